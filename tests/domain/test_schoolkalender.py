# SPDX-License-Identifier: EUPL-1.2
"""A school's own free days change what counts as lesweek and schooldag."""

import pytest

from leerplicht_desktop.domain.fouten import OnjuisteInvoer
from leerplicht_desktop.domain.kalender import Vakantie
from leerplicht_desktop.domain.lesweekvenster import hoogste_venster
from leerplicht_desktop.domain.schoolkalender import (
    Afwijkingen,
    eerste_lesweken_tot,
    eerste_schooldagen,
    tel_schooldagen,
    van_school,
)
from tests.domain.kalenders import KALENDERS, MIDDEN, d, dagen


def test_an_extra_week_is_no_lesweek() -> None:
    """A second meivakantie week makes weeks before and after it follow each other."""
    uren = dagen({"20-4-2026": 8, "26-5-2026": 8})
    assert hoogste_venster(uren, MIDDEN).minuten == 480
    extra = Vakantie("tweede meivakantieweek", d("4-5-2026"), d("10-5-2026"))
    school = van_school(MIDDEN, Afwijkingen((extra,)))
    assert school.vrij_reden(d("6-5-2026")) == "tweede meivakantieweek"
    assert hoogste_venster(uren, school).minuten == 960


def test_studiedagen_and_lesdagen() -> None:
    eigen = Afwijkingen((), frozenset({d("9-3-2026")}), frozenset({d("16-2-2026")}))
    school = van_school(MIDDEN, eigen)
    assert MIDDEN.is_schooldag(d("9-3-2026"))
    assert school.vrij_reden(d("9-3-2026")) == "studiedag"
    assert not MIDDEN.is_schooldag(d("16-2-2026"))
    assert school.is_schooldag(d("16-2-2026"))
    assert tel_schooldagen(school, d("9-3-2026"), d("15-3-2026")).aantal == 4


def test_a_studiedag_wins_from_a_lesdag() -> None:
    dag = frozenset({d("9-3-2026")})
    assert not van_school(MIDDEN, Afwijkingen((), dag, dag)).is_schooldag(d("9-3-2026"))


@pytest.mark.parametrize(
    "eigen,veld,woord",
    [
        (Afwijkingen((Vakantie("mei", d("4-5-2026"), d("3-5-2026")),)), "vakanties", "voor de"),
        (Afwijkingen((Vakantie("zomer", d("4-5-2026"), d("6-7-2026")),)), "vakanties", "9 weken"),
        (Afwijkingen((), frozenset({d("7-3-2026")})), "studiedagen", "za 7 maart 2026"),
        (Afwijkingen((), frozenset(), frozenset({d("8-3-2026")})), "lesdagen", "weekend"),
    ],
)
def test_impossible_deviations(eigen: Afwijkingen, veld: str, woord: str) -> None:
    with pytest.raises(OnjuisteInvoer) as fout:
        van_school(MIDDEN, eigen)
    assert woord in fout.value.fouten[veld]


def test_nine_weeks_is_still_possible() -> None:
    lang = Vakantie("zomer", d("4-5-2026"), d("5-7-2026"))
    assert van_school(MIDDEN, Afwijkingen((lang,))).vrij_reden(d("5-7-2026")) == "zomer"


def test_a_count_outside_the_calendar_says_so() -> None:
    assert tel_schooldagen(MIDDEN, d("9-3-2026"), d("13-3-2026")).waarschuwing == ""
    later = tel_schooldagen(MIDDEN, d("5-3-2040"), d("9-3-2040"))
    assert later.aantal == 5
    assert "kent het programma geen vakanties" in later.waarschuwing
    assert tel_schooldagen(MIDDEN, d("9-3-2026"), d("8-3-2026")).aantal == 0


def test_the_first_two_lesweken() -> None:
    """Midden begins on Monday 1 September 2025 and 31 August 2026."""
    assert eerste_lesweken_tot(MIDDEN, d("10-3-2026")) == d("12-9-2025")
    assert eerste_lesweken_tot(MIDDEN, d("1-9-2026")) == d("11-9-2026")


def test_the_first_school_day_per_region() -> None:
    alle = KALENDERS.values()
    assert eerste_schooldagen(alle, d("1-8-2025")) == (
        d("18-8-2025"), d("25-8-2025"), d("1-9-2025"),
    )  # fmt: skip
    assert eerste_schooldagen(alle, d("1-1-2026")) == (d("5-1-2026"),)
    assert eerste_schooldagen(alle, d("1-1-2050")) == ()
