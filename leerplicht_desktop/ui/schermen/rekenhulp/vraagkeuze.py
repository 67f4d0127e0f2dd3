# SPDX-License-Identifier: EUPL-1.2
"""The six questions as chips: arrows walk them, Ctrl+1 to Ctrl+6 pick one from anywhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, filterknop
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.schermen.rekenhulp import teksten


class Vraagkeuze(QWidget):
    """`gekozen` carries the name of the question."""

    gekozen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Wat wilt u weten?")
        self._groep = QButtonGroup(self)
        self.knoppen: dict[str, Knop] = {}
        vloei = Vloei(self)
        for nummer, (naam, woorden) in enumerate(teksten.VRAGEN.items(), 1):
            knop = filterknop(woorden.chip)
            knop.setAccessibleDescription(woorden.titel)
            knop.setToolTip(f"{woorden.titel} (Ctrl+{nummer})")
            knop.toggled.connect(lambda aan, n=naam: self.gekozen.emit(n) if aan else None)
            self._groep.addButton(knop)
            self.knoppen[naam] = knop
            vloei.addWidget(knop)

    def kies(self, naam: str) -> None:
        self.knoppen[naam].setChecked(True)
