# SPDX-License-Identifier: EUPL-1.2
"""The list of meldingen: what is due first, a badge that is never a filter, empty with a reason."""

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.melding import MeldingRegel
from leerplicht_desktop.services import melding
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.melding.lijst import Meldingenlijst
from leerplicht_desktop.ui.schermen.melding.rij import Meldingrij, rij
from tests.ui.huis import Huis
from tests.ui.kantoor import open_kantoor

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis

VANDAAG = date(2026, 6, 15)


def _regel(**anders: object) -> MeldingRegel:
    velden: dict[str, object] = {
        "uid": "u",
        "kenmerk": "2026-0001",
        "leerling_uid": "l",
        "leerling": "Noor van Dijk",
        "geboortedatum": date(2010, 9, 2),
        "soort": "V3",
        "school": "Het Plein College",
        "melddatum": date(2026, 6, 8),
        "begindatum": date(2026, 5, 18),
        "einddatum": date(2026, 6, 3),
        "minuten": 1020,
        "werkstatus": "NIEUW",
        "status_duo": "",
        "actie_gewenst": None,
        "eerste_actie_uiterlijk": date(2026, 6, 15),
    }
    return MeldingRegel(**{**velden, **anders})  # type: ignore[arg-type]


def _neem_in(huis: Huis, leerling: str, **anders: str) -> str:
    ruw = {
        "leerling_uid": huis.uids[leerling],
        "school_uid": huis.uids["school"],
        "soort": "OVERIG",
        "begindatum": "1-6-2026",
        "melddatum": "2-6-2026",
        "dagen": json.dumps({"2026-06-01": "3"}),
    }
    return melding.neem_in(huis.kluis, {**ruw, **anders}).waarde


@pytest.mark.parametrize(
    ("uiterlijk", "zin", "toon"),
    [
        (date(2026, 6, 12), "3 dagen te laat", "red"),
        (date(2026, 6, 14), "1 dag te laat", "red"),
        (date(2026, 6, 15), "vandaag", "amber"),
        (date(2026, 6, 18), "nog 3 dagen", ""),
    ],
)
def test_a_row_says_how_many_days_are_left_or_over(uiterlijk: date, zin: str, toon: str) -> None:
    gemaakt = rij(_regel(eerste_actie_uiterlijk=uiterlijk), VANDAAG)
    assert (gemaakt.termijn, gemaakt.termijn_toon) == (zin, toon)


def test_a_row_says_who_what_where_when_and_how_much() -> None:
    gemaakt = rij(_regel(), VANDAAG)
    assert gemaakt.titel == "Noor van Dijk · wettelijk verzuim"
    assert gemaakt.onder == "Het Plein College · ma 18 mei t/m wo 3 juni 2026 · 17 uur"
    assert "Nieuw" in gemaakt.gesproken
    assert "vandaag" in gemaakt.gesproken


def test_geen_actie_gewenst_is_a_badge_and_stays_in_the_list(kantoor: Huis) -> None:
    uid = _neem_in(kantoor, "daan", actie_gewenst="nee")
    blad = kantoor.ga("meldingen")
    assert isinstance(blad, Meldingenlijst)
    assert blad.balk.filter == "open"
    nummer = blad.lijst.model.rij(uid)
    regel = blad.lijst.model._regels[nummer]
    assert isinstance(regel, Meldingrij)
    assert regel.badge == "geen actie gewenst"
    assert "geen actie gewenst" in regel.gesproken


def test_filters_say_how_many_they_hold_and_narrow_the_list(kantoor: Huis) -> None:
    _neem_in(kantoor, "daan", actie_gewenst="nee")
    blad = kantoor.ga("meldingen")
    assert blad.balk.knoppen["open"].text() == "Open  2"
    blad.balk.knoppen["geen_actie"].click()
    assert blad.lijst.model.rowCount() == 1
    blad.balk.knoppen["afgerond"].click()
    assert blad.lijst.leeg.isVisible()
    assert "Nog niets afgerond" in blad.lijst.leeg._titel.text()


def test_sorting_is_turned_round_by_a_second_click(kantoor: Huis) -> None:
    uid = _neem_in(kantoor, "daan")
    blad = kantoor.ga("meldingen")
    blad.balk.sorteer("naam")
    assert blad.lijst.model.uid(0) == uid
    blad.balk.sorteer("naam")
    assert blad.lijst.model.uid(1) == uid


def test_enter_opens_and_ctrl_b_makes_the_letter(kantoor: Huis) -> None:
    kantoor.ga("meldingen")
    kantoor.ctrl(Qt.Key.Key_B)
    assert kantoor.waar == "brief_maken"
    kantoor.ga("meldingen")
    kantoor.druk(Qt.Key.Key_Return)
    assert kantoor.waar == "melding"


def test_a_new_melding_appears_and_the_rail_counts_it(kantoor: Huis) -> None:
    blad = kantoor.ga("meldingen")
    uit = melding.neem_in(
        kantoor.kluis,
        {
            "leerling_uid": kantoor.uids["daan"],
            "soort": "OVERIG",
            "begindatum": "1-6-2026",
            "melddatum": "2-6-2026",
        },
    )
    kantoor.programma.signaal.meld(uit.gewijzigd)
    assert blad.lijst.model.rij(uit.waarde) >= 0
    assert blad.kop._onder.text() == "2 open, 2 nieuw"


def test_the_shown_list_is_in_the_log_once(kantoor: Huis) -> None:
    blad = kantoor.ga("meldingen")
    blad.laad()
    assert kantoor.logboek("lijst_getoond").count(("melding", [], 1)) == 1


def test_a_locked_list_shows_nobody(kantoor: Huis) -> None:
    blad = kantoor.ga("meldingen")
    blad.leegmaken()
    assert blad.lijst.model.rowCount() == 0
    assert blad.kop._onder.text() == ""


def test_a_store_without_meldingen_says_how_to_begin(
    qtbot: QtBot, runner: DirecteRunner, lege_kluis: "OpenKluis"
) -> None:
    leeg = open_kantoor(qtbot, runner, lege_kluis, {})
    blad = leeg.ga("meldingen")
    assert blad.lijst.leeg._titel.text() == "Nog geen meldingen"
    assert QApplication.focusWidget() is blad.toevoegen
    leeg.druk(Qt.Key.Key_Return)
    assert leeg.waar == "melding"
