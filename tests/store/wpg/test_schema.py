# SPDX-License-Identifier: EUPL-1.2
"""The police part has its own schema, of its own migrations, apart from that of the store."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from leerplicht_desktop import models
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models.wpg import Wpgtabel
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import migreren, reservekopie
from leerplicht_desktop.store.bestanden import WPGBESTAND
from leerplicht_desktop.store.kopiebestand import lees_kop
from leerplicht_desktop.store.verbinding import maak_engine
from leerplicht_desktop.store.wpg import bestand

ZOEK = {f"wpg_fts{deel}" for deel in ("", "_data", "_idx", "_content", "_docsize", "_config")}


def _mee(naam: str | None, soort: str, ouders: object) -> bool:
    return not (soort == "table" and naam in {*ZOEK, "alembic_version"})


def test_the_migrations_make_exactly_the_models(lege_kluis: OpenKluis) -> None:
    bestand.zorg_voor(lege_kluis)
    engine = maak_engine(lege_kluis.map / WPGBESTAND, lege_kluis.sleutel("wpg"))
    with engine.connect() as verbinding:
        context = MigrationContext.configure(
            verbinding, opts={"compare_type": True, "include_name": _mee}
        )
        assert compare_metadata(context, Wpgtabel.metadata) == []
        blik = inspect(verbinding)
        for tabel in Wpgtabel.metadata.sorted_tables:
            gemaakt = {c["name"] for c in blik.get_check_constraints(tabel.name)}
            bedoeld = {
                str(c.name) for c in tabel.constraints if type(c).__name__ == "CheckConstraint"
            }
            assert gemaakt == bedoeld, tabel.name
            leeg_mag = {k["name"]: k["nullable"] for k in blik.get_columns(tabel.name)}
            assert leeg_mag == {k.name: k.nullable for k in tabel.columns}, tabel.name
        uitvoeren = verbinding.exec_driver_sql
        sql = uitvoeren("SELECT sql FROM sqlite_master WHERE name = 'wpg_fts'").scalar_one()
        assert "content=''" in sql
        assert uitvoeren("SELECT v FROM wpg_fts_config WHERE k = 'secure-delete'").scalar() == 1
    engine.dispose()


def test_no_table_is_in_both_files_and_none_refers_to_the_other() -> None:
    hier, daar = set(models.Tabel.metadata.tables), set(Wpgtabel.metadata.tables)
    assert hier & daar == set()
    for tabel in Wpgtabel.metadata.sorted_tables:
        assert {k.column.table.name for k in tabel.foreign_keys} <= daar


def test_the_two_files_have_revisions_of_their_own(lege_kluis: OpenKluis) -> None:
    assert migreren.nieuwste(bestand.MIGRATIES) == "w0001"
    assert migreren.nieuwste() != "w0001"
    assert migreren.is_nieuwer("w0001")
    assert not migreren.is_nieuwer("w0001", bestand.MIGRATIES)


def test_the_way_back_is_a_checked_backup_of_before(
    lege_kluis: OpenKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older police part is brought to this schema only after a backup that holds it."""
    bestand.zorg_voor(lege_kluis)
    kopie, er_was = lege_kluis.map / "voor-bijwerken-w0001.lpbak", []
    monkeypatch.setattr(migreren, "nieuwste", lambda _map=None: "w0002")
    monkeypatch.setattr(migreren, "migreer", lambda *_wat, **_hoe: er_was.append(kopie.exists()))
    bestand.zorg_voor(lege_kluis)
    assert er_was == [True]
    assert [deel.naam for deel in lees_kop(kopie).delen] == ["kluis.db", WPGBESTAND]
    monkeypatch.setattr(reservekopie, "schrijf", _vol)
    with pytest.raises(fouten.SchijfVol):
        bestand.zorg_voor(lege_kluis)
    assert er_was == [True]  # without a backup nothing is touched


def _vol(*_wat: object, **_hoe: object) -> None:
    raise fouten.SchijfVol


def test_a_store_without_police_data_has_no_file(lege_kluis: OpenKluis) -> None:
    assert not bestand.bestaat(lege_kluis)
    assert not (lege_kluis.map / WPGBESTAND).exists()
    assert bestand.controleer(lege_kluis) == ()
