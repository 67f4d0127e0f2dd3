# SPDX-License-Identifier: EUPL-1.2
"""The frame: every area one key away, a way back, a rail that shrinks, and keys that die locked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.fouten import NietGevonden
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.eerste_keer.wizard import Wizard
from leerplicht_desktop.ui.schermen.scherm import Scherm
from leerplicht_desktop.ui.venster.programma import Programma
from leerplicht_desktop.ui.venster.rail import SMAL
from tests.ui.nep import WACHTZIN, NepDienst, laat_zien


class ProefPagina(QWidget):
    """Remembers how it was shown."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.omgeving = omgeving
        self.getoond: list[dict[str, object]] = []
        self.veld = QLineEdit()
        self.veld.setAccessibleName("Proefveld")
        QVBoxLayout(self).addWidget(self.veld)

    def toon(self, **parameters: object) -> None:
        self.getoond.append(parameters)
        self.veld.setText("inhoud van de kluis")

    def leegmaken(self) -> None:
        self.veld.clear()


def _schermen() -> tuple[Scherm, ...]:
    return (
        Scherm("leerlingen", "Leerlingen", "users", ProefPagina),
        Scherm("meldingen", "Meldingen", "inbox", ProefPagina),
        Scherm("leerling", "Leerling", "user", ProefPagina, in_rail=False, onder="leerlingen"),
        Scherm("instellingen", "Instellingen", "sliders-horizontal", ProefPagina, onderaan=True),
    )


@pytest.fixture
def programma(qtbot: QtBot, runner: DirecteRunner, dienst: NepDienst) -> Programma:
    stand = KluisStand("ok", "map", "Gemeente Veldwijk", True, False)
    gemaakt = Programma(runner, dienst, stand, _schermen)
    gemaakt.resize(1366, 720)
    laat_zien(qtbot, gemaakt)
    return gemaakt


@pytest.fixture
def open_(programma: Programma) -> Programma:
    formulier = programma.ontgrendel.formulier
    formulier.invoer.setText(WACHTZIN)
    formulier.knop.click()
    return programma


def test_alt_and_a_number_go_to_each_area(open_: Programma, qtbot: QtBot) -> None:
    navigatie = open_.hoofd.navigatie
    assert navigatie.huidig == "leerlingen"
    qtbot.keyClick(open_, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert navigatie.huidig == "meldingen"
    qtbot.keyClick(open_, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert navigatie.huidig == "instellingen"


def test_alt_left_goes_back_to_the_same_record(open_: Programma, qtbot: QtBot) -> None:
    navigatie = open_.hoofd.navigatie
    navigatie.navigeer("leerling", uid="a")
    navigatie.navigeer("leerling", uid="b")
    navigatie.navigeer("meldingen")
    for _keer in range(2):
        qtbot.keyClick(open_, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert navigatie.huidig == "leerling"
    assert navigatie.pagina("leerling").getoond[-1] == {"uid": "a"}


def test_a_record_shows_its_area_in_the_rail(open_: Programma) -> None:
    open_.hoofd.navigatie.navigeer("leerling", uid="a")
    gekozen = [k.text() for k in open_.hoofd.rail.findChildren(QWidget) if k.isChecked()]
    assert gekozen == ["Leerlingen"]


def test_ctrl_k_goes_to_search_from_anywhere(open_: Programma, qtbot: QtBot) -> None:
    open_.hoofd.navigatie.pagina("leerlingen").veld.setFocus()
    qtbot.keyClick(open_, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert open_.hoofd.zoekveld.regel.hasFocus()
    assert open_.ring.doel is open_.hoofd.zoekveld.regel


def test_counts_are_seen_and_heard(open_: Programma) -> None:
    assert open_.omgeving is not None
    open_.omgeving.zet_aantal("meldingen", 3)
    namen = [w.accessibleName() for w in open_.hoofd.rail.findChildren(QWidget)]
    assert "Meldingen, 3" in namen


def test_a_narrow_window_keeps_the_rail_as_icons(open_: Programma, qtbot: QtBot) -> None:
    open_.resize(1100, 700)
    qtbot.waitUntil(lambda: open_.hoofd.rail.width() == SMAL)
    open_.resize(1366, 720)
    qtbot.waitUntil(lambda: open_.hoofd.rail.width() > SMAL)


def test_locking_shows_nothing_from_inside_and_no_key_works(
    open_: Programma, qtbot: QtBot, dienst: NepDienst
) -> None:
    pagina = open_.hoofd.navigatie.pagina("leerlingen")
    open_.hoofd.zoekveld.regel.setText("Voorbeeldsma")
    qtbot.keyClick(open_, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert dienst.gedaan[-1] == "sluit"
    assert open_.omgeving is not None
    assert open_.omgeving.kluis is None
    assert pagina.veld.text() == ""
    assert open_.hoofd.zoekveld.regel.text() == ""
    assert open_.ontgrendel.isVisible()
    assert open_.ontgrendel.formulier.invoer.hasFocus()
    qtbot.keyClick(open_, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert open_.hoofd.navigatie.huidig == ""


def test_the_demo_banner_is_always_there(open_: Programma) -> None:
    assert open_.banner.isVisible()
    open_.vergrendel()
    assert open_.banner.isVisible()
    assert not open_.banner.findChildren(QLineEdit)


def test_an_error_nobody_took_is_said_in_the_band(open_: Programma, runner: DirecteRunner) -> None:
    def mis() -> None:
        raise NietGevonden

    runner.doe(mis)
    assert open_.hoofd.band.isVisible()
    assert open_.hoofd.band.zin == NietGevonden.standaardzin


def test_settings_that_change_are_shown_again(open_: Programma) -> None:
    open_.hoofd.zet_reservekopie("oud")
    open_.signaal.meld([Gewijzigd("instellingen", frozenset({"x"}))])
    assert open_.hoofd.status.kopiestand == "nog geen reservekopie"


def test_closing_the_window_closes_the_store(open_: Programma, dienst: NepDienst) -> None:
    open_.close()
    assert dienst.gedaan[-1] == "sluit"


def test_leaving_the_wizard_halfway_closes_the_new_store(
    programma: Programma, dienst: NepDienst
) -> None:
    programma.ontgrendel.nieuw.emit()
    wizard = programma.stapel.currentWidget()
    assert isinstance(wizard, Wizard)
    wizard.verder.click()
    wizard.u.formulier.vul({"gemeentecode": "0002", "ambtenaar": "Vera Voorbeeld"})
    wizard.verder.click()
    wizard.wachtzin.eerste.setText(WACHTZIN)
    wizard.wachtzin.tweede.setText(WACHTZIN)
    wizard.verder.click()
    programma.close()
    assert dienst.gedaan[-1] == "sluit"


def test_nothing_flashes_up_beside_the_window(open_: Programma) -> None:
    """A widget shown before it has its place is a window of its own and takes the keyboard."""
    open_.hoofd.meld("Een zin.", toon="info")
    los = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not open_]
    assert los == []
    assert QApplication.activeWindow() is open_


def test_every_control_has_a_name_and_is_big_enough(open_: Programma) -> None:
    fout = []
    for widget in open_.hoofd.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            if not widget.accessibleName():
                fout.append(f"{type(widget).__name__} heeft geen naam")
            kader = widget.property("ringkader") or widget
            if kader.height() < 32:
                fout.append(f"{widget.accessibleName()} is te klein")
    assert fout == []
