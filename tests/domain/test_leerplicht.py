# SPDX-License-Identifier: EUPL-1.2
"""Who is under the duty on a day: the worked dates, the exceptions, and no gap in a life."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.leerplicht import Plicht, Status, beeld, bepaal
from tests.domain.kalenders import KALENDERS, MIDDEN, d


@pytest.mark.parametrize(
    "geboren,op,status",
    [
        ("2-9-2010", "30-9-2015", "NIET_BEREIKT"),
        ("2-9-2010", "1-10-2015", "LEERPLICHTIG"),
        ("31-7-2009", "31-7-2025", "LEERPLICHTIG"),
        ("31-7-2009", "1-8-2025", "KWALIFICATIEPLICHTIG"),
        ("1-8-2009", "31-7-2026", "LEERPLICHTIG"),
        ("5-1-2010", "4-1-2028", "KWALIFICATIEPLICHTIG"),
        ("5-1-2010", "5-1-2028", "18PLUS"),
    ],
)
def test_status_on_a_day(geboren: str, op: str, status: str) -> None:
    assert bepaal(d(geboren), d(op)).status == status


@pytest.mark.parametrize(
    "geboren,vanaf",
    [
        ("31-8-2020", "1-9-2025"), ("1-9-2020", "1-10-2025"), ("15-12-2020", "1-1-2026"),
        ("10-7-2020", "1-8-2025"), ("31-1-2021", "1-2-2026"), ("29-2-2020", "1-4-2025"),
        ("30-6-2020", "1-7-2025"), ("28-2-2021", "1-3-2026"),
    ],
)  # fmt: skip
def test_begins_the_month_after_the_fifth_birthday(geboren: str, vanaf: str) -> None:
    assert bepaal(d(geboren), d("1-8-2025")).leerplicht_vanaf == d(vanaf)


@pytest.mark.parametrize(
    "geboren,regio,vanaf",
    [
        ("15-12-2020", "MIDDEN", "5-1-2026"), ("31-1-2021", "MIDDEN", "2-2-2026"),
        ("10-7-2020", "NOORD", "25-8-2025"), ("10-7-2020", "MIDDEN", "1-9-2025"),
        ("28-2-2021", "MIDDEN", "2-3-2026"), ("20-7-2021", "MIDDEN", "31-8-2026"),
    ],
)  # fmt: skip
def test_begins_on_the_first_school_day_of_the_region(geboren: str, regio: str, vanaf: str) -> None:
    plicht = bepaal(d(geboren), d("1-8-2025"), kalender=KALENDERS[regio])
    assert plicht.leerplicht_vanaf == d(vanaf)


@pytest.mark.parametrize(
    "geboren,tot",
    [("31-7-2009", "31-7-2025"), ("1-8-2009", "31-7-2026"), ("5-1-2010", "31-7-2026")],
)
def test_ends_with_the_school_year_of_sixteen(geboren: str, tot: str) -> None:
    assert bepaal(d(geboren), d("1-1-2024")).leerplicht_tot == d(tot)


def test_kwalificatieplicht_ends_the_day_before_eighteen() -> None:
    assert bepaal(d("5-1-2010"), d("1-1-2024")).kwalificatieplicht_tot == d("4-1-2028")


def test_29_february_warns() -> None:
    assert "29 februari" in bepaal(d("29-2-2020"), d("1-1-2026")).waarschuwingen[0]
    assert bepaal(d("28-2-2020"), d("1-1-2026")).waarschuwingen == ()


def test_diploma_ends_the_kwalificatieplicht_only() -> None:
    """Case 9; a pupil of 15 with a diploma stays leerplichtig."""
    diploma = d("1-7-2027")
    na = bepaal(d("5-1-2010"), d("2-7-2027"), startkwalificatie_op=diploma)
    assert (na.status, na.kwalificatieplicht_tot) == (Status.STARTKWALIFICATIE, d("30-6-2027"))
    zelf = bepaal(d("5-1-2010"), diploma, startkwalificatie_op=diploma)
    assert zelf.status == Status.STARTKWALIFICATIE
    voor = bepaal(d("5-1-2010"), d("30-6-2027"), startkwalificatie_op=diploma)
    assert voor.status == Status.KWALIFICATIEPLICHTIG
    jong = bepaal(d("5-1-2010"), d("1-6-2025"), startkwalificatie_op=d("1-5-2025"))
    assert (jong.status, jong.kwalificatieplicht_tot) == (Status.LEERPLICHTIG, None)


def test_without_startkwalificatie_vmbo_or_entree_changes_nothing() -> None:
    """Cases 9 and 10: such a diploma is no startkwalificatie, so no date is given for it."""
    assert bepaal(d("5-1-2010"), d("2-7-2027")).status == Status.KWALIFICATIEPLICHTIG


@pytest.mark.parametrize(
    "schooljaren,basisschool,op,tot",
    [
        (12, None, "31-7-2025", "31-7-2025"),  # case 11, at 15
        (12, None, "15-6-2026", "31-7-2025"),
        (11, None, "15-6-2025", "31-7-2025"),  # the running year makes twelve
        (10, 6, "31-7-2025", "31-7-2025"),  # a basisschool of six years counts as eight
        (12, 8, "31-7-2025", "31-7-2025"),
        (3, None, "15-6-2025", "31-7-2026"),  # sixteen comes first
        (30, None, "15-6-2025", "31-7-2026"),  # impossible: ended before it began
    ],
)
def test_twelve_school_years(schooljaren: int, basisschool: int | None, op: str, tot: str) -> None:
    plicht = bepaal(d("5-1-2010"), d(op), schooljaren=schooljaren, basisschool_jaren=basisschool)
    assert plicht.leerplicht_tot == d(tot)


def test_twelve_school_years_done_at_fifteen() -> None:
    plicht = bepaal(d("5-10-2009"), d("1-8-2025"), schooljaren=12)
    assert plicht.status == Status.KWALIFICATIEPLICHTIG
    assert "12 volledige schooljaren" in plicht.redenen[0]


@pytest.mark.parametrize("code", [c.code for c in codes.UITZONDERINGEN])
def test_exceptions_of_4a(code: str) -> None:
    """Case 12: at 17, after pro or the two vso profiles."""
    plicht = bepaal(d("5-1-2010"), d("6-1-2027"), uitzondering=code)
    assert (plicht.status, plicht.kwalificatieplicht_tot) == (Status.UITGEZONDERD, None)
    assert "artikel 4a lid 2" in plicht.redenen[1]
    assert not plicht.geldt


def test_vso_vervolgonderwijs_is_no_exception() -> None:
    assert bepaal(d("5-1-2010"), d("6-1-2027")).status == Status.KWALIFICATIEPLICHTIG


def test_out_of_the_brp_with_parents_here_stays_leerplichtig() -> None:
    plicht = bepaal(d("5-1-2014"), d("1-3-2026"), uitgeschreven_brp=True)
    assert plicht.status == Status.LEERPLICHTIG
    assert "woonplaats" in plicht.waarschuwingen[0]
    assert bepaal(d("5-1-2005"), d("1-3-2026"), uitgeschreven_brp=True).waarschuwingen == ()


def test_warns_when_the_first_school_day_is_unknown() -> None:
    plicht = bepaal(d("15-12-2032"), d("5-1-2038"), kalender=MIDDEN)
    assert plicht.leerplicht_vanaf == d("1-1-2038")
    assert "kent het programma geen vakanties" in plicht.waarschuwingen[0]
    assert bepaal(d("15-12-2020"), d("5-1-2026"), kalender=MIDDEN).waarschuwingen == ()


GEBOREN = st.dates(date(1995, 1, 1), date(2024, 12, 31))
OPTIES = st.fixed_dictionaries(
    {
        "startkwalificatie_op": st.none() | st.dates(date(2005, 1, 1), date(2045, 1, 1)),
        "uitzondering": st.sampled_from(["", *(c.code for c in codes.UITZONDERINGEN)]),
        "kalender": st.sampled_from([None, *KALENDERS.values()]),
    }
)
_ORDE = [
    {Status.NIET_BEREIKT},
    {Status.LEERPLICHTIG},
    {Status.KWALIFICATIEPLICHTIG, Status.UITGEZONDERD},
    {Status.STARTKWALIFICATIE, Status.ACHTTIENPLUS, Status.UITGEZONDERD},
]


def _rang(plicht: Plicht) -> int:
    if plicht.status is Status.UITGEZONDERD:
        return 2
    return next(i for i, groep in enumerate(_ORDE) if plicht.status in groep)


@given(GEBOREN, OPTIES)
def test_a_life_has_no_gap_and_no_overlap(geboren: date, opties: dict[str, object]) -> None:
    """From birth to 27 the state only goes forward, and every day agrees with the shown limits."""
    dagen = {geboren + timedelta(days=n) for n in range(0, 27 * 365, 61)}
    eerste = bepaal(geboren, geboren, **opties)  # type: ignore[arg-type]
    grenzen = [eerste.leerplicht_vanaf, eerste.leerplicht_tot, eerste.kwalificatieplicht_tot]
    dagen |= {g + timedelta(days=n) for g in grenzen if g for n in (-1, 0, 1)}
    vorige = 0
    for dag in sorted(dagen):
        plicht = bepaal(geboren, dag, **opties)  # type: ignore[arg-type]
        assert vorige <= _rang(plicht)
        vorige = _rang(plicht)
        assert (plicht.status is Status.LEERPLICHTIG) == (
            plicht.leerplicht_vanaf <= dag <= plicht.leerplicht_tot
        )
        tot = plicht.kwalificatieplicht_tot
        assert (plicht.status is Status.KWALIFICATIEPLICHTIG) == (
            tot is not None and plicht.leerplicht_tot < dag <= tot
        )
    assert eerste.status is Status.NIET_BEREIKT
    assert vorige == (2 if opties["uitzondering"] else 3) or opties["startkwalificatie_op"]


@pytest.mark.parametrize(
    "geboren,op,opties,kop",
    [
        ("2-9-2021", "15-6-2026", {}, "nog niet leerplichtig, wel vanaf 1-10-2026"),
        ("12-10-2013", "15-6-2026", {}, "leerplichtig t/m 31-7-2030"),
        ("5-1-2010", "30-7-2026", {}, "leerplichtig t/m 31-7-2026 (nog 1 dag)"),
        ("22-6-2008", "15-6-2026", {}, "kwalificatieplichtig t/m 21-6-2026 (nog 6 dagen)"),
        ("22-6-2008", "21-6-2026", {},
         "kwalificatieplichtig t/m 21-6-2026 (vandaag de laatste dag)"),
        ("22-6-2008", "22-6-2026", {}, "18 jaar of ouder, niet meer kwalificatieplichtig"),
        ("5-1-2009", "1-3-2026", {"startkwalificatie_op": date(2026, 2, 1)},
         "niet meer leerplichtig, heeft een startkwalificatie"),
        ("5-1-2009", "1-3-2026", {"uitzondering": "PRO_DIPLOMA"},
         "uitgezonderd van de kwalificatieplicht"),
    ],
)  # fmt: skip
def test_what_the_pupil_screen_says(
    geboren: str, op: str, opties: dict[str, object], kop: str
) -> None:
    plicht = bepaal(d(geboren), d(op), **opties)  # type: ignore[arg-type]
    gezien = beeld(plicht, d(op))
    assert gezien.kop == kop
    assert gezien.status == plicht.status.value
    assert gezien.redenen
    assert all("artikel" in reden for reden in gezien.redenen)
    assert (gezien.vanaf, gezien.leerplicht_tot) == (plicht.leerplicht_vanaf, plicht.leerplicht_tot)


@given(GEBOREN, st.integers(0, 26), OPTIES)
def test_every_day_of_a_life_can_be_shown(
    geboren: date, jaren: int, opties: dict[str, object]
) -> None:
    op = datum.plus_jaren(geboren, jaren)
    gezien = beeld(bepaal(geboren, op, **opties), op)  # type: ignore[arg-type]
    assert gezien.kop
    assert gezien.redenen
