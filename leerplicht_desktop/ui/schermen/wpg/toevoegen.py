# SPDX-License-Identifier: EUPL-1.2
"""A note, hearing or proces-verbaal: new for a pupil, new for the same person, or changed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.fouten import OnjuisteInvoer
from leerplicht_desktop.domain.gegevens.wpg import OnderzoekRegel, Wpgbeeld
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.schermen.kiezers import leerlingkiezer
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.blad import Wpgblad
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_LEEG = "Over de leerling zelf"
_KIES_LEERLING = "Kies over wie het gaat."


class Toevoegen(Wpgblad):
    """`toon()` asks for a pupil; with `beeld=` it changes that one, with `als="bij"` adds one."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Toevoegen", "Opslaan")
        self._beeld: Wpgbeeld | None = None
        self._als = ""
        self.leerling = leerlingkiezer(werk.omgeving)
        self.ouder = Keuzeveld((), leeg=_LEEG)
        self.onderzoek = Keuzeveld((), leeg="Kies een onderzoek")
        f = self.formulier
        f.veld("leerling_uid", "Leerling", self.leerling, "Om welk dossier gaat het?")
        f.veld(
            "ouder_uid", "Over wie", self.ouder, "De leerling, of een van de ouders.", naast=True
        )
        f.veld("soort", "Wat is het", Keuzeveld.van(codes.WPGSOORTEN, leeg="Kies"))
        f.veld("datum", "Datum", Datumveld(), naast=True)
        f.veld("titel", "Korte titel", QLineEdit())
        f.veld(
            "pv_nummer", "Nummer van het proces-verbaal", QLineEdit(), verplicht=False, naast=True
        )
        f.veld("grondslag", "Grondslag", Keuzeveld.van(codes.WPGGRONDSLAGEN, leeg="Kies"))
        f.veld(
            "onderzoek_uid", "Onderzoek", self.onderzoek, "Alleen bij artikel 9.", False, naast=True
        )
        tekst = QPlainTextEdit()
        tekst.setMinimumHeight(140)
        tekst.setTabChangesFocus(True)
        f.veld("tekst", "Tekst", tekst, verplicht=False)
        f.veld("reden", woorden.REDEN_KORT, QLineEdit(), "Waarom legt u dit vast of wijzigt u het?")
        self.leerling.gekozen.connect(lambda uid: self._haal_ouders(uid))

    def _bij_tonen(self, **parameters: Any) -> None:
        self._beeld = parameters.get("beeld")
        self._als = str(parameters.get("als", ""))
        beeld = self._beeld
        self.formulier["leerling_uid"].setHidden(beeld is not None)
        self.formulier["ouder_uid"].setHidden(beeld is not None)
        self.ouder.zet_keuzes((), leeg=_LEEG)
        self.titel.setText("Wijzigen" if beeld is not None and not self._als else "Toevoegen")
        self._zeg(officieel(beeld.naam) if beeld is not None else "")
        if beeld is not None and not self._als:
            self.formulier.vul(_ruw_van(beeld))
        else:
            vandaag = self.werk.omgeving.vandaag()
            self.formulier.vul({"datum": vandaag.isoformat(), "grondslag": "8"})
        self._haal_onderzoeken(beeld.onderzoek_uid if beeld is not None else "")

    def ga_terug(self) -> None:
        if self._beeld is not None:
            self.werk.naar("gegeven", beeld=self._beeld)
        else:
            self.werk.naar("lijst")

    def leegmaken(self) -> None:
        super().leegmaken()
        self._beeld = None
        self.ouder.zet_keuzes((), leeg=_LEEG)

    def _functie(self, ruw: dict[str, str]) -> Callable[[Any], Any]:
        beeld, als = self._beeld, self._als

        def bewaar(deel: Any) -> Wpgbeeld:
            from leerplicht_desktop.services import wpg

            if beeld is not None and not als:
                uid = beeld.uid
                wpg.wijzig(deel, uid, beeld.versie, ruw)
            elif beeld is not None:
                uid = wpg.voeg_toe(deel, ruw, bij=beeld.uid)
            else:
                if not ruw["leerling_uid"]:
                    raise OnjuisteInvoer({"leerling_uid": _KIES_LEERLING})
                uid = wpg.voeg_toe(
                    deel, ruw, leerling_uid=ruw["leerling_uid"], ouder_uid=ruw["ouder_uid"]
                )
            return wpg.bekijk(deel, uid, gericht=True, reden=ruw["reden"])

        return bewaar

    def _klaar(self, resultaat: Any) -> None:
        self.leegmaken()
        self.werk.omgeving.status.meld(woorden.BEWAARD, toon="goed")
        self.werk.naar("gegeven", beeld=resultaat)

    def _haal_onderzoeken(self, gekozen: str) -> None:
        def functie(deel: Any) -> tuple[OnderzoekRegel, ...]:
            from leerplicht_desktop.services import wpg

            return wpg.onderzoeken(deel)

        def vul(rijen: tuple[OnderzoekRegel, ...]) -> None:
            self.onderzoek.zet_keuzes(
                ((rij.uid, rij.titel) for rij in rijen), leeg="Kies een onderzoek"
            )
            self.formulier.vul({"onderzoek_uid": gekozen})

        self.werk.doe(functie, klaar=vul, eigenaar=self)

    def _haal_ouders(self, uid: str) -> None:
        kluis = self.werk.omgeving.kluis

        def functie() -> tuple[tuple[str, str], ...]:
            from leerplicht_desktop.services import leerling

            ouders = leerling.toon(kluis, uid).ouders
            return tuple((ouder.uid, officieel(ouder.naam)) for ouder in ouders)

        self.werk.omgeving.runner.laatste(
            "wpg ouders",
            functie,
            klaar=lambda keuzes: self.ouder.zet_keuzes(keuzes, leeg=_LEEG),
            eigenaar=self,
        )


def _ruw_van(beeld: Wpgbeeld) -> dict[str, str]:
    return {
        "soort": beeld.soort,
        "datum": beeld.datum.isoformat(),
        "titel": beeld.titel,
        "pv_nummer": beeld.pv_nummer,
        "grondslag": beeld.grondslag,
        "onderzoek_uid": beeld.onderzoek_uid,
        "tekst": beeld.tekst,
    }
