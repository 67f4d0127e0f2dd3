# SPDX-License-Identifier: EUPL-1.2
"""Search results."""

from datetime import date

from leerplicht_desktop.domain.vast import vast


@vast
class Zoektreffer:
    """One pupil. `waarom` says which field matched when that is not the name or birth date."""

    uid: str
    naam: str
    geboortedatum: date
    woonplaats: str
    school: str
    status: str
    waarom: str = ""
    open_meldingen: int = 0
    plicht: str = ""  # leerplicht.Status value


@vast
class Zoekresultaat:
    treffers: tuple[Zoektreffer, ...]
    meer: bool  # there are more than shown


@vast
class Bladzijde:
    """A page of any list, from the store: rows and the total number."""

    rijen: tuple[object, ...]
    totaal: int
    begin: int
