# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp on a phone day: real calculations, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.pagina import Rekenhulppagina
from tests.ui.nep import NepKluis, laat_zien
from tests.ui.omgeving import Opname, maak_omgeving
from tests.ui.telefoon import Telefoon

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    gemaakt = QWidget()
    gemaakt.resize(1120, 640)
    return gemaakt


@pytest.fixture
def opname() -> Opname:
    return Opname()


@pytest.fixture
def telefoon(qtbot: QtBot, runner: DirecteRunner, venster: QWidget, opname: Opname) -> Telefoon:
    omgeving, _gemaakt = maak_omgeving(runner, NepKluis(), venster)  # type: ignore[arg-type]
    omgeving.kluis = None
    omgeving.terug = lambda: opname.gegaan.append(("terug", {}))
    pagina = Rekenhulppagina(omgeving)
    indeling = QVBoxLayout(venster)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.addWidget(pagina)
    laat_zien(qtbot, venster)
    pagina.toon()
    return Telefoon(qtbot, venster, pagina)


# --- the ten questions of a phone day ------------------------------------------------------------
def test_1_until_when_is_this_child_leerplichtig(telefoon: Telefoon) -> None:
    telefoon.typ("12-10-2013")
    telefoon.hoort("Op ma 15 juni 2026: leerplichtig t/m 31-7-2030.")
    assert "het einde van het schooljaar waarin de leerling 16 wordt" in telefoon.scherm
    assert "do 1 augustus 2030 t/m za 11 oktober 2031" in telefoon.scherm
    assert "Leerplichtwet artikel 3, 4a en 4b" in telefoon.scherm


def test_2_and_in_the_autumn_of_2030(telefoon: Telefoon) -> None:
    telefoon.typ("12-10-2013")
    telefoon.enter()
    telefoon.typ("1-9-2030")
    telefoon.hoort("Op zo 1 september 2030: kwalificatieplichtig t/m 11-10-2031.")


def test_3_when_does_a_toddler_begin_in_our_region(telefoon: Telefoon) -> None:
    telefoon.typ("20-7-2021")
    telefoon.enter(3)  # past the day to `Meer`, and open it
    telefoon.tab(4)
    assert telefoon.veld == "regio"
    telefoon.kies("midden")
    telefoon.hoort("Op ma 15 juni 2026: nog niet leerplichtig, wel vanaf 31-8-2026.")


def test_4_is_a_boy_with_a_diploma_still_held(telefoon: Telefoon) -> None:
    telefoon.typ("3-2-2010")
    telefoon.enter()
    telefoon.typ("1-9-2026")
    telefoon.enter(2)
    telefoon.tab()
    assert telefoon.veld == "startkwalificatie"
    telefoon.typ("10-6-2026")
    telefoon.hoort("Op di 1 september 2026: niet meer leerplichtig, heeft een startkwalificatie.")


def _regio_midden(telefoon: Telefoon) -> None:
    telefoon.vraag(2)
    assert telefoon.veld == "regio"
    telefoon.kies("midden")
    telefoon.enter()


def test_5_sixteen_hours_over_ascension_day(telefoon: Telefoon) -> None:
    _regio_midden(telefoon)
    telefoon.typ("11-5-2026")
    telefoon.enter()
    for uren in ("4", "4", "4", "5"):  # each next day is filled in by itself
        telefoon.typ(uren)
        telefoon.enter(2)
    telefoon.druk(Qt.Key.Key_Tab, met=_SHIFT)
    telefoon.typ("18-5-26")
    telefoon.enter()
    telefoon.typ("4,5")
    telefoon.hoort("Wettelijk verzuim. De 16 uur zijn bereikt op ma 18 mei 2026.")
    assert "Op do 14 mei 2026 is er geen les" in telefoon.scherm
    assert "Samen 21,5 uur op 5 dagen" in [
        label.text() for label in telefoon.pagina.findChildren(QLabel)
    ]


def test_6_just_under_sixteen(telefoon: Telefoon) -> None:
    _regio_midden(telefoon)
    QGuiApplication.clipboard().setText("datum;uren\n11-5-2026;8\n12-5-2026\t7,5\n")
    telefoon.druk(Qt.Key.Key_V, met=_CTRL)
    telefoon.hoort("Geen wettelijk verzuim: hoogstens 15,5 uur.")


def test_7_a_notice_after_the_first_of_july(telefoon: Telefoon) -> None:
    telefoon.vraag(3)
    telefoon.enter()
    telefoon.typ("12-10-2013")
    telefoon.hoort("Op tijd.")
    telefoon.enter()
    telefoon.typ("10-6-2026")
    telefoon.enter()
    telefoon.druk(Qt.Key.Key_Down)  # the school year that runs
    telefoon.hoort("Te laat.")
    assert "uiterlijk op ma 30 juni 2025" in telefoon.scherm


