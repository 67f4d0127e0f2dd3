# SPDX-License-Identifier: EUPL-1.2
"""The 11 px shapes that say the same as a colour, for who does not see that colour."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

Tekenaar = Callable[[QPainter, QRectF, QColor], None]


def _lijn(schilder: QPainter, kleur: QColor, dikte: float = 1.8) -> None:
    pen = QPen(kleur, dikte)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    schilder.setPen(pen)
    schilder.setBrush(Qt.BrushStyle.NoBrush)


def _vlak(schilder: QPainter, kleur: QColor) -> None:
    schilder.setPen(Qt.PenStyle.NoPen)
    schilder.setBrush(kleur)


def _punten(vak: QRectF, *punten: tuple[float, float]) -> QPolygonF:
    """Points in a square of 11."""
    schaal = vak.width() / 11
    return QPolygonF([QPointF(vak.x() + x * schaal, vak.y() + y * schaal) for x, y in punten])


def _stip(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
    _vlak(schilder, kleur)
    schilder.drawEllipse(vak.adjusted(1.5, 1.5, -1.5, -1.5))


def _ring(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
    _lijn(schilder, kleur)
    schilder.drawEllipse(vak.adjusted(1.5, 1.5, -1.5, -1.5))


def _deel(graden: int) -> Tekenaar:
    def teken(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
        _lijn(schilder, kleur, 1.5)
        binnen = vak.adjusted(1, 1, -1, -1)
        schilder.drawEllipse(binnen)
        _vlak(schilder, kleur)
        schilder.drawPie(binnen, 90 * 16, -graden * 16)

    return teken


def _streken(*lijnen: tuple[tuple[float, float], ...]) -> Tekenaar:
    def teken(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
        _lijn(schilder, kleur)
        for lijn in lijnen:
            schilder.drawPolyline(_punten(vak, *lijn))

    return teken


def _veelhoek(*punten: tuple[float, float]) -> Tekenaar:
    def teken(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
        _vlak(schilder, kleur)
        schilder.drawPolygon(_punten(vak, *punten))

    return teken


def _vierkant(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
    _lijn(schilder, kleur)
    schilder.drawRoundedRect(vak.adjusted(1.5, 1.5, -1.5, -1.5), 1, 1)


def _klok(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
    _lijn(schilder, kleur, 1.5)
    schilder.drawEllipse(vak.adjusted(1, 1, -1, -1))
    schilder.drawPolyline(_punten(vak, (5.5, 3), (5.5, 5.8), (7.6, 5.8)))


def _vraag(schilder: QPainter, vak: QRectF, kleur: QColor) -> None:
    letter = schilder.font()
    letter.setPixelSize(12)
    letter.setBold(True)
    schilder.setFont(letter)
    schilder.setPen(kleur)
    schilder.drawText(vak.adjusted(-2, -3, 2, 3), Qt.AlignmentFlag.AlignCenter, "?")


VORMEN: dict[str, Tekenaar] = {
    "dot": _stip,
    "ring": _ring,
    "half": _deel(180),
    "quarter": _deel(90),
    "check": _streken(((1.5, 6), (4.3, 8.8), (9.7, 2.6))),
    "cross": _streken(((2, 2), (9, 9)), ((9, 2), (2, 9))),
    "arrow": _streken(((1, 5.5), (10, 5.5)), ((6.4, 2), (10, 5.5), (6.4, 9))),
    "slash": _streken(((2, 9), (9, 2))),
    "hatch": _streken(((1, 6), (6, 1)), ((2, 10), (10, 2)), ((6, 10.5), (10.5, 6))),
    "tri": _veelhoek((5.5, 1), (10.5, 10), (0.5, 10)),
    "dia": _veelhoek((5.5, 0.5), (10.5, 5.5), (5.5, 10.5), (0.5, 5.5)),
    "square": _vierkant,
    "clock": _klok,
    "ask": _vraag,
}


def teken_vorm(schilder: QPainter, vorm: str, vak: QRectF, kleur: QColor) -> None:
    """Draw the shape `vorm` (a name of the tokens) in `vak`."""
    schilder.save()
    schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
    VORMEN[vorm](schilder, vak, kleur)
    schilder.restore()
