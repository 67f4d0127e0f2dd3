# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a school, by keyboard: added, changed, taken away and brought back."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.schoolkalender import Kalenderregel
from leerplicht_desktop.services import melding, schoolkalender
from leerplicht_desktop.ui.bouwstenen.lijstmodel import REGEL_ROL, Regel
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.scholen import kalenderwoorden as woorden
from tests.fixtures.sjabloonkluis import melding_ruw
from tests.ui.huis import Blad, Huis
from tests.ui.kantoor import open_kantoor

WEEK = {"soort": "vakantie", "van": "2-5-2026", "tot": "10-5-2026", "naam": "tweede week mei"}


def _regels(blad: Blad) -> list[Regel]:
    model = blad.lijst.model
    return [model.data(model.index(nr), REGEL_ROL) for nr in range(model.rowCount())]


def _eigen(blad: Blad) -> list[str]:
    return [f"{r.chip}: {r.titel}, {r.rechts}" for r in _regels(blad) if r.chip]


def _ga(huis: Huis) -> Blad:
    return huis.ga("schoolkalender", uid=huis.uids["school"])


def _week(huis: Huis) -> str:
    return schoolkalender.bewaar(huis.kluis, huis.uids["school"], WEEK).waarde


def _typ(huis: Huis, naam: str, tekst: str) -> None:
    widget = huis.blad.formulier[naam].widget
    widget.setFocus()
    widget.selectAll()
    huis.typ(tekst)


