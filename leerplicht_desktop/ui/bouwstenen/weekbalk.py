# SPDX-License-Identifier: EUPL-1.2
"""The count of hours as a picture: one segment per lesweek, the line at 16, the excess hatched."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leerplicht_desktop.domain.datum import uren
from leerplicht_desktop.domain.gegevens.melding import WeekBeeld
from leerplicht_desktop.ui.thema.lettertype import MEDIUM, letter
from leerplicht_desktop.ui.thema.thema import thema

_BOVEN = 22
_BALK = 26
_ONDER = 22
_VRIJ = 46.0
_VRIJ_HOOGSTENS = 120.0
_AS_MINUTEN = 20 * 60


class Weekbalk(QWidget):
    """Shows the weeks of the highest window; a holiday week is a gap with its name."""

    def __init__(self) -> None:
        super().__init__()
        self._weken: tuple[WeekBeeld, ...] = ()
        self._grens = 16 * 60
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(320)

    def zet(self, weken: Sequence[WeekBeeld], grens_minuten: int) -> None:
        """The weeks of the count in order; weeks outside the window are not drawn."""
        binnen = [nr for nr, week in enumerate(weken) if week.in_venster]
        self._weken = tuple(weken[binnen[0] : binnen[-1] + 1]) if binnen else ()
        self._grens = grens_minuten
        self.setAccessibleName("Uren per lesweek")
        self.setAccessibleDescription(self.zin())
        self.update()

    @property
    def totaal(self) -> int:
        return sum(week.minuten for week in self._weken if week.in_venster)

    def zin(self) -> str:
        """The same in words, for a screen reader."""
        if not self._weken:
            return "Er zijn nog geen uren."
        delen = [
            f"week {w.weeknummer} {w.vrij}, telt niet mee"
            if w.vrij
            else f"week {w.weeknummer} {uren(w.minuten)} uur"
            for w in self._weken
        ]
        over = self.totaal - self._grens
        slot = f", {uren(over)} uur boven de grens" if over > 0 else ""
        return f"{'; '.join(delen)}. Samen {uren(self.totaal)} van {uren(self._grens)} uur{slot}."

    def sizeHint(self) -> QSize:
        return QSize(560, _BOVEN + _BALK + _ONDER)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setFont(letter("meta", MEDIUM))
        vrij = sum(_vrij_breedte(schilder, week) for week in self._weken)
        as_minuten = max(_AS_MINUTEN, self.totaal)
        schaal = max(1.0, self.width() - 2.0 - vrij) / as_minuten
        self._spoor(schilder)
        x, lopend, grens_x = 0.0, 0, None
        for week in self._weken:
            if week.vrij:
                breed = _vrij_breedte(schilder, week)
                self._teken_vrij(schilder, x, breed, week)
                x += breed
                continue
            if lopend < self._grens <= lopend + week.minuten:
                grens_x = x + (self._grens - lopend) * schaal
            self._teken_week(schilder, x, schaal, week, lopend)
            lopend += week.minuten
            x += week.minuten * schaal
        if grens_x is None:
            grens_x = x + (self._grens - lopend) * schaal
        self._teken_grens(schilder, grens_x)
        schilder.end()

    def _spoor(self, schilder: QPainter) -> None:
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(thema().kleur("track"))
        schilder.drawRoundedRect(QRectF(0, _BOVEN, self.width(), _BALK), 4, 4)

    def _teken_week(
        self, schilder: QPainter, x: float, schaal: float, week: WeekBeeld, lopend: int
    ) -> None:
        binnen = max(0, min(week.minuten, self._grens - lopend))
        over = week.minuten - binnen
        if binnen:
            vak = QRectF(x, _BOVEN, binnen * schaal, _BALK)
            schilder.fillRect(vak.adjusted(0, 0, -1.5, 0), thema().kleur("fill"))
            self._woord(schilder, vak, f"{uren(binnen)} u", "onFill")
        if over:
            rest = QRectF(x + binnen * schaal, _BOVEN, over * schaal, _BALK)
            self._teken_over(schilder, rest, over)
        if week.minuten:
            onder = QRectF(x, _BOVEN + _BALK + 3, week.minuten * schaal, _ONDER - 3)
            kort = f"{week.weeknummer}"
            self._woord(schilder, onder, f"week {kort}", "ink2", kort=kort)

    def _teken_over(self, schilder: QPainter, vak: QRectF, over: int) -> None:
        binnen = vak.adjusted(1.5, 0, 0, 0)
        schilder.fillRect(binnen, thema().kleur("fillOver"))
        streep = QColor(thema().kleur("onFill"))
        streep.setAlpha(80)
        schilder.fillRect(binnen, QBrush(streep, Qt.BrushStyle.BDiagPattern))
        woord = f"+{uren(over)} u"
        if QFontMetricsF(schilder.font()).horizontalAdvance(woord) + 12 > binnen.width():
            naast = QRectF(binnen.right() + 6, _BOVEN, 70, _BALK)
            schilder.setPen(thema().kleur("red"))
            schilder.drawText(naast, Qt.AlignmentFlag.AlignVCenter, woord)
            return
        self._woord(schilder, binnen, woord, "onFill", vlak="fillOver")

    def _teken_vrij(self, schilder: QPainter, x: float, breed: float, week: WeekBeeld) -> None:
        vak = QRectF(x + 1, _BOVEN, breed - 3, _BALK)
        schilder.fillRect(vak, thema().kleur("surface"))
        pen = QPen(thema().kleur("lineStrong"), 1, Qt.PenStyle.DashLine)
        schilder.setPen(pen)
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.drawRect(vak.adjusted(0.5, 0.5, -0.5, -0.5))
        self._woord(schilder, vak, "vrij", "ink2")
        onder = QRectF(x, _BOVEN + _BALK + 3, breed, _ONDER - 3)
        self._woord(schilder, onder, week.vrij, "ink3", kort=f"{week.weeknummer}")

    def _teken_grens(self, schilder: QPainter, x: float) -> None:
        schilder.setPen(QPen(thema().kleur("ink"), 2))
        schilder.drawLine(QPointF(x, _BOVEN - 4), QPointF(x, _BOVEN + _BALK + 4))
        woord = f"grens {uren(self._grens)} uur"
        breed = QFontMetricsF(schilder.font()).horizontalAdvance(woord)
        links = min(max(0.0, x - breed / 2), self.width() - breed)
        schilder.drawText(QRectF(links, 0, breed + 1, _BOVEN - 4), woord)

    @staticmethod
    def _woord(
        schilder: QPainter, vak: QRectF, woord: str, kleur: str, *, kort: str = "", vlak: str = ""
    ) -> None:
        """Only what fits whole is written: half a number is worse than none."""
        maat = QFontMetricsF(schilder.font())
        if maat.horizontalAdvance(woord) + 4 > vak.width():
            woord = kort
            if not woord or maat.horizontalAdvance(woord) > vak.width():
                return
        if vlak:
            breed = maat.horizontalAdvance(woord) + 8
            midden = vak.center()
            achter = QRectF(midden.x() - breed / 2, vak.y() + 4, breed, vak.height() - 8)
            schilder.fillRect(achter, thema().kleur(vlak))
        schilder.setPen(thema().kleur(kleur))
        schilder.drawText(vak, Qt.AlignmentFlag.AlignCenter, woord)


def _vrij_breedte(schilder: QPainter, week: WeekBeeld) -> float:
    """Room for the name of the holiday; nothing for a week that counts."""
    if not week.vrij:
        return 0.0
    naam = QFontMetricsF(schilder.font()).horizontalAdvance(week.vrij) + 12
    return min(max(_VRIJ, naam), _VRIJ_HOOGSTENS)
