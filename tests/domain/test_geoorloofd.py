# SPDX-License-Identifier: EUPL-1.2
"""Hours with permission never count towards the sixteen."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.gegevens.melding import Verzuimdag
from leerplicht_desktop.domain.geoorloofd import ElfA, Toestemming, ongeoorloofd
from tests.domain.kalenders import d, dagen


def test_leave_takes_whole_days() -> None:
    verlof = Toestemming(d("9-3-2026"), d("10-3-2026"), "verlof")
    over = ongeoorloofd(
        dagen({"6-3-2026": 2, "9-3-2026": 6, "10-3-2026": 6, "11-3-2026": 3}), [verlof]
    )
    assert over == dagen({"6-3-2026": 2, "11-3-2026": 3})


def test_a_shorter_school_day_takes_its_hours_only() -> None:
    korter = Toestemming(d("1-3-2026"), d("31-3-2026"), "kortere schooldag", 120)
    over = ongeoorloofd(dagen({"9-3-2026": 6, "10-3-2026": 2, "1-4-2026": 1}), [korter])
    assert over == dagen({"9-3-2026": 4, "1-4-2026": 1})


def test_permissions_add_up_and_never_go_below_nothing() -> None:
    korter = Toestemming(d("1-3-2026"), d("31-3-2026"), "kortere schooldag", 120)
    assert ongeoorloofd(dagen({"9-3-2026": 3}), [korter, korter]) == ()


def test_article_11a_five_and_ten_hours_a_week_under_six() -> None:
    uren = dagen({"9-3-2026": 3, "10-3-2026": 3, "16-3-2026": 6})
    vijf = d("12-1-2021")
    assert ongeoorloofd(uren, (), ElfA(gemeld=True), vijf) == dagen(
        {"10-3-2026": 1, "16-3-2026": 1}
    )
    assert ongeoorloofd(uren, (), ElfA(gemeld=True, toegestaan=True), vijf) == ()
    assert ongeoorloofd(uren, (), None, vijf) == uren
    assert ongeoorloofd(uren, (), ElfA(gemeld=True)) == uren


def test_article_11a_ends_on_the_sixth_birthday() -> None:
    uren = dagen({"9-3-2026": 3, "10-3-2026": 3})
    over = ongeoorloofd(uren, (), ElfA(gemeld=True), d("10-3-2020"))
    assert over == dagen({"10-3-2026": 3})


@given(st.lists(st.tuples(st.dates(d("1-1-2026"), d("1-2-2026")), st.integers(0, 500))))
def test_what_is_left_is_never_more(paren: list[tuple[date, int]]) -> None:
    alle = [Verzuimdag(dag, minuten) for dag, minuten in paren]
    over = ongeoorloofd(alle, [Toestemming(d("5-1-2026"), d("20-1-2026"), "ziekte", 60)])
    assert sum(x.minuten for x in over) <= sum(x.minuten for x in alle)
    assert all(x.minuten > 0 for x in over)
