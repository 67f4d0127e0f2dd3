# SPDX-License-Identifier: EUPL-1.2
"""Work leaves the UI thread and its answer comes back there, or not at all when nobody waits."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.fouten import (
    Afgebroken,
    NietGevonden,
    Vergrendeld,
    VerwachteFout,
)
from leerplicht_desktop.ui.runner import DirecteRunner, Runner, Voorrang


@pytest.fixture
def echt(qapp: QApplication) -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.stop()


def _bezet(runner: Runner, soort: str) -> threading.Event:
    """Occupy a thread until the returned event is set, so that a queue builds up behind it."""
    begonnen, vrij = threading.Event(), threading.Event()

    def wacht() -> None:
        begonnen.set()
        vrij.wait(10)

    runner.doe(wacht, soort=soort)  # type: ignore[arg-type]
    assert begonnen.wait(10)
    return vrij


def test_result_comes_back_on_the_ui_thread(echt: Runner, qtbot: QtBot) -> None:
    draden: list[int] = []
    echt.doe(threading.get_ident, klaar=lambda waar: draden.extend([waar, threading.get_ident()]))
    qtbot.waitUntil(lambda: len(draden) == 2)
    assert draden[0] in echt.draden()
    assert draden[1] == threading.get_ident()


def test_readers_do_not_wait_for_the_writer(echt: Runner, qtbot: QtBot) -> None:
    vrij = _bezet(echt, "schrijven")
    gelezen: list[str] = []
    echt.doe(lambda: "gelezen", klaar=gelezen.append)
    qtbot.waitUntil(lambda: gelezen == ["gelezen"])
    vrij.set()


def test_neither_a_screen_nor_a_draft_waits_for_a_backup(echt: Runner, qtbot: QtBot) -> None:
    vrij = _bezet(echt, "achtergrond")
    gedaan: list[str] = []
    echt.doe(lambda: "gelezen", klaar=gedaan.append)
    echt.doe(lambda: "bewaard", klaar=gedaan.append, soort="schrijven")
    qtbot.waitUntil(lambda: sorted(gedaan) == ["bewaard", "gelezen"])
    vrij.set()


def test_a_backup_that_waits_is_not_begun_in_a_store_that_was_locked(
    echt: Runner, qtbot: QtBot
) -> None:
    vrij = _bezet(echt, "achtergrond")
    gedaan: list[str] = []
    gehoord: list[VerwachteFout] = []
    echt.doe(lambda: gedaan.append("kopie"), fout=gehoord.append, soort="achtergrond")
    echt.vergeet()
    vrij.set()
    qtbot.waitUntil(lambda: len(gehoord) == 1)
    assert isinstance(gehoord[0], Vergrendeld)
    assert gedaan == []


def test_draft_goes_before_import(echt: Runner, qtbot: QtBot) -> None:
    vrij = _bezet(echt, "schrijven")
    volgorde: list[str] = []
    for woord, voorrang in (
        ("import", Voorrang.IMPORT),
        ("melding", Voorrang.GEWOON),
        ("concept", Voorrang.CONCEPT),
    ):
        echt.doe(lambda woord=woord: volgorde.append(woord), soort="schrijven", voorrang=voorrang)
    vrij.set()
    qtbot.waitUntil(lambda: len(volgorde) == 3)
    assert volgorde == ["concept", "melding", "import"]


def test_newest_search_wins(echt: Runner, qtbot: QtBot) -> None:
    vrij = _bezet(echt, "lezen")
    gezien: list[str] = []
    for tekst in ("d", "de", "dem"):
        echt.laatste("zoek", lambda tekst=tekst: tekst, klaar=gezien.append)
    einde: list[bool] = []
    echt.doe(lambda: True, klaar=einde.append)
    vrij.set()
    qtbot.waitUntil(lambda: einde == [True])
    assert gezien == ["dem"]


def test_no_answer_to_who_is_gone(echt: Runner, qtbot: QtBot) -> None:
    vrij = _bezet(echt, "lezen")
    eigenaar = QObject()
    gezien: list[str] = []
    echt.doe(lambda: "te laat", klaar=gezien.append, eigenaar=eigenaar)
    eigenaar.deleteLater()
    qtbot.waitSignal(eigenaar.destroyed, raising=False).wait()
    einde: list[bool] = []
    echt.doe(lambda: True, klaar=einde.append)
    vrij.set()
    qtbot.waitUntil(lambda: einde == [True])
    assert gezien == []


def test_after_locking_nothing_is_read_but_the_last_draft_is_written(
    echt: Runner, qtbot: QtBot
) -> None:
    lezer, schrijver = _bezet(echt, "lezen"), _bezet(echt, "schrijven")
    gedaan: list[str] = []
    gehoord: list[object] = []
    echt.doe(lambda: gedaan.append("gelezen"), klaar=gehoord.append, fout=gehoord.append)
    echt.doe(
        lambda: gedaan.append("concept"),
        klaar=gehoord.append,
        fout=gehoord.append,
        soort="schrijven",
    )
    echt.vergeet()
    lezer.set()
    schrijver.set()
    qtbot.waitUntil(lambda: len(gehoord) == 2)
    assert gedaan == ["concept"]
    assert [type(antwoord) for antwoord in gehoord] == [Vergrendeld, Vergrendeld]


def test_cancel_stops_work_at_its_next_progress(echt: Runner, qtbot: QtBot) -> None:
    begonnen, verder = threading.Event(), threading.Event()
    einde: list[str] = []

    def werk(meld: object) -> None:
        begonnen.set()
        verder.wait(10)
        try:
            meld(1, 10, "rijen")  # type: ignore[operator]
        except Afgebroken:
            einde.append("gestopt")
            raise

    taak = echt.doe(werk, klaar=lambda _: einde.append("klaar"), voortgang=lambda *_: None)
    assert begonnen.wait(10)
    taak.annuleer()
    verder.set()
    qtbot.waitUntil(lambda: bool(einde))
    assert einde == ["gestopt"]


def test_stop_finishes_the_last_draft(qapp: QApplication) -> None:
    runner = Runner()
    bewaard: list[str] = []
    runner.doe(lambda: bewaard.append("concept"), soort="schrijven")
    runner.stop()
    assert bewaard == ["concept"]


def test_expected_error_goes_to_the_caller_or_the_standard_place(runner: DirecteRunner) -> None:
    hier: list[VerwachteFout] = []
    daar: list[VerwachteFout] = []
    bugs: list[Exception] = []
    runner.verwachte_fout.connect(daar.append)
    runner.bug.connect(bugs.append)

    def mis() -> None:
        raise NietGevonden

    runner.doe(mis, fout=hier.append)
    runner.doe(mis)
    assert [type(fout) for fout in hier + daar] == [NietGevonden, NietGevonden]
    assert bugs == []


def test_a_bug_goes_to_the_hook_and_ends_the_wait(runner: DirecteRunner) -> None:
    bugs: list[Exception] = []
    gedaan: list[str] = []
    runner.bug.connect(bugs.append)
    runner.doe(
        lambda: 1 / 0,
        klaar=lambda _: gedaan.append("klaar"),
        fout=lambda _: gedaan.append("fout"),
        na=lambda: gedaan.append("na"),
    )
    assert gedaan == ["na"]
    assert isinstance(bugs[0], ZeroDivisionError)


def test_progress_arrives(runner: DirecteRunner) -> None:
    gezien: list[tuple[int, int, str]] = []
    runner.doe(lambda meld: meld(5, 5, "rijen"), voortgang=lambda *stap: gezien.append(stap))
    assert gezien == [(5, 5, "rijen")]
