# SPDX-License-Identifier: EUPL-1.2
"""Windows: the session is locked or handed over, or the computer sleeps, as told to the window."""

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from leerplicht_desktop.ui.slot.bron import SESSIE, SLAAP, Bron

_SESSIE, _STROOM = 0x02B1, 0x0218  # WM_WTSSESSION_CHANGE, WM_POWERBROADCAST
# WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK
_WEG = frozenset({0x2, 0x4, 0x6, 0x7})
# PBT_APMSUSPEND, PBT_APMRESUMESUSPEND, PBT_APMRESUMEAUTOMATIC
_SLAAP = frozenset({0x4, 0x7, 0x12})


def reden_van(bericht: int, wparam: int) -> str:
    """Why this message of Windows locks the store; '' when it does not."""
    if bericht == _SESSIE and wparam in _WEG:
        return SESSIE
    if bericht == _STROOM and wparam in _SLAAP:
        return SLAAP
    return ""


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, bron: Bron) -> None:
        super().__init__()
        self._bron = bron

    def nativeEventFilter(
        self, soort: QByteArray | bytes | bytearray | memoryview, bericht: int
    ) -> tuple[bool, int]:
        if soort == b"windows_generic_MSG":
            msg = wintypes.MSG.from_address(int(bericht))
            if reden := reden_van(msg.message, msg.wParam):
                self._bron.weg.emit(reden)
        return False, 0


class Vensterberichten(Bron):
    """Windows tells the session only to a window that asked for it."""

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.filter = _Filter(self)

    def begin(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self.filter)
        for venster in QGuiApplication.topLevelWindows():
            _vraag_sessie(int(venster.winId()))


def _vraag_sessie(hwnd: int) -> None:
    if sys.platform == "win32":
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(hwnd, 0)
