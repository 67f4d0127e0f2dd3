# SPDX-License-Identifier: EUPL-1.2
"""The search index of the police part: names, BSN and the number of a proces-verbaal.

Contentless, as the index of the main store: `wpgzoekregel` holds the words that deleting needs.
"""

import re

from sqlalchemy import Connection

from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.models.wpg import Politiegegeven

_MEESTE = 200


def werk_bij(verbinding: Connection, rij: Politiegegeven) -> None:
    """Make the words of one record again; a record that was removed has none."""
    verwijder(verbinding, rij.id or 0)
    if rij.verwijderd_op is not None:
        return
    namen = (rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam)
    woorden = {
        "id": rij.id,
        "naam": " ".join(woorden_van(naam) for naam in namen if naam),
        "nummers": f"{rij.bsn or ''} {woorden_van(rij.pv_nummer)}".strip(),
    }
    verbinding.exec_driver_sql(
        "INSERT INTO wpgzoekregel(gegeven_id, naam, nummers) VALUES (:id, :naam, :nummers)", woorden
    )
    verbinding.exec_driver_sql(
        "INSERT INTO wpg_fts(rowid, naam, nummers) VALUES (:id, :naam, :nummers)", woorden
    )


def verwijder(verbinding: Connection, gegeven_id: int) -> None:
    """Take the words of one record out of the index, tokens and all."""
    verbinding.exec_driver_sql(
        "INSERT INTO wpg_fts(wpg_fts, rowid, naam, nummers)"
        " SELECT 'delete', gegeven_id, naam, nummers FROM wpgzoekregel WHERE gegeven_id = ?",
        (gegeven_id,),
    )
    verbinding.exec_driver_sql("DELETE FROM wpgzoekregel WHERE gegeven_id = ?", (gegeven_id,))


def op_naam(verbinding: Connection, tekst: str) -> list[int]:
    """Records whose names begin with these words, in any order."""
    woorden = woorden_van(tekst).split()
    if not woorden:
        return []
    vraag = " AND ".join(f'"{woord}"*' for woord in woorden)
    rijen = verbinding.exec_driver_sql(
        "SELECT rowid FROM wpg_fts WHERE wpg_fts MATCH ? LIMIT ?",
        (f"{{naam}} : ({vraag})", _MEESTE),
    )
    return [rij[0] for rij in rijen]


def op_nummer(verbinding: Connection, tekst: str) -> list[int]:
    """Records with exactly this BSN or number of a proces-verbaal."""
    woorden = woorden_van(tekst)
    if not woorden:
        return []
    rijen = verbinding.exec_driver_sql(
        "SELECT rowid FROM wpg_fts WHERE wpg_fts MATCH ? LIMIT ?",
        (f'{{nummers}} : ("{woorden}")', _MEESTE),
    )
    return [rij[0] for rij in rijen]


def klopt(verbinding: Connection) -> bool:
    """Does the index hold exactly the words of the records that are not removed?"""
    gevonden, geteld = verbinding.exec_driver_sql(
        "SELECT (SELECT count(*) FROM wpgzoekregel z JOIN politiegegeven p ON p.id = z.gegeven_id"
        " WHERE p.verwijderd_op IS NULL),"
        " (SELECT count(*) FROM politiegegeven WHERE verwijderd_op IS NULL)"
    ).one()
    return bool(gevonden == geteld)


def woorden_van(tekst: str) -> str:
    """Folded, and taken apart at every mark as the index does."""
    return " ".join(re.findall(r"[^\W_]+", vouw(tekst)))
