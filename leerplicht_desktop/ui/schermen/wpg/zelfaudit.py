# SPDX-License-Identifier: EUPL-1.2
"""The yearly self-audit as PDF, and the log as a file for the auditor."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.schermen.wpg.blad import Wpgblad
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_UITLEG = (
    "De zelfaudit is elk jaar verplicht. Het programma beantwoordt de vragen met het logboek en de "
    "registers. Er staan geen namen van verdachten in."
)
_JAREN, _SMAL = 6, 200
_PDF, _CSV = "PDF (*.pdf)", "CSV (*.csv)"


class Zelfauditblad(Wpgblad):
    """The file is written where she says; that it was made stands in the log."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Zelfaudit en logboek", "Zelfaudit opslaan…")
        self._pad: Path | None = None
        self.voetregel.hide()
        self.jaar = Keuzeveld()
        self.formulier.veld("jaar", "Over welk jaar", self.jaar)
        self.formulier.setMaximumWidth(_SMAL)
        self.logboek = knop("Logboek opslaan…", self._kies_logboek, "download")
        rij = self.indeling.itemAt(self.indeling.count() - 2)
        if rij is not None and rij.layout() is not None:
            rij.layout().insertWidget(2, self.logboek)  # type: ignore[union-attr]

    def _knoppen(self) -> tuple[QWidget, ...]:
        return (self.annuleren, self.logboek, self.opslaan)

    def _bij_tonen(self, **_parameters: Any) -> None:
        dit = self.werk.omgeving.vandaag().year
        self.jaar.zet_keuzes((str(jaar), str(jaar)) for jaar in range(dit, dit - _JAREN, -1))
        self.formulier.vul({"jaar": str(dit)})
        self._zeg(_UITLEG)

    def sla_op(self) -> None:
        jaar = int(self.jaar.code())
        naam = f"zelfaudit-politiegegevens-{jaar}.pdf"
        gekozen = bestandskiezer.bewaar_bestand(self, "Zelfaudit opslaan", naam, _PDF)
        if gekozen:
            self._pad = Path(gekozen)
            super().sla_op()

    def _kies_logboek(self) -> None:
        jaar = int(self.jaar.code())
        naam = f"logboek-politiegegevens-{jaar}.csv"
        gekozen = bestandskiezer.bewaar_bestand(self, "Logboek opslaan", naam, _CSV)
        if not gekozen:
            return
        pad = Path(gekozen)

        def schrijf(deel: Any) -> Path:
            from leerplicht_desktop.services import kluis, wpg

            kluis.controleer_schrijfbaar(pad)
            kluis.schrijf_bestand(pad, wpg.logboek_csv(deel, jaar=jaar))
            return pad

        self.werk.doe(schrijf, klaar=self._klaar, fout=self._geweigerd, eigenaar=self)

    def _functie(self, ruw: dict[str, str]) -> Callable[[Any], Any]:
        pad, jaar = self._pad, int(self.jaar.code())
        assert pad is not None

        def schrijf(deel: Any) -> Path:
            from leerplicht_desktop.services import kluis, wpg

            kluis.controleer_schrijfbaar(pad)
            kluis.schrijf_bestand(pad, wpg.zelfaudit(deel, jaar))
            return pad

        return schrijf

    def _klaar(self, resultaat: Any) -> None:
        self.melding.zet(f"Opgeslagen: {resultaat}", "goed")
