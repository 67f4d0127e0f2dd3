# SPDX-License-Identifier: EUPL-1.2
"""Unlocking: one field, plain words when it fails, and never a new store in place of an old one."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.ontgrendelen import Ontgrendelscherm
from leerplicht_desktop.ui.schermen.toestanden import TOESTANDEN
from tests.ui.nep import CODE, WACHTZIN, NepDienst, laat_zien


@pytest.fixture
def scherm(qtbot: QtBot, runner: DirecteRunner, dienst: NepDienst) -> Ontgrendelscherm:
    gemaakt = Ontgrendelscherm(runner, dienst)
    gemaakt.resize(1366, 700)
    laat_zien(qtbot, gemaakt)
    gemaakt.toon(KluisStand("ok", "map", "Gemeente Veldwijk", False, True))
    return gemaakt


def test_type_and_enter_is_all(scherm: Ontgrendelscherm, qtbot: QtBot) -> None:
    invoer = scherm.formulier.invoer
    assert invoer.hasFocus()
    assert invoer.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(invoer, WACHTZIN)
    with qtbot.waitSignal(scherm.ontgrendeld):
        qtbot.keyClick(invoer, Qt.Key.Key_Return)
    assert invoer.text() == ""


def test_a_wrong_passphrase_is_said_and_ready_to_be_typed_over(
    scherm: Ontgrendelscherm, qtbot: QtBot
) -> None:
    invoer = scherm.formulier.invoer
    qtbot.keyClicks(invoer, "verkeerd")
    qtbot.keyClick(invoer, Qt.Key.Key_Return)
    assert scherm.formulier.veld.zin == fouten.WachtzinOnjuist.standaardzin
    assert invoer.hasFocus()
    assert invoer.selectedText() == "verkeerd"
    assert scherm.formulier.knop.isEnabled()
    qtbot.keyClicks(invoer, "x")
    assert scherm.formulier.veld.zin == ""


def test_the_recovery_code_opens_too(scherm: Ontgrendelscherm, qtbot: QtBot) -> None:
    scherm.formulier.anders.click()
    assert scherm.formulier.invoer.accessibleName() == "Herstelcode"
    scherm.formulier.invoer.setText(CODE)
    with qtbot.waitSignal(scherm.ontgrendeld):
        scherm.formulier.knop.click()


def test_no_button_leads_from_the_demo_to_a_real_store(scherm: Ontgrendelscherm) -> None:
    assert scherm.formulier.ander.isVisible()
    scherm.toon(KluisStand("ok", "map", "Gemeente Veldwijk", True, False))
    assert not scherm.formulier.ander.isVisible()


def test_nothing_typed_is_not_tried(scherm: Ontgrendelscherm) -> None:
    scherm.formulier.knop.click()
    assert scherm.formulier.veld.zin == "Typ uw wachtzin."


def test_caps_lock_is_noticed(scherm: Ontgrendelscherm, qtbot: QtBot) -> None:
    invoer = scherm.formulier.invoer
    qtbot.keyClick(invoer, "A")
    assert "Caps Lock" in scherm.formulier.veld.zin
    qtbot.keyClick(invoer, "a")
    assert scherm.formulier.veld.zin == ""
    qtbot.keyClick(invoer, "A", Qt.KeyboardModifier.ShiftModifier)
    assert scherm.formulier.veld.zin == ""


def test_showing_the_passphrase_ends_when_the_screen_comes_back(scherm: Ontgrendelscherm) -> None:
    invoer = scherm.formulier.invoer
    invoer.toonknop.click()
    assert invoer.echoMode() == QLineEdit.EchoMode.Normal
    scherm.toon(KluisStand("ok", "map", "Gemeente Veldwijk", False, True))
    assert invoer.echoMode() == QLineEdit.EchoMode.Password


def test_ctrl_z_does_not_bring_the_passphrase_back(scherm: Ontgrendelscherm, qtbot: QtBot) -> None:
    invoer = scherm.formulier.invoer
    invoer.toonknop.click()
    qtbot.keyClicks(invoer, WACHTZIN)
    scherm.toon(KluisStand("ok", "map", "Gemeente Veldwijk", False, True))
    invoer.toonknop.click()
    invoer.undo()
    assert invoer.text() == ""


@pytest.mark.parametrize("toestand", ["ok", *TOESTANDEN])
def test_fits_a_small_screen_at_200_percent(scherm: Ontgrendelscherm, toestand: str) -> None:
    scherm.resize(683, 384)
    scherm.toon(KluisStand(toestand, "/een/heel/lange/map/" * 6, "Gemeente Veldwijk", True, True))
    QApplication.processEvents()
    blad = scherm.findChild(Schuifpagina)
    assert blad is not None
    assert blad.horizontalScrollBar().maximum() == 0


def test_the_first_screen_loads_nothing_heavy() -> None:
    """Painting waits for no database, no letters and no key library."""
    code = (
        "import sys, leerplicht_desktop.app, leerplicht_desktop.ui.venster.programma;"
        "zwaar = {'sqlalchemy', 'sqlmodel', 'reportlab', 'sqlcipher3', 'keyring', 'argon2',"
        " 'pydantic', 'zxcvbn', 'pypdfium2', 'leerplicht_desktop.services.kluis'};"
        "sys.exit(', '.join(sorted(zwaar & set(sys.modules))) or 0)"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (uit.returncode, uit.stderr) == (0, "")


def test_an_envelope_made_today_is_on_the_locked_window(scherm: Ontgrendelscherm) -> None:
    """Without a restart, and without taking away what is being typed."""
    scherm.toon(KluisStand("ok", "map", "Gemeente Veldwijk", False, False))
    assert scherm.formulier.als_vervanger.isHidden()
    scherm.formulier.invoer.setText("half getypt")
    scherm.ververs(KluisStand("ok", "map", "Gemeente Veldwijk", True, False, True))
    assert not scherm.formulier.als_vervanger.isHidden()
    assert scherm.formulier.invoer.text() == "half getypt"
