# SPDX-License-Identifier: EUPL-1.2
"""The pupil's own duty from 12, and the years after 18."""

import pytest

from leerplicht_desktop.domain.leerplicht import bepaal
from leerplicht_desktop.domain.plichten import doorstroom, eigen_plicht, oordeel
from tests.domain.kalenders import d


@pytest.mark.parametrize(
    "geboren,op,eigen",
    [
        ("10-3-2014", "9-3-2026", False), ("10-3-2014", "10-3-2026", True),
        ("5-1-2010", "4-1-2028", True), ("5-1-2010", "5-1-2028", False),
    ],
)  # fmt: skip
def test_own_duty(geboren: str, op: str, eigen: bool) -> None:
    plicht = bepaal(d(geboren), d(op))
    assert eigen_plicht(d(geboren), d(op), plicht) is eigen
    assert ("R-EIGEN-PLICHT" in oordeel(d(geboren), d(op), plicht).regels) is eigen


def test_doorstroompunt_until_23_and_from_2026_until_27() -> None:
    geboren = d("5-1-2003")
    assert doorstroom(geboren, d("31-12-2025")).tot == d("4-1-2026")
    nieuw = doorstroom(geboren, d("1-1-2026"))
    assert (nieuw.vanaf, nieuw.tot) == (d("5-1-2021"), d("4-1-2030"))


def test_the_last_day_of_the_doorstroompunt_counts() -> None:
    geboren = d("5-1-2003")
    for dag, helpt in (("4-1-2021", False), ("5-1-2021", True), ("4-1-2030", True),
                       ("5-1-2030", False)):  # fmt: skip
        op = d(dag)
        uit = oordeel(geboren, op, bepaal(geboren, op))
        assert ("R-DOORSTROOMPUNT" in uit.regels) is helpt


def test_the_verdict_keeps_facts_articles_and_sentences() -> None:
    geboren, op = d("29-2-2020"), d("1-3-2026")
    plicht = bepaal(geboren, op)
    uit = oordeel(geboren, op, plicht)
    assert uit.verdict == "LEERPLICHTIG"
    assert uit.rechtsdatum == op
    assert uit.feiten["leerplicht_vanaf"] == "2025-04-01"
    assert uit.zin == " ".join(plicht.redenen)
    assert "29 februari" in uit.waarschuwingen[0]
    assert uit.artikelen == ("Lpw art. 3, 4a en 4b",)
