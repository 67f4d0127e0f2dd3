# SPDX-License-Identifier: EUPL-1.2
"""Locking in one turn: what lay on top closes, one bad page stops nothing, she comes back."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.slot.vegen import sluit_wat_erboven_staat, wis_geschiedenis
from leerplicht_desktop.ui.venster.terugkeer import veilig
from tests.ui.huis import Huis
from tests.ui.nep import laat_zien
from tests.ui.slot.doorzoek import beeld

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


# --- what lies on top --------------------------------------------------------------------------
@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    gemaakt = QWidget()
    gemaakt.resize(300, 200)
    laat_zien(qtbot, gemaakt)
    return gemaakt


def _erboven() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]


def test_dialogs_on_dialogs_close(venster: QWidget, qtbot: QtBot) -> None:
    eerste = QDialog(venster)
    eerste.open()
    tweede = QDialog(eerste)
    tweede.open()
    uitkomsten: list[int] = []
    for dialoog in (eerste, tweede):
        dialoog.finished.connect(uitkomsten.append)
    sluit_wat_erboven_staat(venster)
    assert _erboven() == [venster]
    assert uitkomsten == [QDialog.DialogCode.Rejected] * 2


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_menu_and_the_list_of_a_field_close(venster: QWidget, qtbot: QtBot) -> None:
    keuze = QComboBox(venster)
    keuze.addItems(["Noor", "Daan"])
    keuze.show()
    keuze.showPopup()
    menu = QMenu(venster)
    menu.addAction(QAction("Openen", menu))
    menu.popup(venster.mapToGlobal(QPoint(5, 5)))
    sluit_wat_erboven_staat(venster)
    assert _erboven() == [venster]


def test_a_loose_window_closes(venster: QWidget, qtbot: QtBot) -> None:
    los = QWidget()
    qtbot.addWidget(los)
    los.show()
    sluit_wat_erboven_staat(venster)
    assert _erboven() == [venster]


def test_a_window_that_refuses_to_close_is_hidden_all_the_same(
    venster: QWidget, qtbot: QtBot
) -> None:
    class Koppig(QDialog):
        def reject(self) -> None:
            return

    Koppig(venster).open()
    sluit_wat_erboven_staat(venster)
    assert _erboven() == [venster]


@pytest.mark.parametrize("wat", ["bestand", "printer"])
def test_a_box_that_waits_for_an_answer_hears_no(kantoor: Huis, wat: str) -> None:
    """The lock falls while a file box or a print dialog runs its own loop."""
    from leerplicht_desktop.ui import afdrukken

    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    open_geweest: list[bool] = []

    def val() -> None:
        open_geweest.append(QApplication.activeModalWidget() is not None)
        kantoor.programma.vergrendel()

    def red() -> None:
        """Without the lock's own hand the box would wait for ever."""
        if (vergeten := QApplication.activeModalWidget()) is not None:
            open_geweest.append(False)
            vergeten.close()

    QTimer.singleShot(50, val)
    QTimer.singleShot(3_000, kantoor.programma, red)
    if wat == "bestand":
        gekozen: object = bestandskiezer.open_bestand(kantoor.programma, "Kies") or None
    else:
        gekozen = afdrukken.kies_printer(kantoor.programma, "Brief")
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)
    assert open_geweest == [True]
    assert gekozen is None
    assert kantoor.programma.stapel.currentWidget() is kantoor.programma.ontgrendel


# --- undo --------------------------------------------------------------------------------------
def test_nothing_comes_back_with_ctrl_z(venster: QWidget, qtbot: QtBot) -> None:
    regel, tekst = QLineEdit(venster), QPlainTextEdit(venster)
    qtbot.keyClicks(regel, "Noor van Dijk")
    qtbot.keyClicks(tekst, "Noor van Dijk")
    regel.clear()
    tekst.selectAll()
    tekst.cut()
    assert regel.isUndoAvailable()
    assert tekst.document().isUndoAvailable()
    wis_geschiedenis(venster)
    regel.undo()
    tekst.undo()
    assert (regel.text(), tekst.toPlainText()) == ("", "")


