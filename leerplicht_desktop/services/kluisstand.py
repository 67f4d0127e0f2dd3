# SPDX-License-Identifier: EUPL-1.2
"""What stands in a folder, read without any key and without loading anything heavy.

The first screen is painted from this before the services themselves are imported.
"""

import json
from pathlib import Path

from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.store.bestanden import KLUISBESTAND, SLEUTELBESTAND, WPGBESTAND
from leerplicht_desktop.store.terugzetten import is_onderbroken


def stand(map_: Path) -> KluisStand:
    """Says which of the two files is there, or what a restore left; never changes anything."""
    try:
        return _kijk(map_)
    except OSError:
        # Somebody else's folder, or a drive that just went: not the same as an empty folder.
        return KluisStand("geen_toegang", str(map_), "", False, False)


def _kijk(map_: Path) -> KluisStand:
    sleutels, kluis = map_ / SLEUTELBESTAND, map_ / KLUISBESTAND
    if is_onderbroken(map_):
        return KluisStand("herstel_onderbroken", str(map_), "", False, False)
    if not sleutels.exists():
        deel = kluis.exists() or (map_ / WPGBESTAND).exists()
        return KluisStand(
            "sleutelbestand_weg" if deel else "geen_kluis", str(map_), "", False, False
        )
    try:
        ruw = json.loads(sleutels.read_bytes())
        naam, demo = str(ruw["naam"]), bool(ruw["demo"])
        soorten = {slot["soort"] for slot in ruw["slots"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        return KluisStand("sleutelbestand_beschadigd", str(map_), "", False, False)
    toestand = "ok" if kluis.exists() else "kluis_weg"
    bos, vervanger = "sleutelbos" in soorten, "vervanger" in soorten
    return KluisStand(toestand, str(map_), naam, demo, bos, vervanger)
