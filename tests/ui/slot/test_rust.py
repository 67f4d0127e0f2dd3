# SPDX-License-Identifier: EUPL-1.2
"""The store locks by itself: after a while without a person, and after a sleep of the computer."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.slot.bron import RUST, SESSIE, SLAAP, Bron
from leerplicht_desktop.ui.slot.rust import SPRONG_S, TIK_S
from leerplicht_desktop.ui.slot.rusttijd import Rusttijd, binnen
from leerplicht_desktop.ui.slot.wacht import Slotwacht
from tests.ui.nep import laat_zien


class Wand:
    """A clock on the wall that stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.nu = datetime(2026, 6, 15, 9, tzinfo=UTC).timestamp()

    def __call__(self) -> float:
        return self.nu


class Wachtpost:
    """A watch over a small window, and what it said."""

    def __init__(self, qtbot: QtBot, bronnen: Sequence[Bron] = ()) -> None:
        self.wand, self.rusttijd = Wand(), Rusttijd()
        self.veld = QLineEdit()
        laat_zien(qtbot, self.veld)
        self.wacht = Slotwacht(self.wand, self.rusttijd, self.veld, bronnen=lambda: bronnen)
        self.redenen: list[str] = []
        self.wacht.vergrendel.connect(self.redenen.append)
        self.wacht.zet_open(True)

    def loop(self, seconden: float) -> None:
        """Let the wall clock run with the ticks of a computer that is awake."""
        einde = self.wand.nu + seconden
        while self.wand.nu < einde and not self.redenen:
            self.wand.nu += TIK_S
            self.wacht.rust.tik()


@pytest.fixture
def post(qtbot: QtBot) -> Wachtpost:
    return Wachtpost(qtbot)


def test_lock_on_idle(post: Wachtpost) -> None:
    post.loop(5 * 60 - 2 * TIK_S)
    assert post.redenen == []
    post.loop(2 * TIK_S)
    assert post.redenen == [RUST]


def test_the_officer_chooses_after_how_long(post: Wachtpost) -> None:
    post.rusttijd.zet(15)
    post.loop(14 * 60)
    assert post.redenen == []
    post.loop(61)
    assert post.redenen == [RUST]


@pytest.mark.parametrize(
    ("gezet", "wordt"),
    [(0, 1), (1, 1), (60, 60), (61, 60), (-3, 1), ("5", 5), (None, 5), (True, 5)],
)
def test_from_one_to_sixty_minutes(gezet: object, wordt: int) -> None:
    assert binnen(gezet) == wordt


@pytest.mark.parametrize("wat", ["toets", "klik", "muis"])
def test_a_person_starts_the_count_again(post: Wachtpost, wat: str) -> None:
    venster = post.veld.windowHandle()
    post.loop(290)
    if wat == "toets":
        QTest.keyClick(venster, Qt.Key.Key_A)
    elif wat == "klik":
        QTest.mouseClick(venster, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    else:
        QTest.mouseMove(venster, QPoint(3, 3))
        QTest.mouseMove(venster, QPoint(8, 6))
    post.loop(290)
    assert post.redenen == []
    post.loop(20)
    assert post.redenen == [RUST]


def test_what_the_program_does_itself_is_no_person(post: Wachtpost) -> None:
    """A field that is filled, a synthetic event, and a mouse that lies still under a new window."""
    venster = post.veld.windowHandle()
    QTest.mouseMove(venster, QPoint(5, 5))
    post.loop(290)
    post.veld.setText("ingevuld door een import")
    geen = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        post.veld.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, geen, "a")
    )
    plek = QPointF(5, 5)
    QApplication.sendEvent(
        post.veld,
        QMouseEvent(
            QEvent.Type.MouseMove, plek, plek, Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, geen,
        ),
    )  # fmt: skip
    QTest.mouseMove(venster, QPoint(5, 5))
    post.loop(20)
    assert post.redenen == [RUST]


def test_a_key_in_a_dialog_counts_too(post: Wachtpost, qtbot: QtBot) -> None:
    dialoog = QDialog(post.veld)
    laat_zien(qtbot, dialoog)
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialoog.windowHandle())
    post.loop(290)
    QTest.keyClick(dialoog.windowHandle(), Qt.Key.Key_A)
    post.loop(290)
    assert post.redenen == []


def test_lock_on_suspend(post: Wachtpost) -> None:
    """The computer slept: the first thing after it is the lock, long before five idle minutes."""
    post.loop(10)
    post.wand.nu += SPRONG_S + TIK_S
    post.wacht.rust.tik()
    assert post.redenen == [SLAAP]


def test_the_first_key_after_a_sleep_does_not_save_the_session(post: Wachtpost) -> None:
    post.loop(10)
    post.wand.nu += 3600
    QTest.keyClick(post.veld.windowHandle(), Qt.Key.Key_A)
    assert post.redenen == [SLAAP]


def test_coming_back_to_the_window_looks_at_once(post: Wachtpost, qapp: QApplication) -> None:
    post.wand.nu += 3600
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert post.redenen == [SLAAP]


def test_a_busy_moment_is_no_sleep(post: Wachtpost) -> None:
    post.wand.nu += SPRONG_S - 1
    post.wacht.rust.tik()
    assert post.redenen == []


def test_a_clock_that_is_set_back_does_not_keep_it_open(post: Wachtpost) -> None:
    post.loop(200)
    post.wand.nu -= 3600
    post.loop(110)
    assert post.redenen == [RUST]


def test_a_locked_store_is_left_alone(post: Wachtpost) -> None:
    post.wacht.zet_open(False)
    assert not post.wacht.rust.wekker.isActive()
    post.wand.nu += 3600
    post.wacht.rust.tik()
    assert post.redenen == []
    # Unlocking begins to count anew: the time that it was locked does not count.
    post.wacht.zet_open(True)
    post.loop(200)
    assert post.redenen == []


def test_lock_on_session(qtbot: QtBot) -> None:
    bron = Bron()
    post = Wachtpost(qtbot, [bron])
    bron.weg.emit(SESSIE)
    assert post.redenen == [SESSIE]
    post.wacht.zet_open(False)
    bron.weg.emit(SESSIE)
    assert post.redenen == [SESSIE]
