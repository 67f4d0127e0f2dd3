# SPDX-License-Identifier: EUPL-1.2
"""A bar that moves and the sentence of what is being done, for work without a known length."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import tekst


class Werkregel(QWidget):
    """Hidden while nothing runs."""

    def __init__(self) -> None:
        super().__init__()
        self._balk = QProgressBar()
        self._balk.setTextVisible(False)
        self._tekst = tekst("", "meta", afbreken=True)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 4, 0, 0)
        indeling.setSpacing(6)
        indeling.addWidget(self._balk)
        indeling.addWidget(self._tekst)
        self.setMaximumWidth(420)
        self.hide()

    def begin(self, zin: str) -> None:
        self._balk.setRange(0, 0)
        self._balk.setAccessibleName(zin)
        self._tekst.setText(zin)
        self.show()

    def zet(self, gedaan: int, totaal: int, woord: str) -> None:
        """How far it is, once that is known."""
        self._balk.setRange(0, max(1, totaal))
        self._balk.setValue(gedaan)
        if woord:
            self._tekst.setText(woord)

    def klaar(self) -> None:
        # A bar that keeps moving out of sight keeps asking to be painted.
        self._balk.setRange(0, 1)
        self.hide()
