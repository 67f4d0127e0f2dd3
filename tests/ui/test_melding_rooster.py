# SPDX-License-Identifier: EUPL-1.2
"""The counting grid while a date is typed key by key: it follows, and does no work for nothing."""

from datetime import date

from PySide6.QtCore import Qt

from leerplicht_desktop.ui.schermen.melding.scherm import MeldingScherm
from tests.ui.huis import Huis


def _begin(huis: Huis) -> MeldingScherm:
    scherm = huis.ga("melding")
    assert isinstance(scherm, MeldingScherm)
    return scherm


def test_on_the_way_to_2026_no_weeks_of_2020_are_drawn(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    rooster, veld = scherm.formulier.telling.rooster, scherm.formulier.feiten.begin
    veld.setFocus(Qt.FocusReason.TabFocusReason)
    kantoor.typ("20-4-20")
    assert not rooster.rijen
    kantoor.typ("26")
    assert rooster.rijen[0].week.maandag == date(2026, 4, 20)


def test_who_really_means_2020_sees_the_weeks_on_leaving_the_field(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    scherm.formulier.feiten.begin.setFocus(Qt.FocusReason.TabFocusReason)
    kantoor.typ("20-4-2020")
    kantoor.druk(Qt.Key.Key_Return)
    assert scherm.formulier.telling.rooster.cellen


def test_a_week_that_stays_keeps_its_fields_when_the_last_day_changes(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    feiten, rooster = scherm.formulier.feiten, scherm.formulier.telling.rooster
    feiten.begin.zet_ruw("2026-04-20")
    feiten.eind.zet_ruw("2026-05-13")
    cel = rooster.cel(date(2026, 4, 20))
    assert cel is not None
    cel.setText("3")
    feiten.eind.zet_ruw("2026-05-20")
    assert rooster.cel(date(2026, 4, 20)) is cel
    dagen = [een.dag.datum for een in rooster.cellen]
    assert dagen == sorted(dagen)
    assert dagen[-1] == date(2026, 5, 20)
    assert rooster.ruw() == '{"2026-04-20": "3"}'


def test_hours_that_come_from_elsewhere_replace_those_in_the_fields(kantoor: Huis) -> None:
    scherm = _begin(kantoor)
    feiten, rooster = scherm.formulier.feiten, scherm.formulier.telling.rooster
    feiten.begin.zet_ruw("2026-04-20")
    feiten.eind.zet_ruw("2026-04-24")
    rooster.zet_ruw('{"2026-04-21": "2"}')
    rooster.zet_ruw('{"2026-04-22": "4"}')
    assert {c.dag.datum.day: c.text() for c in rooster.cellen if c.text()} == {22: "4"}
