# SPDX-License-Identifier: EUPL-1.2
"""The rechtsstand by keyboard: found, read in full, and the way back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import rechtsstand
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN
from leerplicht_desktop.ui.schermen.rechtsstand import woorden
from leerplicht_desktop.ui.schermen.rechtsstand.vermelding import Vermelding, alle
from leerplicht_desktop.ui.venster.toetsenblad import Toetsenblad
from tests.ui.huis import Huis

VANDAAG = date(2026, 6, 15)


def _leesbaar(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _op(uid: str, dag: date = VANDAAG) -> Vermelding:
    return next(v for v in alle(dag) if v.uid == uid)


@pytest.fixture
def huis(kantoor: Huis) -> Huis:
    kantoor.ga("rechtsstand")
    return kantoor


# --- what stands in it ---------------------------------------------------------------------------
def test_every_rule_figure_ground_and_text_is_there_once() -> None:
    uids = [v.uid for v in alle(VANDAAG)]
    assert len(uids) == len(set(uids))
    assert {naam for naam, _ in rechtsstand.cijfers()} <= set(uids)
    assert {regel.code for _, regel in rechtsstand.regels()} <= set(uids)
    assert {f"grond {grond.code}" for grond in GRONDEN} <= set(uids)
    bronnen = {v.tekst for v in alle(VANDAAG) if v.soort == "bron"}
    assert bronnen == {bron.naam for bron in rechtsstand.BRONTEKSTEN}


def test_no_line_is_in_the_language_of_the_program() -> None:
    for vermelding in alle(VANDAAG):
        assert "{" not in vermelding.tekst, vermelding.uid
        assert vermelding.tekst.strip("‹›. "), vermelding.uid
        assert not vermelding.tekst.startswith("‹") or " " in vermelding.tekst, vermelding.uid
        assert "_" not in vermelding.tekst, vermelding.uid


def test_no_word_is_left_of_a_figure_or_rule_that_is_gone() -> None:
    assert set(woorden.CIJFERS) == {naam for naam, _ in rechtsstand.cijfers()}
    codes = {regel.code for _, regel in rechtsstand.regels()}
    assert set(woorden.GAAT_OVER) <= codes


def test_all_that_is_announced_is_said_to_be_off() -> None:
    uit = [v for v in alle(VANDAAG) if v.uit]
    assert len(uit) == len(list(rechtsstand.aangekondigd()))
    assert {v.regel().chip for v in uit} == {"Staat uit"}
    assert ("Nu geldt", "18 jaar") in _op("LEEFTIJD_KWALIFICATIEPLICHT aangekondigd").velden
    assert not _op("LEEFTIJD_KWALIFICATIEPLICHT").uit


def test_a_figure_is_that_of_today_and_keeps_its_past() -> None:
    assert _op("LEEFTIJD_DOORSTROOMPUNT").waarde == "27 jaar"
    assert _op("LEEFTIJD_DOORSTROOMPUNT", date(2025, 12, 31)).waarde == "23 jaar"
    wijzigingen = dict(_op("LEEFTIJD_DOORSTROOMPUNT").velden)["Wijzigingen"]
    assert wijzigingen.startswith("eerst 23 jaar; 27 jaar vanaf 1-1-2026")


# --- by keyboard ---------------------------------------------------------------------------------
def test_a_word_finds_it_and_the_arrows_read_it_in_full(huis: Huis) -> None:
    huis.typ("16 uur wettelijk")
    huis.druk(Qt.Key.Key_Down)
    while huis.blad.lijst.uid() != "UREN_WETTELIJK_VERZUIM":
        voor = huis.blad.lijst.uid()
        huis.druk(Qt.Key.Key_Down)
        assert huis.blad.lijst.uid() != voor, "not among what was found"
    te_lezen = _leesbaar(huis.blad.uitleg)
    assert "Leerplichtwet artikel 21a lid 1" in te_lezen
    assert "22 november 2026" in te_lezen
    assert "30 april 2015" in te_lezen


def test_an_article_is_found_in_full_and_in_short(huis: Huis) -> None:
    gevonden = []
    for zoek in ("Lpw art. 21a", "leerplichtwet artikel 21a"):
        huis.blad.zoekveld.clear()
        huis.typ(zoek)
        gevonden.append(huis.blad.lijst.model.totaal)
    assert gevonden[0] == gevonden[1] > 1


def test_doubt_has_a_chip_of_its_own_and_is_said_in_words(huis: Huis) -> None:
    huis.blad.filters["onzeker"].setFocus()
    huis.druk(Qt.Key.Key_Space)
    model = huis.blad.lijst.model
    assert model.totaal == sum(bool(v.onzeker) for v in alle(VANDAAG))
    assert huis.blad.uitleg.onzeker.zin.startswith("Onzeker: ")
    assert huis.blad.uitleg.onzeker.isVisible()
    assert f"{model.totaal} van" in _leesbaar(huis.blad.kop)


def test_nothing_found_says_so_and_shows_no_old_text(huis: Huis) -> None:
    huis.typ("zwembad")
    assert huis.blad.lijst.leeg.isVisible()
    assert not huis.blad.uitleg.isVisible()
    huis.blad.zoekveld.clear()
    assert huis.blad.uitleg.isVisible()


def test_the_sheet_of_keys_leads_there_and_esc_comes_back(kantoor: Huis, qtbot: QtBot) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F1)
    blad = kantoor.programma.hoofd.findChild(Toetsenblad)
    assert blad is not None
    link = next(k for k in blad.findChildren(QPushButton) if k.text() == woorden.LINK)
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert kantoor.waar == "rechtsstand"
    qtbot.waitUntil(lambda: kantoor.programma.hoofd.findChild(Toetsenblad) is None)
    kantoor.programma.activateWindow()  # as a desktop does when a dialog closes
    qtbot.waitUntil(lambda: QApplication.focusWidget() is kantoor.blad.zoekveld)
    kantoor.druk(Qt.Key.Key_Escape)
    assert kantoor.waar == "leerling"


def test_the_rekenhulp_leads_there_and_keeps_what_was_typed(kantoor: Huis) -> None:
    kantoor.ga("leerlingen")
    kantoor.druk(Qt.Key.Key_F2)
    kantoor.typ("12-10-2013")
    kantoor.blad.herkomst.setFocus()
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.waar == "rechtsstand"
    kantoor.druk(Qt.Key.Key_Down)
    kantoor.druk(Qt.Key.Key_Escape)
    assert kantoor.waar == "rekenhulp"
    assert kantoor.blad.vraag.ruw()["geboren"] == "2013-10-12"


def test_it_is_not_in_the_rail(kantoor: Huis) -> None:
    assert "rechtsstand" not in kantoor.programma.hoofd.rail.namen


def test_locking_forgets_what_was_looked_for(huis: Huis) -> None:
    huis.typ("verlof")
    pagina = huis.blad
    huis.programma.vergrendel()
    assert pagina.zoekveld.text() == ""


# --- for every reader ----------------------------------------------------------------------------
def test_every_control_has_a_name_and_the_text_can_be_heard(huis: Huis) -> None:
    naamloos = [
        w
        for w in huis.blad.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.accessibleName()
    ]
    assert naamloos == []
    assert "Nagekeken op: 22 november 2026" in huis.blad.uitleg.accessibleName()


def test_on_a_small_window_the_text_goes_under_the_list_and_enter_shows_it(
    huis: Huis, qtbot: QtBot
) -> None:
    huis.programma.resize(683, 384)
    qtbot.waitUntil(lambda: not huis.blad.luik.naast)
    qtbot.waitUntil(lambda: huis.blad.horizontalScrollBar().maximum() == 0)
    huis.druk(Qt.Key.Key_Down)
    huis.druk(Qt.Key.Key_Return)
    uitleg = huis.blad.uitleg
    assert 0 <= uitleg.mapTo(huis.blad, uitleg.rect().topLeft()).y() < huis.blad.height()
    nu = QApplication.focusWidget()
    assert nu is huis.blad.lijst.weergave
