# SPDX-License-Identifier: EUPL-1.2
"""The migrations and the tables in code are the same, and both hold what the promises need."""

from datetime import datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError, StatementError

from leerplicht_desktop import models
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.sjabloonkluis import zet_school

ZOEK = {f"zoek_fts{deel}" for deel in ("", "_data", "_idx", "_content", "_docsize", "_config")}


def _mee(naam: str | None, soort: str, ouders: object) -> bool:
    return not (soort == "table" and naam in {*ZOEK, "alembic_version"})


def test_the_migrations_make_exactly_the_models(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        context = MigrationContext.configure(
            sessie.connection(), opts={"compare_type": True, "include_name": _mee}
        )
        assert compare_metadata(context, models.Tabel.metadata) == []


def test_checks_and_references_are_the_same_too(lege_kluis: OpenKluis) -> None:
    """What the comparison of Alembic does not look at."""
    with lege_kluis.lezen() as sessie:
        blik = inspect(sessie.connection())
        for tabel in models.Tabel.metadata.sorted_tables:
            gemaakt = {c["name"] for c in blik.get_check_constraints(tabel.name)}
            bedoeld = {
                str(c.name) for c in tabel.constraints if type(c).__name__ == "CheckConstraint"
            }
            assert gemaakt == bedoeld, tabel.name
            verwijst = {
                (f["constrained_columns"][0], f["referred_table"])
                for f in blik.get_foreign_keys(tabel.name)
            }
            assert verwijst == {(k.parent.name, k.column.table.name) for k in tabel.foreign_keys}
            leeg_mag = {k["name"]: k["nullable"] for k in blik.get_columns(tabel.name)}
            assert leeg_mag == {k.name: k.nullable for k in tabel.columns}, tabel.name


def test_every_table_of_a_record_has_uid_version_and_moment() -> None:
    tabellen = models.Tabel.metadata.tables
    for naam in ("leerling", "persoon", "melding", "brief", "document", "gezag", "verblijf"):
        assert {"uid", "versie", "geregistreerd_op"} <= set(tabellen[naam].columns.keys())


def test_the_search_index_keeps_no_words_and_deletes_securely(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        uitvoeren = sessie.connection().exec_driver_sql
        sql = uitvoeren("SELECT sql FROM sqlite_master WHERE name = 'zoek_fts'").scalar_one()
        assert "content=''" in sql
        assert uitvoeren("SELECT v FROM zoek_fts_config WHERE k = 'secure-delete'").scalar() == 1


def test_the_store_knows_no_table_but_its_own(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        namen = set(inspect(sessie.connection()).get_table_names())
    assert namen - ZOEK - {"alembic_version"} == set(models.Tabel.metadata.tables)


def test_a_moment_without_time_zone_is_refused(lege_kluis: OpenKluis) -> None:
    naief = datetime(2026, 1, 1)  # noqa: DTZ001 - the mistake itself
    with pytest.raises(StatementError, match="time zone"), lege_kluis.bijhouden() as actie:
        actie.sessie.add(models.Huishouden(geregistreerd_op=naief))


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO inschrijving SELECT 1, 'u', 1, '2026-01-01', 999, id, 'VO', '2026-01-01', NULL"
        " FROM school",
        "INSERT INTO teller VALUES (NULL, 2026, 1)",
        "UPDATE school SET vakantieregio = 'OOST'",
        "UPDATE school SET vestigingscode = NULL",
        "INSERT INTO schoolvrij SELECT 1, 'u', 1, '2026-01-01', id, 'vakantie', 'mei',"
        " '2026-05-10', '2026-05-02' FROM school",
        "INSERT INTO schoolvrij SELECT 1, 'u', 1, '2026-01-01', id, 'vrij', 'mei',"
        " '2026-05-02', '2026-05-10' FROM school",
        "INSERT INTO schoolvrij VALUES (1, 'u', 1, '2026-01-01', 999, 'les', 'mei',"
        " '2026-05-02', '2026-05-10')",
    ],
)
def test_the_database_itself_refuses_what_cannot_be(lege_kluis: OpenKluis, sql: str) -> None:
    zet_school(lege_kluis)
    with pytest.raises(IntegrityError), lege_kluis.bijhouden() as actie:
        actie.verbinding.exec_driver_sql(sql)
