# SPDX-License-Identifier: EUPL-1.2
"""Adding or changing a pupil; the duty is worked out beside the form while typing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit

from leerplicht_desktop.domain import codes, leerplicht
from leerplicht_desktop.domain.datum import leeftijd, lees_datum
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewerken import woorden
from leerplicht_desktop.ui.schermen.bewerken.adresvelden import adresvelden
from leerplicht_desktop.ui.schermen.bewerken.bewerkpagina import Bewerkpagina, Geladen
from leerplicht_desktop.ui.schermen.bewerken.zijkolom import Zijkolom


class LeerlingBewerken(Bewerkpagina):
    """`toon(uid=)` changes; without a uid it adds, and `ruw` fills what is known already."""

    naam = "leerling"

    def __init__(self, omgeving: Omgeving) -> None:
        self.plicht = Zijkolom(woorden.LEERLING_PLICHT)
        super().__init__(omgeving, woorden.LEERLING_NIEUW, woorden.LEERLING_OPSLAAN)
        self.zet_zij(self.plicht)
        self._uid: str | None = None
        self._vooraf: dict[str, str] = {}
        self.gemeente = Keuzeveld(typen=True)
        regel = self.gemeente.lineEdit()
        if regel is not None:
            regel.setAccessibleName("Gemeente (niet verplicht)")
        self._wie()
        self._waar()
        self._einde()

    def _wie(self) -> None:
        f = self.formulier
        f.veld("voornamen", "Voornamen", QLineEdit(), woorden.VOORNAMEN_HULP)
        f.veld("roepnaam", "Roepnaam", QLineEdit(), verplicht=False, naast=True)
        f.veld("tussenvoegsel", "Tussenvoegsel", QLineEdit(), verplicht=False)
        f["tussenvoegsel"].setFixedWidth(200)
        f.veld("achternaam", "Achternaam", QLineEdit(), naast=True)
        f.veld("geboortedatum", "Geboortedatum", Datumveld())
        geslacht = Keuzeveld.van(codes.GESLACHTEN, leeg="Nog niet bekend")
        f.veld("geslacht", "Jongen of meisje", geslacht, verplicht=False, naast=True)
        f.veld("bsn", "BSN", QLineEdit(), woorden.BSN_HULP, verplicht=False)
        f.veld("onderwijsnummer", "Onderwijsnummer", QLineEdit(), verplicht=False, naast=True)

    def _waar(self) -> None:
        f = self.formulier
        f.kop("Adres")
        adresvelden(f)
        f.veld("gemeentecode", "Gemeente", self.gemeente, woorden.GEMEENTE_HULP, verplicht=False)
        f.veld("geheim", woorden.GEHEIM, QCheckBox(), woorden.GEHEIM_HULP, verplicht=False)

    def _einde(self) -> None:
        f = self.formulier
        f.kop("Einde van de plicht")
        f.veld(
            "startkwalificatie_op",
            "Startkwalificatie gehaald op",
            Datumveld(),
            woorden.START_HULP,
            verplicht=False,
        )
        uitzondering = Keuzeveld.van(codes.UITZONDERINGEN, leeg="Geen")
        f.veld(
            "uitzondering",
            "Uitzondering op de kwalificatieplicht",
            uitzondering,
            woorden.UITZONDERING_HULP,
            verplicht=False,
        )
        f.veld("zaaknummer", "Zaaknummer", QLineEdit(), verplicht=False)

    def _bij_parameters(self, **parameters: Any) -> str:
        self._uid = parameters.get("uid")
        self._vooraf = dict(parameters.get("ruw") or {})
        return self._uid or ""

    def _haler(self) -> Callable[[], Geladen]:
        kluis, uid, vooraf = self._omgeving.kluis, self._uid, self._vooraf

        def haal() -> Geladen:
            from leerplicht_desktop.services import gemeenten, leerling
            from leerplicht_desktop.services import kluis as kluisdienst

            keuzes = gemeenten.lijst()
            if uid is None:
                eigen = kluisdienst.gegevens(kluis).gemeentecode
                return Geladen({"gemeentecode": eigen, **vooraf}, keuzes=keuzes)
            beeld = leerling.toon(kluis, uid)
            return Geladen(
                ruw_van(beeld),
                beeld.versie,
                woorden.LEERLING_WIJZIGEN,
                f"{volledig(beeld.naam)}, {beeld.leeftijd} jaar",
                keuzes=keuzes,
            )

        return haal

    def _bij_geladen(self, geladen: Geladen) -> None:
        self.gemeente.zet_keuzes(geladen.keuzes)

    def _bewaarfunctie(self, ruw: dict[str, str], versie: int | None) -> Callable[[], Any]:
        kluis, uid = self._omgeving.kluis, self._uid

        def bewaar() -> Any:
            from leerplicht_desktop.services import leerling

            return leerling.bewaar(kluis, ruw, uid=uid, versie=versie)

        return bewaar

    def _klaar(self, uid: str) -> None:
        self._omgeving.terug()
        if self._uid is None:
            self._omgeving.navigeer("leerling", uid=uid)

    def _na_wijziging(self, veld: str) -> None:
        if veld in ("", "geboortedatum", "startkwalificatie_op", "uitzondering"):
            self._reken()

    def _reken(self) -> None:
        """The duty from what stands in the form; a birth date that cannot be is no reason."""
        vandaag = self._omgeving.vandaag()
        ruw = self.formulier.ruw()
        geboren = lees_datum(ruw["geboortedatum"]) if ruw["geboortedatum"] else None
        if geboren is None or geboren > vandaag:
            self.plicht.zet("", (woorden.LEERLING_PLICHT_LEEG,))
            return
        gehaald = ruw["startkwalificatie_op"]
        plicht = leerplicht.bepaal(
            geboren,
            vandaag,
            startkwalificatie_op=lees_datum(gehaald) if gehaald else None,
            uitzondering=ruw["uitzondering"],
        )
        beeld = leerplicht.beeld(plicht, vandaag)
        jaren = leeftijd(geboren, vandaag)
        self.plicht.zet(f"{jaren} jaar, {beeld.kop}", (*beeld.waarschuwingen, *beeld.redenen))


def ruw_van(beeld: LeerlingBeeld) -> dict[str, str]:
    """A pupil as the raw text of the form."""
    start = beeld.startkwalificatie_op
    return {
        "voornamen": beeld.naam.voornamen,
        "roepnaam": beeld.naam.roepnaam,
        "tussenvoegsel": beeld.naam.tussenvoegsel,
        "achternaam": beeld.naam.achternaam,
        "geboortedatum": beeld.geboortedatum.isoformat(),
        "geslacht": beeld.geslacht,
        "bsn": beeld.bsn or "",
        "onderwijsnummer": beeld.onderwijsnummer or "",
        "straat": beeld.adres.straat,
        "huisnummer": beeld.adres.huisnummer,
        "toevoeging": beeld.adres.toevoeging,
        "postcode": beeld.adres.postcode,
        "woonplaats": beeld.adres.woonplaats,
        "gemeentecode": beeld.gemeentecode,
        "geheim": "ja" if beeld.geheim else "nee",
        "startkwalificatie_op": start.isoformat() if start else "",
        "uitzondering": beeld.uitzondering,
        "zaaknummer": beeld.zaaknummer,
    }
