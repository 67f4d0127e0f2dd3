# SPDX-License-Identifier: EUPL-1.2
"""Notices that a person types, clicks or moves the mouse: nothing else counts as being there.

It listens where keys and the mouse enter a window, not to every event of every widget: that
would be felt while a page is built, and Qt itself sends events there that no person made.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow

_DOET = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class Invoer(QObject):
    """`gezien` for each sign of a person."""

    gezien = Signal()

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._muis: QPointF | None = None

    def begin(self) -> None:
        """Follow the windows that are there, and each one that gets the focus later."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._volg)
        for venster in QGuiApplication.topLevelWindows():
            self._volg(venster)

    def _volg(self, venster: QWindow | None) -> None:
        if venster is not None:
            venster.installEventFilter(self)  # the second time changes nothing

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        soort = gebeurtenis.type()
        if gebeurtenis.spontaneous() and (
            soort in _DOET or (soort == QEvent.Type.MouseMove and self._verplaatst(gebeurtenis))
        ):
            self.gezien.emit()
        return False

    def _verplaatst(self, gebeurtenis: QEvent) -> bool:
        """Qt repeats the place of a mouse that lies still, when a window changes under it."""
        if not isinstance(gebeurtenis, QMouseEvent):
            return False
        vorige, self._muis = self._muis, gebeurtenis.globalPosition()
        return vorige is not None and vorige != self._muis
