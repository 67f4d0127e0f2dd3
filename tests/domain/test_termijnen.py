# SPDX-License-Identifier: EUPL-1.2
"""The officer's norm counts working days; the term for bezwaar ends on a working day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import termijnen
from tests.domain.kalenders import FEESTDAGEN, d

DAGEN = st.dates(d("1-1-2016"), d("31-12-2034"))


@pytest.mark.parametrize(
    "gemeld,uiterlijk",
    [
        ("9-3-2026", "16-3-2026"),
        ("12-6-2026", "19-6-2026"),
        ("1-4-2026", "10-4-2026"),  # Goede Vrijdag and Tweede Paasdag between
        ("14-3-2026", "20-3-2026"),  # came on a Saturday
    ],
)
def test_first_action(gemeld: str, uiterlijk: str) -> None:
    assert termijnen.eerste_actie(d(gemeld), FEESTDAGEN.keys()) == d(uiterlijk)


def test_norm_is_a_setting() -> None:
    assert termijnen.eerste_actie(d("9-3-2026"), FEESTDAGEN.keys(), dagen=1) == d("10-3-2026")


@pytest.mark.parametrize(
    "verzonden,laatste",
    [
        ("2-3-2026", "13-4-2026"),
        ("23-2-2026", "7-4-2026"),  # Tweede Paasdag
        ("16-3-2026", "28-4-2026"),  # Koningsdag
        ("20-2-2026", "7-4-2026"),  # Goede Vrijdag, weekend, Tweede Paasdag
        ("24-3-2026", "6-5-2026"),  # 5 May, every year
    ],
)
def test_last_day_for_bezwaar(verzonden: str, laatste: str) -> None:
    assert termijnen.laatste_dag_bezwaar(d(verzonden), FEESTDAGEN.keys()) == d(laatste)


@given(DAGEN, st.integers(0, 30))
def test_a_term_of_working_days_ends_on_the_nth(dag: date, n: int) -> None:
    eind = termijnen.werkdag_later(dag, n, FEESTDAGEN.keys())
    tussen = (dag.fromordinal(i) for i in range(dag.toordinal() + 1, eind.toordinal() + 1))
    assert sum(termijnen.is_werkdag(t, FEESTDAGEN.keys()) for t in tussen) == n
    assert n == 0 or termijnen.is_werkdag(eind, FEESTDAGEN.keys())


@pytest.mark.parametrize("jaar", range(2015, 2036))
def test_shipped_holidays_follow_the_termijnenwet(jaar: int) -> None:
    namen = " ".join(naam for dag, naam in FEESTDAGEN.items() if dag.year == jaar).casefold()
    for feest in (
        "nieuwjaar",
        "goede vrijdag",
        "tweede paasdag",
        "koningsdag",
        "bevrijdingsdag",
        "hemelvaart",
        "tweede pinksterdag",
        "eerste kerstdag",
        "tweede kerstdag",
    ):
        assert feest in namen
