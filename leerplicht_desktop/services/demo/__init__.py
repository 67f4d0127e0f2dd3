# SPDX-License-Identifier: EUPL-1.2
"""The demo: gemeente Veldwijk, which does not exist, on Monday 15 June 2026.

It is public: its passphrase is printed in the README. Everything in it was made through the
services that an officer's own data go through. Importing this package loads nothing heavy.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leerplicht_desktop.services.demo.merk import Merk
    from leerplicht_desktop.store.sleutels import Kdf

WACHTZIN = "veldwijk demo vijf fictieve woorden"


@dataclass(frozen=True, slots=True)
class DemoResultaat:
    kluis_map: Path
    wachtzin: str
    leerlingen: int
    meldingen: int
    bestanden: tuple[Path, ...]


def maak(
    map_: Path,
    voortgang: Callable[[int, int, str], None] | None = None,
    *,
    kdf: "Kdf | None" = None,
) -> DemoResultaat:
    """Make the demo in `map_`, in place of an older or half-made one, and of nothing else."""
    from leerplicht_desktop.services.demo import maken, merk
    from leerplicht_desktop.store import bestanden, opruimen

    oud = merk.lees(map_)
    if oud is not None:
        opruimen.verwijder_demo(map_ / "kluis")
        opruimen.verwijder_bestanden(map_ / "uitvoer", oud.bestanden)
    opruimen.weiger_bestaande_kluis(map_ / "kluis")
    merk.zet(map_, merk.Merk(klaar=False))
    uitvoer = map_ / "uitvoer"
    bestanden.maak_map(uitvoer)
    leerlingen, meldingen, paden = maken.maak(
        map_ / "kluis", uitvoer, WACHTZIN, voortgang or (lambda *_: None), kdf
    )
    gemaakt = merk.Merk(
        klaar=True,
        schema=merk.schema(),
        leerlingen=leerlingen,
        meldingen=meldingen,
        bestanden=[pad.name for pad in paden],
    )
    merk.zet(map_, gemaakt)
    return _resultaat(map_, gemaakt)


def past_nog(map_: Path) -> bool:
    """Is there a finished demo of this very program, so that it need not be made again?"""
    from leerplicht_desktop.services.demo import merk

    return merk.past_nog(map_)


def lees(map_: Path) -> DemoResultaat:
    """What an earlier run left in this folder."""
    from leerplicht_desktop.domain.fouten import KluisOntbreekt
    from leerplicht_desktop.services.demo import merk

    gevonden = merk.lees(map_)
    if gevonden is None:
        raise KluisOntbreekt
    return _resultaat(map_, gevonden)


def _resultaat(map_: Path, merk: "Merk") -> DemoResultaat:
    return DemoResultaat(
        map_ / "kluis",
        WACHTZIN,
        merk.leerlingen,
        merk.meldingen,
        tuple(map_ / "uitvoer" / naam for naam in merk.bestanden),
    )
