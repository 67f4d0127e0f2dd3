# SPDX-License-Identifier: EUPL-1.2
"""Is a store file whole? HMAC of each page, structure, references, search index, and its rows."""

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store.kopiebestand import Meld, stil
from leerplicht_desktop.store.verbinding import verbind, vertaal

_BLADZIJDE = re.compile(r"page (\d+)")
_STAPPEN = 200_000
# Says something of the disk or of another program, nothing of the file.
_VAN_BUITEN = (fouten.SchijfVol, fouten.SchijfAlleenLezen, fouten.KluisInGebruik)


def controleer_bestand(pad: Path, sleutel: bytes, meld: Meld = stil) -> tuple[str, ...]:
    """What is wrong with a store file; empty when it is whole."""
    verbinding = verbind(pad, sleutel)
    bevindingen: list[str] = []
    try:
        with _te_stoppen(verbinding, meld):
            for kijk in (_bladzijden, _structuur, _verwijzingen, _zoekindex):
                bevindingen += kijk(verbinding)
    except dbapi2.DatabaseError as fout:
        verwacht = vertaal(fout)
        if isinstance(verwacht, _VAN_BUITEN):
            raise verwacht from fout
        bevindingen.append(f"onleesbaar: {type(fout).__name__}")
    finally:
        verbinding.close()
    return tuple(bevindingen)


def aantallen(pad: Path, sleutel: bytes) -> dict[str, int]:
    """How many rows each table has."""
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        try:
            namen = [
                rij[0]
                for rij in verbinding.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table'"
                    " AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%' ORDER BY name"
                )
            ]
            return {
                naam: int(verbinding.execute(f'SELECT count(*) FROM "{naam}"').fetchone()[0])
                for naam in namen
            }
        except dbapi2.Error as fout:
            raise vertaal(fout) or fouten.KluisBeschadigd from fout


def _bladzijden(verbinding: Any) -> Iterator[str]:
    """Half a page behind the end is what a full disk left: no fault of the store."""
    einde = int(verbinding.execute("PRAGMA page_count").fetchone()[0])
    for (zin,) in verbinding.execute("PRAGMA cipher_integrity_check").fetchall():
        nummer = _BLADZIJDE.search(str(zin))
        if nummer is None or int(nummer.group(1)) <= einde:
            yield f"bladzijde: {zin}"


def _structuur(verbinding: Any) -> Iterator[str]:
    for (zin,) in verbinding.execute("PRAGMA integrity_check"):
        if zin != "ok":
            yield f"structuur: {zin}"


def _verwijzingen(verbinding: Any) -> Iterator[str]:
    for rij in verbinding.execute("PRAGMA foreign_key_check"):
        yield f"verwijzing: {rij[0]}"


def _zoekindex(verbinding: Any) -> Iterator[str]:
    """Each full-text index asked by its own command: it tells more than the check of tables."""
    namen = verbinding.execute(
        "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
    ).fetchall()
    for (naam,) in namen:
        try:
            verbinding.execute(f"INSERT INTO {naam}({naam}) VALUES('integrity-check')")
        except dbapi2.DatabaseError as fout:
            verwacht = vertaal(fout)
            if isinstance(verwacht, fouten.KluisInGebruik):
                return  # somebody writes: what the structure check said of the index must do
            if verwacht is not None and not isinstance(verwacht, fouten.KluisBeschadigd):
                raise
            yield f"structuur: zoekindex {naam}"


@contextlib.contextmanager
def _te_stoppen(verbinding: Any, meld: Meld) -> Iterator[None]:
    """Let `meld` stop a long question of SQLite: by what it raises."""
    gestopt: list[fouten.VerwachteFout] = []
    verbinding.set_progress_handler(_kijker(meld, gestopt), _STAPPEN)
    try:
        yield
    except dbapi2.OperationalError:
        if gestopt:
            raise gestopt[0] from None
        raise
    finally:
        verbinding.set_progress_handler(None, 0)


def _kijker(meld: Meld, gestopt: list[fouten.VerwachteFout]) -> Callable[[], int]:
    def kijk() -> int:
        try:
            meld(0, 0, "controleren")
        except fouten.VerwachteFout as fout:
            gestopt.append(fout)
            return 1
        return 0

    return kijk
