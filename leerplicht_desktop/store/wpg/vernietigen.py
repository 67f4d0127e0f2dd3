# SPDX-License-Identifier: EUPL-1.2
"""Taking police records out for good: rows, parts of documents, words of the index, free pages."""

import contextlib
from collections.abc import Sequence

from sqlmodel import col, delete, select

from leerplicht_desktop.models.wpg import (
    Politiegegeven,
    Verstrekking,
    Wpgdocument,
    Wpgdocumentdeel,
)
from leerplicht_desktop.store import vernietigen as hoofddeel
from leerplicht_desktop.store.kluis import vertaald
from leerplicht_desktop.store.verbinding import verbind
from leerplicht_desktop.store.wpg import zoekindex
from leerplicht_desktop.store.wpg.bestand import pad_van
from leerplicht_desktop.store.wpg.deel import Wpgactie, WpgDeel


def wis(actie: Wpgactie, rijen: Sequence[Politiegegeven]) -> None:
    """Delete these records and all that hangs on them, inside the running action."""
    ids = [rij.id for rij in rijen if rij.id is not None]
    uids = [rij.uid for rij in rijen]
    for gegeven_id in ids:
        zoekindex.verwijder(actie.verbinding, gegeven_id)
    documenten = actie.sessie.exec(
        select(Wpgdocument.id).where(col(Wpgdocument.gegeven_id).in_(ids))
    ).all()
    for opdracht in (
        delete(Wpgdocumentdeel).where(col(Wpgdocumentdeel.document_id).in_(documenten)),
        delete(Wpgdocument).where(col(Wpgdocument.id).in_(documenten)),
        delete(Verstrekking).where(col(Verstrekking.gegeven_uid).in_(uids)),
        delete(Politiegegeven).where(col(Politiegegeven.id).in_(ids)),
    ):
        actie.sessie.exec(opdracht)


def controleer_ruimte(deel: WpgDeel) -> None:
    """Writing the file again needs room; refuse before anything is destroyed."""
    hoofddeel.controleer_ruimte(pad_van(deel.kluis))


def ruim_op(deel: WpgDeel) -> bool:
    """Write the file anew without its free pages, and empty the write-ahead log.

    False: as for the main store, a file too large for that; what was deleted was overwritten in
    its place.
    """
    deel.engine()
    herschrijf = pad_van(deel.kluis).stat().st_size <= hoofddeel.GROOT
    with (
        vertaald(),
        contextlib.closing(verbind(pad_van(deel.kluis), deel.kluis.sleutel("wpg"))) as verbinding,
    ):
        if herschrijf:
            verbinding.execute("VACUUM")
        verbinding.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return herschrijf
