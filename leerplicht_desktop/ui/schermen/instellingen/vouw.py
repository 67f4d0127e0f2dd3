# SPDX-License-Identifier: EUPL-1.2
"""A section that folds: its title and the state of things stay in view."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from leerplicht_desktop.ui.thema import iconen
from leerplicht_desktop.ui.thema.lettertype import HALFVET, letter
from leerplicht_desktop.ui.thema.thema import thema

_HOOG = 42
_RAND = 14
_BUITEN = 6
_ICOON = 20


class _Kop(QAbstractButton):
    """The whole bar opens and closes; a screen reader hears which it is."""

    def __init__(self, titel: str, icoon: str) -> None:
        super().__init__()
        self._icoon, self.kort, self.let_op = icoon, "", False
        self.setText(titel)
        self.setCheckable(True)
        self.setFixedHeight(_HOOG)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(lambda _aan: self.benoem())
        self.benoem()

    def benoem(self) -> None:
        stand = "open" if self.isChecked() else "dicht"
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(f"{self.kort}, {stand}" if self.kort else stand)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _HOOG)

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(gebeurtenis)

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        super().changeEvent(gebeurtenis)
        self.update()

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect())
        if self.underMouse():
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(thema().kleur("page"))
            schilder.drawRoundedRect(vak, 6, 6)
        boven = (vak.height() - _ICOON) / 2
        iconen.teken(
            schilder, self._icoon, thema().code("ink2"), QRectF(_RAND, boven, _ICOON, _ICOON)
        )
        pijl = "chevron-down" if self.isChecked() else "chevron-right"
        rechts = QRectF(vak.right() - _RAND - 16, boven + 2, 16, 16)
        iconen.teken(schilder, pijl, thema().code("ink3"), rechts)
        self._woorden(schilder, vak)
        schilder.end()

    def _woorden(self, schilder: QPainter, vak: QRectF) -> None:
        midden = Qt.AlignmentFlag.AlignVCenter
        schilder.setFont(letter("body", HALFVET))
        schilder.setPen(thema().kleur("ink"))
        links = vak.adjusted(_RAND + _ICOON + 12, 0, 0, 0)
        schilder.drawText(links, midden, self.text())
        titel = schilder.fontMetrics().horizontalAdvance(self.text())
        schilder.setFont(letter("meta"))
        schilder.setPen(thema().kleur("amber" if self.let_op else "ink2"))
        plek = QRectF(links.left() + titel + 24, 0, 0, vak.height())
        plek.setRight(vak.right() - _RAND - 28)
        maat = schilder.fontMetrics()
        icoon = 22 if self.let_op else 0
        past = maat.elidedText(
            self.kort, Qt.TextElideMode.ElideRight, int(max(0.0, plek.width() - icoon))
        )
        schilder.drawText(plek, midden | Qt.AlignmentFlag.AlignRight, past)
        if self.let_op and past:
            links_van = plek.right() - maat.horizontalAdvance(past) - icoon
            vakje = QRectF(links_van, (vak.height() - 16) / 2, 16, 16)
            iconen.teken(schilder, "triangle-alert", thema().code("amber"), vakje)


class Vouw(QWidget):
    """Put the content in `indeling`. What is folded keeps what was typed in it."""

    def __init__(self, titel: str, icoon: str) -> None:
        super().__init__()
        self.kop = _Kop(titel, icoon)
        self.binnen = QWidget()
        self.indeling = QVBoxLayout(self.binnen)
        self.indeling.setContentsMargins(_BUITEN + _RAND + _ICOON + 12, 6, 20, 24)
        self.indeling.setSpacing(12)
        self.binnen.hide()
        self.kop.toggled.connect(self.binnen.setVisible)
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSpacing(0)
        kopvak = QVBoxLayout()
        # Room for the focus ring between the lines above and below.
        kopvak.setContentsMargins(_BUITEN, 5, _BUITEN, 5)
        kopvak.addWidget(self.kop)
        geheel.addLayout(kopvak)
        geheel.addWidget(self.binnen)

    @property
    def kort(self) -> str:
        return self.kop.kort

    @property
    def let_op(self) -> bool:
        return self.kop.let_op

    def zet_kort(self, kort: str, *, let_op: bool = False) -> None:
        """The state in a few words, also readable while folded."""
        self.kop.kort, self.kop.let_op = kort, let_op
        self.kop.benoem()

    def vouw_open(self, open_: bool = True) -> None:
        self.kop.setChecked(open_)
