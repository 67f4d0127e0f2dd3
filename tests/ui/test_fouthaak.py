# SPDX-License-Identifier: EUPL-1.2
"""A bug shows one calm dialog and leaves a log line without a word of what was typed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.bouwstenen import waarden
from leerplicht_desktop.ui.fouthaak import Fouthaak
from tests.fixtures.klok import VasteKlok

_NAAM = "Noor Voorbeeldsma"


def _bug() -> Exception:
    try:
        waarden.lees(_NAAM)  # type: ignore[arg-type]
    except TypeError as fout:
        fout.add_note(_NAAM)
        return fout
    raise AssertionError


def _dialogen() -> list[QMessageBox]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]


def test_log_names_the_place_and_no_person(qtbot: QtBot, tmp_path: Path) -> None:
    haak = Fouthaak(tmp_path / "log", lambda: None, VasteKlok().nu)
    haak.vang_uitzondering(_bug())
    haak.vang_uitzondering(_bug())
    qtbot.waitUntil(lambda: len(_dialogen()) == 1)
    regels = (tmp_path / "log" / "fouten.log").read_text().splitlines()
    assert len(regels) == 2
    assert "TypeError leerplicht_desktop.ui.bouwstenen.waarden:" in regels[0]
    assert _NAAM not in "".join(regels)
    dialoog = _dialogen()[0]
    assert _NAAM not in dialoog.text() + dialoog.informativeText()
    dialoog.close()
    qtbot.waitUntil(lambda: not _dialogen())


def test_a_log_that_cannot_be_written_does_not_hide_the_dialog(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "log").write_text("geen map")
    haak = Fouthaak(tmp_path / "log", lambda: None, VasteKlok().nu)
    haak.vang_uitzondering(_bug())
    qtbot.waitUntil(lambda: len(_dialogen()) == 1)
    _dialogen()[0].close()
    qtbot.waitUntil(lambda: not _dialogen())


def test_ctrl_c_is_no_bug(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    haak = Fouthaak(tmp_path, lambda: None, VasteKlok().nu)
    haak.vang(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / "fouten.log").exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err
