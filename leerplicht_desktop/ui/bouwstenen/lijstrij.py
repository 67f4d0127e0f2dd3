# SPDX-License-Identifier: EUPL-1.2
"""Draws one row of a list: date, what it is, who and when, chip; always the same height."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leerplicht_desktop.ui.bouwstenen.chip import chip_breedte, teken_chip
from leerplicht_desktop.ui.bouwstenen.lijstmodel import REGEL_ROL, Regel
from leerplicht_desktop.ui.thema import iconen
from leerplicht_desktop.ui.thema.lettertype import GEWOON, HALFVET, letter
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens

_RAND = 12
_LINKS = 100
_BOVEN = 7


class Lijstrij(QStyledItemDelegate):
    """`pijl` draws the chevron that says: this row opens something."""

    links_breed: float = _LINKS  # where the words start when there is something at the left

    def __init__(self, *, pijl: bool = True) -> None:
        super().__init__()
        self._pijl = pijl
        self._vet, self._klein = letter("body", HALFVET), letter("meta", GEWOON)

    def sizeHint(
        self, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(320, tokens().maten["row"])

    def paint(
        self,
        schilder: QPainter,
        optie: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        regel: Regel = index.data(REGEL_ROL)
        vak = QRectF(optie.rect)
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._achtergrond(schilder, vak, optie.state)
        binnen = vak.adjusted(_RAND, 0, -_RAND, 0)
        if regel.links:
            self._datum(schilder, binnen, regel)
            binnen.adjust(self.links_breed, 0, 0, 0)
        binnen.setRight(self._einde(schilder, binnen, regel, _gekozen(optie)))
        self._bij(schilder, binnen, regel)
        self._twee(schilder, binnen, regel.titel, regel.onder, "ink", "ink2")
        schilder.restore()

    def _bij(self, schilder: QPainter, vak: QRectF, regel: Regel) -> None:
        """Quiet words behind the title, when there is room for all of them."""
        breed = QFontMetricsF(self._vet).horizontalAdvance(regel.titel) + 10
        nodig = QFontMetricsF(self._klein).horizontalAdvance(regel.bij)
        if not regel.bij or breed + nodig > vak.width():
            return
        hoog = (vak.height() - 2 * _BOVEN) / 2 if regel.onder else vak.height()
        boven = vak.y() + (_BOVEN if regel.onder else 0)
        plek = QRectF(vak.x() + breed, boven + 1, nodig + 1, hoog)
        self._woord(schilder, plek, regel.bij, self._klein, thema().kleur("ink2"))

    def _achtergrond(self, schilder: QPainter, vak: QRectF, staat: QStyle.StateFlag) -> None:
        straal = tokens().maten["radius_control"]
        binnen = vak.adjusted(2, 1, -2, -1)
        gekozen = bool(staat & QStyle.StateFlag.State_Selected)
        schilder.setPen(Qt.PenStyle.NoPen)
        if gekozen or staat & QStyle.StateFlag.State_MouseOver:
            schilder.setBrush(thema().kleur("accentSoft" if gekozen else "page"))
            schilder.drawRoundedRect(binnen, straal, straal)
        if gekozen and staat & QStyle.StateFlag.State_HasFocus:
            schilder.setPen(QPen(thema().kleur("focus"), 2))
            schilder.setBrush(Qt.BrushStyle.NoBrush)
            schilder.drawRoundedRect(binnen.adjusted(1, 1, -1, -1), straal, straal)

    def _datum(self, schilder: QPainter, vak: QRectF, regel: Regel) -> None:
        eerste = regel.links_toon or "ink"
        tweede = regel.links_toon or "ink3"
        kolom = QRectF(vak.x(), vak.y(), _LINKS - 12, vak.height())
        self._twee(schilder, kolom, regel.links, regel.links_onder, eerste, tweede)

    def _einde(self, schilder: QPainter, vak: QRectF, regel: Regel, gekozen: bool) -> float:
        """Draw what stands at the right; returns where the words must end."""
        rechts = vak.right()
        if self._pijl:
            zijde = 16.0
            plek = QRectF(rechts - zijde, vak.center().y() - zijde / 2, zijde, zijde)
            iconen.teken(schilder, "chevron-right", thema().code("ink3"), plek)
            rechts -= zijde + 8
        if regel.chip:
            rechts -= chip_breedte(regel.chip)
            boven = vak.center().y() - tokens().maten["chip"] / 2
            teken_chip(schilder, QPointF(rechts, boven), regel.chip, op_keuze=gekozen)
            rechts -= 12
        if regel.rechts:
            breed = QFontMetricsF(self._klein).horizontalAdvance(regel.rechts)
            rechts -= breed
            plek = QRectF(rechts, vak.y(), breed + 1, vak.height())
            self._woord(schilder, plek, regel.rechts, self._klein, thema().kleur("ink2"))
            rechts -= 12
        return rechts

    def _twee(
        self, schilder: QPainter, vak: QRectF, boven: str, onder: str, eerste: str, tweede: str
    ) -> None:
        kleur = thema().kleur
        if not onder:
            self._woord(schilder, vak, boven, self._vet, kleur(eerste))
            return
        hoog = (vak.height() - 2 * _BOVEN) / 2
        regel = QRectF(vak.x(), vak.y() + _BOVEN, vak.width(), hoog)
        self._woord(schilder, regel, boven, self._vet, kleur(eerste))
        self._woord(schilder, regel.translated(0, hoog), onder, self._klein, kleur(tweede))

    @staticmethod
    def _woord(schilder: QPainter, vak: QRectF, woord: str, soort: QFont, kleur: QColor) -> None:
        schilder.setFont(soort)
        schilder.setPen(kleur)
        past = QFontMetricsF(soort).elidedText(woord, Qt.TextElideMode.ElideRight, vak.width())
        schilder.drawText(vak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, past)


def _gekozen(optie: QStyleOptionViewItem) -> bool:
    return bool(optie.state & QStyle.StateFlag.State_Selected)
