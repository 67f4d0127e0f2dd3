# SPDX-License-Identifier: EUPL-1.2
"""The schools around a home on a small drawn map: straight lines, no tiles, no network.

Shape and number say the same as the colour, and the numbers are those of the table. The map can be
reached by keyboard: the arrows go from school to school and the school is said aloud.
"""

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leerplicht_desktop.domain.gegevens.beroep import SchoolInBereik
from leerplicht_desktop.ui.schermen.vrijstellingen import schoolwoorden
from leerplicht_desktop.ui.schermen.vrijstellingen.schoolwoorden import Merk
from leerplicht_desktop.ui.thema import iconen
from leerplicht_desktop.ui.thema.lettertype import HALFVET, MEDIUM, letter
from leerplicht_desktop.ui.thema.thema import thema

_STRAAL = 11.0
_MARGE = 26.0
_LINIALEN = (0.5, 1, 2, 5, 10, 20, 50)  # km


class Kaart(QWidget):
    """`gekozen` carries the number (from 0) of the school that the cursor is on."""

    gekozen = Signal(int)
    geopend = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._scholen: tuple[SchoolInBereik, ...] = ()
        self._grens = self._marge = 0
        self._nu = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._beschrijf()

    def sizeHint(self) -> QSize:
        return QSize(480, 220)

    def zet(self, scholen: Sequence[SchoolInBereik], grens: int, marge: int) -> None:
        """Distances in metres: the chosen limit, and how far the home may be from its point."""
        self._scholen, self._grens, self._marge = tuple(scholen), grens, marge
        self._nu = min(self._nu, len(self._scholen) - 1)
        self._beschrijf()
        self.update()

    def kies(self, nummer: int) -> None:
        """The row of the table under the cursor, drawn with a ring."""
        if nummer != self._nu and -1 <= nummer < len(self._scholen):
            self._nu = nummer
            self._beschrijf()
            self.update()

    @property
    def nummer(self) -> int:
        return self._nu

    def _beschrijf(self) -> None:
        self.setAccessibleName(schoolwoorden.kaartnaam(len(self._scholen), self._grens))
        nu = self._scholen[self._nu] if 0 <= self._nu < len(self._scholen) else None
        self.setAccessibleDescription(schoolwoorden.gesproken(self._nu + 1, nu) if nu else "")

    # --- places on the map ---------------------------------------------------------------------
    def _schaal(self) -> float:
        """Pixels to a kilometre: the ring and every school that is shown fit."""
        ver = [hypot(s.oost, s.noord) for s in self._scholen if s.in_bereik != "nee"]
        straal = max([self._grens / 1000 * 1.04, *ver, 0.5])
        return float(min(self.width(), self.height()) / 2 - _MARGE + 8) / straal

    def plek(self, school: SchoolInBereik) -> QPointF:
        """Where a school stands: north is up."""
        schaal, midden = self._schaal(), QPointF(self.width() / 2, self.height() / 2)
        return midden + QPointF(school.oost * schaal, -school.noord * schaal)

    def _bij(self, punt: QPointF) -> int:
        """The school under the mouse; -1 without."""
        for nr in reversed(range(len(self._scholen))):
            verschil = self.plek(self._scholen[nr]) - punt
            if hypot(verschil.x(), verschil.y()) <= _STRAAL + 2:
                return nr
        return -1

    # --- keys and mouse ------------------------------------------------------------------------
    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        stap = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
        }.get(Qt.Key(gebeurtenis.key()))  # fmt: skip
        if stap and self._scholen:
            self._ga_naar((self._nu + stap) % len(self._scholen))
        elif gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._nu >= 0:
            self.geopend.emit(self._nu)
        else:
            super().keyPressEvent(gebeurtenis)

    def mousePressEvent(self, gebeurtenis: QMouseEvent) -> None:
        nummer = self._bij(gebeurtenis.position())
        if nummer >= 0:
            self._ga_naar(nummer)

    def mouseMoveEvent(self, gebeurtenis: QMouseEvent) -> None:
        nummer = self._bij(gebeurtenis.position())
        self.setToolTip(self._scholen[nummer].naam if nummer >= 0 else "")

    def _ga_naar(self, nummer: int) -> None:
        self.kies(nummer)
        self.gekozen.emit(nummer)

    # --- drawing -------------------------------------------------------------------------------
    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        schilder.setPen(QPen(thema().kleur("line"), 1))
        schilder.setBrush(thema().kleur("page"))
        schilder.drawRoundedRect(vak, 8, 8)
        if self._grens:
            self._ring(schilder)
            self._huis(schilder)
            self._liniaal(schilder)
        for nr, school in enumerate(self._scholen):
            self._merk(schilder, nr, school)
        schilder.end()

    def _ring(self, schilder: QPainter) -> None:
        """The limit as a dashed ring; the margin of the home as a soft band around it."""
        midden, schaal = QPointF(self.width() / 2, self.height() / 2), self._schaal()
        straal, band = self._grens / 1000 * schaal, 2 * self._marge / 1000 * schaal
        vlak = thema().kleur("accentSoft")
        if band >= 1:
            zacht = QColor(thema().kleur("accent"))
            zacht.setAlphaF(0.14)
            schilder.setPen(QPen(zacht, band))
            schilder.setBrush(Qt.BrushStyle.NoBrush)
            schilder.drawEllipse(midden, straal, straal)
        vlak.setAlphaF(0.6)
        schilder.setPen(QPen(thema().kleur("accent"), 1.5, Qt.PenStyle.DashLine))
        schilder.setBrush(vlak)
        schilder.drawEllipse(midden, straal, straal)
        schilder.setFont(letter("meta", MEDIUM))
        schilder.setPen(thema().kleur("accentInk"))
        hoek = midden + QPointF(straal * 0.72, -straal * 0.72)
        schilder.drawText(hoek + QPointF(8, 0), schoolwoorden.kilometer(self._grens))

    def _huis(self, schilder: QPainter) -> None:
        midden = QPointF(self.width() / 2, self.height() / 2)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(thema().kleur("ink"))
        schilder.drawEllipse(midden, 12, 12)
        plek = QRectF(midden.x() - 7.5, midden.y() - 7.5, 15, 15)
        iconen.teken(schilder, "house", thema().code("surface"), plek)

    def _liniaal(self, schilder: QPainter) -> None:
        schaal = self._schaal()
        past = [km for km in _LINIALEN if km * schaal <= min(self.width(), self.height()) / 2.5]
        km = past[-1] if past else _LINIALEN[0]
        rechts, onder = self.width() - 12.0, self.height() - 13.0
        woord = schoolwoorden.kilometer(round(km * 1000))
        schilder.setFont(letter("meta"))
        breed = schilder.fontMetrics().horizontalAdvance(woord)
        schilder.setPen(thema().kleur("ink2"))
        schilder.drawText(QPointF(rechts - breed, onder + 5), woord)
        eind = rechts - breed - 8
        schilder.setPen(QPen(thema().kleur("ink2"), 2))
        schilder.drawLine(QPointF(eind - km * schaal, onder), QPointF(eind, onder))

    def _merk(self, schilder: QPainter, nr: int, school: SchoolInBereik) -> None:
        plek = self.plek(school)
        if nr == self._nu:
            schilder.setPen(QPen(thema().kleur("focus"), 2))
            schilder.setBrush(thema().kleur("surface"))
            schilder.drawEllipse(plek, _STRAAL + 5, _STRAAL + 5)
        teken_merk(schilder, plek, str(nr + 1), schoolwoorden.merk(school))


