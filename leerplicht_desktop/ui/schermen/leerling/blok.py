# SPDX-License-Identifier: EUPL-1.2
"""A part of the column beside: a heading with one link, rows with hairlines between them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst


class Blok(QWidget):
    """Lies bare on the page; `leegmaken` and `voeg_toe` fill it anew."""

    def __init__(
        self, titel: str, actie: str = "", bij_actie: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        kop = QHBoxLayout()
        kop.addWidget(tekst(titel, "label"), 1)
        if actie:
            self.actie = koppeling(actie, bij_actie)
            kop.addWidget(self.actie)
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(10)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        indeling.addLayout(kop)
        indeling.addLayout(self._rijen)

    def leegmaken(self) -> None:
        while (plek := self._rijen.takeAt(0)) is not None:
            widget = plek.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def voeg_toe(self, *widgets: QWidget) -> None:
        """Rows from top to bottom, a hairline between two."""
        for widget in widgets:
            if self._rijen.count():
                self._rijen.addWidget(streep())
            self._rijen.addWidget(widget)


def rij(*regels: QWidget | QLayout, rechts: QWidget | None = None) -> QWidget:
    """Lines under each other, with something at the right."""
    gemaakt = QWidget()
    indeling = QHBoxLayout(gemaakt)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.setSpacing(8)
    onder = QVBoxLayout()
    onder.setSpacing(1)
    for regel in regels:
        if isinstance(regel, QWidget):
            onder.addWidget(regel)
        else:
            onder.addLayout(regel)
    indeling.addLayout(onder, 1)
    if rechts is not None:
        indeling.addWidget(rechts, 0, Qt.AlignmentFlag.AlignTop)
    return gemaakt
