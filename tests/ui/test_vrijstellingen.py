# SPDX-License-Identifier: EUPL-1.2
"""The page of a claim: which rule leads where, judging in words, schools as map and table."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.fouten import OnjuisteInvoer
from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.vrijstellingen import regelwoorden, schoolwoorden, woorden
from leerplicht_desktop.ui.schermen.vrijstellingen.rij import rij
from tests.ui.huis import Blad, Huis
from tests.ui.kantoor import open_kantoor
from tests.ui.nepberoep import REGELS, SCHOLEN, NepBeroep, beeld, regel, zet_in

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


@pytest.fixture
def nep(monkeypatch: pytest.MonkeyPatch) -> NepBeroep:
    gemaakt = NepBeroep()
    zet_in(monkeypatch, gemaakt)
    return gemaakt


@pytest.fixture
def loket(
    nep: NepBeroep,
    qtbot: QtBot,
    runner: DirecteRunner,
    volle_kluis: "OpenKluis",
    uids: dict[str, str],
) -> Huis:
    return open_kantoor(qtbot, runner, volle_kluis, uids)


@pytest.fixture
def pagina(loket: Huis) -> Blad:
    return loket.ga("beroep", uid="b1")


def _open(blad: Blad, code: str) -> None:
    rij_ = next(een for een in blad.regels.rijen if een.regel.code == code)
    assert rij_.knop is not None
    rij_.knop.click()


# --- the list ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("dagen", "zin", "toon"),
    [(-2, "2 dagen te laat", "red"), (0, "vandaag", "amber"), (1, "nog 1 dag", "")],
)
def test_a_row_says_how_many_days_are_left(dagen: int, zin: str, toon: str) -> None:
    gemaakt = rij(regel(dagen=dagen))
    assert (gemaakt.termijn, gemaakt.termijn_toon) == (zin, toon)


def test_a_row_says_who_which_article_and_how_it_stands() -> None:
    gesproken = rij(regel()).gesproken
    for deel in ("Lise Verzonnen", "artikel 5 onder b", "2026-2027", "Te beoordelen", "nog 9"):
        assert deel in gesproken


def test_a_settled_claim_has_no_days_left() -> None:
    assert rij(regel(dagen=None, uiterlijk=None)).termijn == ""


def test_enter_in_the_list_opens_the_claim(loket: Huis) -> None:
    loket.ga("vrijstellingen")
    loket.druk(Qt.Key.Key_Return)
    assert loket.waar == "beroep"


def test_an_empty_list_says_what_to_do(loket: Huis, nep: NepBeroep) -> None:
    nep.rijen = []
    blad = loket.ga("vrijstellingen")
    assert blad.lijst.leeg.isVisible()
    loket.druk(Qt.Key.Key_Return)
    assert loket.waar == "beroep_bewerken"


@pytest.mark.parametrize(
    ("grond", "titel"),
    [
        ("5b", "Beroep op vrijstelling, artikel 5 onder b"),
        ("trekkend", "Beroep op vrijstelling, artikel 5a"),
        ("15", "Aanvraag vrijstelling, artikel 15"),
        ("3a", "Aanvraag vervangende leerplicht, artikel 3a"),
        ("11g>10", "Aanvraag verlof, artikel 11 onder g"),
    ],
)
def test_a_notice_is_never_called_a_request_and_a_request_no_notice(grond: str, titel: str) -> None:
    assert woorden.titel(grond) == titel


# --- the rules -----------------------------------------------------------------------------------
def test_the_worst_stands_first_and_is_counted(pagina: Blad) -> None:
    assert pagina.regels.chip.woord == "Voldoet niet"
    assert pagina.regels.telling.text() == "1 regel voldoet niet, 2 nog te beoordelen, 1 let op"
    standen = [een.regel.stand for een in pagina.regels.rijen]
    assert standen == sorted(standen, key=regelwoorden.VOLGORDE.index)


def test_something_to_look_at_is_no_verdict() -> None:
    let_op = Regellijn("B14", Stand.LET_OP, "t", "z", "a")
    goed = Regellijn("B09", Stand.VOLDOET, "t", "z", "a")
    assert regelwoorden.oordeel([let_op, goed]) == "Voldoet"
    assert regelwoorden.telling([goed]) == "1 regel voldoet"


def test_every_way_on_says_which_rule_it_is_about(pagina: Blad) -> None:
    knoppen = [een.knop for een in pagina.regels.rijen if een.knop is not None]
    assert len({knop.accessibleName() for knop in knoppen}) == len(knoppen) == 4
    assert "art. 8 lid 2" in knoppen[0].accessibleDescription()


def test_a_met_rule_asks_nothing(pagina: Blad) -> None:
    goed = [een for een in pagina.regels.rijen if een.regel.stand is Stand.VOLDOET]
    assert goed
    assert all(een.knop is None for een in goed)


def test_a_part_is_judged_in_place_with_reasons(pagina: Blad, nep: NepBeroep) -> None:
    _open(pagina, "B16")
    vak = pagina.regels.vak
    assert vak.formulier.ruw()["uitkomst"] == "niet voldaan"  # what was judged before
    vak.formulier.vul({"uitkomst": "voldaan", "motivering": "Zie de brief.", "tweede_lezer": "P."})
    vak.opslaan.click()
    assert ("beoordeel", "b1", "ii", "voldaan", "Zie de brief.", "P.") in nep.gevraagd
    assert pagina.regels.vak is None


def test_a_grensgeval_asks_for_her_choice_and_why(pagina: Blad, nep: NepBeroep) -> None:
    _open(pagina, "B05")
    vak = pagina.regels.vak
    vak.formulier.vul({"keuze": "OP_TIJD", "reden": "Eerste schooldag."})
    vak.opslaan.click()
    assert ("kies_grensgeval", "b1", "OP_TIJD", "Eerste schooldag.") in nep.gevraagd


def test_a_refused_judgement_is_told_beside_its_field(pagina: Blad, nep: NepBeroep) -> None:
    nep.weiger = OnjuisteInvoer({"reden": "Schrijf op waarom."})
    _open(pagina, "B05")
    pagina.regels.vak.opslaan.click()
    assert pagina.regels.vak.formulier["reden"].zin == "Schrijf op waarom."


def test_escape_closes_the_judgement_and_goes_back_to_its_rule(loket: Huis, pagina: Blad) -> None:
    _open(pagina, "B16")
    loket.druk(Qt.Key.Key_Escape)
    assert pagina.regels.vak is None
    nu = QApplication.focusWidget()
    assert nu is not None
    assert "De bezwaren gaan over de richting" in nu.accessibleName()


def test_a_rule_about_a_field_leads_to_that_field(loket: Huis, nep: NepBeroep) -> None:
    nep.beeld = beeld(leerling_uid=loket.uids["noor"])
    _open(loket.ga("beroep", uid="b1"), "B11")
    assert loket.waar == "beroep_bewerken"
    nu = QApplication.focusWidget()
    assert nu is not None
    assert nu.objectName() == "uitzondering"


def test_a_rule_about_the_schools_leads_to_the_table(pagina: Blad) -> None:
    _open(pagina, "B14")
    assert QApplication.focusWidget() is pagina.scholen.lijst


# --- the schools ---------------------------------------------------------------------------------
def test_map_and_table_have_the_same_numbers(pagina: Blad) -> None:
    lijst, kaart = pagina.scholen.lijst, pagina.scholen.kaart
    assert lijst.scholen.scholen == kaart._scholen == SCHOLEN
    lijst.ga_naar(3)
    assert kaart.nummer == 3
    assert kaart.accessibleDescription().startswith("4: Vrije School Testa")
    kaart.setFocus()
    assert kaart.nummer == 3


def test_the_map_is_walked_by_arrows_and_moves_the_table(loket: Huis, pagina: Blad) -> None:
    pagina.scholen.kaart.setFocus()
    loket.druk(Qt.Key.Key_Right)
    assert pagina.scholen.lijst.currentIndex().row() == pagina.scholen.kaart.nummer == 1
    loket.druk(Qt.Key.Key_Return)
    assert pagina.scholen.formulier.titel.text() == "2. Pcbs De Maquette"


def test_places_on_the_map_are_to_scale_with_north_up(pagina: Blad) -> None:
    kaart = pagina.scholen.kaart
    midden = kaart.rect().center()
    noord, zuid = kaart.plek(SCHOLEN[2]), kaart.plek(SCHOLEN[1])
    assert noord.y() < midden.y() < zuid.y()
    schaal = (kaart.plek(SCHOLEN[0]).x() - kaart.width() / 2) / SCHOLEN[0].oost
    assert kaart.plek(SCHOLEN[4]).x() == pytest.approx(kaart.width() / 2 + SCHOLEN[4].oost * schaal)


def test_shape_and_word_say_the_same_as_the_colour() -> None:
    gezien = {(schoolwoorden.merk(s).vorm, schoolwoorden.stand(s).split(",")[0]) for s in SCHOLEN}
    assert gezien == {
        ("vierkant", "eerder geplaatst"),
        ("rond", "genoemd"),
        ("ruit", "ontbreekt"),
    }


def test_a_school_in_the_margin_says_so() -> None:
    zin = schoolwoorden.gesproken(6, SCHOLEN[5])
    assert "5,7 km" in zin
    assert "grensgeval" in zin


def test_another_distance_or_kind_asks_the_store(pagina: Blad, nep: NepBeroep) -> None:
    assert ("scholen", 6000, None) in nep.gevraagd
    pagina.scholen.grens.zet_code("10000")
    assert ("scholen", 10000, None) in nep.gevraagd
    pagina.scholen.soort.zet_code("*")
    assert ("scholen", 10000, ()) in nep.gevraagd


def test_what_she_knows_of_a_school_is_saved(pagina: Blad, nep: NepBeroep) -> None:
    pagina.scholen.open(1)
    vorm = pagina.scholen.formulier
    vorm.formulier.vul({"contact_op": "12-6-2026", "contact_met": "directeur"})
    vorm.opslaan.click()
    wat = next(een for een in nep.gevraagd if een[0] == "zet_school")
    assert wat[2] == "s2"
    assert wat[3]["contact_op"] == "2026-06-12"
    assert wat[3]["genoemd"] == "ja"
    assert "richting" not in wat[3]  # DUO tells it
    assert vorm.isHidden()


def test_richting_is_typed_only_where_duo_says_nothing(pagina: Blad) -> None:
    pagina.scholen.open(3)
    assert pagina.scholen.formulier.formulier["richting"].isVisible()
    pagina.scholen.open(0)
    assert not pagina.scholen.formulier.formulier["richting"].isVisible()


def test_another_ground_has_no_schools(loket: Huis, nep: NepBeroep) -> None:
    nep.beeld = beeld(grond="15", regels=REGELS[4:5])
    blad = loket.ga("beroep", uid="b9")
    assert not blad.scholen.isVisible()
    assert blad.zijde.stukken.isVisible()


# --- papers and family ---------------------------------------------------------------------------
def test_a_paper_shows_its_fingerprint_and_opens_here(loket: Huis, pagina: Blad) -> None:
    assert list(pagina.zijde.stukken.knoppen) == ["st1"]  # what was not kept cannot be opened
    pagina.zijde.stukken.knoppen["st1"].click()
    assert loket.waar == "beroep_stuk"


def test_a_brother_of_the_same_letter_is_one_step_away(loket: Huis, pagina: Blad) -> None:
    knop = next(
        k
        for k in pagina.zijde.gezin.findChildren(QAbstractButton)
        if k.accessibleName() == "Beroep van Tim Verzonnen openen"
    )
    knop.click()
    assert loket.waar == "beroep"
    assert loket.blad.beeld.uid == "b2"


def test_papers_are_added_with_when_and_how(pagina: Blad, nep: NepBeroep, tmp_path: Path) -> None:
    bestand = tmp_path / "brief.pdf"
    bestand.write_bytes(b"%PDF-1.7 verzonnen")
    pagina.zijde.stukken.actie.click()
    vak = pagina.stukvak
    assert not vak.opslaan.isEnabled()
    vak.bijlagen.voeg_toe(str(bestand))
    vak.bijlagen.voeg_toe(str(bestand))
    assert len(vak.bijlagen.rijen) == 1  # the same file twice is noticed
    vak.bijlagen.rijen[0].soort.zet_code("VERKLARING")
    vak.formulier.vul({"ontvangen_op": "12-6-2026", "kanaal": "BALIE"})
    vak.opslaan.click()
    wat = next(een for een in nep.gevraagd if een[0] == "voeg_stuk_toe")
    assert wat[1:5] == ("b1", "VERKLARING", b"%PDF-1.7 verzonnen", "brief.pdf")
    assert wat[6:8] == (date(2026, 6, 12), "BALIE")
    assert vak.isHidden()
    assert not vak.bijlagen.rijen


# --- forgetting ----------------------------------------------------------------------------------
def test_a_locked_page_holds_nothing_of_the_claim(pagina: Blad) -> None:
    _open(pagina, "B16")
    pagina.scholen.open(3)
    pagina.stukvak.bijlagen.voeg_toe("/elders/Lise Verzonnen.pdf")
    pagina.leegmaken()
    QApplication.sendPostedEvents(None, 0)
    teksten = [w.text() for w in pagina.findChildren(QLineEdit)]
    teksten += [w.toPlainText() for w in pagina.findChildren(QPlainTextEdit)]
    teksten += [w.currentText() for w in pagina.findChildren(QComboBox) if w.isVisible()]
    samen = " ".join(teksten)
    for woord in ("groepsgrootte", "Verzonnen", "Vrije School", "niet voldaan"):
        assert woord not in samen
    assert pagina.beeld is None
    assert pagina.scholen.lijst.scholen.rowCount() == 0
    assert pagina.scholen.kaart.accessibleDescription() == ""
    assert not pagina.stukvak.bijlagen.rijen


def test_everything_on_the_page_has_a_name(pagina: Blad) -> None:
    _open(pagina, "B16")
    pagina.scholen.open(3)
    for soort in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
        for widget in pagina.findChildren(soort):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.accessibleName(), widget


def test_a_claim_that_is_changed_elsewhere_is_read_again(
    loket: Huis, pagina: Blad, nep: NepBeroep
) -> None:
    nep.beeld = replace(nep.beeld, regels=REGELS[4:])
    loket.programma.signaal.meld(nep._gewijzigd("elders").gewijzigd)
    assert pagina.regels.chip.woord == "Voldoet"


def test_after_a_judgement_the_cursor_is_still_at_its_rule(pagina: Blad) -> None:
    _open(pagina, "B16")
    pagina.regels.vak.formulier.vul({"uitkomst": "voldaan", "motivering": "Zie de brief."})
    pagina.regels.vak.opslaan.click()
    nu = QApplication.focusWidget()
    assert nu is not None
    assert "De bezwaren gaan over de richting" in nu.accessibleName()


def test_without_her_choice_there_is_no_letter_and_the_page_says_why(pagina: Blad) -> None:
    assert not pagina.brief.isEnabled()
    assert "uw keuze bij het grensgeval" in pagina.brief_zin.text()
