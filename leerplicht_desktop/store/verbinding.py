# SPDX-License-Identifier: EUPL-1.2
"""Opening the SQLCipher file: the key, the pragmas, and the proof that it is not plain text."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store.bestanden import schijffouten

PLAT = b"SQLite format 3\x00"
ZOUT_LENGTE = 16


def verbind(pad: Path, sleutel: bytes, *, nieuw: bool = False) -> Any:
    """A keyed connection in autocommit with the store's pragmas, proven by one read.

    A file that is missing is never created unless `nieuw`. Raises KluisBeschadigd when the
    key does not open it: the key itself was already checked by its key-check value.
    """
    if not nieuw and not pad.exists():
        raise fouten.KluisbestandOntbreekt
    try:
        verbinding = dbapi2.connect(
            str(pad), isolation_level=None, check_same_thread=False, timeout=10
        )
    except dbapi2.Error as fout:
        raise vertaal(fout) or fouten.KluisBeschadigd from fout
    try:
        verbinding.execute("PRAGMA cipher_log_level = NONE")
        verbinding.execute(f"PRAGMA key = \"x'{sleutel.hex()}'\"")
        verbinding.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in (
            "foreign_keys = ON",
            "journal_mode = WAL",
            "synchronous = FULL",
            "secure_delete = ON",
            # Reading a page again means decrypting it again: the search index stays in memory.
            "cache_size = -32768",
        ):
            verbinding.execute(f"PRAGMA {pragma}")
        verbinding.set_authorizer(_sta_toe)
    except dbapi2.DatabaseError as fout:
        verbinding.close()
        raise vertaal(fout) or fouten.KluisBeschadigd from fout
    return verbinding


def _sta_toe(actie: int, eerste: str | None, tweede: str | None, *_: str | None) -> int:
    """Working files of SQLite are not encrypted: they stay in memory, whoever asks otherwise."""
    zet = actie == dbapi2.SQLITE_PRAGMA and tweede is not None
    verboden = zet and str(eerste).lower() in ("temp_store", "temp_store_directory")
    return int(dbapi2.SQLITE_DENY if verboden else dbapi2.SQLITE_OK)


def controleer_versleuteld(pad: Path) -> None:
    """Refuse a store whose file could be read without a key, or that was cut off."""
    with schijffouten(), pad.open("rb") as stroom:
        kop = stroom.read(len(PLAT))
    if kop == PLAT:
        raise fouten.KluisVreemd
    if len(kop) < len(PLAT):
        raise fouten.KluisBeschadigd


def zout(pad: Path) -> str:
    """The file's random salt (its first bytes, public): tells a foreign file from a damaged one."""
    with schijffouten(), pad.open("rb") as stroom:
        return stroom.read(ZOUT_LENGTE).hex()


def maak_engine(pad: Path, sleutel: bytes, *, vreemde_sleutels: bool = True) -> Engine:
    """SQLAlchemy over keyed connections. Writers take BEGIN IMMEDIATE, readers BEGIN.

    The execution option `schrijft` on a connection says which. No key is ever in a URL.
    """

    def maker() -> Any:
        verbinding = verbind(pad, sleutel)
        if not vreemde_sleutels:
            verbinding.execute("PRAGMA foreign_keys = OFF")
        return verbinding

    engine = create_engine(
        "sqlite://", creator=maker, module=dbapi2, poolclass=QueuePool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(verbinding: Any) -> None:
        schrijft = verbinding.get_execution_options().get("schrijft", False)
        verbinding.exec_driver_sql("BEGIN IMMEDIATE" if schrijft else "BEGIN")

    return engine


def vertaal(fout: BaseException) -> fouten.KluisFout | None:
    """The expected error that a message of SQLite stands for; None when it is a bug."""
    oorzaak = getattr(fout, "orig", None) or fout
    if not isinstance(oorzaak, dbapi2.Error):
        return None
    tekst = str(oorzaak)
    for deel, soort in _BERICHTEN:
        if deel in tekst:
            return soort()
    return None


_BERICHTEN: tuple[tuple[str, type[fouten.KluisFout]], ...] = (
    ("database or disk is full", fouten.SchijfVol),
    ("disk I/O error", fouten.SchijfVol),
    ("readonly database", fouten.SchijfAlleenLezen),
    ("unable to open database", fouten.SchijfAlleenLezen),
    ("file is not a database", fouten.KluisBeschadigd),
    ("malformed", fouten.KluisBeschadigd),
    ("database is locked", fouten.KluisInGebruik),
)
