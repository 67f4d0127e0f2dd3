# SPDX-License-Identifier: EUPL-1.2
"""Choosing a file: every word of Qt's own window is Dutch, and it gives what was chosen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui import bestandskiezer


@pytest.fixture
def ouder(qtbot: QtBot) -> QWidget:
    gemaakt = QWidget()
    qtbot.addWidget(gemaakt)
    return gemaakt


def _dan(wat: Callable[[QFileDialog], None]) -> None:
    """Do this with the window once it is open."""

    def doe() -> None:
        venster = QApplication.activeModalWidget()
        assert isinstance(venster, QFileDialog)
        wat(venster)

    QTimer.singleShot(0, doe)


def _kies(pad: Path) -> Callable[[QFileDialog], None]:
    def typ(venster: QFileDialog) -> None:
        naam = venster.findChild(QLineEdit, "fileNameEdit")
        assert naam is not None
        naam.setText(str(pad))
        venster.accept()

    return typ


def test_no_english_label_is_left(ouder: QWidget) -> None:
    venster = bestandskiezer.maak(ouder, "Kies", soorten="PDF (*.pdf)")
    venster.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = {label.text() for label in venster.findChildren(QLabel)}
    assert {"&Zoeken in:", "Soort &bestand:"} <= labels
    assert not {"Look in:", "&Look in:", "Files of type:", "Files of &type:"} & labels


def test_a_file_is_opened(ouder: QWidget, tmp_path: Path) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_text("x")
    _dan(_kies(pad))
    assert bestandskiezer.open_bestand(ouder, "Kies", "Lijst (*.csv)") == str(pad)


def test_a_name_is_proposed_and_the_place_comes_back(ouder: QWidget, tmp_path: Path) -> None:
    voorgesteld: list[str] = []

    def bewaar(venster: QFileDialog) -> None:
        voorgesteld.extend(Path(pad).name for pad in venster.selectedFiles())
        assert venster.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        _kies(tmp_path / "anders.pdf")(venster)

    _dan(bewaar)
    pad = bestandskiezer.bewaar_bestand(ouder, "Opslaan", "herstelvel.pdf", "PDF (*.pdf)")
    assert pad == str(tmp_path / "anders.pdf")
    assert voorgesteld == ["herstelvel.pdf"]


def test_a_folder_is_chosen(ouder: QWidget, tmp_path: Path) -> None:
    (tmp_path / "kluis").mkdir()
    _dan(_kies(tmp_path / "kluis"))
    assert bestandskiezer.kies_map(ouder, "Kies een map", str(tmp_path)) == str(tmp_path / "kluis")


def test_nothing_is_chosen(ouder: QWidget) -> None:
    _dan(lambda venster: venster.reject())
    assert bestandskiezer.open_bestand(ouder, "Kies") == ""
