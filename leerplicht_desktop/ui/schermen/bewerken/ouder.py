# SPDX-License-Identifier: EUPL-1.2
"""Adding or changing an adult beside a child: role, gezag, address, how to reach."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit

from leerplicht_desktop.domain import codes, fouten
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.persoon import OuderBeeld
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewerken import woorden
from leerplicht_desktop.ui.schermen.bewerken.adresvelden import NAMEN, adresvelden
from leerplicht_desktop.ui.schermen.bewerken.bewerkpagina import Bewerkpagina, Geladen
from leerplicht_desktop.ui.schermen.bewerken.zijkolom import Zijkolom

_ADRES = (*NAMEN, "land")
ZELFDE = "zelfde_adres"


class OuderBewerken(Bewerkpagina):
    """`toon(leerling_uid=, uid=)`; without `uid` it adds."""

    naam = "ouder"

    def __init__(self, omgeving: Omgeving) -> None:
        self.kind = Zijkolom(woorden.OUDER_ZIJ)
        super().__init__(omgeving, woorden.OUDER_NIEUW, woorden.OUDER_OPSLAAN)
        self.zet_zij(self.kind)
        self._kind_uid = ""
        self._uid: str | None = None
        self._wie()
        self._waar()
        self._bereik()

    def _wie(self) -> None:
        f = self.formulier
        f.veld("rol", "Wie is dit van het kind?", Keuzeveld.van(codes.ROLLEN))
        gezag = Keuzeveld.van(codes.GEZAGSSOORTEN, leeg="Nog niet bekend")
        f.veld("gezag", "Gezag", gezag, woorden.GEZAG_HULP[""])
        f.veld("van", "Gezag sinds", Datumveld(), verplicht=False)
        f.veld("tot", "Gezag tot en met", Datumveld(), verplicht=False, naast=True)
        f.veld("voornamen", "Voornamen", QLineEdit(), verplicht=False)
        f.veld("roepnaam", "Roepnaam", QLineEdit(), verplicht=False, naast=True)
        f.veld("tussenvoegsel", "Tussenvoegsel", QLineEdit(), verplicht=False)
        f["tussenvoegsel"].setFixedWidth(200)
        f.veld("achternaam", "Achternaam", QLineEdit(), naast=True)
        f.veld("bsn", "BSN", QLineEdit(), verplicht=False)

    def _waar(self) -> None:
        f = self.formulier
        f.kop("Adres")
        f.veld(ZELFDE, woorden.ZELFDE_ADRES, QCheckBox(), verplicht=False)
        adresvelden(f)
        f.veld("land", "Land", QLineEdit(), woorden.LAND_HULP, verplicht=False)
        f.veld("geheim", woorden.GEHEIM, QCheckBox(), woorden.GEHEIM_HULP, verplicht=False)

    def _bereik(self) -> None:
        f = self.formulier
        f.kop("Contact")
        f.veld("telefoon", "Telefoon", QLineEdit(), verplicht=False)
        f.veld("email", "E-mail", QLineEdit(), verplicht=False, naast=True)
        f.veld("taal", "Taal", QLineEdit(), woorden.TAAL_HULP, verplicht=False)
        f.veld("tolk", "Er is een tolk nodig", QCheckBox(), verplicht=False)

    def _bij_parameters(self, **parameters: Any) -> str:
        self._kind_uid = str(parameters["leerling_uid"])
        self._uid = parameters.get("uid")
        return self._uid or self._kind_uid

    def _haler(self) -> Callable[[], Geladen]:
        kluis, kind_uid, uid = self._omgeving.kluis, self._kind_uid, self._uid

        def haal() -> Geladen:
            from leerplicht_desktop.services import leerling

            beeld = leerling.toon(kluis, kind_uid)
            onder = woorden.OUDER_ONDER.format(volledig(beeld.naam))
            if uid is None:
                zelfde = "nee" if beeld.adres.leeg else "ja"
                return Geladen({ZELFDE: zelfde, "rol": "MOEDER"}, None, "", onder, beeld)
            ouder = next((o for o in beeld.ouders if o.uid == uid), None)
            if ouder is None:
                raise fouten.NietGevonden
            rol = codes.ROLLEN.woord(ouder.rol)
            onder = woorden.OUDER_WIE.format(volledig(ouder.naam), rol, volledig(beeld.naam))
            return Geladen(ruw_van(ouder), ouder.versie, woorden.OUDER_WIJZIGEN, onder, beeld)

        return haal

    def _bij_geladen(self, geladen: Geladen) -> None:
        beeld: LeerlingBeeld = geladen.extra
        regels = beeld.adres.regels() or (woorden.GEEN_ADRES,)
        self.kind.zet(f"{volledig(beeld.naam)}, {beeld.leeftijd} jaar", ("\n".join(regels),))

    def _bewaarfunctie(self, ruw: dict[str, str], versie: int | None) -> Callable[[], Any]:
        kluis, kind_uid, uid = self._omgeving.kluis, self._kind_uid, self._uid
        velden = dict(ruw)
        if ruw[ZELFDE] == "ja":
            velden |= dict.fromkeys(_ADRES, "")

        def bewaar() -> Any:
            from leerplicht_desktop.services import ouder

            return ouder.bewaar(kluis, kind_uid, velden, uid=uid, versie=versie)

        return bewaar

    def _na_wijziging(self, veld: str) -> None:
        ruw = self.formulier.ruw()
        if veld in ("", "gezag"):
            self.formulier["gezag"].zet_hulp(woorden.GEZAG_HULP[ruw["gezag"]])
        if veld in ("", ZELFDE):
            eigen = ruw[ZELFDE] != "ja"
            for naam in _ADRES:
                self.formulier[naam].setVisible(eigen)


def ruw_van(ouder: OuderBeeld) -> dict[str, str]:
    """An adult as the raw text of the form."""
    eigen = not ouder.zelfde_adres
    adres = ouder.adres
    return {
        "rol": ouder.rol,
        "gezag": ouder.gezag,
        "van": ouder.van.isoformat() if ouder.van else "",
        "tot": ouder.tot.isoformat() if ouder.tot else "",
        "voornamen": ouder.naam.voornamen,
        "roepnaam": ouder.naam.roepnaam,
        "tussenvoegsel": ouder.naam.tussenvoegsel,
        "achternaam": ouder.naam.achternaam,
        "bsn": ouder.bsn or "",
        ZELFDE: "nee" if eigen else "ja",
        "straat": adres.straat if eigen else "",
        "huisnummer": adres.huisnummer if eigen else "",
        "toevoeging": adres.toevoeging if eigen else "",
        "postcode": adres.postcode if eigen else "",
        "woonplaats": adres.woonplaats if eigen else "",
        "land": adres.land if eigen and adres.land != "Nederland" else "",
        "geheim": "ja" if ouder.geheim else "nee",
        "telefoon": ouder.telefoon,
        "email": ouder.email,
        "taal": ouder.taal,
        "tolk": "ja" if ouder.tolk else "nee",
    }
