# SPDX-License-Identifier: EUPL-1.2
"""How long each class of data is kept, and who may open police data."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.bewaren import Gegevenssoort, termijn
from leerplicht_desktop.domain.politiegegevens import (
    bewaardagen,
    waarschuwing_doel,
    weigering_openen,
)
from tests.domain.kalenders import d


@pytest.mark.parametrize(
    "soort,vanaf,verwijderen,vernietigen,waarschuwt",
    [
        ("leerplicht", "15-12-2010", "15-12-2029", "15-12-2029", 0),
        ("vrijstelling", "15-12-2010", "15-12-2029", "15-12-2029", 1),
        ("kwalificatieplicht", "4-1-2028", "4-1-2030", "4-1-2030", 0),
        ("proces-verbaal", "1-3-2026", "1-3-2031", "1-3-2036", 0),
        ("leerplicht", "29-2-2012", "1-3-2031", "1-3-2031", 0),
    ],
)
def test_retention(
    soort: str, vanaf: str, verwijderen: str, vernietigen: str, waarschuwt: int
) -> None:
    """Case 56."""
    bewaring = termijn(Gegevenssoort(soort), d(vanaf))
    assert (bewaring.verwijderen, bewaring.vernietigen) == (d(verwijderen), d(vernietigen))
    assert len(bewaring.oordeel.waarschuwingen) == waarschuwt
    assert bewaring.oordeel.verdict == d(verwijderen).isoformat()
    assert str(d(vernietigen).year) in bewaring.oordeel.zin


@given(st.sampled_from(list(Gegevenssoort)), st.dates(d("1-1-1990"), d("31-12-2030")))
def test_removal_is_never_after_destruction(soort: Gegevenssoort, vanaf: date) -> None:
    bewaring = termijn(soort, vanaf)
    assert vanaf < bewaring.verwijderen <= bewaring.vernietigen


@pytest.mark.parametrize(
    "op,gericht,reden,woord",
    [
        ("28-2-2027", False, "", ""), ("1-3-2027", False, "vraag van de officier", "gericht"),
        ("1-4-2027", True, " ", "Schrijf op"), ("1-4-2027", True, "vraag van de officier", ""),
    ],
)  # fmt: skip
def test_police_data_after_a_year(op: str, gericht: bool, reden: str, woord: str) -> None:
    """Case 57."""
    zin = weigering_openen(d("1-3-2026"), d(op), gericht=gericht, reden=reden)
    assert woord in zin
    assert bool(zin) is bool(woord)


def test_purpose_on_paper_within_a_week() -> None:
    begin = d("1-3-2026")
    assert waarschuwing_doel(begin, d("8-3-2026"), "") == ""
    assert "op schrift" in waarschuwing_doel(begin, d("9-3-2026"), " ")
    assert waarschuwing_doel(begin, d("9-3-2026"), "onderzoek naar verzuim") == ""


def test_police_data_of_an_investigation_go_half_a_year_after_its_end() -> None:
    begin, klaar = d("1-3-2026"), d("31-8-2026")
    assert bewaardagen("8", begin, klaar) == (d("1-3-2031"), d("1-3-2036"))
    assert bewaardagen("9", begin, klaar) == (d("28-2-2027"), d("28-2-2032"))
    assert bewaardagen("9", begin, None) is None
