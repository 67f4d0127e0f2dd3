# SPDX-License-Identifier: EUPL-1.2
"""Which class of data may go on a day, and what holds a dossier back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import bewaarvoorstel, leerplicht
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.gegevens.bewaren import Dossierfeiten
from tests.domain.kalenders import d

LEERPLICHT, LATER = Gegevenssoort.LEERPLICHT, Gegevenssoort.KWALIFICATIEPLICHT
GEBOREN = d("15-12-2010")
KAAL = Dossierfeiten(GEBOREN, frozenset({LEERPLICHT}))
# Eighteen on 15-12-2028: the last day of the kwalificatieplicht is the day before.
TWEE = Dossierfeiten(GEBOREN, frozenset({LEERPLICHT, LATER}), einde_plicht=d("14-12-2028"))


def test_case_56() -> None:
    """Born 15-12-2010: the proposal comes on 15-12-2029 and not a day earlier."""
    assert bewaarvoorstel.voorstellen(KAAL, d("14-12-2029")) == ()
    (voorstel,) = bewaarvoorstel.voorstellen(KAAL, d("15-12-2029"))
    assert (voorstel.soort, voorstel.vernietigen_op) == (LEERPLICHT, d("15-12-2029"))
    assert voorstel.oordeel.artikelen == ("Selectielijst gemeenten 2020, 12.1.3",)
    assert "19 jaar na de geboorte" in voorstel.oordeel.zin
    assert bewaarvoorstel.volgende(KAAL, d("14-12-2029")) == d("15-12-2029")
    assert bewaarvoorstel.volgende(KAAL, d("15-12-2029")) is None


def test_each_class_has_its_own_day() -> None:
    op = {soort: bewaring.vernietigen for soort, bewaring in bewaarvoorstel.termijnen(TWEE).items()}
    assert op == {LEERPLICHT: d("15-12-2029"), LATER: d("14-12-2030")}
    assert [v.soort for v in bewaarvoorstel.voorstellen(TWEE, d("1-1-2030"))] == [LEERPLICHT]


@pytest.mark.parametrize(
    "dag,soort",
    [("31-7-2027", LEERPLICHT), ("1-8-2027", LATER), ("10-3-2026", LEERPLICHT)],
)
def test_a_record_belongs_to_the_class_of_its_own_day(dag: str, soort: Gegevenssoort) -> None:
    tot = leerplicht.einde_op_leeftijd(GEBOREN)
    assert tot == d("31-7-2027")
    assert bewaarvoorstel.soort_van(d(dag), tot) is soort


def test_who_somebody_is_goes_with_the_last_class() -> None:
    assert not bewaarvoorstel.laatste(TWEE, [LEERPLICHT])
    assert not bewaarvoorstel.laatste(TWEE, [LATER])
    assert bewaarvoorstel.laatste(TWEE, [LATER, LEERPLICHT])
    assert bewaarvoorstel.laatste(KAAL, [LEERPLICHT])
    assert bewaarvoorstel.aanwezig([]) == {LEERPLICHT}
    assert bewaarvoorstel.aanwezig([LATER]) == {LATER}


def test_police_data_have_a_list_of_their_own() -> None:
    feiten = Dossierfeiten(GEBOREN, frozenset({Gegevenssoort.PROCES_VERBAAL}))
    assert bewaarvoorstel.termijnen(feiten) == {}
    assert bewaarvoorstel.termijnen(replace(feiten, einde_plicht=d("14-12-2028"))) == {}


def test_without_the_end_of_the_duty_its_records_have_no_day_yet() -> None:
    feiten = replace(TWEE, einde_plicht=None)
    assert set(bewaarvoorstel.termijnen(feiten)) == {LEERPLICHT}


@pytest.mark.parametrize(
    "anders,woord",
    [
        ({"lopend": 1}, "loopt nog een melding"),
        ({"lopend": 3}, "lopen nog 3 meldingen"),
        ({"onverzonden": 1}, "niet verzonden"),
        ({"termijn_tot": d("15-12-2029")}, "tot en met 15 december 2029"),
        ({"inzage_sinds": d("1-12-2029")}, "1 december 2029 is om inzage gevraagd"),
        ({"bewaren_tot": {LEERPLICHT: d("16-12-2029")}}, "tot 16 december 2029"),
    ],
)
def test_what_runs_holds_back_with_a_sentence(anders: dict[str, object], woord: str) -> None:
    (voorstel,) = bewaarvoorstel.voorstellen(replace(KAAL, **anders), d("15-12-2029"))  # type: ignore[arg-type]
    assert woord in " ".join(voorstel.beletsels)


@pytest.mark.parametrize(
    "anders",
    [
        {"termijn_tot": d("14-12-2029")},
        {"bewaren_tot": {LEERPLICHT: d("15-12-2029")}},
        {"bewaren_tot": {LATER: d("1-1-2031")}},
    ],
)
def test_what_has_passed_holds_nothing_back(anders: dict[str, object]) -> None:
    (voorstel,) = bewaarvoorstel.voorstellen(replace(KAAL, **anders), d("15-12-2029"))  # type: ignore[arg-type]
    assert voorstel.beletsels == ()


@given(st.dates(d("1-1-1990"), d("31-12-2030")), st.dates(d("1-1-2010"), d("31-12-2055")))
def test_nothing_is_proposed_before_its_day_and_nothing_is_forgotten(
    geboren: date, op: date
) -> None:
    feiten = replace(TWEE, geboren=geboren)
    voorgesteld = {v.soort for v in bewaarvoorstel.voorstellen(feiten, op)}
    for soort, bewaring in bewaarvoorstel.termijnen(feiten).items():
        assert (soort in voorgesteld) is (bewaring.vernietigen <= op)
    volgende = bewaarvoorstel.volgende(feiten, op)
    assert (volgende is None) is (len(voorgesteld) == 2)
    assert volgende is None or volgende > op
