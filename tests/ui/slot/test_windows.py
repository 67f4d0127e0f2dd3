# SPDX-License-Identifier: EUPL-1.2
"""What Windows tells a window about session and power. Only the reading can be tried here."""

import ctypes
from ctypes import wintypes

import pytest
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.slot.bron import SESSIE, SLAAP
from leerplicht_desktop.ui.slot.windows import Vensterberichten, reden_van

WTS, STROOM, TOETS = 0x02B1, 0x0218, 0x0100


@pytest.mark.parametrize(
    ("bericht", "wparam", "reden"),
    [
        (WTS, 0x7, SESSIE),  # locked (Windows+L)
        (WTS, 0x2, SESSIE),  # another user at this screen
        (WTS, 0x4, SESSIE),  # remote session dropped
        (WTS, 0x8, ""),  # unlocked
        (STROOM, 0x4, SLAAP),
        (STROOM, 0x12, SLAAP),
        (STROOM, 0xA, ""),  # the battery
        (TOETS, 0x7, ""),
    ],
)
def test_which_messages_lock(bericht: int, wparam: int, reden: str) -> None:
    assert reden_van(bericht, wparam) == reden


def test_a_message_as_qt_hands_it_over(qtbot: QtBot) -> None:
    bron = Vensterberichten()
    redenen: list[str] = []
    bron.weg.connect(redenen.append)
    msg = wintypes.MSG()
    msg.message, msg.wParam = WTS, 0x7
    assert bron.filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(msg)) == (
        False,
        0,
    )
    bron.filter.nativeEventFilter(b"xcb_generic_event_t", ctypes.addressof(msg))
    assert redenen == [SESSIE]
