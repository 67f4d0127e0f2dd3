# SPDX-License-Identifier: EUPL-1.2
"""Terms that end on a free day, and those that may not be moved."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.termijnenwet import (
    Eenheid,
    Termijn,
    laatste_dag,
    terug_van,
    weken,
)
from tests.domain.kalenders import FEESTDAGEN, d

FEEST = FEESTDAGEN.keys()


@pytest.mark.parametrize(
    "begin,aantal,eenheid,laatste",
    [
        ("10-4-2026", 1, "weken", "17-4-2026"),
        ("11-4-2026", 1, "weken", "20-4-2026"),  # Saturday -> Monday
        ("20-3-2026", 2, "weken", "7-4-2026"),  # Goede Vrijdag up to Tweede Paasdag
        ("28-2-2026", 1, "maanden", "30-3-2026"),
        ("11-1-2026", 12, "weken", "7-4-2026"),  # Sunday 5-4, then Tweede Paasdag
        ("4-1-2026", 13, "weken", "5-4-2026"),  # over twelve weeks: stays on a Sunday
        ("5-1-2026", 3, "maanden", "7-4-2026"),
        ("5-12-2025", 4, "maanden", "5-4-2026"),
        ("5-1-2026", 90, "dagen", "7-4-2026"),
        ("4-1-2026", 91, "dagen", "5-4-2026"),
        ("5-4-2025", 1, "jaren", "5-4-2026"),
    ],
)
def test_last_day(begin: str, aantal: int, eenheid: str, laatste: str) -> None:
    assert laatste_dag(d(begin), Termijn(aantal, Eenheid(eenheid)), FEEST) == d(laatste)


@pytest.mark.parametrize(
    "begin,dagen,laatste",
    [
        ("1-4-2026", 2, "7-4-2026"),  # ends on Goede Vrijdag; under three days: one working day
        ("6-3-2026", 1, "9-3-2026"),  # one day only: the Monday is enough
        ("2-4-2026", 3, "8-4-2026"),  # two working days: 7 and 8 April
        ("6-3-2026", 3, "10-3-2026"),  # Friday: Monday and Tuesday
        ("9-3-2026", 3, "12-3-2026"),
        ("5-3-2026", 4, "9-3-2026"),  # Friday and Monday
    ],
)
def test_short_terms_hold_two_working_days(begin: str, dagen: int, laatste: str) -> None:
    """Atw art. 2."""
    assert laatste_dag(d(begin), Termijn(dagen, Eenheid.DAGEN), FEEST) == d(laatste)


def test_a_term_counted_back_is_never_extended() -> None:
    """Atw art. 1 lid 2: 1-2-2026 is a Sunday and stays."""
    assert terug_van(d("1-3-2026"), Termijn(1, Eenheid.MAANDEN)) == d("1-2-2026")
    assert terug_van(d("31-7-2027"), weken(8)) == d("5-6-2027")
    assert terug_van(d("10-3-2026"), Termijn(2, Eenheid.DAGEN)) == d("8-3-2026")
    assert terug_van(d("1-3-2026"), Termijn(1, Eenheid.JAREN)) == d("1-3-2025")


@given(st.dates(d("1-1-2016"), d("31-12-2034")), st.integers(0, 84))
def test_an_extended_term_ends_on_a_working_day_and_never_early(dag: date, dagen: int) -> None:
    laatste = laatste_dag(dag, Termijn(dagen, Eenheid.DAGEN), FEEST)
    assert laatste >= dag + timedelta(days=dagen)
    assert laatste.weekday() < 5
    assert laatste not in FEEST


@pytest.mark.parametrize(
    "dag,maanden,uit",
    [
        ("31-3-2026", -1, "28-2-2026"), ("31-1-2024", 1, "29-2-2024"),
        ("1-1-2026", -1, "1-12-2025"), ("30-6-2026", -3, "30-3-2026"),
        ("15-12-2025", 1, "15-1-2026"),
    ],
)  # fmt: skip
def test_months(dag: str, maanden: int, uit: str) -> None:
    assert datum.plus_maanden(d(dag), maanden) == d(uit)