def test_8_until_when_can_parents_object(telefoon: Telefoon) -> None:
    telefoon.vraag(4)
    telefoon.typ("2-4-2026")
    telefoon.hoort("Bezwaar kan tot en met vr 15 mei 2026.")
    assert "Algemene wet bestuursrecht artikel 6:7" in telefoon.scherm


def test_9_can_she_go_to_halt(telefoon: Telefoon) -> None:
    telefoon.vraag(5)
    telefoon.typ("15")
    telefoon.enter()
    telefoon.typ("24")
    telefoon.hoort("Halt is niet mogelijk.")
    telefoon.enter()
    for _vinkje in range(3):
        telefoon.enter()
        telefoon.vink()
    telefoon.hoort("Halt is mogelijk.")


def test_10_when_are_police_data_destroyed(telefoon: Telefoon) -> None:
    telefoon.vraag(6)
    telefoon.kies("proces")
    telefoon.enter()
    assert telefoon.pagina.vraag.formulier["vanaf"].label == "Eerste verwerking"
    telefoon.typ("10-6-2026")
    telefoon.hoort("Vernietigen op di 10 juni 2036.")
    assert "Verwijder op di 10 juni 2031" in telefoon.scherm


# --- while typing --------------------------------------------------------------------------------
def test_it_says_what_it_waits_for(telefoon: Telefoon) -> None:
    assert telefoon.pagina.antwoord.wacht_op == "Vul nog in: geboortedatum."
    telefoon.vraag(5)
    assert telefoon.pagina.antwoord.wacht_op == "Vul nog in: leeftijd en uren verzuim."


def test_half_a_date_is_no_error_until_it_is_left(telefoon: Telefoon) -> None:
    telefoon.typ("31-2-2014")
    telefoon.ziet(lambda: not telefoon.pagina.rekenaar.loopt)
    assert telefoon.fout("geboren") == ""
    telefoon.enter()
    begin = "'31-2-2014' bij 'Geboortedatum' is geen bestaande"
    telefoon.ziet(lambda: telefoon.fout("geboren").startswith(begin))
    assert telefoon.pagina.antwoord.wacht_op == teksten.EERST


def test_a_pupil_of_thirty_is_refused_at_once(telefoon: Telefoon) -> None:
    telefoon.typ("1-1-1996")
    telefoon.ziet(lambda: "Voorbij 27 jaar" in telefoon.fout("geboren"))
    assert telefoon.antwoord == ""
    telefoon.typ("1-1-2016")
    telefoon.ziet(lambda: telefoon.antwoord.startswith("Op ma 15 juni 2026: leerplichtig"))
    assert telefoon.fout("geboren") == ""


def test_an_answer_disappears_with_the_date_it_was_about(telefoon: Telefoon) -> None:
    telefoon.typ("12-10-2013")
    telefoon.ziet(lambda: bool(telefoon.antwoord))
    telefoon.typ("x")
    telefoon.ziet(lambda: not telefoon.antwoord)
    assert not telefoon.pagina.kopieer.isEnabled()
    assert "einde van het schooljaar" not in telefoon.scherm


def test_a_wrong_row_is_named_under_that_row(telefoon: Telefoon) -> None:
    _regio_midden(telefoon)
    QGuiApplication.clipboard().setText("11-5-2026;4\n12-5-2026;25\n13-5-2026;drie")
    telefoon.druk(Qt.Key.Key_V, met=_CTRL)
    regels = telefoon.pagina.vragen["verzuim"].lijst.regels  # type: ignore[attr-defined]
    telefoon.ziet(lambda: bool(regels[1].fout.zin))
    assert [bool(regel.fout.zin) for regel in regels] == [False, True, True, False]
    assert "Een dag heeft er 24" in regels[1].fout.zin
    assert telefoon.antwoord == ""


def test_a_day_is_typed_without_its_year(telefoon: Telefoon) -> None:
    _regio_midden(telefoon)
    telefoon.typ("19-5")
    telefoon.enter()
    assert telefoon.pagina.vragen["verzuim"].lijst.regels[0].datum.text() == "di 19 mei 2026"  # type: ignore[attr-defined]
    telefoon.typ("8")
    telefoon.enter()
    telefoon.typ("20 mei")
    telefoon.enter()
    telefoon.typ("8")
    telefoon.hoort("Wettelijk verzuim. De 16 uur zijn bereikt op wo 20 mei 2026.")


def test_a_warning_names_the_field_as_it_stands_there(telefoon: Telefoon) -> None:
    telefoon.vraag(3)
    telefoon.enter()
    telefoon.typ("12-10-2013")
    telefoon.enter()
    telefoon.typ("20-6-2026")
    telefoon.enter()
    telefoon.ziet(lambda: "De datum bij 'Ontvangen op', za 20 juni 2026" in telefoon.scherm)
    assert "--" not in telefoon.scherm


