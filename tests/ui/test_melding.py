# SPDX-License-Identifier: EUPL-1.2
"""Taking in a melding: by keyboard alone, with faults, with a draft, and over the proposal."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.melding import MeldingBeeld
from leerplicht_desktop.services import melding
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.melding.scherm import MeldingScherm
from leerplicht_desktop.ui.schermen.melding.urenrij import Urenrij, Vakantierij
from tests.ui.huis import Huis
from tests.ui.kantoor import open_kantoor

# Daan's melding across the meivakantie: 17 uur in week 17, 19, 20 and 21.
UREN = {
    date(2026, 4, 20): "4",
    date(2026, 4, 23): "3:30",
    date(2026, 5, 12): "5",
    date(2026, 5, 19): "4,5",
}


def _begin(huis: Huis, **parameters: object) -> MeldingScherm:
    scherm = huis.ga("melding", **parameters)
    assert isinstance(scherm, MeldingScherm)
    return scherm


def _kies_daan(huis: Huis) -> None:
    huis.typ("daan")
    huis.druk(Qt.Key.Key_Return)
    huis.druk(Qt.Key.Key_Return)


def _vul_daan(huis: Huis, scherm: MeldingScherm) -> None:
    """Typed without a mouse: pupil, dates, and the hours while walking through the grid."""
    _kies_daan(huis)
    huis.druk(Qt.Key.Key_Return)  # the school was filled in
    huis.typ("20-4-2026")
    huis.druk(Qt.Key.Key_Return)
    huis.typ("20052026")
    rooster = scherm.formulier.telling.rooster
    eerste = rooster.cellen[0]
    for _ in range(12):
        if QApplication.focusWidget() is eerste:
            break
        huis.druk(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is eerste
    for cel in rooster.cellen:
        assert QApplication.focusWidget() is cel
        if cel.dag.datum in UREN:
            huis.typ(UREN[cel.dag.datum])
        huis.druk(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is scherm.opslaan
    scherm.meekijker.kijk()


def _opgeslagen(huis: Huis, leerling: str) -> list[MeldingBeeld]:
    rijen = melding.lijst(huis.kluis, filter="alles").rijen
    alle = [melding.toon(huis.kluis, rij.uid) for rij in rijen]  # type: ignore[attr-defined]
    return [beeld for beeld in alle if beeld.invoer.leerling_uid == leerling]


def test_a_16_uur_melding_across_the_meivakantie_by_keyboard(kantoor: Huis) -> None:
    kantoor.ctrl(Qt.Key.Key_M)
    scherm = kantoor.blad
    _vul_daan(kantoor, scherm)
    assert scherm.formulier.telling.voorstel.voorstel == "V3"
    balken = [r.balk.zin for r in scherm.formulier.telling.rooster.rijen if isinstance(r, Urenrij)]
    assert balken[-1] == "17 van 16 uur in 4 lesweken"

    kantoor.druk(Qt.Key.Key_Return)

    (beeld,) = _opgeslagen(kantoor, kantoor.uids["daan"])
    assert beeld.invoer.soort == beeld.voorstel.soort == "V3"
    assert beeld.invoer.school_uid == kantoor.uids["school"]
    assert {d.datum: d.minuten for d in beeld.invoer.dagen} == {
        date(2026, 4, 20): 240,
        date(2026, 4, 23): 210,
        date(2026, 5, 12): 300,
        date(2026, 5, 19): 270,
    }
    assert kantoor.waar != "melding"
    assert kantoor.programma.hoofd.band.zin == "De melding is opgeslagen."


def test_the_meivakantie_is_one_line_and_counts_for_nothing(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    vrij = [r for r in scherm.formulier.telling.rooster.rijen if isinstance(r, Vakantierij)]
    assert [rij.zin for rij in vrij] == ["Meivakantie, telt niet mee"]
    assert scherm.formulier.telling.rooster.cel(date(2026, 5, 14)) is None  # Hemelvaart


def test_wrong_dates_keep_what_was_typed_and_say_what_to_do(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    eind = scherm.formulier.feiten.eind
    eind.setFocus()
    eind.selectAll()
    kantoor.typ("8-4-2026")
    voor = scherm.formulier.ruw()["dagen"]

    kantoor.ctrl(Qt.Key.Key_Return)

    assert kantoor.waar == "melding"
    assert _opgeslagen(kantoor, kantoor.uids["daan"]) == []
    zin = scherm.formulier.feiten.feiten["einddatum"].zin
    assert zin.startswith("De laatste dag ligt vóór de eerste dag. Kies een dag vanaf")
    assert QApplication.focusWidget() is eind
    assert scherm.formulier.ruw()["dagen"] == voor
    assert scherm.formulier.ruw()["einddatum"] == "2026-04-08"


def test_an_impossible_date_stays_in_the_field_as_typed(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _kies_daan(kantoor)
    scherm.formulier.feiten.begin.setFocus()
    kantoor.typ("31-2-2026")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert scherm.formulier.feiten.begin.text() == "31-2-2026"
    assert "bestaat niet" in scherm.formulier.feiten.feiten["begindatum"].zin


def test_hours_that_are_none_stay_and_are_named_with_their_day(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    cel = scherm.formulier.telling.rooster.cel(date(2026, 5, 13))
    assert cel is not None
    cel.setFocus()
    kantoor.typ("drie")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert cel.text() == "drie"
    assert cel.property("fout") is True
    assert scherm.formulier.telling.uren["dagen"].zin.startswith("wo 13 mei 2026: dit zijn geen")


def test_hours_outside_new_dates_do_not_vanish(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    scherm.formulier.feiten.eind.zet_ruw("2026-05-13")
    cel = scherm.formulier.telling.rooster.cel(date(2026, 5, 19))
    assert cel is not None
    assert cel.text() == "4,5"
    assert cel.property("fout") is True


def test_overruling_asks_a_reason_and_both_are_frozen(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    paneel = scherm.formulier.telling.voorstel
    paneel._knop.setFocus()
    kantoor.druk(Qt.Key.Key_Return)
    paneel.keuze["soort"].vul("LUXE")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert "Schrijf kort waarom" in paneel.keuze["afwijkreden"].zin
    assert _opgeslagen(kantoor, kantoor.uids["daan"]) == []

    paneel.keuze["afwijkreden"].widget.setFocus()
    kantoor.typ("De familie was in Spanje.")
    kantoor.ctrl(Qt.Key.Key_Return)
    (beeld,) = _opgeslagen(kantoor, kantoor.uids["daan"])
    assert (beeld.invoer.soort, beeld.voorstel.soort) == ("LUXE", "V3")
    assert beeld.invoer.afwijkreden == "De familie was in Spanje."


def test_a_melding_that_is_there_already_shows_at_once(kantoor: Huis) -> None:
    scherm = _begin(kantoor, leerling_uid=kantoor.uids["noor"])
    kantoor.typ("19-5-2026")
    scherm.meekijker.kijk()
    assert scherm.lijkt_band.isVisible()
    assert "Dit lijkt op melding 2026-0001" in scherm.lijkt_band.zin
    scherm.lijkt_band._actie.click()
    assert scherm.kop._titel.text() == "Melding 2026-0001"


def test_the_draft_comes_back_after_a_restart(
    kantoor: Huis, qtbot: QtBot, runner: DirecteRunner
) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    voor = scherm.formulier.ruw()
    scherm.opslag._bewaarder.hoogstens.timeout.emit()  # type: ignore[union-attr]

    nieuw = open_kantoor(qtbot, runner, kantoor.kluis, kantoor.uids)
    weer = _begin(nieuw)
    assert weer.formulier.ruw() == voor
    assert weer.formulier.feiten.leerling.text() == "Daan van Dijk"
    assert weer.concept_band.isVisible()
    weer.concept_band._actie.click()
    assert weer.formulier.ruw()["leerling_uid"] == ""
    assert weer.formulier.ruw()["dagen"] == ""


def test_esc_leaves_and_keeps_the_draft(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    kantoor.druk(Qt.Key.Key_Escape)
    assert kantoor.waar != "melding"
    weer = _begin(kantoor)
    assert weer.formulier.ruw()["begindatum"] == "2026-04-20"


def test_locking_empties_the_screen_and_keeps_the_draft(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    scherm.leegmaken()
    assert scherm.formulier.feiten.leerling.text() == ""
    assert scherm.formulier.telling.rooster.ruw() == ""
    weer = _begin(kantoor)
    assert weer.formulier.ruw()["einddatum"] == "2026-05-20"


def test_looking_at_a_melding_without_typing_leaves_no_draft(kantoor: Huis) -> None:
    from leerplicht_desktop.services import concept

    _begin(kantoor, uid=kantoor.uids["melding"])
    for _ in range(6):
        kantoor.druk(Qt.Key.Key_Tab)
    kantoor.druk(Qt.Key.Key_Escape)
    assert concept.lees(kantoor.kluis, "melding", kantoor.uids["melding"]) is None


def test_the_next_melding_keeps_school_and_day(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    scherm.formulier.feiten.gemeld.zet_ruw("2026-06-11")
    scherm.opslaan_volgende.click()
    assert kantoor.waar == "melding"
    ruw = scherm.formulier.ruw()
    assert ruw["school_uid"] == kantoor.uids["school"]
    assert ruw["melddatum"] == "2026-06-11"
    assert ruw["leerling_uid"] == ruw["dagen"] == ""
    assert QApplication.focusWidget() is scherm.formulier.feiten.leerling


def test_only_the_total_is_enough(kantoor: Huis) -> None:
    scherm = _begin(kantoor, leerling_uid=kantoor.uids["daan"])
    kantoor.typ("1-6-2026")
    scherm.formulier.telling.uren["alleen_totaal"].widget.setChecked(True)  # type: ignore[attr-defined]
    veld = scherm.formulier.telling.uren["totaal_uren"].widget
    veld.setFocus()
    kantoor.typ("9,5")
    kantoor.ctrl(Qt.Key.Key_Return)
    (beeld,) = _opgeslagen(kantoor, kantoor.uids["daan"])
    assert beeld.invoer.alleen_totaal
    assert beeld.invoer.totaal_minuten == 570
    assert beeld.invoer.soort == "OVERIG"


def test_arrows_walk_the_grid_over_the_holiday(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    rooster = scherm.formulier.telling.rooster
    maandag = rooster.cel(date(2026, 4, 20))
    assert maandag is not None
    maandag.setFocus()
    kantoor.druk(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rooster.cel(date(2026, 5, 4))
    kantoor.druk(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is rooster.cel(date(2026, 5, 6))  # 5 May is free
    kantoor.druk(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is rooster.cel(date(2026, 4, 22))


def test_a_pupil_that_is_not_there_is_added_from_the_form(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    kantoor.typ("sem proefstra")
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.waar == "leerling_bewerken"
    blad = kantoor.blad
    assert blad.formulier.ruw()["achternaam"] == "proefstra"
    blad.formulier["geboortedatum"].vul("3-3-2014")
    blad.sla_op()
    assert kantoor.waar == "melding"
    assert scherm.formulier.feiten.leerling.text() == "sem proefstra"
    assert scherm.formulier.ruw()["leerling_uid"] != ""


def test_a_change_elsewhere_asks_before_it_is_overwritten(kantoor: Huis) -> None:
    uid = kantoor.uids["melding"]
    scherm = _begin(kantoor, uid=uid)
    beeld = melding.toon(kantoor.kluis, uid)
    from leerplicht_desktop.ui.schermen.melding import diensten

    ruw = {**diensten.ruw_van(beeld), "reden": "intussen anders"}
    diensten.bewaar(kantoor.kluis, ruw, uid, beeld.versie)
    scherm.formulier.feiten.feiten["reden"].widget.setFocus()
    scherm.formulier.feiten.feiten["reden"].vul("mijn reden")
    scherm.sla_op()
    assert scherm.keuze_band.isVisible()
    scherm.keuze_band.eerste.click()
    assert "intussen anders" in scherm.formulier.feiten.feiten["reden"].zin
    scherm.keuze_band.tweede.click()
    assert melding.toon(kantoor.kluis, uid).invoer.reden == "mijn reden"


def test_an_hour_taken_away_from_a_melding_no_longer_counts(kantoor: Huis) -> None:
    scherm = _begin(kantoor, uid=kantoor.uids["melding"])
    assert scherm.formulier.telling.voorstel.voorstel == "V3"
    cel = scherm.formulier.telling.rooster.cel(date(2026, 5, 18))
    assert cel is not None
    cel.setFocus()
    QTest.keyClick(cel, Qt.Key.Key_Delete)
    scherm.meekijker.kijk()
    assert scherm.formulier.telling.voorstel.voorstel == "OVERIG"


@pytest.mark.parametrize("toets", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_first_hit_is_chosen_by_enter_and_by_tab(kantoor: Huis, toets: Qt.Key) -> None:
    scherm = _begin(kantoor)
    kantoor.typ("noor")
    kantoor.druk(toets)
    assert scherm.formulier.ruw()["leerling_uid"] == kantoor.uids["noor"]
    assert "leerplichtig" in scherm.formulier.feiten.feiten["leerling_uid"]._hulptekst.text()


def test_enter_goes_from_the_facts_straight_to_the_hours(kantoor: Huis) -> None:
    """Also when only the total is known; the links between them are for Tab."""
    scherm = _begin(kantoor)
    _kies_daan(kantoor)
    kantoor.druk(Qt.Key.Key_Return)
    for getypt in ("20-4-2026", "20052026", "", "", "verslapen"):
        kantoor.typ(getypt)
        kantoor.druk(Qt.Key.Key_Return)
    telling = scherm.formulier.telling
    assert QApplication.focusWidget() is telling.rooster.cellen[0]
    kantoor.druk(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    kantoor.druk(Qt.Key.Key_Space)
    telling.begin()
    assert QApplication.focusWidget() is telling.uren["totaal_uren"].widget


def test_the_proposal_stands_directly_under_the_hours(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    telling = scherm.formulier.telling
    QApplication.processEvents()
    assert telling.voorstel.y() < telling.height() - telling.voorstel.height()


def test_after_saving_enter_makes_the_letter(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    _vul_daan(kantoor, scherm)
    scherm.opslaan.click()
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.waar == "brief_maken"
    assert kantoor.blad.leerling_uid == kantoor.uids["daan"]
