# SPDX-License-Identifier: EUPL-1.2
"""Our number checks say what the reference library says; lost zeros come back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stdnum.nl import bsn as stdnum_bsn
from stdnum.nl import onderwijsnummer as stdnum_onderwijsnummer

from leerplicht_desktop.domain import bsn

NEGEN = st.integers(0, 999_999_999).map(lambda n: f"{n:09d}")


@given(NEGEN)
@example("000000000")
@example("111222333")
def test_equals_the_reference(nummer: str) -> None:
    assert bsn.geldig(nummer) == stdnum_bsn.is_valid(nummer)


@given(st.integers(0, 9_999_999).map(lambda n: f"10{n:07d}"))
def test_onderwijsnummer_equals_the_reference(nummer: str) -> None:
    assert bsn.onderwijsnummer_geldig(nummer) == stdnum_onderwijsnummer.is_valid(nummer)


def _met_controlecijfer(begin: int) -> int:
    """Eight digits with the ninth that the elfproef asks; one in eleven has none."""
    gewogen = zip(range(9, 1, -1), f"{begin:08d}", strict=True)
    return begin * 10 + sum(gewicht * int(cijfer) for gewicht, cijfer in gewogen) % 11


# Made and not sifted: of eleven numbers ten would be thrown away.
GELDIG = (
    st.integers(100_000, 99_999_999)
    .map(_met_controlecijfer)
    .filter(lambda n: stdnum_bsn.is_valid(f"{n:09d}"))
)


@given(GELDIG)
def test_restores_zeros_that_a_spreadsheet_dropped(nummer: int) -> None:
    assert bsn.lees(str(nummer)) == f"{nummer:09d}"


@pytest.mark.parametrize(
    "tekst", ["", "123", "1112223330", "111222334", "11122233a", "١١١٢٢٢٣٣٣", "12 34"]
)
def test_refuses(tekst: str) -> None:
    assert bsn.lees(tekst) is None


@pytest.mark.parametrize("nummer", ["11122233", "1112223330", "11122233a", "١١١٢٢٢٣٣٣"])
def test_only_nine_plain_digits_are_a_number(nummer: str) -> None:
    """The digits of the last one are Arabic and pass the sum."""
    assert not bsn.geldig(nummer)
    assert not bsn.onderwijsnummer_geldig(nummer)


@pytest.mark.parametrize(
    "tekst,negen",
    [
        ("1234567", "001234567"), ("123456", None), ("123 456 789", "123456789"),
        ("1234567890", None), ("12345a789", None), ("١٢٣٤٥٦٧٨٩", None),
    ],
)  # fmt: skip
def test_seven_to_nine_digits_may_be_a_number(tekst: str, negen: str | None) -> None:
    assert bsn.cijfers(tekst) == negen


def test_reads_with_dots_and_blanks() -> None:
    assert bsn.lees(" 1112.22.333 ") == "111222333"


def test_reads_an_onderwijsnummer_and_no_bsn_for_it() -> None:
    geldige = [n for n in (f"10{i:07d}" for i in range(200)) if stdnum_onderwijsnummer.is_valid(n)]
    assert bsn.lees_onderwijsnummer(geldige[0]) == geldige[0]
    assert bsn.lees_onderwijsnummer("111222333") is None
    assert not bsn.geldig(geldige[0])


@given(GELDIG.map(lambda n: f"{n:09d}"), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen(nummer: str, plek: int, verschil: int) -> None:
    fout = nummer[:plek] + str((int(nummer[plek]) + verschil) % 10) + nummer[plek + 1 :]
    assert not bsn.geldig(fout)
