# SPDX-License-Identifier: EUPL-1.2
"""Figures that changed hold from their day."""

from leerplicht_desktop.domain.wetswaarden import leeftijd_doorstroompunt
from tests.domain.kalenders import d


def test_doorstroompunt_reaches_27_from_2026() -> None:
    ouder = (leeftijd_doorstroompunt(d("31-12-2025")), leeftijd_doorstroompunt(d("1-1-2026")))
    assert [w.waarde for w in ouder] == [23, 27]
    assert leeftijd_doorstroompunt(d("1-1-1999")).waarde == 23
