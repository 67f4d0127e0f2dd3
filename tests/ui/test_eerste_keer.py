# SPDX-License-Identifier: EUPL-1.2
"""The first time: five steps by keyboard, nothing lost on the way back, the code on paper."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.eerste_keer.wizard import Wizard
from tests.ui.nep import WACHTZIN, NepDienst, NepKluis, laat_zien


@pytest.fixture
def wizard(qtbot: QtBot, runner: DirecteRunner, dienst: NepDienst, tmp_path: Path) -> Wizard:
    gemaakt = Wizard(runner, dienst, tmp_path / "kluis", date(2026, 6, 15))
    gemaakt.resize(1366, 700)
    laat_zien(qtbot, gemaakt)
    return gemaakt


def _vul_u(wizard: Wizard) -> None:
    wizard.u.formulier.vul({"gemeentecode": "0002", "ambtenaar": "Vera Voorbeeld"})


def _vul_wachtzin(wizard: Wizard) -> None:
    wizard.wachtzin.eerste.setText(WACHTZIN)
    wizard.wachtzin.tweede.setText(WACHTZIN)


def _tot_herstel(wizard: Wizard) -> None:
    wizard.verder.click()
    _vul_u(wizard)
    wizard.verder.click()
    _vul_wachtzin(wizard)
    wizard.verder.click()


def test_five_steps_to_an_open_store(wizard: Wizard, qtbot: QtBot, dienst: NepDienst) -> None:
    _tot_herstel(wizard)
    assert dienst.gedaan == ["maak Veldwijk False"]
    assert wizard.teller.text() == "Stap 4 van 5"
    wizard.herstel.laatste.setText("vwx-y")
    wizard.verder.click()
    assert wizard.teller.text() == "Stap 5 van 5"
    with qtbot.waitSignal(wizard.klaar) as klaar:
        wizard.verder.click()
    assert klaar.args is not None
    assert isinstance(klaar.args[0], NepKluis)


def test_secrets_leave_the_screen_with_their_step(wizard: Wizard) -> None:
    _tot_herstel(wizard)
    assert wizard.wachtzin.eerste.text() == ""
    wizard.herstel.laatste.setText("VWXY")
    wizard.verder.click()
    assert not any("7KQ2" in str(w.property("text")) for w in wizard.findChildren(QWidget))


def test_without_the_code_in_hand_she_does_not_get_past(wizard: Wizard) -> None:
    _tot_herstel(wizard)
    wizard.herstel.laatste.setText("ABCD")
    wizard.verder.click()
    assert wizard.nummer == 3
    assert "laatste vier tekens" in wizard.herstel.formulier["laatste"].zin
    wizard._terug()
    assert wizard.nummer == 3


def test_esc_goes_back_and_keeps_what_was_typed(wizard: Wizard, qtbot: QtBot) -> None:
    wizard.verder.click()
    _vul_u(wizard)
    veld = wizard.u.formulier["ambtenaar"].widget
    qtbot.keyClick(veld, Qt.Key.Key_Escape)
    assert wizard.nummer == 0
    wizard.verder.click()
    assert wizard.u.ruw()["ambtenaar"] == "Vera Voorbeeld"
    assert wizard.u.ruw()["gemeente"] == "Veldwijk"


def test_what_is_missing_is_said_beside_the_field(wizard: Wizard) -> None:
    wizard.verder.click()
    wizard.verder.click()
    assert wizard.nummer == 1
    assert wizard.u.formulier["gemeentecode"].zin
    assert wizard.u.formulier["ambtenaar"].zin
    wizard.u.gemeente.setEditText("Nergenshuizen")
    wizard.verder.click()
    assert "Kies er een uit de lijst" in wizard.u.formulier["gemeentecode"].zin


def test_a_weak_or_mistyped_passphrase_is_refused(wizard: Wizard, dienst: NepDienst) -> None:
    wizard.ga(2)
    wizard.wachtzin.eerste.setText("welkom")
    wizard.verder.click()
    assert wizard.wachtzin.formulier["wachtzin"].zin
    _vul_wachtzin(wizard)
    wizard.wachtzin.tweede.setText("iets anders")
    wizard.verder.click()
    assert "niet gelijk" in wizard.wachtzin.formulier["herhaling"].zin
    assert dienst.gedaan == []


def test_no_keyring_is_said_openly(wizard: Wizard) -> None:
    wizard.ga(2)
    assert not wizard.wachtzin.sleutelbos.isEnabled()
    assert "geen sleutelbos" in wizard.wachtzin.sleutelbos.accessibleDescription()


def test_a_folder_that_holds_a_store_is_refused(wizard: Wizard, dienst: NepDienst) -> None:
    dienst.stand = lambda map_: KluisStand(  # type: ignore[method-assign]
        "kluis_weg", str(map_), "", False, False
    )
    wizard.verder.click()
    assert wizard.nummer == 0
    assert "al een kluis" in wizard.map.formulier["map"].zin


def test_a_full_disk_is_said_and_nothing_is_lost(wizard: Wizard, dienst: NepDienst) -> None:
    dienst.weiger = fouten.SchijfVol()
    _tot_herstel(wizard)
    assert wizard.nummer == 2
    assert wizard.band.isVisible()
    assert wizard.band.zin == fouten.SchijfVol.standaardzin
    assert wizard.wachtzin.wachtzin == WACHTZIN
    assert wizard.verder.isEnabled()


def test_each_step_takes_the_cursor(wizard: Wizard, dienst: NepDienst) -> None:
    _tot_herstel(wizard)
    assert wizard.herstel.druk.hasFocus()
    wizard.herstel.laatste.setText("VWXY")
    wizard.verder.click()
    assert wizard.verder.hasFocus()


def test_a_refused_making_gives_the_cursor_back(wizard: Wizard, dienst: NepDienst) -> None:
    dienst.weiger = fouten.SchijfVol()
    _tot_herstel(wizard)
    assert wizard.verder.hasFocus()


def test_enter_in_the_last_field_goes_to_the_button_that_goes_on(
    wizard: Wizard, qtbot: QtBot
) -> None:
    for nummer, naam in ((1, "retouradres"), (2, "herhaling")):
        wizard.ga(nummer)
        veld = wizard.stappen[nummer].formulier[naam].widget  # type: ignore[attr-defined]
        veld.setFocus()
        qtbot.keyClick(veld, Qt.Key.Key_Return)
        assert wizard.verder.hasFocus()


def test_the_first_word_that_fits_is_taken_by_enter(wizard: Wizard, qtbot: QtBot) -> None:
    wizard.verder.click()
    gemeente = wizard.u.gemeente
    gemeente.zet_keuzes((("0344", "Utrecht"), ("1581", "Utrechtse Heuvelrug"), ("0193", "Zwolle")))
    gemeente.setEditText("utre")
    aanvuller = gemeente.completer()
    assert aanvuller is not None
    aanvuller.setCompletionPrefix("utre")
    qtbot.keyClick(aanvuller.popup(), Qt.Key.Key_Return)
    assert gemeente.code() == "0344"
    # Without the list: only when no other word begins so.
    gemeente.setEditText("utre")
    qtbot.keyClick(gemeente.lineEdit(), Qt.Key.Key_Tab)
    assert gemeente.code() == ""
    gemeente.setFocus()
    gemeente.setEditText("zwo")
    qtbot.keyClick(gemeente.lineEdit(), Qt.Key.Key_Tab)
    assert gemeente.code() == "0193"


def test_every_step_has_names_and_fits_the_width(wizard: Wizard) -> None:
    wizard.resize(683, 384)  # 1366×768 at 200 %
    naamloos = []
    for nummer in range(5):
        wizard.ga(nummer)
        QApplication.processEvents()
        for widget in wizard.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                ouder = widget.parentWidget()
                if not (widget.accessibleName() or (ouder and ouder.accessibleName())):
                    naamloos.append((nummer, type(widget).__name__))
        blad = wizard.stapel.currentWidget()
        assert blad is not None
        assert blad.horizontalScrollBar().maximum() == 0  # type: ignore[attr-defined]
    assert naamloos == []
