# SPDX-License-Identifier: EUPL-1.2
"""What the wizard knows of a step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import tekst


class Stap(QWidget):
    """`knoptekst` names what Next does here; `klaar` says that the step is done."""

    titel = ""
    uitleg = ""
    knoptekst = "Verder"
    klaar = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.indeling = QVBoxLayout(self)
        self.indeling.setContentsMargins(0, 0, 0, 0)
        self.indeling.setSpacing(12)
        self.indeling.addWidget(tekst(self.titel, "display", afbreken=True))
        if self.uitleg:
            self.indeling.addWidget(tekst(self.uitleg, afbreken=True))
        self.indeling.addSpacing(4)

    def begin(self) -> None:
        """The step comes into view: put the focus where the officer starts."""

    def verder(self) -> None:
        """Check what was filled in; emit `klaar` when it is good."""
        self.klaar.emit()
