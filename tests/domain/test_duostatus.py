# SPDX-License-Identifier: EUPL-1.2
"""Who may set which status at DUO."""

import pytest

from leerplicht_desktop.domain.duostatus import Wie, was_geldig, weigering
from tests.domain.kalenders import d


@pytest.mark.parametrize(
    "van,naar,wie",
    [
        ("", "GEREGISTREERD", Wie.SCHOOL),
        ("GEREGISTREERD", "IN_BEHANDELING", Wie.GEMEENTE),
        ("IN_BEHANDELING", "AFGESLOTEN", Wie.GEMEENTE),
        ("GEREGISTREERD", "TER_KENNISGEVING", Wie.GEMEENTE),
        ("GEREGISTREERD", "INGETROKKEN", Wie.SCHOOL),
        ("IN_BEHANDELING", "INGETROKKEN", Wie.SCHOOL),
        ("", "OVERGEDRAGEN", Wie.IMPORT),
        ("AFGESLOTEN", "INGETROKKEN", Wie.IMPORT),
    ],
)
def test_allowed(van: str, naar: str, wie: Wie) -> None:
    assert weigering(van, naar, wie) == ""


@pytest.mark.parametrize(
    "van,naar,wie,woord",
    [
        ("GEREGISTREERD", "INGETROKKEN", Wie.GEMEENTE, "Alleen de school"),
        ("GEREGISTREERD", "IN_BEHANDELING", Wie.SCHOOL, "Alleen de gemeente"),
        ("GEREGISTREERD", "OVERGEDRAGEN", Wie.GEMEENTE, "12-8-2020"),
        ("GEREGISTREERD", "AFGESLOTEN", Wie.GEMEENTE, "nu 'geregistreerd'"),
        ("AFGESLOTEN", "INGETROKKEN", Wie.SCHOOL, "nu 'afgesloten'"),
        ("", "IN_BEHANDELING", Wie.GEMEENTE, "nog niets"),
        ("", "ONZIN", Wie.IMPORT, "kent DUO niet"),
    ],
)
def test_refused(van: str, naar: str, wie: Wie, woord: str) -> None:
    assert woord in weigering(van, naar, wie)


def test_the_abolished_status_was_once_valid() -> None:
    assert was_geldig("OVERGEDRAGEN", d("11-8-2020"))
    assert not was_geldig("OVERGEDRAGEN", d("12-8-2020"))
    assert was_geldig("AFGESLOTEN", d("1-1-2026"))
