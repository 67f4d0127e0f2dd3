# SPDX-License-Identifier: EUPL-1.2
"""The police part in a backup that a deputy makes: he has no key, so it goes along as it is.

Its bytes are encrypted and stay so. Nobody can write in it meanwhile: the store is locked by the
one session there is, and that session cannot open it. What a crash left in the log of SQLite beside
it belongs to it and goes along too. Whether it is whole, only the officer can see.
"""

from collections.abc import Mapping
from pathlib import Path

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import kopiebestand
from leerplicht_desktop.store.bestanden import WPGBESTAND
from leerplicht_desktop.store.kopiebestand import BLOK, WPGLOG, Geheim, Kop, Meld
from leerplicht_desktop.store.verbinding import controleer_versleuteld

_BLADZIJDE = 4096  # of every file of the store
AFGEKAPT = "politiegegevens: het bestand is niet heel"


def neem_mee(map_: Path, werk: Path, meld: Meld) -> dict[str, Geheim]:
    """Copy the file, and its log when there is one; raises when it changed meanwhile."""
    controleer_versleuteld(map_ / WPGBESTAND)
    voor = _staat(map_)
    for naam in voor:
        _kopieer(map_ / naam, werk / naam, meld)
    if _staat(map_) != voor:
        raise fouten.ReservekopieMislukt
    return {naam: Geheim(b"", ongeopend=True) for naam in voor}


def kijk_na(kop: Kop, geheimen: Mapping[str, Geheim]) -> list[str]:
    """What can be seen of it without its key: that nothing was cut off."""
    return [
        AFGEKAPT
        for deel in kop.delen
        if deel.naam == WPGBESTAND
        and geheimen[deel.naam].ongeopend
        and (not deel.grootte or deel.grootte % _BLADZIJDE)
    ]


def zit_in(doel: Path, sleutel: bytes) -> bool:
    """Does this backup hold a police part that was never opened?"""
    geheimen = kopiebestand.ontzegel(kopiebestand.lees_kop(doel), sleutel)
    return any(geheim.ongeopend for geheim in geheimen.values())


def _staat(map_: Path) -> dict[str, tuple[int, int]]:
    """Size and moment of the files that are there, the police part first."""
    gevonden = {}
    for naam in (WPGBESTAND, WPGLOG):
        if (map_ / naam).exists():
            staat = (map_ / naam).stat()
            gevonden[naam] = (staat.st_size, staat.st_mtime_ns)
    return {naam: staat for naam, staat in gevonden.items() if staat[0]}


def _kopieer(bron: Path, doel: Path, meld: Meld) -> None:
    gedaan, totaal = 0, bron.stat().st_size
    doel.touch(mode=0o600)
    with bron.open("rb") as van, doel.open("wb") as naar:
        while blok := van.read(BLOK):
            naar.write(blok)
            gedaan += len(blok)
            meld(gedaan, totaal, "kopiëren")
