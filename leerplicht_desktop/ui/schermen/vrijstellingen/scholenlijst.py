# SPDX-License-Identifier: EUPL-1.2
"""The schools within reach as a table, with the marker and the number of the map."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from leerplicht_desktop.domain.gegevens.beroep import SchoolInBereik
from leerplicht_desktop.ui.schermen.vrijstellingen import schoolwoorden
from leerplicht_desktop.ui.schermen.vrijstellingen.kaart import teken_merk
from leerplicht_desktop.ui.thema.lettertype import HALFVET, letter
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens

Index = QModelIndex | QPersistentModelIndex
SCHOOL_ROL = int(Qt.ItemDataRole.UserRole) + 1
_HOOG = 46
_MEESTE = 8  # rows in sight; the others scroll
_AFSTAND, _BEDENKING, _RICHTING = 80.0, 140.0, 112.0
_SMAL = 430


class Scholenmodel(QAbstractListModel):
    """The number of a school is its place in the list, from 1."""

    def __init__(self) -> None:
        super().__init__()
        self.scholen: tuple[SchoolInBereik, ...] = ()

    def zet(self, scholen: Sequence[SchoolInBereik]) -> None:
        self.beginResetModel()
        self.scholen = tuple(scholen)
        self.endResetModel()

    def rowCount(self, ouder: Index = QModelIndex()) -> int:
        return 0 if ouder.isValid() else len(self.scholen)

    def data(self, index: Index, rol: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        school = self.scholen[index.row()]
        if rol == SCHOOL_ROL:
            return school
        if rol == Qt.ItemDataRole.DisplayRole:
            return school.naam
        if rol in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return schoolwoorden.gesproken(index.row() + 1, school)
        return None


class Schoolrij(QStyledItemDelegate):
    """Draws one school on one row of fixed height."""

    def sizeHint(self, optie: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, _HOOG)

    def paint(self, schilder: QPainter, optie: QStyleOptionViewItem, index: Index) -> None:
        school: SchoolInBereik = index.data(SCHOOL_ROL)
        vak = QRectF(optie.rect)
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._achter(schilder, vak, optie.state)
        midden = QPointF(vak.x() + 26, vak.center().y())
        teken_merk(schilder, midden, str(index.row() + 1), schoolwoorden.merk(school))
        binnen = vak.adjusted(50, 0, -14, 0)
        ink, stil = thema().kleur("ink"), thema().kleur("ink2")
        rechts = QRectF(binnen.right() - _AFSTAND, binnen.y(), _AFSTAND, binnen.height())
        if marge := schoolwoorden.in_de_marge(school):
            half = rechts.height() / 2
            onder_ = QRectF(rechts.x(), rechts.y() + half - 2, rechts.width(), half - 4)
            _woord(schilder, onder_, marge, stil, rechts=True)
            rechts.setHeight(half + 4)
        _woord(schilder, rechts, schoolwoorden.afstand(school), ink, rechts=True)
        binnen.setRight(rechts.left() - 8)
        toon = _toon(school)
        if binnen.width() > _SMAL - _AFSTAND:
            stand = QRectF(binnen.right() - _BEDENKING, binnen.y(), _BEDENKING, binnen.height())
            _woord(schilder, stand, schoolwoorden.stand(school), thema().kleur(toon))
            binnen.setRight(stand.left() - 8)
            richting = QRectF(binnen.right() - _RICHTING, binnen.y(), _RICHTING, binnen.height())
            _woord(schilder, richting, schoolwoorden.richting(school), stil)
            binnen.setRight(richting.left() - 8)
            onder = schoolwoorden.onder(school)
        else:
            onder = f"{schoolwoorden.stand(school)} · {schoolwoorden.richting(school)}"
        self._naam(schilder, binnen, school.naam, onder)
        schilder.restore()

    @staticmethod
    def _achter(schilder: QPainter, vak: QRectF, staat: QStyle.StateFlag) -> None:
        gekozen = bool(staat & QStyle.StateFlag.State_Selected)
        straal = tokens().maten["radius_control"]
        schilder.setPen(QPen(thema().kleur("line"), 1))
        schilder.drawLine(vak.bottomLeft(), vak.bottomRight())
        schilder.setPen(Qt.PenStyle.NoPen)
        if gekozen or staat & QStyle.StateFlag.State_MouseOver:
            schilder.setBrush(thema().kleur("accentSoft" if gekozen else "page"))
            schilder.drawRoundedRect(vak.adjusted(2, 1, -2, -1), straal, straal)
        if gekozen and staat & QStyle.StateFlag.State_HasFocus:
            schilder.setPen(QPen(thema().kleur("focus"), 2))
            schilder.setBrush(Qt.BrushStyle.NoBrush)
            schilder.drawRoundedRect(vak.adjusted(3, 2, -3, -2), straal, straal)

    @staticmethod
    def _naam(schilder: QPainter, vak: QRectF, naam: str, onder: str) -> None:
        schilder.setFont(letter("body", HALFVET))
        schilder.setPen(thema().kleur("ink"))
        half = vak.height() / 2
        boven = QRectF(vak.x(), vak.y() + 4, vak.width(), half - 3) if onder else vak
        _teken(schilder, boven, naam)
        if onder:
            schilder.setFont(letter("meta"))
            schilder.setPen(thema().kleur("ink2"))
            _teken(schilder, QRectF(vak.x(), vak.y() + half, vak.width(), half - 5), onder)


def _toon(school: SchoolInBereik) -> str:
    if school.eerder_geplaatst:
        return "red"
    return "ink2" if school.genoemd else "amber"


def _woord(
    schilder: QPainter, vak: QRectF, woord: str, kleur: QColor, *, rechts: bool = False
) -> None:
    schilder.setFont(letter("meta"))
    schilder.setPen(kleur)
    _teken(schilder, vak, woord, rechts=rechts)


def _teken(schilder: QPainter, vak: QRectF, woord: str, *, rechts: bool = False) -> None:
    maat = QFontMetricsF(schilder.font())
    past = maat.elidedText(woord, Qt.TextElideMode.ElideRight, vak.width())
    zijde = Qt.AlignmentFlag.AlignRight if rechts else Qt.AlignmentFlag.AlignLeft
    schilder.drawText(vak, Qt.AlignmentFlag.AlignVCenter | zijde, past)


class Scholenlijst(QListView):
    """`staat_op` carries the number (from 0) under the cursor, `geopend` that of Enter or click."""

    staat_op = Signal(int)
    geopend = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.scholen = Scholenmodel()
        self.setModel(self.scholen)
        self._rij = Schoolrij()
        self.setItemDelegate(self._rij)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(schoolwoorden.TITEL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.geopend.emit(index.row()))
        self.selectionModel().currentChanged.connect(lambda nu, _oud: self.staat_op.emit(nu.row()))

    def zet(self, scholen: Sequence[SchoolInBereik]) -> None:
        nu = self.currentIndex().row()
        self.scholen.zet(scholen)
        self.setFixedHeight(max(1, min(len(scholen), _MEESTE)) * _HOOG + 4)
        if scholen:
            self.ga_naar(min(max(nu, 0), len(scholen) - 1))

    def ga_naar(self, nummer: int) -> None:
        if nummer != self.currentIndex().row():
            self.setCurrentIndex(self.scholen.index(nummer))

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        enter = gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid():
            self.geopend.emit(self.currentIndex().row())
            return
        super().keyPressEvent(gebeurtenis)
