# SPDX-License-Identifier: EUPL-1.2
"""The quiet panel beside the unlock form: the name of the program over lines like farmland."""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst
from leerplicht_desktop.ui.thema.thema import thema

SMAL_ONDER = 900  # below this width (a small screen at 200 %) the form gets all the room


class Merkvlak(QWidget):
    """`onder` tells which store this is; it never shows anything from inside it."""

    def __init__(self, onder: str) -> None:
        super().__init__()
        self.setObjectName("merkvlak")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._onder = tekst(onder, "meta", afbreken=True)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(56, 64, 32, 32)
        indeling.setSpacing(2)
        indeling.addWidget(Icoon("book-open", "panelInk", 36))
        indeling.addSpacing(24)
        indeling.addWidget(tekst("Leerplicht Desktop", "display"))
        motto = "Wie is dit kind, wat loopt er,\nwat moet ik doen en vóór wanneer."
        indeling.addWidget(tekst(motto))
        indeling.addSpacing(20)
        indeling.addWidget(self._onder)
        indeling.addStretch(1)

    def zet_onder(self, onder: str) -> None:
        self._onder.setText(onder)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        super().paintEvent(gebeurtenis)
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(QPen(thema().kleur("panelLine"), 1.5))
        breed, hoog = self.width(), self.height()
        for nummer in range(14):
            schilder.drawPolyline(_golf(breed, hoog, nummer))
        for nummer in range(7):
            boven = breed * (nummer + 0.4) / 6.5
            y = _hoogte(boven / max(1, breed), hoog, 0)
            schilder.drawLine(QPointF(boven, y), QPointF(boven + breed * 0.16, hoog))
        schilder.end()


def _hoogte(deel: float, hoog: int, nummer: int) -> float:
    afstand = hoog * (0.56 + 0.0016 * nummer * nummer + 0.022 * nummer)
    return afstand + 14 * math.sin(deel * 5.2 + nummer * 0.35 + 2.6) - 26 * deel


def _golf(breed: int, hoog: int, nummer: int) -> QPolygonF:
    stappen = range(0, breed + 12, 12)
    return QPolygonF([QPointF(x, _hoogte(x / max(1, breed), hoog, nummer)) for x in stappen])
