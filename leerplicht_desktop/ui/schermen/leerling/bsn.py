# SPDX-License-Identifier: EUPL-1.2
"""The BSN, shown only when asked for and only for a short while: someone may look along."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.klembord import klembord
from leerplicht_desktop.ui.schermen.leerling import woorden

ZICHTBAAR_MS = 20_000


class Bsn(QWidget):
    """Masked again after twenty seconds and whenever the screen is left."""

    def __init__(self) -> None:
        super().__init__()
        self._bsn = ""
        self.label = tekst("", "meta")
        self.knop = koppeling(woorden.TOON, self._wissel)
        self.kopieer = koppeling(woorden.KOPIEER, self._kopieer)
        self.kopieer.setAccessibleName(woorden.KOPIEER_BSN)
        self.kopieer.setToolTip(woorden.KOPIEER_UITLEG)
        self.wekker = QTimer(self)
        self.wekker.setSingleShot(True)
        self.wekker.setInterval(ZICHTBAAR_MS)
        self.wekker.timeout.connect(self.verberg)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self.label)
        indeling.addWidget(self.knop)
        indeling.addWidget(self.kopieer)
        indeling.addStretch(1)

    def zet(self, bsn: str | None) -> None:
        self._bsn = bsn or ""
        for knop in (self.knop, self.kopieer):
            knop.setVisible(bool(bsn))
        self.verberg()

    def verberg(self) -> None:
        self.wekker.stop()
        self.label.setText(f"BSN {'•' * 9}" if self._bsn else woorden.GEEN_BSN)
        self._benoem(woorden.TOON)
        self.kopieer.setText(woorden.KOPIEER)
        self.kopieer.setAccessibleName(woorden.KOPIEER_BSN)

    def _wissel(self) -> None:
        if self.wekker.isActive():
            self.verberg()
            return
        self.label.setText(f"BSN {self._bsn}")
        self._benoem(woorden.VERBERG)
        self.wekker.start()

    def _kopieer(self) -> None:
        """To the clipboard without showing it; it does not stay there."""
        klembord().zet(self._bsn)
        self.kopieer.setText(woorden.GEKOPIEERD)
        self.kopieer.setAccessibleName(woorden.BSN_GEKOPIEERD)

    def _benoem(self, woord: str) -> None:
        self.knop.setText(woord)
        self.knop.setAccessibleName(f"{woord} het BSN")

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        self.verberg()
        super().hideEvent(gebeurtenis)
