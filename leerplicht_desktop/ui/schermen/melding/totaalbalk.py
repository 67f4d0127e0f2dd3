# SPDX-License-Identifier: EUPL-1.2
"""The running total at the end of one lesweek: a bar with the line at 16 and its number."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leerplicht_desktop.domain.datum import uren
from leerplicht_desktop.domain.gegevens.melding import WeekBeeld
from leerplicht_desktop.ui.bouwstenen.vormen import teken_vorm
from leerplicht_desktop.ui.thema.lettertype import GEWOON, HALFVET, letter
from leerplicht_desktop.ui.thema.thema import thema

GETAL = 76
_DIK = 10
_AS_MINUTEN = 20 * 60


def plek_van_grens(breed: float, grens: int) -> float:
    """Where the line at 16 stands, for the bars and for the number above them."""
    return (breed - GETAL) * grens / max(_AS_MINUTEN, grens)


class Totaalbalk(QWidget):
    """`reden` is why a week does not count; then there is no bar but a quiet sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._lopend = 0
        self._grens = 16 * 60
        self._reden = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)

    @property
    def zin(self) -> str:
        if self._reden:
            return self._reden
        return f"{uren(self._lopend)} van {uren(self._grens)} uur in 4 lesweken"

    def zet(self, week: WeekBeeld | None, grens: int, reden: str = "") -> None:
        self._lopend = week.lopend if week else 0
        self._grens, self._reden = grens, reden
        self.setAccessibleName(self.zin)
        self.setToolTip(self.zin)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 36)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._reden:
            schilder.setFont(letter("meta", GEWOON))
            schilder.setPen(thema().kleur("ink3"))
            stijl = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            schilder.drawText(QRectF(self.rect()), stijl, self._reden)
        else:
            self._teken(schilder)
        schilder.end()

    def _teken(self, schilder: QPainter) -> None:
        spoor = QRectF(0, (self.height() - _DIK) / 2, self.width() - GETAL, _DIK)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(thema().kleur("track"))
        schilder.drawRoundedRect(spoor, _DIK / 2, _DIK / 2)
        schaal = spoor.width() / max(_AS_MINUTEN, self._grens)
        over = self._lopend > self._grens
        if self._lopend:
            breed = min(self._lopend, self._grens) * schaal
            schilder.setBrush(thema().kleur("fill"))
            vak = QRectF(spoor.x(), spoor.y(), max(breed, _DIK), _DIK)
            schilder.drawRoundedRect(vak, _DIK / 2, _DIK / 2)
        grens = plek_van_grens(self.width(), self._grens)
        if over:
            self._teken_over(schilder, spoor, grens, schaal)
        schilder.setPen(QPen(thema().kleur("ink"), 2))
        midden = self.height() / 2
        schilder.drawLine(QPointF(grens, midden - 11), QPointF(grens, midden + 11))
        self._getal(schilder)

    def _teken_over(self, schilder: QPainter, spoor: QRectF, grens: float, schaal: float) -> None:
        tot = min(self._lopend * schaal, spoor.width())
        rest = QRectF(grens, spoor.y(), max(tot - grens, 4), _DIK)
        schilder.fillRect(rest, thema().kleur("fillOver"))
        streep = QColor(thema().kleur("onFill"))
        streep.setAlpha(90)
        schilder.fillRect(rest, QBrush(streep, Qt.BrushStyle.BDiagPattern))

    def _getal(self, schilder: QPainter) -> None:
        bereikt = self._lopend >= self._grens
        kleur = thema().kleur("red" if bereikt else "ink" if self._lopend else "ink3")
        vak = QRectF(self.width() - GETAL, 0, GETAL, self.height())
        schilder.setFont(letter("body", HALFVET))
        schilder.setPen(kleur)
        schilder.drawText(
            vak,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            f"{uren(self._lopend)} u",
        )
        if bereikt:
            punt = QRectF(vak.x() + 10, vak.center().y() - 5.5, 11, 11)
            teken_vorm(schilder, "tri", punt, kleur)
