# SPDX-License-Identifier: EUPL-1.2
"""The preview column: the pages, which one is in sight, and the zoom."""

from collections.abc import Sequence

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.brief import Voorbeeldbladzijde
from leerplicht_desktop.ui.afdrukken import beeld
from leerplicht_desktop.ui.bouwstenen.blad import Bladweergave
from leerplicht_desktop.ui.bouwstenen.knoppen import icoonknop
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.brief import teksten


def beelden(bladzijden: Sequence[Voorbeeldbladzijde]) -> list[QImage]:
    """Pages as pictures; runs on the reader thread."""
    return [beeld(een) for een in bladzijden]


class Voorbeeld(QWidget):
    """Empty with an explanation until there are pages."""

    def __init__(self) -> None:
        super().__init__()
        self.blad = Bladweergave()
        self._teller = tekst("", "meta")
        self._noot = tekst("", "quiet")
        self.blad.bladzijde.connect(self._meld)
        kop = QHBoxLayout()
        kop.setSpacing(4)
        kop.addWidget(self._teller)
        kop.addSpacing(16)
        kop.addWidget(self._noot, 1)
        kop.addWidget(icoonknop("Kleiner (Ctrl en -)", "zoom-out", self.blad.kleiner))
        kop.addWidget(icoonknop("Groter (Ctrl en +)", "zoom-in", self.blad.groter))
        midden = QWidget()
        self._stapel = QStackedLayout(midden)
        self._leeg = Leegstaat(teksten.KOMT_ERAAN, icoon="file-text")
        self._stapel.addWidget(self._leeg)
        self._stapel.addWidget(self.blad)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        indeling.addLayout(kop)
        indeling.addWidget(midden, 1)
        self.setMinimumHeight(280)

    @property
    def teller(self) -> str:
        return self._teller.text()

    def zet(self, plaatjes: Sequence[QImage], noot: str = "") -> None:
        self._noot.setText(noot)
        self._stapel.setCurrentIndex(1 if plaatjes else 0)
        self.blad.zet(plaatjes)

    def leegmaken(self) -> None:
        """No pages yet: they are being made."""
        self._leeg.zet(teksten.KOMT_ERAAN)
        self.zet(())

    def zet_niets(self) -> None:
        """No pages, and there will be none before the officer did something."""
        self.leegmaken()
        self._leeg.zet(teksten.NIETS_TE_TONEN, teksten.NIETS_UITLEG)

    def _meld(self, nu: int, aantal: int) -> None:
        self._teller.setText(f"Bladzijde {nu} van {aantal}" if aantal else "")