def teken_merk(schilder: QPainter, plek: QPointF, nummer: str, merk: Merk) -> None:
    """The marker of the map and of the table: circle, diamond or square with its number."""
    schilder.save()
    schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
    schilder.setPen(QPen(thema().kleur("surface"), 1.5))
    schilder.setBrush(thema().kleur(merk.kleur))
    _VORM[merk.vorm](schilder, plek)
    schilder.setFont(letter("meta", HALFVET))
    schilder.setPen(thema().kleur(merk.inkt))
    vak = QRectF(plek.x() - 14, plek.y() - 14, 28, 28)
    schilder.drawText(vak, Qt.AlignmentFlag.AlignCenter, nummer)
    schilder.restore()


def _rond(schilder: QPainter, plek: QPointF) -> None:
    schilder.drawEllipse(plek, _STRAAL, _STRAAL)


def _ruit(schilder: QPainter, plek: QPointF) -> None:
    r = _STRAAL + 2
    hoeken = (QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0))
    schilder.drawPolygon(QPolygonF([plek + hoek for hoek in hoeken]))


def _vierkant(schilder: QPainter, plek: QPointF) -> None:
    r = _STRAAL - 1
    schilder.drawRoundedRect(QRectF(plek.x() - r, plek.y() - r, 2 * r, 2 * r), 2, 2)


_VORM = {"rond": _rond, "ruit": _ruit, "vierkant": _vierkant}
