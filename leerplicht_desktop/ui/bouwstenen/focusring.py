# SPDX-License-Identifier: EUPL-1.2
"""ONE focus ring for the whole window, drawn over it and following the focus.

Style sheets can colour a border but not draw outside a control; one overlay gives every control
the same ring. Lists draw their own, inside the current row.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens

_VOLGT = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
)


class Focusring(QWidget):
    """Put over a window; takes no mouse, no focus, and no part in the layout."""

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._venster = venster
        self._doel: QWidget | None = None
        self._gevolgd: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bij_focus)
            self._bij_focus(None, app.focusWidget())

    @property
    def doel(self) -> QWidget | None:
        """The control that has the ring now."""
        return self._doel

    def _bij_focus(self, _oud: QObject | None, nieuw: QObject | None) -> None:
        for oud in filter(shiboken6.isValid, self._gevolgd):
            oud.removeEventFilter(self)
        self._gevolgd = []
        self._doel = nieuw if isinstance(nieuw, QWidget) and self._krijgt_ring(nieuw) else None
        widget: QWidget | None = self._doel
        while widget is not None and widget is not self._venster:
            widget.installEventFilter(self)
            self._gevolgd.append(widget)
            widget = widget.parentWidget()
        self._leg()

    def _krijgt_ring(self, widget: QWidget) -> bool:
        if widget.window() is not self._venster.window() or widget is self._venster:
            return False
        return not isinstance(widget, QAbstractItemView | QScrollArea)

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() in _VOLGT:
            self._leg()
        return False

    def _leg(self) -> None:
        doel = self._doel
        if doel is None or not shiboken6.isValid(doel) or not doel.isVisible():
            self.hide()
            return
        buiten = tokens().maten["focusRing"] + tokens().maten["focusGap"]
        vak = _op_venster(_kader(doel), self._venster).adjusted(-buiten, -buiten, buiten, buiten)
        zichtbaar = vak.intersected(self._venster.rect())
        for widget in filter(shiboken6.isValid, self._gevolgd):
            ouder = widget.parentWidget()
            gebied = ouder.parentWidget() if ouder is not None else None
            if isinstance(gebied, QAbstractScrollArea) and ouder is gebied.viewport():
                zichtbaar = zichtbaar.intersected(_op_venster(ouder, self._venster))
        if zichtbaar.isEmpty():
            self.hide()
            return
        self._ring = QRectF(vak.translated(-zichtbaar.topLeft()))
        self.setGeometry(zichtbaar)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        dikte = tokens().maten["focusRing"]
        straal = tokens().maten["radius_control"] + dikte
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(QPen(thema().kleur("focus"), dikte))
        half = dikte / 2
        schilder.drawRoundedRect(self._ring.adjusted(half, half, -half, -half), straal, straal)
        schilder.end()


def _kader(widget: QWidget) -> QWidget:
    """The control as the officer sees it: the combo box, not the line edit inside it."""
    ouder = widget.parentWidget()
    if isinstance(ouder, QComboBox):
        return ouder
    if isinstance(ouder, QPlainTextEdit | QTextEdit):
        return ouder
    vervanger = widget.property("ringkader")
    return vervanger if isinstance(vervanger, QWidget) else widget


def _op_venster(widget: QWidget, venster: QWidget) -> QRect:
    return QRect(widget.mapTo(venster, QPoint(0, 0)), widget.size())
