# SPDX-License-Identifier: EUPL-1.2
"""What every connection to the store promises: no readable working file beside it."""

import contextlib
import os
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store.verbinding import verbind

MERK = "Kruimeldief"


def _open_bestanden() -> set[str]:
    namen = set()
    for nummer in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # the one that lists them
            namen.add(str(nummer.readlink()))
    return namen


def _sorteer_groot(verbinding: dbapi2.Connection) -> set[str]:
    """The files that are open while far more is sorted than fits in the cache."""
    verbinding.execute("PRAGMA cache_size = 10")
    verbinding.execute("CREATE TABLE t (a TEXT, b TEXT)")
    rijen = ((MERK + "x" * 200, f"{nr * 7919 % 20_011:09d}") for nr in range(20_011))
    verbinding.execute("BEGIN")
    verbinding.executemany("INSERT INTO t VALUES (?, ?)", rijen)
    verbinding.execute("COMMIT")
    wijzer = verbinding.execute("SELECT a FROM t ORDER BY b")
    assert wijzer.fetchone()
    return _open_bestanden()


@pytest.mark.skipif(sys.platform != "linux", reason="looks at open files in /proc")
def test_temp_store_is_memory_and_refused(tmp_path: Path) -> None:
    onze = verbind(tmp_path / "onze.db", os.urandom(32), nieuw=True)
    assert not [naam for naam in _sorteer_groot(onze) if "etilqs" in naam]
    for waarde in ("FILE", "1", "0"):
        with pytest.raises(dbapi2.DatabaseError, match="not authorized"):
            onze.execute(f"PRAGMA temp_store = {waarde}")
    onze.close()

    # The measure can fail: the same library, asked to use files, does write one here.
    andere = dbapi2.connect(str(tmp_path / "andere.db"), isolation_level=None)
    andere.execute(f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"")
    andere.execute("PRAGMA temp_store = FILE")
    assert [naam for naam in _sorteer_groot(andere) if "etilqs" in naam]
    andere.close()


def test_the_pool_hands_out_no_other_connection(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie, pytest.raises(DBAPIError, match="not authorized"):
        sessie.connection().exec_driver_sql("PRAGMA temp_store = FILE")
