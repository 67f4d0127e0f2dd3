# SPDX-License-Identifier: EUPL-1.2
"""The pupil screen in one object."""

from datetime import date

from leerplicht_desktop.domain.gegevens.beroep import BeroepRegel
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening, MeldingRegel
from leerplicht_desktop.domain.gegevens.persoon import (
    Adres,
    GezinslidBeeld,
    InschrijvingBeeld,
    Naam,
    OuderBeeld,
    PlichtBeeld,
)
from leerplicht_desktop.domain.vast import vast


@vast
class LeerlingBeeld:
    uid: str
    versie: int
    naam: Naam
    geboortedatum: date
    leeftijd: int
    geslacht: str
    bsn: str | None
    onderwijsnummer: str | None
    adres: Adres
    gemeentecode: str
    geheim: bool
    zaaknummer: str
    startkwalificatie_op: date | None
    uitzondering: str
    plicht: PlichtBeeld
    inschrijvingen: tuple[InschrijvingBeeld, ...]  # newest first
    dagplekken: tuple[str, ...]
    ouders: tuple[OuderBeeld, ...]
    gezin: tuple[GezinslidBeeld, ...]
    meldingen: tuple[MeldingRegel, ...]  # newest first
    brieven: tuple[BriefRegel, ...]
    nu: MeldingBerekening | None  # of the newest open melding
    let_op: tuple[str, ...] = ()
    beroepen: tuple[BeroepRegel, ...] = ()  # claims of exemption, newest first
