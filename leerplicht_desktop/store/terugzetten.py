# SPDX-License-Identifier: EUPL-1.2
"""The swap at the end of a restore, made so that the power may fail at any step.

More files cannot be replaced at once. The key file of the old store goes first and that of the new
store comes last: a folder that has the key file and the store holds one whole store, its police
part with it. Until then what stood there waits in one folder, and the next restore puts it back
before it does anything else.
"""

import contextlib
from pathlib import Path

from leerplicht_desktop.store.bestanden import (
    KLUISBESTAND,
    SLEUTELBESTAND,
    WPGBESTAND,
    maak_map,
    schijffouten,
    spoel_map,
)

ONDERBROKEN = "oude-kluis-onderbroken"
LICHAAM, NIEUWE_KLUIS, NIEUWE_SLEUTELS = ".herstel.kopie", ".herstel.db", ".herstel.json"
NIEUWE_WPG = ".herstel-wpg.db"
NIEUW = {KLUISBESTAND: NIEUWE_KLUIS, WPGBESTAND: NIEUWE_WPG}
WERKMAP = ".reservekopie"


def ruim_werk_op(map_: Path) -> None:
    """Take away the folder in which copies are made and tried; also after a crash."""
    werk = map_ / WERKMAP
    with contextlib.suppress(OSError):
        for pad in werk.iterdir() if werk.is_dir() else ():
            pad.unlink()
        if werk.is_dir():
            werk.rmdir()


def is_onderbroken(map_: Path) -> bool:
    """No whole store stands here, but what a restore put aside or made ready does."""
    staat = [(map_ / naam).exists() for naam in (SLEUTELBESTAND, KLUISBESTAND)]
    if all(staat) or not map_.is_dir():
        return False
    namen = {pad.name for pad in map_.iterdir()}
    if namen & {ONDERBROKEN, LICHAAM, NIEUWE_KLUIS, NIEUWE_WPG, NIEUWE_SLEUTELS}:
        return True
    return not any(staat) and any(naam.startswith("oude-kluis-") for naam in namen)


def plaats(map_: Path) -> Path | None:
    """Put the store that was made ready in place; returns where the old one was kept."""
    opzij = map_ / ONDERBROKEN
    with schijffouten():
        try:
            oude = _kluisbestanden(map_)
            if oude:
                maak_map(opzij)
            for pad in oude:
                pad.replace(opzij / pad.name)
            spoel_map(map_)
            for naam, nieuw in NIEUW.items():
                if (map_ / nieuw).exists():
                    (map_ / nieuw).replace(map_ / naam)
            (map_ / NIEUWE_SLEUTELS).replace(map_ / SLEUTELBESTAND)
            spoel_map(map_)
        except BaseException:
            rond_af(map_)
            raise
        return _bewaar_oude(map_)


def rond_af(map_: Path) -> None:
    """End a swap that was cut off: what was not finished is undone. The folder must be locked."""
    with schijffouten():
        kluis = map_ / KLUISBESTAND
        if kluis.exists() and (map_ / SLEUTELBESTAND).exists():
            _bewaar_oude(map_)
            return
        klaar = [(map_ / naam).exists() for naam in (NIEUWE_KLUIS, NIEUWE_SLEUTELS)]
        if klaar == [False, True]:
            # Only the swap takes the one away before the other, and when all that was old is
            # aside: what stands here is new. The store itself goes last, for the same reason.
            for naam, nieuw in reversed(NIEUW.items()):
                if (map_ / naam).exists():
                    (map_ / naam).replace(map_ / nieuw)
        opzij = map_ / ONDERBROKEN
        if opzij.exists():
            for pad in reversed(_kluisbestanden(opzij)):
                pad.replace(map_ / pad.name)
            opzij.rmdir()
            spoel_map(map_)


def _kluisbestanden(map_: Path) -> list[Path]:
    """The key file first, then the store and its police part, each with what SQLite laid there."""
    namen = [SLEUTELBESTAND]
    for naam in (KLUISBESTAND, WPGBESTAND):
        namen += [naam, *sorted(p.name for p in map_.glob(f"{naam}-*"))]
    return [map_ / naam for naam in namen if (map_ / naam).exists()]


def _bewaar_oude(map_: Path) -> Path | None:
    opzij = map_ / ONDERBROKEN
    if not opzij.exists():
        return None
    if not any(opzij.iterdir()):
        opzij.rmdir()
        return None
    nummer = 1
    while (map_ / f"oude-kluis-{nummer}").exists():
        nummer += 1
    bewaard = opzij.replace(map_ / f"oude-kluis-{nummer}")
    spoel_map(map_)
    return bewaard
