# SPDX-License-Identifier: EUPL-1.2
"""How far a school is from a home: a straight line, with what is not known about both ends.

The Act speaks of "redelijke afstand" and gives no figure (Lpw art. 5 onder b): the distance is
chosen by a person, and what lies within the margin of it is neither in nor out.
"""

from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

from leerplicht_desktop.domain.vast import vast

# Mean radius of the earth (IUGG): over 50 km the error of a sphere stays under 150 metres.
_AARDE = 6_371_008.8


@vast
class Punt:
    """Degrees north and east (WGS84); `marge` in metres: how far the real place may be from it."""

    lat: float
    lon: float
    marge: int = 0


class Bereik(StrEnum):
    BINNEN = "ja"
    GRENSGEVAL = "grensgeval"
    BUITEN = "nee"


def meter(van: Punt, naar: Punt) -> float:
    """The great-circle distance in metres (haversine)."""
    dlat, dlon = radians(naar.lat - van.lat), radians(naar.lon - van.lon)
    schaal = cos(radians(van.lat)) * cos(radians(naar.lat))
    return 2 * _AARDE * asin(sqrt(sin(dlat / 2) ** 2 + schaal * sin(dlon / 2) ** 2))


def verplaatsing(van: Punt, naar: Punt) -> tuple[float, float]:
    """Metres to the east and to the north, for a map of one neighbourhood."""
    noord = radians(naar.lat - van.lat) * _AARDE
    oost = radians(naar.lon - van.lon) * _AARDE * cos(radians(van.lat))
    return oost, noord


def bereik(afstand: float, marge: int, grens: int) -> Bereik:
    """Is a place `afstand` metres away within `grens`, when both ends may be `marge` off?"""
    if afstand + marge <= grens:
        return Bereik.BINNEN
    return Bereik.GRENSGEVAL if afstand - marge <= grens else Bereik.BUITEN