def test_doubt_stands_in_amber_beside_the_answer(telefoon: Telefoon) -> None:
    telefoon.typ("29-2-2020")
    telefoon.ziet(lambda: "De wet zegt niet welke dag telt" in telefoon.scherm)
    gevonden = [
        label.property("rol")
        for label in telefoon.pagina.antwoord.findChildren(QLabel)
        if label.text().startswith("Deze leerling is geboren op 29 februari")
    ]
    assert gevonden == ["let_op"]


# --- copying -------------------------------------------------------------------------------------
def test_the_answer_goes_to_the_clipboard_as_plain_text(telefoon: Telefoon) -> None:
    telefoon.vraag(4)
    telefoon.typ("2-4-2026")
    telefoon.hoort("Bezwaar kan tot en met vr 15 mei 2026.")
    telefoon.kopieer()
    regels = QGuiApplication.clipboard().text().splitlines()
    assert regels[:2] == ["Tot wanneer kan bezwaar?", "Bezwaar kan tot en met vr 15 mei 2026."]
    assert regels[-1].startswith("Artikelen: Algemene wet bestuursrecht artikel 6:7")
    assert telefoon.pagina.antwoord.melding == teksten.GEKOPIEERD


def test_copying_before_the_answer_is_there_never_copies_the_old_one(telefoon: Telefoon) -> None:
    telefoon.vraag(4)
    telefoon.typ("2-4-2026")
    telefoon.hoort("Bezwaar kan tot en met vr 15 mei 2026.")
    QGuiApplication.clipboard().clear()
    telefoon.typ("1-6-2026")
    telefoon.kopieer()
    assert QGuiApplication.clipboard().text() == ""
    telefoon.ziet(lambda: "ma 13 juli 2026" in QGuiApplication.clipboard().text())


# --- keys and reading order ----------------------------------------------------------------------
def test_esc_goes_back_from_every_field_and_chip(telefoon: Telefoon, opname: Opname) -> None:
    for nummer in range(1, 7):
        telefoon.vraag(nummer)
        telefoon.druk(Qt.Key.Key_Escape)
    telefoon.pagina.keuze.knoppen["halt"].setFocus()
    telefoon.druk(Qt.Key.Key_Escape)
    telefoon.vraag(2)
    telefoon.tab()
    telefoon.druk(Qt.Key.Key_Escape)
    assert len(opname.gegaan) == 8


def test_arrows_walk_the_questions(telefoon: Telefoon) -> None:
    telefoon.pagina.keuze.knoppen["leerplicht"].setFocus()
    telefoon.druk(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert telefoon.pagina.vraag.naam == "kennisgeving"
    assert telefoon.pagina.vraag.isVisible()
    assert not telefoon.pagina.vragen["leerplicht"].isVisible()


@pytest.mark.parametrize("nummer", range(1, 7))
def test_tab_follows_the_eye(telefoon: Telefoon, nummer: int) -> None:
    telefoon.vraag(nummer)
    vraag = telefoon.pagina.vraag
    vraag.vouw.zet_open(True)
    telefoon.pagina.keuze.knoppen[vraag.naam].setFocus()
    gezien: list[tuple[int, int]] = []
    while True:
        telefoon.tab()
        nu = QApplication.focusWidget()
        if nu is None or not vraag.isAncestorOf(nu):
            break
        punt = nu.mapTo(vraag, nu.rect().topLeft())
        gezien.append((punt.y(), punt.x()))
    alle = [
        w
        for soort in (QLineEdit, QComboBox, QAbstractButton)
        for w in vraag.findChildren(soort)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(gezien) == len(alle)
    assert gezien == sorted(gezien)


@pytest.mark.parametrize("nummer", range(1, 7))
def test_every_control_has_a_name(telefoon: Telefoon, nummer: int) -> None:
    telefoon.vraag(nummer)
    telefoon.pagina.vraag.vouw.zet_open(True)
    naamloos = [
        w
        for w in telefoon.pagina.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.accessibleName()
    ]
    assert naamloos == []


@pytest.mark.parametrize("nummer", range(1, 7))
def test_at_200_percent_nothing_scrolls_sideways(
    telefoon: Telefoon, venster: QWidget, nummer: int
) -> None:
    venster.resize(627, 276)
    telefoon.vraag(nummer)
    telefoon.pagina.vraag.vouw.zet_open(True)
    telefoon.ziet(lambda: not telefoon.pagina.luik.naast)
    telefoon.ziet(lambda: telefoon.pagina.horizontalScrollBar().maximum() == 0)
