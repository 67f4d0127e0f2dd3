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


def _instellingen() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MAP))
    config.set_main_option("path_separator", "os")
    return config


def nieuwste() -> str:
    """The revision of this program."""
    hoofd = ScriptDirectory.from_config(_instellingen()).get_current_head()
    assert hoofd is not None
    return hoofd


def huidige(verbinding: Connection) -> str | None:
    """The revision of an open store; None when it has none."""
    return MigrationContext.configure(verbinding).get_current_revision()


def is_nieuwer(revisie: str | None) -> bool:
    """Does this program not know the store's revision?"""
    if revisie is None:
        return False
    bekend = {r.revision for r in ScriptDirectory.from_config(_instellingen()).walk_revisions()}
    return revisie not in bekend


def migreer(pad: Path, sleutel: bytes, *, tot: str = "head") -> None:
    """Bring the file to the newest revision in one transaction, checked before it is kept.

    `tot` stops at an older one: so that a store as an older program left it can be made.
    """
    engine = maak_engine(pad, sleutel, vreemde_sleutels=False)
    try:
        with engine.connect().execution_options(schrijft=True) as verbinding:
            if is_nieuwer(huidige(verbinding)):
                raise fouten.KluisNieuwer
            verbinding.rollback()
            with verbinding.begin():
                config = _instellingen()
                config.attributes["connection"] = verbinding
                command.upgrade(config, tot)
                if verbinding.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise fouten.KluisBeschadigd
    finally:
        engine.dispose()