# --- the lock itself ---------------------------------------------------------------------------
def test_locked_in_one_turn_before_the_drafts_are_written(
    kantoor: Huis, uids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the first write of the lock begins, the locked window is already what is painted."""
    programma = kantoor.programma
    leeg = programma.ontgrendel
    gezien: list[bool] = []

    def sluit(_kluis: object) -> None:
        # The store is let go of last; by then nothing of it may be in sight.
        gezien.append(kantoor.programma.omgeving.kluis is None)  # type: ignore[union-attr]

    monkeypatch.setattr(programma._dienst, "sluit", sluit)
    kantoor.ga("leerling", uid=uids["noor"])
    vol = beeld(programma)
    kantoor.ctrl(Qt.Key.Key_L)
    assert gezien == [True]
    assert programma.stapel.currentWidget() is leeg
    assert beeld(programma) != vol


def test_a_page_that_fails_is_thrown_away_and_the_lock_falls(
    kantoor: Huis, uids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from leerplicht_desktop.ui.runner import Runner

    fouten: list[object] = []
    runner: Runner = kantoor.programma._runner
    runner.bug.connect(fouten.append)
    blad = kantoor.ga("leerling", uid=uids["noor"])
    kantoor.ga("meldingen")

    def stuk() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(blad, "leegmaken", stuk)
    kantoor.programma.vergrendel()
    assert [type(fout) for fout in fouten] == [ZeroDivisionError]
    assert kantoor.programma.stapel.currentWidget() is kantoor.programma.ontgrendel
    assert kantoor.programma.hoofd.navigatie.pagina("leerling") is None
    assert kantoor.programma.hoofd.navigatie.pagina("meldingen").lijst.model.rowCount() == 0
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_lock_takes_a_deputy_out_at_the_end_of_his_day(kantoor: Huis) -> None:
    from datetime import timedelta

    programma, kluis = kantoor.programma, kantoor.kluis
    kluis.toegang_tot = kluis.klok.vandaag()
    programma.sluit_als_verlopen()
    assert programma.stapel.currentWidget() is programma.hoofd
    kluis.toegang_tot = kluis.klok.vandaag() - timedelta(days=1)
    programma.sluit_als_verlopen()
    assert programma.stapel.currentWidget() is programma.ontgrendel


# --- coming back -------------------------------------------------------------------------------
def _open(huis: Huis, kluis: "OpenKluis") -> None:
    huis.programma.ontgrendel.ontgrendeld.emit(kluis)


@pytest.fixture
def blijft_open(kantoor: Huis, monkeypatch: pytest.MonkeyPatch) -> Huis:
    """The store of the test is not really closed, so that it can be handed in again."""
    monkeypatch.setattr(kantoor.programma._dienst, "sluit", lambda _kluis: None)
    return kantoor


def test_she_comes_back_where_she_was(blijft_open: Huis, uids: dict[str, str]) -> None:
    huis = blijft_open
    huis.ga("leerlingen")
    huis.ga("leerling", uid=uids["noor"])
    huis.programma.vergrendel()
    assert huis.waar == ""
    _open(huis, huis.kluis)
    assert huis.waar == "leerling"
    assert huis.blad.leerling_uid == uids["noor"]
    huis.programma.hoofd.navigatie.terug()
    assert huis.waar == "leerlingen"


def test_the_row_in_the_list_is_current_again(blijft_open: Huis, uids: dict[str, str]) -> None:
    huis = blijft_open
    lijst = huis.ga("leerlingen").lijst
    assert lijst.ga_naar(uids["daan"])
    huis.programma.vergrendel()
    _open(huis, huis.kluis)
    assert huis.blad.lijst.uid() == uids["daan"]


def test_the_page_is_scrolled_as_it_was(blijft_open: Huis, qtbot: QtBot) -> None:
    huis = blijft_open
    huis.programma.resize(1000, 420)
    huis.ga("instellingen", deel="gegevens")
    balk = huis.blad.verticalScrollBar()
    qtbot.waitUntil(lambda: balk.maximum() > 60)
    balk.setValue(50)
    huis.programma.vergrendel()
    _open(huis, huis.kluis)
    qtbot.waitUntil(lambda: bool(huis.blad.verticalScrollBar().value() == 50))


def test_what_she_typed_is_there_again(
    blijft_open: Huis, uids: dict[str, str], qtbot: QtBot
) -> None:
    huis = blijft_open
    blad = huis.ga("leerling_bewerken", uid=uids["noor"])
    veld = blad.formulier["straat"].widget
    veld.setFocus()
    veld.selectAll()
    qtbot.keyClicks(veld, "Kanariestraat")
    huis.programma.vergrendel()
    assert veld.text() == ""
    _open(huis, huis.kluis)
    assert huis.waar == "leerling_bewerken"
    assert huis.blad.formulier["straat"].ruw() == "Kanariestraat"


@pytest.mark.parametrize("wie", ["vervanger", "andere_kluis"])
def test_somebody_else_begins_at_the_start(
    blijft_open: Huis, uids: dict[str, str], wie: str
) -> None:
    huis = blijft_open
    eigen = huis.kluis
    begin, uid = huis.waar, eigen.uid
    huis.ga("leerling", uid=uids["noor"])
    huis.programma.vergrendel()
    if wie == "vervanger":
        eigen.toegang = "vervanger"
        _open(huis, eigen)
    else:
        eigen.uid = "0" * 32
        _open(huis, eigen)
    assert huis.waar == begin
    huis.ga("leerling", uid=uids["daan"])
    huis.programma.vergrendel()
    eigen.toegang, eigen.uid = "wachtzin", uid
    _open(huis, eigen)
    # Neither her old place nor that of the other is still there.
    assert huis.waar == begin


def test_only_uids_and_words_of_the_program_are_remembered() -> None:
    uid = "9db41fc906454cccb0f2982a847f0a44"
    alles = {
        "uid": uid,
        "leerling_uid": uid,
        "filter": "te_verzenden",
        "deel": "toegang",
        "plak": True,
        "ruw": {"achternaam": "Dijk"},
        "zoek": "noor",
        "soort": "Noor van Dijk",
        "melding_uid": "Noor van Dijk",
    }
    assert veilig(alles) == {
        "uid": uid, "leerling_uid": uid, "filter": "te_verzenden", "deel": "toegang",
    }  # fmt: skip


def test_a_key_pressed_on_the_locked_window_reaches_no_screen(
    kantoor: Huis, uids: dict[str, str], runner: DirecteRunner
) -> None:
    kantoor.ga("leerling", uid=uids["noor"])
    kantoor.programma.vergrendel()
    for toets in (Qt.Key.Key_B, Qt.Key.Key_K, Qt.Key.Key_M):
        QTest.keyClick(kantoor.programma, toets, Qt.KeyboardModifier.ControlModifier)
    assert kantoor.programma.stapel.currentWidget() is kantoor.programma.ontgrendel
    assert kantoor.waar == ""
