# SPDX-License-Identifier: EUPL-1.2
"""The register of backups over a restore: the store that comes back knows those made since, too.

What is destroyed later still stands in them, and the list that is then given is this register.
Runs on raw connections: the store that comes back may have an older schema, without a register.
"""

import contextlib
import uuid
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store.verbinding import verbind, vertaal

_VELDEN = "pad, gemaakt_op, generatie, grootte, sha256, vanzelf, getest_op, bevinding"
_ZET = (
    f"INSERT INTO kopie(uid, versie, geregistreerd_op, {_VELDEN})"
    " SELECT ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?"
    " WHERE NOT EXISTS (SELECT 1 FROM kopie WHERE pad = ? AND sha256 = ?)"
)


@dataclass(frozen=True, slots=True)
class Regel:
    """One backup, its moments as the column writes them."""

    pad: str
    gemaakt_op: str
    generatie: int
    grootte: int
    sha256: str
    vanzelf: int = 0
    getest_op: str | None = None
    bevinding: str = ""


def neem_over(staand: Path, nieuw: Path, sleutel: bytes, zelf: Regel) -> None:
    """Put the backup itself (`zelf`) and those that the standing store knows in the new one."""
    regels = [zelf]
    with contextlib.suppress(fouten.KluisFout):  # another's store, a damaged one, or none
        regels += _lees(staand, sleutel)
    with contextlib.closing(verbind(nieuw, sleutel)) as verbinding:
        try:
            if not _heeft(verbinding):
                return
            verbinding.execute("BEGIN IMMEDIATE")
            for regel in regels:
                nieuw_uid = uuid.uuid4().hex
                verbinding.execute(
                    _ZET,
                    (nieuw_uid, regel.gemaakt_op, *astuple(regel), regel.pad, regel.sha256),
                )
            verbinding.execute("COMMIT")
        except dbapi2.Error as fout:
            raise vertaal(fout) or fouten.KluisBeschadigd from fout


def _lees(pad: Path, sleutel: bytes) -> list[Regel]:
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        try:
            if not _heeft(verbinding):
                return []
            rijen = verbinding.execute(f"SELECT {_VELDEN} FROM kopie ORDER BY id").fetchall()
        except dbapi2.Error as fout:
            raise vertaal(fout) or fouten.KluisBeschadigd from fout
    return [Regel(*rij) for rij in rijen]


def _heeft(verbinding: Any) -> bool:
    vraag = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'kopie'"
    return verbinding.execute(vraag).fetchone() is not None
