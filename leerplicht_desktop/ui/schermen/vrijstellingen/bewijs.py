# SPDX-License-Identifier: EUPL-1.2
"""A paper of a claim, shown inside the program: no other program ever gets the file."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.brief.voorbeeld import Voorbeeld
from leerplicht_desktop.ui.schermen.vrijstellingen import diensten

_TITEL = "Stuk"
_NOOT = "Blijft in de kluis: niet te openen met een ander programma"


class Bewijs(QWidget):
    """`toon(uid=, titel=)`; that somebody looked is written down by the service."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.kop = Paginakop(_TITEL)
        self.terug = knop("Terug", omgeving.terug, "arrow-left")
        self.kop.knoppen(self.terug)
        self.fout_band = Band()
        self.voorbeeld = Voorbeeld()
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 12)
        indeling.setSpacing(12)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.fout_band)
        indeling.addWidget(self.voorbeeld, 1)

    def toon(self, *, uid: str, titel: str = _TITEL, **_parameters: Any) -> None:
        kluis = self._omgeving.kluis
        self.leegmaken()
        self.kop.zet(titel)
        self._omgeving.runner.laatste(
            "stuk bekijken",
            lambda: diensten.beelden_van(kluis, uid),
            klaar=self._zet,
            fout=self._fout,
            soort="schrijven",  # reading a paper is written in the log
            eigenaar=self,
        )

    def leegmaken(self) -> None:
        self.kop.zet(_TITEL)
        self.fout_band.hide()
        self.voorbeeld.leegmaken()

    def _zet(self, plaatjes: list[QImage]) -> None:
        if self._omgeving.kluis is None:
            return  # locked while it was on its way
        self.voorbeeld.zet(plaatjes, _NOOT)
        self.voorbeeld.blad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fout(self, fout: VerwachteFout) -> None:
        self.voorbeeld.zet_niets()
        self.fout_band.toon(fout.zin, "fout")
        self.terug.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self._omgeving.terug()
        elif not self.voorbeeld.blad.blader(gebeurtenis.key()):
            super().keyPressEvent(gebeurtenis)
