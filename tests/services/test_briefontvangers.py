# SPDX-License-Identifier: EUPL-1.2
"""Name lines read as one phrase in a list of letters."""

import pytest

from leerplicht_desktop.services.briefontvangers import in_een_zin


@pytest.mark.parametrize(
    ("namen", "zin"),
    [
        (["De heer Jan Proefstra"], "De heer Jan Proefstra"),
        (
            ["Mevrouw An Proefstra", "De heer Jan Proefstra"],
            "Mevrouw An Proefstra en de heer Jan Proefstra",
        ),
        (["De heer A. Testman", "Bo Testman"], "De heer A. Testman en Bo Testman"),
    ],
)
def test_only_the_first_name_starts_with_a_capital_word(namen: list[str], zin: str) -> None:
    assert in_een_zin(namen) == zin
