# SPDX-License-Identifier: EUPL-1.2
"""Draws one row of the timeline: a date, a disc with an icon on one line, and what happened."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from leerplicht_desktop.ui.bouwstenen.lijstmodel import UID_ROL
from leerplicht_desktop.ui.bouwstenen.lijstrij import Lijstrij
from leerplicht_desktop.ui.thema import iconen
from leerplicht_desktop.ui.thema.thema import thema

_SCHIJF = 30.0
_DATUM = 100.0
_GOOT = 44.0


class Tijdlijnrij(Lijstrij):
    """The words start after the gutter; the disc stands between date and words."""

    links_breed = _DATUM + _GOOT

    def paint(
        self,
        schilder: QPainter,
        optie: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rustig = QStyleOptionViewItem(optie)
        if not rustig.state & QStyle.StateFlag.State_HasFocus:
            # A story has no chosen row until she walks through it.
            rustig.state &= ~QStyle.StateFlag.State_Selected
        super().paint(schilder, rustig, index)
        vak = QRectF(optie.rect)
        midden = QPointF(vak.x() + 12 + _DATUM + _SCHIJF / 2, vak.center().y())
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(QPen(thema().kleur("line"), 1))
        straal = _SCHIJF / 2 + 3
        if index.row() > 0:
            schilder.drawLine(QPointF(midden.x(), vak.top()), midden - QPointF(0, straal))
        if index.row() < index.model().rowCount() - 1:
            schilder.drawLine(midden + QPointF(0, straal), QPointF(midden.x(), vak.bottom()))
        brief = str(index.data(UID_ROL)).startswith("brief:")
        achter, inkt = thema().toon("neutral" if brief else "accent")
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(achter)
        schilder.drawEllipse(midden, _SCHIJF / 2, _SCHIJF / 2)
        plek = QRectF(midden.x() - 8, midden.y() - 8, 16, 16)
        iconen.teken(schilder, "mail" if brief else "inbox", inkt.name(), plek)
        schilder.restore()
