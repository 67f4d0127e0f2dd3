# SPDX-License-Identifier: EUPL-1.2
"""Writing many rows at once: the road of imports, close to what the database itself can do."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

_MOMENT = "%Y-%m-%d %H:%M:%S.%f"
_TIJD = frozenset({date, datetime})


def voeg_toe(verbinding: Connection, tabel: str, rijen: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns. `tabel` is a constant of the caller."""
    if not rijen:
        return
    kolommen = list(rijen[0])
    plekken = ", ".join("?" * len(kolommen))
    # Two million cells in a big import: no call for a cell that needs none.
    ophalen = itemgetter(*kolommen)
    verbinding.exec_driver_sql(
        f"INSERT INTO {tabel}({', '.join(kolommen)}) VALUES ({plekken})",
        [tuple([_plat(w) if type(w) in _TIJD else w for w in ophalen(rij)]) for rij in rijen],
    )


def werk_bij(
    verbinding: Connection, tabel: str, rijen: Iterable[tuple[int, Mapping[str, Any]]]
) -> None:
    """Update rows by id and raise their version; each may change other columns."""
    for rij_id, waarden in rijen:
        if not waarden:
            continue
        zetten = ", ".join(f"{kolom} = ?" for kolom in waarden)
        verbinding.exec_driver_sql(
            f"UPDATE {tabel} SET {zetten}, versie = versie + 1 WHERE id = ?",
            (*(_plat(w) if type(w) in _TIJD else w for w in waarden.values()), rij_id),
        )


def volgend_id(verbinding: Connection, tabel: str) -> int:
    """The first free row id."""
    hoogste = verbinding.exec_driver_sql(f"SELECT max(id) FROM {tabel}").scalar()
    return int(hoogste or 0) + 1


def zet_in_zoekwachtrij(verbinding: Connection, leerling_ids: Iterable[int]) -> None:
    """Mark pupils whose search rows must be made again."""
    ids = [(leerling_id,) for leerling_id in set(leerling_ids)]
    if ids:
        verbinding.exec_driver_sql(
            "INSERT OR IGNORE INTO zoekwachtrij(leerling_id) VALUES (?)", ids
        )


@lru_cache(maxsize=1024)
def _plat(waarde: date) -> str:
    if isinstance(waarde, datetime):
        return waarde.astimezone(UTC).strftime(_MOMENT)
    return waarde.isoformat()


def kinderen_van(verbinding: Connection, ouder_ids: Iterable[int]) -> list[tuple[int, str]]:
    """Row id and uid of every pupil beside any of these adults."""
    ids = set(ouder_ids)
    rijen = verbinding.exec_driver_sql(
        "SELECT DISTINCT l.id, l.uid, g.ouder_id"
        " FROM gezag g JOIN leerling l ON l.persoon_id = g.kind_id"
    )
    return sorted({(rij[0], rij[1]) for rij in rijen if rij[2] in ids})
