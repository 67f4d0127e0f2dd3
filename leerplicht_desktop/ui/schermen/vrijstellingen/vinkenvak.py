# SPDX-License-Identifier: EUPL-1.2
"""Several ticks that are one answer: which parts of the notice are missing."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from leerplicht_desktop.ui.bouwstenen.vloei import Vloei


class Vinkenvak(QWidget):
    """A field of the form: `ruw()` is the codes that were ticked, with commas between."""

    gewijzigd = Signal()

    def __init__(self, keuzes: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.vinken: dict[str, QCheckBox] = {}
        indeling = Vloei(self, tussen=12)
        for code, woord in keuzes:
            vink = QCheckBox(woord)
            vink.toggled.connect(lambda _aan: self.gewijzigd.emit())
            self.vinken[code] = vink
            indeling.addWidget(vink)
        beleid = self.sizePolicy()
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.setFocusProxy(next(iter(self.vinken.values())))

    def ruw(self) -> str:
        return ",".join(code for code, vink in self.vinken.items() if vink.isChecked())

    def zet_ruw(self, tekst: str) -> None:
        gekozen = {deel.strip() for deel in tekst.split(",")}
        for code, vink in self.vinken.items():
            vink.setChecked(code in gekozen)
