# SPDX-License-Identifier: EUPL-1.2
"""The mark on a demo folder: whose it is, whether it was finished, and what it was made with.

Only a folder with this mark is ever emptied, so that no real store can be lost to a demo.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from leerplicht_desktop import __version__
from leerplicht_desktop.services import kluisstand
from leerplicht_desktop.store import migreren
from leerplicht_desktop.store.bestanden import WPGBESTAND, maak_map, schrijf_geheel

BESTAND = "demo.json"
# Raise when the demo's content changes without a new version of the program.
NUMMER = 3


@dataclass(frozen=True, slots=True)
class Merk:
    """`bestanden` are names in the folder `uitvoer`."""

    klaar: bool
    nummer: int = NUMMER
    versie: str = __version__
    schema: str = ""
    leerlingen: int = 0
    meldingen: int = 0
    bestanden: list[str] = field(default_factory=list)


def schema() -> str:
    return migreren.nieuwste()


def zet(map_: Path, merk: Merk) -> None:
    maak_map(map_)
    schrijf_geheel(map_ / BESTAND, json.dumps(asdict(merk), indent=1).encode())


def lees(map_: Path) -> Merk | None:
    """The mark of a folder; None when it has none that can be read."""
    try:
        return Merk(**json.loads((map_ / BESTAND).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def past_nog(map_: Path) -> bool:
    """Finished, made by this program, and all of it still there."""
    merk = lees(map_)
    if merk is None or not merk.klaar:
        return False
    stand = kluisstand.stand(map_ / "kluis")
    if stand.toestand != "ok" or not stand.demo:
        return False
    if not (map_ / "kluis" / WPGBESTAND).is_file():
        return False
    if not all((map_ / "uitvoer" / naam).is_file() for naam in merk.bestanden):
        return False
    return (merk.nummer, merk.versie, merk.schema) == (NUMMER, __version__, schema())
