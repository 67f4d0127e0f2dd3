# SPDX-License-Identifier: EUPL-1.2
"""Schools within reach of a home, from the school lists in the store and the postcode areas.

No network: a home lies in the middle of its postcode area with the margin of that area, a school
at its own place when the list has it, else in the middle of its area too.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from math import cos, radians
from typing import Any

from sqlalchemy import Row, text
from sqlmodel import Session, col, select

from leerplicht_desktop import bronnen
from leerplicht_desktop.domain import afstand, datum
from leerplicht_desktop.domain.afstand import Punt
from leerplicht_desktop.domain.gegevens.beroep import SchoolInBereik
from leerplicht_desktop.domain.plaatsnaam import leesbaar
from leerplicht_desktop.models import Persoon, School
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import personen

GRENS = 6000
_GEBIEDEN = "postcodegebieden.csv"
_GRAAD = 111_195  # metres in a degree of latitude, on the sphere of domain.afstand
_JONG, _OUD = frozenset({"BO", "SBO", "SO", "SOVSO"}), frozenset({"VO", "PRO", "VSO", "SOVSO"})
_OVERSTAP, _LATER, _MBO = 11, 13, 16

_SCHOLEN = text(
    """
    SELECT uid, naam, plaats, onderwijssoort, denominatie, richting, postcode, lat, lon
    FROM school WHERE postcode <> '' OR lat IS NOT NULL
    """
)


def in_de_buurt(
    kluis: OpenKluis,
    leerling_uid: str,
    grens_meter: int = GRENS,
    onderwijssoorten: Sequence[str] | None = None,
) -> tuple[Punt | None, tuple[SchoolInBereik, ...]]:
    """The home and the schools by distance; None and () when the place of the home is unknown.

    `onderwijssoorten` None: what fits the age; empty: all. A school is in the list when it is
    within `grens_meter`, or may be so inside the margin.
    """
    with kluis.lezen() as sessie:
        _leerling, persoon = personen.leerling(sessie, leerling_uid)
        return rond(sessie, persoon, kluis.klok.vandaag(), grens_meter, onderwijssoorten)


def rond(
    sessie: Session,
    persoon: Persoon,
    vandaag: date,
    grens_meter: int = GRENS,
    onderwijssoorten: Sequence[str] | None = None,
) -> tuple[Punt | None, tuple[SchoolInBereik, ...]]:
    """As `in_de_buurt`, inside a transaction that runs already."""
    assert persoon.id is not None
    assert persoon.geboortedatum is not None
    thuis = plek(personen.adres_van(personen.verblijf(sessie, persoon.id, vandaag)).postcode)
    if thuis is None:
        return None, ()
    if onderwijssoorten is None:
        soorten = passend(datum.leeftijd(persoon.geboortedatum, vandaag))
    else:
        soorten = frozenset(onderwijssoorten)
    gevonden = [
        school
        for rij in sessie.connection().execute(_SCHOLEN)
        if (not soorten or rij.onderwijssoort in soorten)
        and (school := _school(rij, thuis, grens_meter)) is not None
    ]
    return thuis, tuple(sorted(gevonden, key=lambda s: (s.meter, s.naam, s.school_uid)))


def passend(leeftijd: int) -> frozenset[str]:
    """Kinds of education for an age; about the change of school both."""
    soorten: frozenset[str] = frozenset()
    if leeftijd < _LATER:
        soorten |= _JONG
    if leeftijd >= _OVERSTAP:
        soorten |= _OUD
    return soorten | {"MBO"} if leeftijd >= _MBO else soorten


def namen(sessie: Session, uids: Iterable[str]) -> dict[str, str]:
    """The names of these schools."""
    gevraagd = list(uids)
    if not gevraagd:
        return {}
    rijen = sessie.exec(select(School.uid, School.naam).where(col(School.uid).in_(gevraagd)))
    return dict(rijen.all())


def plek(postcode: str) -> Punt | None:
    """The middle of a postcode area with its margin; None when the area is not known."""
    return _gebieden().get(postcode.replace(" ", "")[:4])


@cache
def _gebieden() -> dict[str, Punt]:
    regels = bronnen.lees(_GEBIEDEN).decode("utf-8").splitlines()[1:]
    delen = (regel.split(";") for regel in regels if regel)
    return {pc: Punt(float(lat), float(lon), int(marge)) for pc, lat, lon, marge in delen}


def _school(rij: Row[Any], thuis: Punt, grens: int) -> SchoolInBereik | None:
    punt = Punt(rij.lat, rij.lon) if rij.lat is not None and rij.lon is not None else None
    punt = punt or plek(rij.postcode)
    if punt is None:
        return None
    marge = thuis.marge + punt.marge
    # Most schools of the country are far off: two subtractions tell.
    ver = (grens + marge) * 1.01 / _GRAAD
    if abs(punt.lat - thuis.lat) > ver:
        return None
    if abs(punt.lon - thuis.lon) * cos(radians(thuis.lat)) > ver * 1.05:
        return None
    meter = afstand.meter(thuis, punt)
    bereik = afstand.bereik(meter, marge, grens)
    if bereik is afstand.Bereik.BUITEN:
        return None
    oost, noord = afstand.verplaatsing(thuis, punt)
    return SchoolInBereik(
        school_uid=rij.uid,
        naam=rij.naam,
        plaats=leesbaar(rij.plaats),
        onderwijssoort=rij.onderwijssoort,
        richting=rij.richting or rij.denominatie,
        richting_met_de_hand=bool(rij.richting),
        meter=round(meter),
        marge=marge,
        in_bereik=bereik.value,
        oost=oost / 1000,
        noord=noord / 1000,
    )
