# SPDX-License-Identifier: EUPL-1.2
"""One window per store: the second start shows the first window, and writes nothing at all."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop import app as voordeur
from leerplicht_desktop.ui.slot import instantie
from leerplicht_desktop.ui.slot.instantie import Luisteraar, adres, wek

HUIS = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def eigen_plek(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sockets of this test only. A path to a socket may be no longer than 108 bytes."""
    plek = tmp_path_factory.mktemp("s")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(plek))
    return plek


@pytest.fixture
def ander_venster(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process with a window on this folder."""
    proces = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.slot.eersteproef", str(tmp_path / "kluis")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=HUIS,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert proces.stdout is not None
    assert proces.stdout.readline() == "True\n"
    yield proces
    proces.kill()
    proces.wait()
    proces.stdout.close()


def _bestanden(map_: Path) -> dict[str, tuple[int, int]]:
    return {
        str(pad.relative_to(map_)): (pad.stat().st_size, pad.stat().st_mtime_ns)
        for pad in sorted(map_.rglob("*"))
        if not pad.is_socket()
    }


def test_second_instance(
    ander_venster: "subprocess.Popen[str]",
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> None:
    """The first window hears it, the second says goodbye: 0 files made, 0 files changed."""
    for naam in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{naam}_HOME", str(tmp_path / naam.lower()))
    monkeypatch.setattr(voordeur, "bouw", lambda *_: pytest.fail("a second window was built"))
    voor = _bestanden(tmp_path)
    assert voordeur.main(["--kluis", str(tmp_path / "kluis")]) == 0
    assert ander_venster.stdout is not None
    assert ander_venster.stdout.readline() == "gewekt\n"
    assert _bestanden(tmp_path) == voor


def test_another_folder_is_another_window(
    ander_venster: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    assert not wek(tmp_path / "andere")
    assert ander_venster.poll() is None


def test_a_window_that_was_killed_leaves_no_door_shut(
    ander_venster: "subprocess.Popen[str]", tmp_path: Path, qtbot: QtBot
) -> None:
    ander_venster.kill()
    ander_venster.wait()
    assert not wek(tmp_path / "kluis")
    luisteraar = Luisteraar()
    assert luisteraar.luister(tmp_path / "kluis")


def test_the_window_of_a_running_program_is_not_taken_over(
    ander_venster: "subprocess.Popen[str]", tmp_path: Path, qtbot: QtBot
) -> None:
    assert not Luisteraar().luister(tmp_path / "kluis")
    assert wek(tmp_path / "kluis")


def test_another_way_to_the_same_folder_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    assert adres(tmp_path / "link") == adres(tmp_path / "echt")
    assert adres(tmp_path / "echt" / ".." / "echt") == adres(tmp_path / "echt")


def test_the_address_tells_nothing(tmp_path: Path) -> None:
    assert "Veldwijk" not in adres(tmp_path / "Gemeente Veldwijk")


@pytest.mark.parametrize("onzin", [b"open de kluis\n", b"x" * 100_000, b"toon\nen meer"])
def test_nonsense_shows_nothing(tmp_path: Path, qtbot: QtBot, onzin: bytes) -> None:
    luisteraar = Luisteraar()
    gewekt: list[bool] = []
    luisteraar.gewekt.connect(lambda: gewekt.append(True))
    assert luisteraar.luister(tmp_path)
    lijn = QLocalSocket()
    lijn.connectToServer(adres(tmp_path))
    lijn.write(onzin)
    dicht = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: lijn.state() == dicht)
    assert gewekt == []


def test_only_this_user_may_knock(tmp_path: Path, eigen_plek: Path, qtbot: QtBot) -> None:
    luisteraar = Luisteraar()
    assert luisteraar.luister(tmp_path)
    assert Path(adres(tmp_path)).parent == eigen_plek
    assert Path(adres(tmp_path)).stat().st_mode & 0o077 == 0


def test_a_window_that_hangs_does_not_keep_her_out(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody listens and never answers: this process, which is busy asking."""
    monkeypatch.setattr(instantie, "_WACHT_MS", 50)
    luisteraar = Luisteraar()
    assert luisteraar.luister(tmp_path)
    assert not wek(tmp_path)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_window_comes_forward(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    from PySide6.QtWidgets import QWidget

    venster = QWidget()
    qtbot.addWidget(venster)
    venster.showMinimized()
    instantie.naar_voren(venster)
    assert venster.isVisible()
    assert not venster.isMinimized()
