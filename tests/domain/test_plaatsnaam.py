# SPDX-License-Identifier: EUPL-1.2
"""DUO writes places in capitals; on screen they read as Dutch."""

import pytest

from leerplicht_desktop.domain.plaatsnaam import leesbaar


@pytest.mark.parametrize(
    "bron, leest",
    [
        ("VELDWIJK", "Veldwijk"),
        ("BERGEN OP ZOOM", "Bergen op Zoom"),
        ("AA EN HUNZE", "Aa en Hunze"),
        ("DE MEERN", "De Meern"),
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("'T HARDE", "'t Harde"),
        ("IJMUIDEN", "IJmuiden"),
        ("NOORD-SCHARWOUDE", "Noord-Scharwoude"),
        ("BERGEN (NH)", "Bergen (NH)"),
        ("2E EXLOERMOND", "2e Exloermond"),
        ("Alphen aan den Rijn", "Alphen aan den Rijn"),
        ("", ""),
    ],
)
def test_capitals_become_a_name(bron: str, leest: str) -> None:
    assert leesbaar(bron) == leest
