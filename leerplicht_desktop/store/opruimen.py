# SPDX-License-Identifier: EUPL-1.2
"""Taking a demo away, and refusing to take away anything else.

The key file says whether a store is a demo; files are removed by name, never a whole folder.
"""

from collections.abc import Iterable
from pathlib import Path

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import openen, terugzetten
from leerplicht_desktop.store.bestanden import WPGBESTAND, schijffouten
from leerplicht_desktop.store.kluis import KLUISBESTAND, SLEUTELBESTAND, SLOTBESTAND, neem_slot

_BIJ_DE_KLUIS = (
    SLEUTELBESTAND,
    *(f"{naam}{eind}" for naam in (KLUISBESTAND, WPGBESTAND) for eind in ("", "-wal", "-shm")),
)


def weiger_bestaande_kluis(map_: Path) -> None:
    """Raise when a store, or a part of one, stands here."""
    if terugzetten.is_onderbroken(map_):
        raise fouten.HerstelOnderbroken
    if any((map_ / naam).exists() for naam in (SLEUTELBESTAND, KLUISBESTAND, WPGBESTAND)):
        raise fouten.KluisBestaatAl


def verwijder_demo(map_: Path) -> None:
    """Remove the demo of a folder that bears the demo's mark, finished or not.

    A store that says it is no demo stays, and so does one that is open somewhere.
    """
    if not map_.exists():
        return
    if (map_ / SLEUTELBESTAND).exists() and not _is_demo(map_):
        raise fouten.KluisBestaatAl
    slot = neem_slot(map_)
    try:
        verwijder_bestanden(map_, _BIJ_DE_KLUIS)
    finally:
        slot.release()
    verwijder_bestanden(map_, [SLOTBESTAND])


def verwijder_bestanden(map_: Path, namen: Iterable[str]) -> None:
    """Remove these files of one folder; what is gone already is no fault."""
    with schijffouten():
        for naam in namen:
            (map_ / Path(naam).name).unlink(missing_ok=True)


def _is_demo(map_: Path) -> bool:
    try:
        return openen.lees_sleutelbestand(map_).demo
    except fouten.SleutelbestandBeschadigd:
        # The folder bears the mark, and the demo's key file is replaced whole or not at all.
        return False
