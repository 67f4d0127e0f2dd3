# SPDX-License-Identifier: EUPL-1.2
"""School days and lesweken follow the holidays of the school's region."""

import pytest

from leerplicht_desktop.domain.kalender import Kalender, Vakantie, zonder_vakanties
from tests.domain.kalenders import FEESTDAGEN, KALENDERS, MIDDEN, d


def test_three_regions() -> None:
    assert sorted(KALENDERS) == ["MIDDEN", "NOORD", "ZUID"]


@pytest.mark.parametrize(
    "dag,reden",
    [
        ("20-5-2026", ""), ("23-5-2026", "zaterdag"), ("24-5-2026", "Eerste pinksterdag"),
        ("25-5-2026", "Tweede pinksterdag"), ("27-4-2026", "meivakantie"),
        ("20-10-2025", "herfstvakantie"), ("14-5-2026", "Hemelvaartsdag"),
    ],
)  # fmt: skip
def test_why_a_day_is_free(dag: str, reden: str) -> None:
    assert MIDDEN.vrij_reden(d(dag)) == reden
    assert MIDDEN.is_schooldag(d(dag)) == (not reden)


def test_herfstvakantie_differs_per_region() -> None:
    maandag = d("13-10-2025")
    assert [KALENDERS[r].is_schooldag(maandag) for r in ("MIDDEN", "ZUID")] == [True, False]


def test_a_holiday_week_is_no_lesweek() -> None:
    weken = MIDDEN.lesweken(d("22-4-2026"), d("6-5-2026"))
    assert [w.maandag for w in weken] == [d("20-4-2026"), d("4-5-2026")]
    assert MIDDEN.vrije_week(d("29-4-2026")) == "meivakantie"
    assert MIDDEN.vrije_week(d("6-5-2026")) == ""


def test_a_lesweek_knows_its_days() -> None:
    week = MIDDEN.lesweken(d("14-5-2026"), d("14-5-2026"))[0]
    assert (week.nummer, week.maandag, week.vrijdag) == (20, d("11-5-2026"), d("15-5-2026"))
    assert d("14-5-2026") not in week.schooldagen
    assert len(week.schooldagen) == 4


def test_four_lesweken_back_skips_the_holiday() -> None:
    weken = MIDDEN.lesweken_tot(d("20-5-2026"), 4)
    assert [w.nummer for w in weken] == [17, 19, 20, 21]


def test_first_school_day_after_christmas() -> None:
    assert MIDDEN.eerste_schooldag(d("1-1-2026")) == d("5-1-2026")
    assert MIDDEN.volgende_schooldag(d("17-7-2026")) == d("31-8-2026")


def test_warns_outside_the_calendar() -> None:
    assert MIDDEN.dekt(d("1-8-2025"), d("31-7-2026"))
    assert MIDDEN.waarschuwing(d("1-8-2025"), d("31-7-2026")) == ""
    assert not MIDDEN.dekt(d("1-1-2010"), d("31-7-2026"))
    assert "Controleer de lesweken" in MIDDEN.waarschuwing(d("1-1-2026"), d("1-1-2035"))


def test_without_region_only_weekends_and_holidays_are_free() -> None:
    kaal = zonder_vakanties(FEESTDAGEN)
    assert kaal.is_schooldag(d("29-4-2026"))
    assert kaal.vrij_reden(d("27-4-2026")) == "Koningsdag"
    assert not kaal.dekt(d("1-1-2026"), d("1-1-2026"))


def test_a_damaged_calendar_ends_the_search() -> None:
    altijd_vrij = Kalender(
        "X",
        (Vakantie("stil", d("1-1-2025"), d("1-1-2030")),),
        frozenset(),
        d("1-1-2025"),
        d("1-1-2030"),
    )
    assert altijd_vrij.eerste_schooldag(d("1-1-2026")) == d("1-1-2026")
    assert altijd_vrij.lesweken_tot(d("1-1-2029"), 4) == ()


def test_a_nameless_holiday_is_called_feestdag() -> None:
    eigen = Kalender("X", (), frozenset({d("3-6-2026")}), d("1-1-2026"), d("31-12-2026"))
    assert eigen.vrij_reden(d("3-6-2026")) == "feestdag"


def test_summer_of_every_region_is_known_until_2030() -> None:
    for kalender in KALENDERS.values():
        zomers = [v for v in kalender.vakanties if v.naam == "zomervakantie"]
        assert [z.begin.year for z in zomers] == list(range(2020, 2031))
        assert all((z.eind - z.begin).days == 43 for z in zomers)
