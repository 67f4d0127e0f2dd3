# SPDX-License-Identifier: EUPL-1.2
"""A verdict is frozen with the facts it rests on."""

import pytest

from leerplicht_desktop.domain.gegevens.melding import Soortvoorstel
from leerplicht_desktop.domain.oordeel import van_voorstel
from leerplicht_desktop.domain.wetswaarden import RECHTSSTAND


def test_a_frozen_verdict_keeps_its_facts() -> None:
    feiten = {"hoogste_minuten": "960"}
    oordeel = van_voorstel(Soortvoorstel("V3", "Zestien uur.", ("R-V3-21a",), feiten))
    feiten["hoogste_minuten"] = "0"
    assert oordeel.feiten == {"hoogste_minuten": "960", "zin": "Zestien uur."}
    assert (oordeel.verdict, oordeel.rechtsdatum) == ("V3", RECHTSSTAND)
    with pytest.raises(TypeError):
        oordeel.feiten["hoogste_minuten"] = "1"  # type: ignore[index]
