# SPDX-License-Identifier: EUPL-1.2
"""A caller's number finds the parent, however either was typed."""

import pytest

from leerplicht_desktop.domain.telefoon import normaal


@pytest.mark.parametrize(
    "tekst",
    ["0612345678", "06-12345678", "06 12 34 56 78", "+31 6 12345678", "0031612345678",
     "+31 (0)6 12345678", "(+31) 6-12345678", "+310612345678", "0031 (0)6-1234 5678"],
)  # fmt: skip
def test_one_form_for_a_dutch_number(tekst: str) -> None:
    assert normaal(tekst) == "0612345678"


@pytest.mark.parametrize(
    "tekst,verwacht",
    [
        ("+48 22 123 45 67", "0048221234567"),
        ("0570 (12) 34 56", "0570123456"),
        ("geen", ""),
        ("", ""),
    ],
)
def test_other_numbers(tekst: str, verwacht: str) -> None:
    assert normaal(tekst) == verwacht
