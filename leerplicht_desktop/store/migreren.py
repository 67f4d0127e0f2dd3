# SPDX-License-Identifier: EUPL-1.2
"""Bringing a store to the schema of this program: Alembic, run from code on a keyed engine.

Batch changes need foreign keys off (with them on, rebuilding a parent table would delete its
children), so migration has an engine of its own. The way back is the verified backup made
before it; there are no down-revisions.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store.verbinding import maak_engine

_MAP = Path(__file__).parent / "migraties"


def _instellingen(map_: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(map_))
    config.set_main_option("path_separator", "os")
    return config


def nieuwste(map_: Path = _MAP) -> str:
    """The revision of this program; `map_` holds the revisions of one of its two files."""
    hoofd = ScriptDirectory.from_config(_instellingen(map_)).get_current_head()
    assert hoofd is not None
    return hoofd


def huidige(verbinding: Connection) -> str | None:
    """The revision of an open store; None when it has none."""
    return MigrationContext.configure(verbinding).get_current_revision()


def is_nieuwer(revisie: str | None, map_: Path = _MAP) -> bool:
    """Does this program not know the store's revision?"""
    if revisie is None:
        return False
    bekend = {r.revision for r in ScriptDirectory.from_config(_instellingen(map_)).walk_revisions()}
    return revisie not in bekend


def migreer(pad: Path, sleutel: bytes, *, tot: str = "head", map_: Path = _MAP) -> None:
    """Bring the file to the newest revision in one transaction, checked before it is kept.

    `tot` stops at an older one: so that a store as an older program left it can be made.
    """
    engine = maak_engine(pad, sleutel, vreemde_sleutels=False)
    try:
        with engine.connect().execution_options(schrijft=True) as verbinding:
            if is_nieuwer(huidige(verbinding), map_):
                raise fouten.KluisNieuwer
            verbinding.rollback()
            with verbinding.begin():
                config = _instellingen(map_)
                config.attributes["connection"] = verbinding
                command.upgrade(config, tot)
                if verbinding.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise fouten.KluisBeschadigd
    finally:
        engine.dispose()
