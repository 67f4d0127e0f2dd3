# SPDX-License-Identifier: EUPL-1.2
"""No number is ever given out twice, whatever was put back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import kluisinfo

DAG = date(2026, 6, 15)


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_every_issue_has_letters_of_its_own(een: int, ander: int) -> None:
    letters = kluisinfo._letters(een)
    assert letters.isascii()
    assert letters.islower()
    assert (letters == kluisinfo._letters(ander)) == (een == ander)


@pytest.mark.parametrize(
    "uitgave, letters", [(2, "b"), (26, "z"), (27, "aa"), (52, "az"), (703, "aaa")]
)
def test_letters_count_on(uitgave: int, letters: str) -> None:
    assert kluisinfo._letters(uitgave) == letters


def test_kinds_and_years_count_apart(lege_kluis: OpenKluis) -> None:
    with lege_kluis.bijhouden() as actie:
        gegeven = [
            kluisinfo.volgend_kenmerk(actie.sessie, soort, dag)
            for soort, dag in (
                ("melding", DAG),
                ("melding", DAG),
                ("brief", DAG),
                ("melding", date(2027, 1, 4)),
                ("brief", DAG),
            )
        ]
    assert gegeven == ["2026-0001", "2026-0002", "2026-B-0001", "2027-0001", "2026-B-0002"]


def test_a_number_of_an_action_that_failed_is_given_again(lege_kluis: OpenKluis) -> None:

    def mislukt() -> None:
        with lege_kluis.bijhouden() as actie:
            kluisinfo.volgend_kenmerk(actie.sessie, "melding", DAG)
            raise KeyError

    with pytest.raises(KeyError):
        mislukt()
    with lege_kluis.bijhouden() as actie:
        assert kluisinfo.volgend_kenmerk(actie.sessie, "melding", DAG) == "2026-0001"


def test_more_than_9999(lege_kluis: OpenKluis) -> None:
    with lege_kluis.bijhouden() as actie:
        kluisinfo.volgend_kenmerk(actie.sessie, "melding", DAG)
        actie.verbinding.exec_driver_sql("UPDATE teller SET laatste = 9999")
        actie.sessie.expire_all()
        assert kluisinfo.volgend_kenmerk(actie.sessie, "melding", DAG) == "2026-10000"
