# SPDX-License-Identifier: EUPL-1.2
"""A part of a form that folds away: what is seldom typed is one key away and says what it holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.thema.thema import zet_icoon


class Uitklap(QWidget):
    """A button with an arrow, a quiet summary beside it, and the content under it."""

    geopend = Signal(bool)

    def __init__(self, titel: str, inhoud: QWidget, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._titel = titel
        self.inhoud = inhoud
        self.knop = koppeling(titel, self.wissel, "chevron-right")
        self._kort = tekst("", "quiet", afbreken=True)
        regel = QHBoxLayout()
        regel.setSpacing(8)
        regel.addWidget(self.knop)
        regel.addWidget(self._kort, 1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addLayout(regel)
        indeling.addWidget(inhoud)
        inhoud.hide()
        self._beschrijf()

    @property
    def open(self) -> bool:
        return not self.inhoud.isHidden()

    def zet_open(self, open_: bool) -> None:
        if open_ == self.open:
            return
        self.inhoud.setHidden(not open_)
        zet_icoon(self.knop, "chevron-down" if open_ else "chevron-right", "accentInk", 18)
        self._kort.setHidden(open_)
        self._beschrijf()
        self.geopend.emit(open_)

    def wissel(self) -> None:
        self.zet_open(not self.open)

    def zet_kort(self, samenvatting: str) -> None:
        """What is filled in, for whom the part is closed."""
        self._kort.setText(samenvatting)
        self._kort.setHidden(self.open)
        self._beschrijf()

    def _beschrijf(self) -> None:
        staat = "opengeklapt" if self.open else "dichtgeklapt"
        self.knop.setAccessibleName(f"{self._titel}, {staat}")
        self.knop.setAccessibleDescription(self._kort.text())
