# SPDX-License-Identifier: EUPL-1.2
"""All children of Veldwijk: the named cases first, drawn families until there are enough."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

from leerplicht_desktop.domain import datum
from leerplicht_desktop.services.demo.gezinnen import Gezinnen
from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Band, Kind, Plek
from leerplicht_desktop.services.demo.scholen import SCHOLEN, Demoschool

AANTAL = 2600
_SCHOOLJAAR = 2025
_TELDAG = date(_SCHOOLJAAR, 10, 1)


def maak(toeval: Random, nummers: Nummers, benoemd: Sequence[Kind]) -> list[Kind]:
    """Every child with its parents and its place at a school."""
    gezinnen = Gezinnen(toeval, nummers)
    kinderen: list[Kind] = []
    families: list[list[Kind]] = []
    while len(benoemd) + len(kinderen) < AANTAL:
        families.append(gezinnen.nieuw())
        _plaats(toeval, families[-1])
        kinderen += families[-1]
    _maak_geheim([f for f in families if _apart(f[0])])
    _zonder_bsn(nummers, families)
    return [*benoemd, *kinderen]


def school_voor(toeval: Random, soort: str) -> Demoschool:
    """A school of this kind, the bigger ones more often."""
    keuze = [school for school in SCHOLEN if school.soort == soort]
    return toeval.choices(keuze, weights=[school.gewicht for school in keuze])[0]


def plek(toeval: Random, kind: Kind, basisschool: Demoschool) -> Plek | None:
    """Where a child of this age goes; who was 18 in October may have left school."""
    leeftijd = datum.leeftijd(kind.geboren, _TELDAG)
    lot = toeval.random()
    if leeftijd < 12:
        vier = datum.plus_jaren(kind.geboren, 4)
        if lot < 0.03:
            return Plek(school_voor(toeval, "SBO").brin, "SBO", vier)
        if lot < 0.05:
            return Plek(school_voor(toeval, "SOVSO").brin, "SO", vier)
        return Plek(basisschool.brin, "BO", vier)
    if leeftijd >= 16 and lot < {16: 0.55, 17: 0.75}.get(leeftijd, 0.5):
        begin = date(_SCHOOLJAAR - max(leeftijd - 16, 0), 8, 1)
        return Plek(school_voor(toeval, "MBO").brin, "MBO", begin)
    if leeftijd >= 18:
        return None
    begin = date(_SCHOOLJAAR - (leeftijd - 12), 8, 1)
    if lot > 0.95:
        return Plek(school_voor(toeval, "SOVSO").brin, "VSO", begin)
    return Plek(school_voor(toeval, "VO").brin, "VO", begin)


def _plaats(toeval: Random, familie: list[Kind]) -> None:
    basisschool = school_voor(toeval, "BO")
    for kind in familie:
        kind.plek = plek(toeval, kind, basisschool)


def _apart(kind: Kind) -> bool:
    return len({band.volwassene.adres for band in kind.banden}) > 1


def _maak_geheim(gescheiden: list[list[Kind]]) -> None:
    """Two addresses that the other parent may not see; the third belongs to a named case."""
    bij_moeder = [f for f in gescheiden if f[0].adres == f[0].banden[0].volwassene.adres]
    beide = [f for f in bij_moeder if f[0].banden[1].gezag == "TWEEHOOFDIG"]
    _geheim(beide[0], 0)
    for kind in beide[0]:
        kind.geheim = True
    _geheim(beide[1], 1)


def _geheim(familie: list[Kind], welke: int) -> None:
    banden = list(familie[0].banden)
    band = banden[welke]
    banden[welke] = Band(replace(band.volwassene, geheim=True), band.rol, band.gezag)
    for kind in familie:
        kind.banden = tuple(banden)


def _zonder_bsn(nummers: Nummers, families: list[list[Kind]]) -> None:
    """Two children that the BRP does not know: an onderwijsnummer, and no more."""
    alleen = [f[0] for f in families if len(f) == 1 and f[0].plek and f[0].plek.soort == "VO"]
    for kind in alleen[:2]:
        kind.bsn, kind.onderwijsnummer = "", nummers.onderwijsnummer()
