# SPDX-License-Identifier: EUPL-1.2
"""Sixteen hours in four consecutive lesweken, counted as article 21a says."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.gegevens.melding import Verzuimdag
from leerplicht_desktop.domain.kalender import maandag
from leerplicht_desktop.domain.lesweekvenster import (
    GRENS_MINUTEN,
    bereikt_op,
    hoogste_venster,
    tellende,
)
from tests.domain.kalenders import KALENDERS, MIDDEN, d, dagen


@pytest.mark.parametrize("uren,wettelijk", [(3.9, False), (4.0, True)])
def test_sixteen_is_enough_and_less_is_not(uren: float, wettelijk: bool) -> None:
    """Case 15: 15,9 uur is no wettelijk verzuim, 16,0 is."""
    venster = hoogste_venster(
        dagen({"1-6-2026": 4, "8-6-2026": 4, "15-6-2026": 4, "22-6-2026": uren}), MIDDEN
    )
    assert venster.wettelijk is wettelijk


def test_a_holiday_week_is_skipped() -> None:
    """Case 16: ten hours, herfstvakantie, six hours."""
    gemist = dagen({"6-10-2025": 5, "13-10-2025": 5, "27-10-2025": 3, "3-11-2025": 3})
    venster = hoogste_venster(gemist, MIDDEN)
    assert (venster.minuten, venster.van, venster.tot) == (960, d("6-10-2025"), d("7-11-2025"))
    assert bereikt_op(tellende(gemist, MIDDEN), MIDDEN) == (d("3-11-2025"),)


def test_five_lesweken_are_too_many() -> None:
    """Case 17: sixteen hours over five lesweken, at most fifteen in any four."""
    weken = {"1-6-2026": 1, "8-6-2026": 4, "15-6-2026": 4, "22-6-2026": 6, "29-6-2026": 1}
    venster = hoogste_venster(dagen(weken), MIDDEN)
    assert venster.minuten == 15 * 60
    assert not venster.wettelijk


def test_each_next_sixteen_counts_anew() -> None:
    """Case 18 and the demo: reached on 20-5 across the meivakantie, again on 10-6."""
    gemist = dagen(
        {"22-4-2026": 5, "6-5-2026": 5, "20-5-2026": 6, "21-5-2026": 4, "27-5-2026": 6,
         "10-6-2026": 6, "11-6-2026": 2}
    )  # fmt: skip
    assert bereikt_op(tellende(gemist, MIDDEN), MIDDEN) == (d("20-5-2026"), d("10-6-2026"))


def test_spent_hours_do_not_count_again() -> None:
    gemist = dagen({"1-6-2026": 8, "2-6-2026": 8, "3-6-2026": 8, "4-6-2026": 7})
    assert bereikt_op(tellende(gemist, MIDDEN), MIDDEN) == (d("2-6-2026"),)


def test_days_without_school_do_not_count() -> None:
    gemist = dagen({"30-5-2026": 8, "25-5-2026": 8, "29-4-2026": 8, "1-6-2026": 0})
    assert tellende(gemist, MIDDEN) == {}
    venster = hoogste_venster(gemist, MIDDEN)
    assert (venster.minuten, venster.van, venster.tot) == (0, None, None)


VERZUIM = st.dictionaries(
    st.dates(date(2025, 8, 1), date(2026, 12, 31)), st.integers(0, 480), max_size=40
)


@given(VERZUIM, st.sampled_from(sorted(KALENDERS)))
def test_equals_a_naive_count(verzuim: dict[date, int], regio: str) -> None:
    kalender = KALENDERS[regio]
    begin, weken = date(2025, 7, 28), []
    while begin <= date(2026, 12, 28):
        vijf = [begin + timedelta(days=n) for n in range(5)]
        if any(kalender.is_schooldag(dag) for dag in vijf):
            weken.append(sum(verzuim.get(dag, 0) for dag in vijf if kalender.is_schooldag(dag)))
        begin += timedelta(weeks=1)
    naief = max(sum(weken[i : i + 4]) for i in range(len(weken)))
    lijst = [Verzuimdag(dag, minuten) for dag, minuten in verzuim.items()]
    venster = hoogste_venster(lijst, kalender)
    assert venster.minuten == naief
    assert bool(bereikt_op(tellende(lijst, kalender), kalender)) == (naief >= GRENS_MINUTEN)


@given(VERZUIM)
def test_reached_days_have_sixteen_own_hours_each(verzuim: dict[date, int]) -> None:
    per_dag = tellende([Verzuimdag(dag, m) for dag, m in verzuim.items()], MIDDEN)
    vorige = date.min
    for dag in bereikt_op(per_dag, MIDDEN):
        begin = MIDDEN.lesweken_tot(dag, 4)[0].maandag
        eigen = sum(m for t, m in per_dag.items() if max(begin, vorige) <= t <= dag and t != vorige)
        assert eigen >= GRENS_MINUTEN
        assert eigen - per_dag[dag] < GRENS_MINUTEN
        vorige = dag


@given(VERZUIM)
def test_the_window_is_four_lesweken(verzuim: dict[date, int]) -> None:
    lijst = [Verzuimdag(dag, m) for dag, m in verzuim.items()]
    venster = hoogste_venster(lijst, MIDDEN)
    assert len(venster.lesweken) in (0, 4)
    assert all(maandag(w.maandag) == w.maandag and w.schooldagen for w in venster.lesweken)
