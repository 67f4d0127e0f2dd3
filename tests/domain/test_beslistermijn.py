# SPDX-License-Identifier: EUPL-1.2
"""How long a decision may take, and every other date in the calendar of the law."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import beslistermijn as b
from leerplicht_desktop.domain.beslistermijn import Opschorting
from tests.domain.kalenders import FEESTDAGEN, d

FEEST = FEESTDAGEN.keys()


@pytest.mark.parametrize(
    "grond,uiterlijk",
    [("3a", "29-9-2026"), ("3b", "29-9-2026"), ("11g>10", "27-10-2026"), ("15", "27-10-2026")],
)
def test_decide_by(grond: str, uiterlijk: str) -> None:
    oordeel = b.beslis_uiterlijk(grond, d("1-9-2026"))
    assert oordeel.verdict == d(uiterlijk).isoformat()
    assert oordeel.regels == ("R-BESLIS-3" if grond[0] == "3" else "R-BESLIS-4:13",)
    assert "di 1 september 2026" in oordeel.zin


def test_the_clock_stands_still_while_something_is_asked() -> None:
    stil = (Opschorting(d("3-9-2026"), d("10-9-2026")), Opschorting(d("20-9-2026"), d("21-9-2026")))
    oordeel = b.beslis_uiterlijk("15", d("1-9-2026"), stil)
    assert oordeel.verdict == "2026-11-04"  # 27-10 and eight days
    assert oordeel.regels == ("R-BESLIS-4:13", "R-OPSCHORTING")
    assert "8 dagen stil" in oordeel.zin


def test_completed_before_it_was_asked_stops_nothing() -> None:
    oordeel = b.beslis_uiterlijk("15", d("1-9-2026"), [Opschorting(d("9-9-2026"), d("3-9-2026"))])
    assert (oordeel.verdict, oordeel.regels) == ("2026-10-27", ("R-BESLIS-4:13",))


def test_other_terms() -> None:
    assert b.afschrift_uiterlijk(d("29-9-2026")) == d("13-10-2026")
    assert b.hersteltermijn(d("10-6-2026"), FEEST) == d("24-6-2026")
    assert b.hersteltermijn(d("20-3-2026"), FEEST) == d("7-4-2026")
    assert b.buiten_behandeling_uiterlijk(d("24-6-2026")) == d("22-7-2026")
    assert b.verlenging_vragen_uiterlijk(d("31-7-2027")) == d("5-6-2027")
    assert b.jaarverslag_uiterlijk(d("31-7-2026")) == d("30-9-2026")
    assert b.jaarverslag_uiterlijk(d("1-8-2026")) == d("30-9-2027")


@pytest.mark.parametrize(
    "grond,geboren,uiterlijk",
    [
        ("3b", "1-1-2012", "15-6-2026"), ("5a", "1-6-2010", "15-6-2026"), ("5b", "1-1-2009",
         "15-6-2026"), ("5a", "2-6-2010", None), ("5c", "1-1-2009", None), ("15", "1-1-2009", None),
    ],
)  # fmt: skip
def test_names_to_the_labour_inspectorate(grond: str, geboren: str, uiterlijk: str | None) -> None:
    verwacht = d(uiterlijk) if uiterlijk else None
    assert b.arbeidsinspectie_uiterlijk(grond, d(geboren), d("1-6-2026")) == verwacht


@pytest.mark.parametrize(
    "verzonden,laatste",
    [("2-3-2026", "2026-04-13"), ("23-2-2026", "2026-04-07"), ("20-2-2026", "2026-04-07"),
     ("16-3-2026", "2026-04-28")],
)  # fmt: skip
def test_bezwaar(verzonden: str, laatste: str) -> None:
    oordeel = b.bezwaar(d(verzonden), FEEST)
    assert (oordeel.verdict, oordeel.feiten["laatste_dag"]) == (laatste, laatste)
    assert "Awb art. 6:7" in oordeel.artikelen[0]


@given(st.dates(d("1-1-2016"), d("31-12-2033")), st.integers(0, 40))
def test_a_term_never_ends_after_what_it_guards(dag: date, stil: int) -> None:
    """Asking to extend comes before the end; a suspension only ever gives more time."""
    assert b.verlenging_vragen_uiterlijk(dag) < dag
    assert b.jaarverslag_uiterlijk(dag) < date(b.jaarverslag_uiterlijk(dag).year, 10, 1)
    opgeschort = Opschorting(dag, date.fromordinal(dag.toordinal() + stil))
    met = date.fromisoformat(b.beslis_uiterlijk("15", dag, [opgeschort]).verdict)
    zonder = date.fromisoformat(b.beslis_uiterlijk("15", dag).verdict)
    assert (met - zonder).days == stil
