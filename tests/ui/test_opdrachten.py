# SPDX-License-Identifier: EUPL-1.2
"""One list of commands: keys, buttons and the key sheet follow it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.bouwstenen.knoppen import actieknop
from leerplicht_desktop.ui.opdrachten import Opdrachten
from leerplicht_desktop.ui.venster.toetsenblad import Toetsenblad
from tests.ui.nep import laat_zien


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    gemaakt = QWidget()
    laat_zien(qtbot, gemaakt)
    return gemaakt


def test_key_and_button_do_the_same_and_are_off_together(qtbot: QtBot, venster: QWidget) -> None:
    gedaan: list[str] = []
    opdrachten = Opdrachten(venster)
    opdrachten.voeg_toe("melding", "Melding toevoegen", lambda: gedaan.append("m"), toets="Ctrl+M")
    knop = actieknop(opdrachten["melding"], soort="hoofd")
    qtbot.addWidget(knop)
    qtbot.keyClick(venster, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    knop.click()
    assert gedaan == ["m", "m"]
    opdrachten.zet_aan("melding", False)
    opdrachten.doe("melding")
    assert gedaan == ["m", "m"]
    assert not knop.isEnabled()


def test_a_screen_that_opens_again_does_not_make_its_key_ambiguous(
    qtbot: QtBot, venster: QWidget
) -> None:
    gedaan: list[str] = []
    opdrachten = Opdrachten(venster)
    opdrachten.voeg_toe("brief", "Brief maken", lambda: gedaan.append("oud"), toets="Ctrl+B")
    opdrachten.voeg_toe("brief", "Brief maken", lambda: gedaan.append("nieuw"), toets="Ctrl+B")
    qtbot.keyClick(venster, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert gedaan == ["nieuw"]
    assert [actie.text() for actie in opdrachten] == ["Brief maken"]


def test_no_key_that_types_a_letter(venster: QWidget) -> None:
    with pytest.raises(ValueError, match="AltGr"):
        Opdrachten(venster).voeg_toe("x", "X", lambda: None, toets="Ctrl+Alt+E")


def test_the_key_sheet_lists_the_registry(qtbot: QtBot, venster: QWidget) -> None:
    opdrachten = Opdrachten(venster)
    opdrachten.voeg_toe("zoeken", "Zoeken", lambda: None, toets="Ctrl+K")
    opdrachten.voeg_toe("zonder", "Zonder toets", lambda: None)
    blad = Toetsenblad(opdrachten, venster)
    blad.show()
    woorden = {label.text() for label in blad.findChildren(QLabel)}
    assert {"Zoeken", "Ctrl+K"} <= woorden
    assert "Zonder toets" not in woorden
    blad.close()
