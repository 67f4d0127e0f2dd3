# SPDX-License-Identifier: EUPL-1.2
"""An officer types a date or hours in any sane form and sees one form back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import datum


@pytest.mark.parametrize(
    "tekst",
    [
        "10-3-2026", "10-03-2026", "10/3/2026", "10.03.2026", "10 3 2026", "10-3-26", "10032026",
        "20260310", "2026-03-10", "2026/3/10", "2026-03-10T08:15", "2026-03-10 00:00:00",
        "10 maart 2026", "10 mrt 2026", "10 mrt. 2026", "di 10 maart 2026", "dinsdag 10 maart 26",
        "  Di  10  Maart  2026 ", "ma 10 maart 2026", "10-mrt-2026",
    ],
)  # fmt: skip
def test_reads_every_form(tekst: str) -> None:
    assert datum.lees_datum(tekst) == date(2026, 3, 10)


@pytest.mark.parametrize(
    "tekst",
    ["", "31-02-2026", "29-2-2025", "10-13-2026", "10 foo 2026", "maart 2026", "1-1-1850",
     "99999999", "10-3", "morgen", "0-1-2026", "10 maart", "2026-02-30"],
)  # fmt: skip
def test_refuses_what_is_no_day(tekst: str) -> None:
    assert datum.lees_datum(tekst) is None


@pytest.mark.parametrize(
    "tekst", ["25-12-2031", "25122031", "20311225", "2031-12-25", "25 dec 2031"]
)
def test_both_digits_of_the_month_count(tekst: str) -> None:
    assert datum.lees_datum(tekst) == date(2031, 12, 25)


def test_every_month_may_be_cut_to_three_letters() -> None:
    kort = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    assert [datum.lees_datum(f"9 {maand} 2026") for maand in kort] == [
        date(2026, nr, 9) for nr in range(1, 13)
    ]
    assert datum.lees_datum("9 janu 2026") is None


def test_one_weekday_in_front_is_enough() -> None:
    assert datum.lees_datum("di wo 10 maart 2026") is None
    assert datum.lees_datum("10 di maart 2026") is None


def test_short_year_of_a_parent_is_last_century() -> None:
    assert datum.lees_datum("1-2-78") == date(1978, 2, 1)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_what_is_shown_can_be_typed_back(dag: date) -> None:
    vormen = (datum.kort(dag), datum.lang(dag), datum.dag(dag), dag.isoformat())
    assert {datum.lees_datum(vorm) for vorm in vormen} == {dag}


def test_forms_on_screen() -> None:
    dag = date(2026, 3, 10)
    assert (datum.kort(dag), datum.lang(dag), datum.dag(dag)) == (
        "10-3-2026", "10 maart 2026", "di 10 maart 2026",
    )  # fmt: skip


@pytest.mark.parametrize(
    "tekst,minuten",
    [
        ("3,5", 210), ("3.5", 210), ("3:30", 210), ("3u30", 210), ("3 uur 30", 210), ("3h30", 210),
        ("3 uur en 30 minuten", 210), ("3,5 uur", 210), ("4", 240), ("4u", 240), ("45 min", 45),
        ("0,75", 45), ("3,33", 200), ("16 uren", 960), ("0", 0), ("0,025", 2), ("0,024", 1),
        ("1,0083", 60), ("1,0084", 61),
    ],
)  # fmt: skip
def test_reads_hours(tekst: str, minuten: int) -> None:
    assert datum.lees_uren(tekst) == minuten


@pytest.mark.parametrize("tekst", ["", "veel", "-2", "3:75", "3,5,5", "1e5", "½"])
def test_refuses_what_are_no_hours(tekst: str) -> None:
    assert datum.lees_uren(tekst) is None


@pytest.mark.parametrize(
    "minuten,tekst",
    [(960, "16"), (210, "3,5"), (45, "0,75"), (200, "3:20"), (0, "0"), (63, "1,05"), (57, "0,95")],
)
def test_shows_hours(minuten: int, tekst: str) -> None:
    assert datum.uren(minuten) == tekst


@given(st.integers(0, 90_000))
def test_hours_lose_no_minute(minuten: int) -> None:
    assert datum.lees_uren(datum.uren(minuten)) == minuten


@pytest.mark.parametrize(
    "op,jaren", [(date(2025, 2, 28), 4), (date(2025, 3, 1), 5), (date(2024, 2, 29), 4)]
)
def test_age_of_a_child_of_29_february(op: date, jaren: int) -> None:
    assert datum.leeftijd(date(2020, 2, 29), op) == jaren


def test_two_digits_and_the_last_year_at_their_borders() -> None:
    jaren = [lees.year for t in ("1-1-49", "1-1-50") if (lees := datum.lees_datum(t))]
    assert jaren == [2049, 1950]
    assert datum.maak(2199, 1, 1) is not None
    assert datum.maak(2200, 1, 1) is None
    assert datum.lees_datum("1 mrt 2026") == datum.maak(2026, 3, 1)
    assert datum.lees_datum("1 sept 2026") == datum.maak(2026, 9, 1)


@pytest.mark.parametrize(
    "dag,maanden,later",
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)), (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)), (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)), (date(2026, 1, 31), 12, date(2027, 1, 31)),
        (date(2026, 1, 31), -1, date(2025, 12, 31)), (date(2026, 5, 31), -3, date(2026, 2, 28)),
    ],
)  # fmt: skip
def test_a_month_later_is_never_past_the_end_of_that_month(
    dag: date, maanden: int, later: date
) -> None:
    assert datum.plus_maanden(dag, maanden) == later


def test_the_birthday_itself_counts() -> None:
    geboren = date(2010, 3, 10)
    assert [datum.leeftijd(geboren, date(2026, 3, n)) for n in (9, 10)] == [15, 16]
