# SPDX-License-Identifier: EUPL-1.2
"""The notice of article 6: in time, a borderline case, too late, or no term at all."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import leerplicht
from leerplicht_desktop.domain.vrijstelling.inhoud import Inhoud, let_op, ontbreekt
from leerplicht_desktop.domain.vrijstelling.kennisgeving import (
    Kennisgeving,
    tijdig,
    uiterlijk_eerste,
    uiterlijk_vervolg,
)
from tests.domain.kalenders import MIDDEN, d


def _eerste(geboren: str, ontvangen: str, schooldag: str = "", grond: str = "5b") -> Kennisgeving:
    return Kennisgeving(
        grond, d(geboren), d(ontvangen), eerste=True,
        eerste_schooldag=d(schooldag) if schooldag else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "geboren,ontvangen,schooldag,verdict",
    [
        ("31-8-2020", "1-8-2025", "1-9-2025", "OP_TIJD"),
        ("31-8-2020", "2-8-2025", "1-9-2025", "TE_LAAT"),
        ("28-2-2021", "1-2-2026", "2-3-2026", "OP_TIJD"),
        ("28-2-2021", "2-2-2026", "2-3-2026", "GRENSGEVAL"),
        ("28-2-2021", "3-2-2026", "2-3-2026", "TE_LAAT"),
        ("15-12-2020", "1-12-2025", "5-1-2026", "OP_TIJD"),
        ("15-12-2020", "3-12-2025", "5-1-2026", "GRENSGEVAL"),
        ("15-12-2020", "5-12-2025", "5-1-2026", "GRENSGEVAL"),
        ("15-12-2020", "6-12-2025", "5-1-2026", "TE_LAAT"),
        ("15-12-2020", "3-12-2025", "", "TE_LAAT"),
        ("20-7-2021", "1-7-2026", "31-8-2026", "OP_TIJD"),
        ("20-7-2021", "31-7-2026", "31-8-2026", "GRENSGEVAL"),
    ],
)
def test_first_notice(geboren: str, ontvangen: str, schooldag: str, verdict: str) -> None:
    assert tijdig(_eerste(geboren, ontvangen, schooldag)).verdict == verdict


def test_a_borderline_case_names_both_days() -> None:
    zin = tijdig(_eerste("28-2-2021", "2-2-2026", "2-3-2026")).zin
    assert "zo 1 februari 2026" in zin
    assert "ma 2 februari 2026" in zin
    assert "Kies zelf" in zin


@pytest.mark.parametrize("grond", ["5a", "5c", "trekkend"])
def test_after_the_start_no_term_but_for_5b(grond: str) -> None:
    """Case 43: an accident at ten."""
    assert tijdig(_eerste("5-1-2016", "10-3-2026", grond=grond)).verdict == "NVT"
    richting = tijdig(_eerste("5-1-2016", "10-3-2026"))
    assert richting.verdict == "TE_LAAT"
    assert richting.regels == ("R-6-2A-TE-LAAT", "R-6-5B-NA-BEGIN")


def test_the_start_itself_is_after_the_start() -> None:
    assert tijdig(_eerste("28-2-2021", "2-3-2026", "2-3-2026", "5a")).verdict == "NVT"
    assert "R-6-5B-NA-BEGIN" in tijdig(_eerste("28-2-2021", "2-3-2026", "2-3-2026")).regels
    voor = tijdig(_eerste("28-2-2021", "1-3-2026", "2-3-2026", "5a"))
    assert (voor.verdict, voor.regels) == ("TE_LAAT", ("R-6-2A-TE-LAAT",))


@pytest.mark.parametrize(
    "ontvangen,verdict",
    [("30-6-2026", "OP_TIJD"), ("1-7-2026", "TE_LAAT"), ("1-1-2026", "OP_TIJD")],
)
def test_renewal_before_1_july(ontvangen: str, verdict: str) -> None:
    k = Kennisgeving("5b", d("5-1-2016"), d(ontvangen), beginjaar=2026)
    oordeel = tijdig(k)
    assert oordeel.verdict == verdict
    assert oordeel.feiten["uiterlijk"] == "2026-06-30"
    assert "schooljaar 2026-2027" in oordeel.zin


def test_dated_in_time_received_late_shows_the_other_outcome() -> None:
    """Case 29."""
    k = Kennisgeving("5b", d("5-1-2016"), d("2-7-2026"), d("28-6-2026"), beginjaar=2026)
    oordeel = tijdig(k)
    assert oordeel.verdict == "TE_LAAT"
    assert "de dagtekening van zo 28 juni 2026 was zij op tijd" in oordeel.zin
    verzonden = tijdig(replace(k, verzonden=d("30-6-2026")))
    assert "de verzending op di 30 juni 2026" in verzonden.zin
    assert "dagtekening" not in verzonden.zin
    assert "R-6-ALTERNATIEF" not in tijdig(replace(k, dagtekening=d("1-7-2026"))).regels


def test_never_fit_needs_no_renewal_with_5a_only() -> None:
    k = Kennisgeving("5a", d("5-1-2016"), d("1-9-2026"), beginjaar=2026, nooit_geschikt=True)
    assert tijdig(k).verdict == "NVT"
    assert tijdig(replace(k, grond="5b")).verdict == "TE_LAAT"
    assert tijdig(replace(k, nooit_geschikt=False)).verdict == "TE_LAAT"


def _waarschuwt(ontvangen: str) -> bool:
    k = Kennisgeving("5b", d("5-1-2016"), d(ontvangen), beginjaar=2024)
    return bool(tijdig(k).waarschuwingen)


def test_a_last_day_in_the_weekend_warns_and_moves_nothing() -> None:
    laat = tijdig(Kennisgeving("5b", d("5-1-2016"), d("1-7-2024"), beginjaar=2024))
    assert laat.verdict == "TE_LAAT"
    assert "zo 30 juni 2024" in laat.waarschuwingen[0]
    zaterdag = tijdig(Kennisgeving("5b", d("5-1-2016"), d("30-6-2029"), beginjaar=2029))
    assert "za 30 juni 2029" in zaterdag.waarschuwingen[0]
    assert [_waarschuwt(dag) for dag in ("3-7-2024", "4-7-2024")] == [True, False]
    vrijdag = tijdig(Kennisgeving("5b", d("5-1-2016"), d("30-6-2028"), beginjaar=2028))
    assert vrijdag.waarschuwingen == ()


@given(st.dates(d("1-1-2015"), d("31-12-2024")), st.integers(-60, 60))
def test_the_deadline_lies_before_what_it_guards(geboren: date, marge: int) -> None:
    """A deadline never falls after the duty begins, and the verdicts follow each other in time."""
    begin = leerplicht.vanaf_maand(geboren)
    schooldag = leerplicht.leerplicht_vanaf(geboren, MIDDEN)
    assert uiterlijk_eerste(begin) < begin <= schooldag
    assert uiterlijk_eerste(begin) <= uiterlijk_eerste(schooldag) < schooldag
    assert uiterlijk_vervolg(begin.year) < date(begin.year, 8, 1)
    orde = ["OP_TIJD", "GRENSGEVAL", "TE_LAAT"]
    dagen = [date.fromordinal(begin.toordinal() + n) for n in (marge, marge + 1)]
    eerder, later = (
        tijdig(Kennisgeving("5b", geboren, dag, eerste=True, eerste_schooldag=schooldag)).verdict
        for dag in dagen
    )
    assert orde.index(eerder) <= orde.index(later)


VOLLEDIG = Inhoud(
    "999990019", "Noor van Dijk", d("5-1-2016"), "V", "Proefstraat 1", "Veldwijk", "1234 AB",
    False, "5 onder b",
)  # fmt: skip


def test_content_of_the_notice() -> None:
    assert ontbreekt(VOLLEDIG) == ()
    assert ontbreekt(replace(VOLLEDIG, eerder_beroep=None)) == (
        "of er al eerder een beroep op vrijstelling is gedaan",
    )
    assert len(ontbreekt(Inhoud())) == 9
    assert ontbreekt(replace(VOLLEDIG, grond="")) == ("de grond van de vrijstelling",)


def test_signature_and_form_warn_and_never_block() -> None:
    assert let_op(VOLLEDIG) == ()
    zinnen = let_op(replace(VOLLEDIG, gezagdragers=2, op_model=False))
    assert ["ondertekend" in zinnen[0], "model" in zinnen[1]] == [True, True]
    assert let_op(replace(VOLLEDIG, gezagdragers=2, ondertekend_door=2)) == ()
