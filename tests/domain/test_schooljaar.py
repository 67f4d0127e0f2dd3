# SPDX-License-Identifier: EUPL-1.2
"""The school year runs from 1 August up to and including 31 July."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import datum, schooljaar
from tests.domain.kalenders import d


@pytest.mark.parametrize(
    "dag,naam", [("31-7-2026", "2025-2026"), ("1-8-2026", "2026-2027"), ("1-1-2026", "2025-2026")]
)
def test_school_year(dag: str, naam: str) -> None:
    assert schooljaar.schooljaar(d(dag)) == naam


@given(st.dates(d("1-1-2016"), d("31-12-2034")))
def test_a_school_year_holds_its_days(dag: date) -> None:
    begin, eind = schooljaar.begin(dag), schooljaar.eind(dag)
    assert begin <= dag <= eind
    assert (datum.kort(begin)[:4], datum.kort(eind)[:4]) == ("1-8-", "31-7")
    assert schooljaar.schooljaar(begin) == schooljaar.schooljaar(eind)


@pytest.mark.parametrize(
    "tekst,dag",
    [
        ("12-5", "12-5-2026"),
        (" 12 mei ", "12-5-2026"),
        ("31-7", "31-7-2026"),
        ("1-8", "1-8-2025"),
        ("31/12", "31-12-2025"),
        ("12-5-2024", "12-5-2024"),
    ],
)
def test_a_day_without_a_year_is_of_the_school_year(tekst: str, dag: str) -> None:
    assert schooljaar.lees_dag(tekst, d("1-8-2025")) == d(dag)
    assert schooljaar.lees_dag(tekst, d("31-7-2026")) == d(dag)


def test_the_29th_of_february_is_in_a_leap_year_only() -> None:
    assert schooljaar.lees_dag("29-2", d("15-6-2028")) == d("29-2-2028")
    assert schooljaar.lees_dag("29-2", d("15-6-2026")) is None


@pytest.mark.parametrize("tekst", ["", "12", "31-4", "mei", "5-2026", "12-13", "x"])
def test_what_is_no_day(tekst: str) -> None:
    assert schooljaar.lees_dag(tekst, d("15-6-2026")) is None


@pytest.mark.parametrize("tekst", ["2025-2026", " 2025 / 2026 "])
def test_a_school_year_as_typed(tekst: str) -> None:
    assert schooljaar.lees(tekst) == d("1-8-2025")


@pytest.mark.parametrize("tekst", ["", "2025", "2024-2026", "2025-2025", "0001-0002", "2025-26"])
def test_what_is_no_school_year(tekst: str) -> None:
    assert schooljaar.lees(tekst) is None
