# SPDX-License-Identifier: EUPL-1.2
"""From when to when an exemption of article 5 or 5a runs, and when it must be asked again."""

from datetime import date

from leerplicht_desktop.domain import leerplicht, schooljaar
from leerplicht_desktop.domain.leerplicht import Plicht
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.vrijstelling.kennisgeving import (
    uiterlijk_eerste,
    uiterlijk_vervolg,
)


@vast
class Taak:
    """A notice that the parents must have handed in by `uiterlijk`."""

    soort: str  # "eerste" or "vervolg"
    uiterlijk: date


@vast
class Geldigheid:
    van: date
    tot: date
    opnieuw_voor: date | None  # last day of the next notice; None when never again


def eerste(begin: date) -> Geldigheid:
    """From the start of the duty to 31 July (Lpw art. 6 lid 2)."""
    tot = schooljaar.eind(begin)
    return Geldigheid(begin, tot, uiterlijk_vervolg(tot.year))


def vervolg(beginjaar: int) -> Geldigheid:
    """A whole school year (Lpw art. 6 lid 2 onder b)."""
    van = date(beginjaar, schooljaar.EERSTE_MAAND, 1)
    return Geldigheid(van, schooljaar.eind(van), uiterlijk_vervolg(beginjaar + 1))


def blijvend(begin: date, plicht: Plicht) -> Geldigheid:
    """Never fit for school: to the end of the duty, without a yearly notice (Lpw art. 6 lid 3)."""
    return Geldigheid(begin, plicht.kwalificatieplicht_tot or plicht.leerplicht_tot, None)


def taken_bij_begin(geboren: date) -> tuple[Taak, ...]:
    """The notices of the first months: a start in July needs two (Lpw art. 6 lid 2 a and b)."""
    begin = leerplicht.vanaf_maand(geboren)
    eerste_taak = Taak("eerste", uiterlijk_eerste(begin))
    vervolg_taak = Taak("vervolg", uiterlijk_vervolg(schooljaar.beginjaar(begin) + 1))
    return eerste_taak, vervolg_taak
