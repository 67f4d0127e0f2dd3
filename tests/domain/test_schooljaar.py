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


@pytest.mark.parametrize("tekst", ["2025-2026", " 2025 / 2026 "])
def test_a_school_year_as_typed(tekst: str) -> None:
    assert schooljaar.lees(tekst) == d("1-8-2025")


@pytest.mark.parametrize("tekst", ["", "2025", "2024-2026", "2025-2025", "0001-0002", "2025-26"])
def test_what_is_no_school_year(tekst: str) -> None:
    assert schooljaar.lees(tekst) is None
