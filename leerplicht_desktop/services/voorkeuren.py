# SPDX-License-Identifier: EUPL-1.2
"""What the window remembers outside the store: folder, light or dark, and when it locks itself.

Nothing else: whoever has this computer can read it.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

_BESTAND = "venster.json"
SLOT_MINUTEN = 5


@dataclass(frozen=True, slots=True)
class Voorkeuren:
    map: str = ""
    thema: str = "systeem"
    slot_minuten: int = SLOT_MINUTEN


def lees(map_: Path) -> Voorkeuren:
    """A file that is missing or broken means: nothing was chosen yet."""
    try:
        ruw = json.loads((map_ / _BESTAND).read_text(encoding="utf-8"))
        minuten = int(ruw.get("slot_minuten", SLOT_MINUTEN))
        return Voorkeuren(str(ruw.get("map", "")), str(ruw.get("thema", "systeem")), minuten)
    except (OSError, ValueError, AttributeError, TypeError, OverflowError):
        return Voorkeuren()


def bewaar(map_: Path, voorkeuren: Voorkeuren) -> None:
    """Replace the file at once; called on the runner's writer thread."""
    # Loaded here: the first screen reads this file and needs nothing of the store.
    from leerplicht_desktop.store.bestanden import maak_map, schrijf_geheel

    maak_map(map_)
    schrijf_geheel(map_ / _BESTAND, json.dumps(asdict(voorkeuren)).encode())
