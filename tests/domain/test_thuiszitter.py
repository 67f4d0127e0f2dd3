# SPDX-License-Identifier: EUPL-1.2
"""When somebody counts as thuiszitter, and since when."""

import pytest

from leerplicht_desktop.domain.thuiszitter import (
    Verzuimtijd,
    absoluut_vanaf,
    is_thuiszitter,
    laatste_dag_verzuim,
    langdurig_sinds,
    langer_dan_drie_maanden,
    recidive,
)
from tests.domain.kalenders import d


def test_langdurig_after_four_whole_weeks() -> None:
    tijd = Verzuimtijd("LRV", d("11-5-2026"))
    assert langdurig_sinds(tijd.begin) == d("9-6-2026")
    assert [is_thuiszitter(tijd, d(dag)) for dag in ("8-6-2026", "9-6-2026")] == [False, True]
    assert is_thuiszitter(tijd, d("18-5-2026"), langdurig_dagen=6)


@pytest.mark.parametrize(
    "op,drempel,wel",
    [("20-3-2026", 28, False), ("28-3-2026", 28, False), ("29-3-2026", 28, True),
     ("1-3-2026", 0, True), ("28-2-2026", 0, False)],
)  # fmt: skip
def test_absoluut_from_its_threshold(op: str, drempel: int, wel: bool) -> None:
    tijd = Verzuimtijd("ABS", d("1-3-2026"))
    assert is_thuiszitter(tijd, d(op), drempel=drempel) is wel
    assert (d(op) >= absoluut_vanaf(tijd.begin, drempel)) is wel


def test_the_default_threshold_is_four_weeks() -> None:
    assert absoluut_vanaf(d("1-5-2026")) == d("29-5-2026")


def test_over_is_over() -> None:
    tijd = Verzuimtijd("ABS", d("1-3-2026"), d("1-5-2026"))
    assert is_thuiszitter(tijd, d("1-5-2026"))
    assert not is_thuiszitter(tijd, d("2-5-2026"))
    assert not langer_dan_drie_maanden(tijd, d("2-7-2026"))


def test_three_months_cross_the_school_year() -> None:
    tijd = Verzuimtijd("ABS", d("20-5-2026"))
    assert langer_dan_drie_maanden(tijd, d("1-9-2026"))
    assert langer_dan_drie_maanden(tijd, d("21-8-2026"))
    assert not langer_dan_drie_maanden(tijd, d("20-8-2026"))


def test_recidive_counts_the_same_school_year_only() -> None:
    eerdere = [d("31-7-2025"), d("1-8-2025"), d("3-3-2026"), d("10-6-2026")]
    assert recidive(d("10-6-2026"), eerdere) == 2


def test_einddatum() -> None:
    assert laatste_dag_verzuim(d("20-5-2026"), d("22-5-2026")) == d("22-5-2026")
    assert laatste_dag_verzuim(d("20-5-2026"), None) == d("20-5-2026")
    assert laatste_dag_verzuim(None, None) is None
