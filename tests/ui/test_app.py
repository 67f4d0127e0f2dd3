# SPDX-License-Identifier: EUPL-1.2
"""The front door: Dutch, the right folder, and what the window remembers."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from leerplicht_desktop import app as voordeur
from leerplicht_desktop.services import voorkeuren
from leerplicht_desktop.ui.thema.thema import thema


@pytest.fixture
def thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for naam in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{naam}_HOME", str(tmp_path / naam.lower()))
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    monkeypatch.setattr("threading.excepthook", lambda *_: None)
    return tmp_path


def test_qt_speaks_dutch(qtbot: QtBot) -> None:
    voordeur._maak_qt([])
    knoppen = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(knoppen)
    woord = knoppen.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    assert woord == "Annuleren"
    assert QLocale().language() == QLocale.Language.Dutch


def test_first_start_welcomes(thuis: Path, qapp: QApplication, qtbot: QtBot) -> None:
    venster = voordeur.bouw(qapp, voordeur._lees_opties([]))
    qtbot.addWidget(venster)
    venster.show()
    assert venster.ontgrendel.dicht.hoofdknoppen["maak"].isVisible()
    assert not (thuis / "data").exists()
    venster.close()


def test_a_folder_on_the_command_line_is_not_remembered(
    thuis: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    voorkeuren.bewaar(thuis / "config" / "leerplicht-desktop", voorkeuren.Voorkeuren("vast"))
    venster = voordeur.bouw(qapp, voordeur._lees_opties(["--kluis", str(thuis / "demo")]))
    qtbot.addWidget(venster)
    assert str(thuis / "demo") in venster.ontgrendel.dicht._map.text()
    venster._onthoud_map(str(thuis / "demo"))
    venster.close()
    assert voorkeuren.lees(thuis / "config" / "leerplicht-desktop").map == "vast"


def test_a_new_folder_is_still_remembered_after_another_theme(
    thuis: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    venster = voordeur.bouw(qapp, voordeur._lees_opties([]))
    qtbot.addWidget(venster)
    venster._onthoud_map("gekozen")
    thema().gekozen.emit()
    venster.close()
    assert voorkeuren.lees(thuis / "config" / "leerplicht-desktop").map == "gekozen"


@pytest.mark.parametrize("inhoud", ["", "{", "[]", '{"map": 3}'])
def test_a_broken_memory_is_no_reason_not_to_start(tmp_path: Path, inhoud: str) -> None:
    (tmp_path / "venster.json").write_text(inhoud)
    assert voorkeuren.lees(tmp_path).thema == "systeem"


def test_help_and_mistakes_are_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        voordeur._lees_opties(["--help"])
    assert einde.value.code == 0
    uit = capsys.readouterr().out
    assert "Gebruik:" in uit
    assert not {"usage", "options", "show this help"} & set(uit.replace(":", "").split())
    with pytest.raises(SystemExit) as einde:
        voordeur._lees_opties(["--kluis"])
    assert einde.value.code == 2
    assert "Na --kluis hoort nog iets." in capsys.readouterr().err


def test_the_minutes_are_remembered_and_the_watch_follows_the_store(
    thuis: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    from leerplicht_desktop.ui.slot.wacht import Slotwacht

    config = thuis / "config" / "leerplicht-desktop"
    voorkeuren.bewaar(config, voorkeuren.Voorkeuren("", "systeem", 20))
    venster = voordeur.bouw(qapp, voordeur._lees_opties([]))
    qtbot.addWidget(venster)
    assert venster.rusttijd.minuten == 20
    venster.rusttijd.zet(3)
    wacht = venster.findChild(Slotwacht)
    assert wacht is not None
    assert not wacht.rust.wekker.isActive()
    wacht.zet_open(True)
    assert wacht.rust.wekker.isActive()
    wacht.zet_open(False)
    venster.close()
    assert voorkeuren.lees(config).slot_minuten == 3


@pytest.mark.parametrize("minuten", ["veel", None, 1e400, [5]])
def test_nonsense_minutes_in_the_file_mean_the_default(tmp_path: Path, minuten: object) -> None:
    (tmp_path / "venster.json").write_text(json.dumps({"slot_minuten": minuten}))
    assert voorkeuren.lees(tmp_path).slot_minuten == 5
