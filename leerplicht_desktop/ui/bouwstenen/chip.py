# SPDX-License-Identifier: EUPL-1.2
"""A chip: soft pill, shape and word. As a widget, and as a drawing for rows of a list."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leerplicht_desktop.ui.bouwstenen.vormen import teken_vorm
from leerplicht_desktop.ui.thema.lettertype import MEDIUM, letter
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import Chipstijl, tokens

_VORM = 11
_RAND = 9
_SPATIE = 6


def chip_breedte(woord: str) -> float:
    """Width of the pill for a word."""
    woordbreedte = QFontMetricsF(letter("meta", MEDIUM)).horizontalAdvance(woord)
    return woordbreedte + _VORM + _SPATIE + 2 * _RAND


def teken_chip(
    schilder: QPainter,
    punt: QPointF,
    woord: str,
    stijl: Chipstijl | None = None,
    *,
    op_keuze: bool = False,
) -> float:
    """Draw a chip with its top left at `punt`; returns its width.

    On a chosen row the pill of the same colour would vanish: there it is the colour of the sheet.
    """
    stijl = stijl or tokens().chip(woord)
    hoogte = tokens().maten["chip"]
    vak = QRectF(punt.x(), punt.y(), chip_breedte(woord), hoogte)
    achter, inkt = thema().toon(stijl.toon)
    if op_keuze and stijl.toon == "accent":
        achter = thema().kleur("surface")
    schilder.save()
    schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
    schilder.setPen(Qt.PenStyle.NoPen)
    schilder.setBrush(achter)
    schilder.drawRoundedRect(vak, hoogte / 2, hoogte / 2)
    vorm = QRectF(vak.x() + _RAND, vak.y() + (hoogte - _VORM) / 2, _VORM, _VORM)
    teken_vorm(schilder, stijl.vorm, vorm, inkt)
    schilder.setFont(letter("meta", MEDIUM))
    schilder.setPen(inkt)
    rest = vak.adjusted(_RAND + _VORM + _SPATIE, 0, 0, 0)
    schilder.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, woord)
    schilder.restore()
    return vak.width()


class Chip(QWidget):
    """A status word. The tone and shape follow from the word unless `stijl` is given."""

    def __init__(self, woord: str = "", stijl: Chipstijl | None = None) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._woord, self._stijl = "", stijl
        self.zet(woord, stijl)

    @property
    def woord(self) -> str:
        return self._woord

    def zet(self, woord: str, stijl: Chipstijl | None = None) -> None:
        self._woord, self._stijl = woord, stijl
        self.setAccessibleName(woord)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self._woord:
            return QSize(0, 0)
        return QSize(round(chip_breedte(self._woord)) + 1, tokens().maten["chip"])

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        if not self._woord:
            return
        schilder = QPainter(self)
        teken_chip(schilder, QPointF(0, 0), self._woord, self._stijl)
        schilder.end()
