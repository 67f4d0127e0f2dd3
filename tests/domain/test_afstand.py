# SPDX-License-Identifier: EUPL-1.2
"""Distances to schools: right to a few metres, and honest about what is not known."""

from math import cos, dist, hypot, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.afstand import Bereik, Punt, bereik, meter, verplaatsing

DOM = Punt(52.09075, 5.12137)
MARTINI = Punt(53.21937, 6.56814)
VRIJTHOF = Punt(50.84878, 5.68878)
PUNTEN = st.builds(Punt, st.floats(50.7, 53.6), st.floats(3.3, 7.3))


def _ruimtelijk(punt: Punt) -> tuple[float, float, float]:
    """Metres in space on the ellipsoid WGS84."""
    grote_as, afplatting = 6_378_137.0, 1 / 298.257223563
    e2 = afplatting * (2 - afplatting)
    lat, lon = radians(punt.lat), radians(punt.lon)
    n = grote_as / sqrt(1 - e2 * sin(lat) ** 2)
    return n * cos(lat) * cos(lon), n * cos(lat) * sin(lon), n * (1 - e2) * sin(lat)


@pytest.mark.parametrize(
    ("van", "naar"), [(DOM, MARTINI), (DOM, VRIJTHOF), (MARTINI, VRIJTHOF), (DOM, DOM)]
)
def test_as_far_as_on_the_real_shape_of_the_earth(van: Punt, naar: Punt) -> None:
    """Another road to the same figure: straight through the ground between two points in space."""
    assert meter(van, naar) == pytest.approx(dist(_ruimtelijk(van), _ruimtelijk(naar)), rel=0.003)


@given(PUNTEN, PUNTEN)
def test_there_and_back_and_by_parts(een: Punt, ander: Punt) -> None:
    assert meter(een, ander) == pytest.approx(meter(ander, een))
    assert meter(een, een) == 0


@given(PUNTEN, st.floats(-0.1, 0.1), st.floats(-0.1, 0.1))
def test_the_drawn_place_is_as_far_as_it_says(hier: Punt, dlat: float, dlon: float) -> None:
    daar = Punt(hier.lat + dlat, hier.lon + dlon)
    oost, noord = verplaatsing(hier, daar)
    assert hypot(oost, noord) == pytest.approx(meter(hier, daar), rel=0.004, abs=1)
    assert (oost >= 0) == (daar.lon >= hier.lon)
    assert (noord >= 0) == (daar.lat >= hier.lat)


@pytest.mark.parametrize(
    ("afstand", "marge", "uitkomst"),
    [
        (5000, 0, Bereik.BINNEN),
        (6000, 0, Bereik.BINNEN),
        (6001, 0, Bereik.BUITEN),
        (5000, 1000, Bereik.BINNEN),
        (5001, 1000, Bereik.GRENSGEVAL),
        (7000, 1000, Bereik.GRENSGEVAL),
        (7001, 1000, Bereik.BUITEN),
    ],
)
def test_within_the_margin_nobody_can_say(afstand: int, marge: int, uitkomst: Bereik) -> None:
    assert bereik(afstand, marge, 6000) is uitkomst


def test_a_place_is_exact_unless_it_is_said_how_far_it_may_be_off() -> None:
    assert Punt(52.0, 5.0).marge == 0