@pytest.mark.parametrize("toets", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_from_the_search_field_to_the_calendar_of_a_school(kantoor: Huis, toets: Qt.Key) -> None:
    kantoor.ga("scholen")
    kantoor.druk(toets)
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.waar == "schoolkalender"
    beeld = kantoor.blad.beeld
    assert beeld.school.naam == "Het Plein College"
    assert kantoor.blad.telling.text() == "41 lesweken · 200 schooldagen"
    assert kantoor.blad.volgt.isVisible()
    assert not kantoor.blad.verwijderen.isEnabled()
    eerste = _regels(kantoor.blad)[0]
    assert eerste.gesproken == (
        "za 19 jul, t/m zo 31 aug, Zomervakantie, vakantie van de regio, 30 dagen vrij"
    )


def test_an_extra_week_is_added_by_keyboard_alone(kantoor: Huis) -> None:
    blad = _ga(kantoor)
    blad.toevoegen["vakantie"].setFocus()
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.waar == "schoolvrij"
    kantoor.typ("2-5-2026")
    kantoor.druk(Qt.Key.Key_Return)
    kantoor.typ("10-5-2026")
    kantoor.druk(Qt.Key.Key_Return)
    kantoor.typ("tweede week mei")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert kantoor.waar == "schoolkalender"
    assert _eigen(blad) == ["Extra vakantie: Tweede week mei, 5 dagen vrij"]
    assert blad.lijst.uid() == next(r.uid for r in blad.beeld.regels if r.eigen)
    assert blad.telling.text() == "40 lesweken · 196 schooldagen"
    assert blad.verwijderen.isEnabled()
    assert not blad.volgt.isVisible()
    kantoor.programma.hoofd.navigatie.terug()
    assert kantoor.waar != "schoolvrij"


def test_faults_stand_beside_the_field_and_odd_days_are_told(kantoor: Huis) -> None:
    _ga(kantoor).toevoegen["studiedag"].click()
    blad = kantoor.blad
    kantoor.typ("31-2-2026")
    kantoor.ctrl(Qt.Key.Key_Return)
    veld = blad.formulier
    assert "31 februari 2026 bestaat niet" in veld["van"].zin
    assert QApplication.focusWidget() is veld["van"].widget
    _typ(kantoor, "van", "28-4-2026")
    blad._kijk_mee()
    assert veld["van"].zin == "Deze dag is al vrij: meivakantie. Elke dag telt één keer."
    assert blad.gevolg.hoofd == ""
    _typ(kantoor, "van", "9-3-2026")
    blad._kijk_mee()
    assert veld["van"].zin == ""
    assert blad.gevolg.hoofd == "1 schooldag vrij"
    _typ(kantoor, "van", "9-3-2027")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert "buiten schooljaar 2025-2026" in veld["van"].zin
    assert schoolkalender.toon(kantoor.kluis, kantoor.uids["school"], "2026-2027").eigen == 0


def test_the_draft_comes_back_after_a_restart(
    kantoor: Huis, qtbot: QtBot, runner: DirecteRunner
) -> None:
    _ga(kantoor).toevoegen["les"].click()
    kantoor.typ("16-2-2026")
    kantoor.druk(Qt.Key.Key_Escape)
    assert kantoor.waar == "schoolkalender"
    anders = open_kantoor(qtbot, runner, kantoor.kluis, kantoor.uids)
    _ga(anders).toevoegen["studiedag"].click()
    assert anders.blad.formulier["van"].ruw() == ""  # another kind is another draft
    anders.druk(Qt.Key.Key_Escape)
    anders.blad.toevoegen["les"].click()
    assert anders.blad.formulier["van"].ruw() == "2026-02-16"
    assert "concept" in anders.blad.terug_band.zin


def test_enter_changes_the_schools_own_and_keeps_its_year(kantoor: Huis) -> None:
    uid = _week(kantoor)
    blad = _ga(kantoor)
    assert blad.lijst.ga_naar(uid)
    kantoor.druk(Qt.Key.Key_Return)
    form = kantoor.blad
    assert form.kop._titel.text() == "Extra vakantieweek wijzigen"
    assert form.formulier.ruw() == {
        "van": "2026-05-02",
        "tot": "2026-05-10",
        "naam": "tweede week mei",
    }
    _typ(kantoor, "tot", "6-5-2026")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert _eigen(blad) == ["Extra vakantie: Tweede week mei, 3 dagen vrij"]
    assert blad.lijst.uid() == uid


def test_enter_on_a_holiday_of_the_region_offers_lessons_in_it(kantoor: Huis) -> None:
    blad = _ga(kantoor)
    herfst = next(r for r in _regels(blad) if r.titel == "Herfstvakantie")
    blad.lijst.ga_naar(herfst.uid)
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.blad.formulier.ruw() == {
        "van": "2025-10-18",
        "tot": "2025-10-26",
        "naam": "les in de herfstvakantie",
    }
    kantoor.ctrl(Qt.Key.Key_Return)
    assert _eigen(blad) == ["Toch les: Les in de herfstvakantie, 5 dagen les"]
    herfst = next(r for r in _regels(blad) if r.titel == "Herfstvakantie")
    assert herfst.onder == "vakantie van de regio, deze school heeft les"
    feest = next(r for r in _regels(blad) if r.titel == "Hemelvaartsdag")
    blad.lijst.ga_naar(feest.uid)
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.blad.formulier.ruw() == {"van": "2026-05-14", "tot": "", "naam": ""}


def test_delete_takes_away_and_ctrl_z_brings_back(kantoor: Huis) -> None:
    uid = _week(kantoor)
    blad = _ga(kantoor)
    kantoor.druk(Qt.Key.Key_Delete)  # a holiday of the region stays
    assert not blad.undo.isVisible()
    blad.lijst.ga_naar(uid)
    nummer = blad.lijst.weergave.currentIndex().row()
    kantoor.druk(Qt.Key.Key_Delete)
    assert _eigen(blad) == []
    assert blad.lijst.weergave.currentIndex().row() == nummer
    assert blad.undo.zin == "Tweede week mei van 2 mei 2026 t/m 10 mei 2026 is verwijderd."
    kantoor.ctrl(Qt.Key.Key_Z)
    assert _eigen(blad) == ["Extra vakantie: Tweede week mei, 5 dagen vrij"]
    assert blad.lijst.uid() == uid
    assert not blad.undo.isVisible()
    kantoor.ctrl(Qt.Key.Key_Z)  # nothing left to bring back
    assert len(_eigen(blad)) == 1


def test_a_click_chooses_a_row_for_the_buttons_and_two_open_it(kantoor: Huis, qtbot: QtBot) -> None:
    uid = _week(kantoor)
    blad = _ga(kantoor)
    weergave = blad.lijst.weergave
    plek = weergave.visualRect(blad.lijst.model.index(blad.lijst.model.rij(uid))).center()
    qtbot.mouseClick(weergave.viewport(), Qt.MouseButton.LeftButton, pos=plek)
    assert (kantoor.waar, blad.lijst.uid()) == ("schoolkalender", uid)
    assert blad.verwijderen.isEnabled()
    qtbot.mouseDClick(weergave.viewport(), Qt.MouseButton.LeftButton, pos=plek)
    assert kantoor.waar == "schoolvrij"


def test_undo_that_cannot_is_said_in_the_band(kantoor: Huis) -> None:
    uid = _week(kantoor)
    blad = _ga(kantoor)
    blad.lijst.ga_naar(uid)
    blad.verwijderen.click()
    _week(kantoor)
    blad.maak_ongedaan()
    assert "staat al in deze kalender" in blad.undo.zin


def test_another_year_and_back(kantoor: Huis) -> None:
    _week(kantoor)
    blad = _ga(kantoor)
    blad.schooljaar.setCurrentIndex(blad.schooljaar.findData("2026-2027"))
    blad.schooljaar.activated.emit(0)
    assert blad.beeld.schooljaar == "2026-2027"
    assert _eigen(blad) == []
    blad.toevoegen["studiedag"].click()
    kantoor.typ("9-11-2026")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert blad.beeld.schooljaar == "2026-2027"
    assert _eigen(blad) == ["Studiedag: Studiedag, 1 dag vrij"]


def test_another_school_and_locking_forget(kantoor: Huis) -> None:
    _week(kantoor)
    blad = _ga(kantoor)
    blad.lijst.ga_naar(next(r.uid for r in blad.beeld.regels if r.eigen))
    blad.verwijderen.click()
    kantoor.ga("schoolkalender", uid=kantoor.uids["school2"])
    assert blad.beeld.school.naam == "De Wilg"
    assert not blad.undo.isVisible()
    kantoor.programma.vergrendel()
    assert _regels(blad) == []
    assert blad.beeld is None
    assert blad.kop._titel.text() == "Schoolkalender"


def test_a_year_without_any_holiday_says_what_to_do(
    kantoor: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leerplicht_desktop.services.schoolkalender.jaarregels", lambda *_: ())
    blad = _ga(kantoor)
    assert blad.lijst.leeg.isVisible()
    assert not blad.wijzigen.isEnabled()


def test_an_open_melding_counts_again_after_the_calendar_changed(kantoor: Huis) -> None:
    ruw = melding_ruw(
        kantoor.uids["daan"],
        kantoor.uids["school"],
        soort="OVERIG",
        duo_meldingsnummer="",
        begindatum="20-4-2026",
        einddatum="26-5-2026",
        dagen=json.dumps({"2026-04-20": "8", "2026-05-26": "8"}),
    )
    uid = melding.neem_in(kantoor.kluis, ruw).waarde
    form = kantoor.ga("melding", uid=uid).formulier
    assert form.telling.rooster._kalender.is_schooldag(date(2026, 5, 6))
    uitkomst = schoolkalender.bewaar(kantoor.kluis, kantoor.uids["school"], WEEK)
    kantoor.programma.signaal.meld(uitkomst.gewijzigd)
    assert not form.telling.rooster._kalender.is_schooldag(date(2026, 5, 6))


@pytest.mark.parametrize(
    "soort,vrij,les,onder,rechts",
    [
        ("regio", 3, 2, "vakantie van de regio, deze school heeft deels les", "3 dagen vrij"),
        ("feestdag", 0, 1, "feestdag, deze school heeft les", ""),
        ("les", 0, 1, "alleen deze school", "1 dag les"),
    ],
)
def test_a_row_says_how_it_is_at_this_school(
    soort: str, vrij: int, les: int, onder: str, rechts: str
) -> None:
    dag = date(2026, 3, 9)
    regel = woorden.regel(Kalenderregel(soort, "naam", dag, dag, vrij, les))
    assert (regel.onder, regel.rechts) == (onder, rechts)
    assert (regel.links, regel.links_onder) == ("ma 9 mrt", "2026")


def test_at_200_percent_a_kept_draft_does_not_widen_the_window(kantoor: Huis) -> None:
    """The reminder of the keys in the status bar gives way to what is true now."""
    kantoor.programma.resize(683, 384)
    _ga(kantoor).toevoegen["studiedag"].click()
    kantoor.typ("9-3-2026")
    kantoor.blad.bewaarder.bewaar_nu()
    QApplication.processEvents()
    assert kantoor.concept.startswith("concept bewaard")
    assert kantoor.programma.width() == 683
    assert not kantoor.programma.hoofd.status._hulp.isVisible()
    kantoor.programma.resize(1366, 744)
    QApplication.processEvents()
    assert kantoor.programma.hoofd.status._hulp.isVisible()
