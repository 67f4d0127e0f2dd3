# SPDX-License-Identifier: EUPL-1.2
"""How long an exemption runs and when the next notice is due."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.leerplicht import bepaal, vanaf_maand
from leerplicht_desktop.domain.vrijstelling.geldigheid import (
    Geldigheid,
    Taak,
    blijvend,
    eerste,
    taken_bij_begin,
    vervolg,
)
from tests.domain.kalenders import d


def test_first_and_next_year() -> None:
    assert eerste(d("1-9-2026")) == Geldigheid(d("1-9-2026"), d("31-7-2027"), d("30-6-2027"))
    assert eerste(d("1-7-2025")) == Geldigheid(d("1-7-2025"), d("31-7-2025"), d("30-6-2025"))
    assert vervolg(2026) == Geldigheid(d("1-8-2026"), d("31-7-2027"), d("30-6-2027"))


def test_never_fit_runs_to_the_end_of_the_duty() -> None:
    plicht = bepaal(d("5-1-2010"), d("1-3-2023"))
    assert blijvend(d("1-8-2023"), plicht) == Geldigheid(d("1-8-2023"), d("4-1-2028"), None)
    uitgezonderd = bepaal(d("5-1-2010"), d("1-3-2023"), uitzondering="VSO_DAGBESTEDING")
    assert blijvend(d("1-8-2023"), uitgezonderd).tot == d("31-7-2026")


def test_a_start_in_july_needs_two_notices() -> None:
    """Case 30."""
    assert taken_bij_begin(d("30-6-2020")) == (
        Taak("eerste", d("1-6-2025")), Taak("vervolg", d("30-6-2025")),
    )  # fmt: skip
    assert taken_bij_begin(d("1-7-2020")) == (
        Taak("eerste", d("1-7-2025")), Taak("vervolg", d("30-6-2026")),
    )  # fmt: skip


@given(st.dates(d("1-1-2012"), d("31-12-2024")))
def test_no_notice_is_due_after_what_it_guards(geboren: date) -> None:
    begin = vanaf_maand(geboren)
    periode = eerste(begin)
    assert periode.van <= periode.tot
    assert periode.opnieuw_voor is not None
    assert periode.opnieuw_voor < periode.tot
    taak_a, taak_b = taken_bij_begin(geboren)
    assert taak_a.uiterlijk < begin
    assert taak_b.uiterlijk == periode.opnieuw_voor
    assert vervolg(periode.tot.year).van > periode.tot
