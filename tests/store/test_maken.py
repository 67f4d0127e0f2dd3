# SPDX-License-Identifier: EUPL-1.2
"""Making a store and bringing it up to date: whole or not at all, private, never plain text."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import kluisstand
from leerplicht_desktop.services.kluis import Kdf
from leerplicht_desktop.store import kdf as kdf_
from leerplicht_desktop.store import migreren, openen, opruimen, verbinding
from leerplicht_desktop.store.kluis import KLUISBESTAND, SLEUTELBESTAND
from leerplicht_desktop.store.kopiebestand import lees_kop
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon

KOP = b"SQLite format 3\x00"
ECHTE_IJK = kdf_.ijk  # before the tests put the light one in its place


def bestanden(map_: Path) -> dict[str, bytes]:
    """Every file of the folder but the lock, with its bytes."""
    return {
        str(p.relative_to(map_)): p.read_bytes()
        for p in sorted(map_.rglob("*"))
        if p.is_file() and p.name != "kluis.slot"
    }


def test_an_accent_may_be_typed_in_two_ways(tmp_path: Path, kdf_licht: Kdf) -> None:
    zin = "Zo\u00eb bakt zeven taarten voor oma"
    dienst.maak(
        tmp_path / "k", zin, sleutelbos=False, gegevens=GEGEVENS, kdf=kdf_licht
    ).kluis.sluit()
    dienst.open_(tmp_path / "k", wachtzin=zin.replace("\u00eb", "e\u0308")).sluit()


def test_a_folder_with_something_in_it_is_not_taken(leeg_sjabloon: Sjabloon) -> None:
    voor = bestanden(leeg_sjabloon.map)
    with pytest.raises(fouten.KluisBestaatAl):
        dienst.maak(leeg_sjabloon.map, leeg_sjabloon.wachtzin, sleutelbos=False, gegevens=GEGEVENS)
    assert bestanden(leeg_sjabloon.map) == voor


def test_what_is_left_of_a_store_is_not_taken_for_nothing(tmp_path: Path, kdf_licht: Kdf) -> None:
    """Only the police part stands there: a new store beside it could not use or back up that."""
    map_ = tmp_path / "k"
    map_.mkdir()
    (map_ / "kluis-wpg.db").write_bytes(bytes(range(256)) * 16)
    with pytest.raises(fouten.KluisBestaatAl):
        dienst.maak(map_, WACHTZIN, sleutelbos=False, gegevens=GEGEVENS, kdf=kdf_licht)
    with pytest.raises(fouten.KluisBestaatAl):
        opruimen.weiger_bestaande_kluis(map_)
    with pytest.raises(fouten.SleutelbestandOntbreekt):
        dienst.open_(map_, wachtzin=WACHTZIN)
    assert kluisstand.stand(map_).toestand == "sleutelbestand_weg"


@pytest.mark.parametrize(
    "wachtzin, anders, soort",
    [
        ("kort", {}, fouten.WachtzinTeZwak),
        ("fiets lamp wolk gras deur", {"ambtenaar": ""}, fouten.OnjuisteInvoer),
    ],
)
def test_what_is_refused_leaves_no_file(
    tmp_path: Path, wachtzin: str, anders: dict[str, str], soort: type[Exception]
) -> None:
    with pytest.raises(soort):
        dienst.maak(tmp_path / "k", wachtzin, sleutelbos=False, gegevens={**GEGEVENS, **anders})
    assert not (tmp_path / "k").exists()


def test_a_making_that_fails_half_way_leaves_no_half_store(
    tmp_path: Path, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    with monkeypatch.context() as even:
        even.setattr(openen, "schrijf_geheel", vol)
        with pytest.raises(fouten.SchijfVol):
            dienst.maak(
                tmp_path / "k",
                "fiets lamp wolk gras deur",
                sleutelbos=False,
                gegevens=GEGEVENS,
                kdf=kdf_licht,
            )
    assert bestanden(tmp_path / "k") == {}
    dienst.maak(
        tmp_path / "k",
        "fiets lamp wolk gras deur",
        sleutelbos=False,
        gegevens=GEGEVENS,
        kdf=kdf_licht,
    ).kluis.sluit()


def test_data_dir_private(leeg_sjabloon: Sjabloon, tmp_path: Path, kdf_licht: Kdf) -> None:
    map_ = tmp_path / "nieuw"
    dienst.maak(
        map_, leeg_sjabloon.wachtzin, sleutelbos=False, gegevens=GEGEVENS, kdf=kdf_licht
    ).kluis.sluit()
    assert map_.stat().st_mode & 0o777 == 0o700
    for pad in map_.iterdir():
        assert pad.stat().st_mode & 0o777 == 0o600, pad.name


def test_an_old_schema_is_brought_up_after_a_verified_backup(
    leeg_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """This schema stands in for an older one: a newer revision is made to come after it."""
    gedaan: list[str] = []
    kopie = f"voor-bijwerken-{migreren.nieuwste()}.lpbak"

    def migreer(pad: Path, sleutel: bytes) -> None:
        gedaan.append(pad.name)
        assert (pad.parent / kopie).exists()  # the way back comes first

    monkeypatch.setattr(migreren, "nieuwste", lambda: "9999")
    monkeypatch.setattr(migreren, "migreer", migreer)
    leeg_sjabloon.open().sluit()
    assert gedaan == [KLUISBESTAND]
    monkeypatch.undo()
    terug = leeg_sjabloon.map.parent / "terug"
    dienst.herstel(leeg_sjabloon.map / kopie, terug, wachtzin=leeg_sjabloon.wachtzin)
    dienst.open_(terug, wachtzin=leeg_sjabloon.wachtzin, klok=VasteKlok()).sluit()


def test_a_damaged_police_part_keeps_nobody_from_the_store_after_an_update(
    leeg_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The update does not touch that part, so it stands where it was and says so when opened."""
    deel = leeg_sjabloon.map / "kluis-wpg.db"
    deel.write_bytes(bytes(range(256)) * 32)
    monkeypatch.setattr(migreren, "nieuwste", lambda: "9999")
    monkeypatch.setattr(migreren, "migreer", lambda *_wat: None)
    leeg_sjabloon.open().sluit()
    (kopie,) = leeg_sjabloon.map.glob("voor-bijwerken-*.lpbak")
    assert [een.naam for een in lees_kop(kopie).delen] == [KLUISBESTAND]
    assert deel.read_bytes() == bytes(range(256)) * 32
    kopie.unlink()
    inhoud = bytearray((leeg_sjabloon.map / KLUISBESTAND).read_bytes())
    inhoud[3 * 4096 + 100 : 3 * 4096 + 200] = bytes(100)
    (leeg_sjabloon.map / KLUISBESTAND).write_bytes(inhoud)
    with pytest.raises(fouten.KluisBeschadigd):  # that of the store itself still does
        leeg_sjabloon.open()


def test_a_failed_migration_changes_nothing(
    leeg_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    voor = (leeg_sjabloon.map / KLUISBESTAND).read_bytes()

    def stuk(config: object, doel: str) -> None:
        config.attributes["connection"].exec_driver_sql("DROP TABLE zoek_fts")  # type: ignore[attr-defined]
        raise RuntimeError("half way")

    monkeypatch.setattr(migreren, "nieuwste", lambda: "9999")
    monkeypatch.setattr("leerplicht_desktop.store.migreren.command.upgrade", stuk)
    with pytest.raises(RuntimeError, match="half way"):
        leeg_sjabloon.open()
    monkeypatch.undo()
    assert (leeg_sjabloon.map / KLUISBESTAND).read_bytes() == voor
    kluis = leeg_sjabloon.open()
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


def test_never_plain_text(vol_sjabloon: Sjabloon, tmp_path: Path, kdf_licht: Kdf) -> None:
    """After making, opening, working, backing up and putting back: no file opens without key."""
    nieuw = dienst.maak(
        tmp_path / "nieuw",
        vol_sjabloon.wachtzin,
        sleutelbos=False,
        gegevens=GEGEVENS,
        kdf=kdf_licht,
    )
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak")
    dienst.herstel(tmp_path / "kopie.lpbak", tmp_path / "terug", wachtzin=vol_sjabloon.wachtzin)
    merken = [
        b"Noor",
        b"Jacobs",
        b"999990019",
        b"Lindelaan",
        b"spijbelen",
        b"12345678",
        b"van den Berg",
    ]
    gezien = 0
    for pad in (p for p in tmp_path.rglob("*") if p.is_file()):
        ruw = pad.read_bytes()
        assert KOP not in ruw, pad.name
        for merk in merken:
            assert merk not in ruw, (pad.name, merk)
        if pad.name.startswith("kluis.db") and not pad.name.endswith(("-shm", "-wal")):
            gezien += 1
            los = tmp_path / "los.bin"
            shutil.copyfile(pad, los)
            with pytest.raises(sqlite3.DatabaseError):
                sqlite3.connect(los).execute("SELECT * FROM sqlite_master").fetchall()
            los.unlink()
    assert gezien == 3
    kluis.sluit()
    nieuw.kluis.sluit()


def test_the_check_for_plain_text_can_fail(tmp_path: Path) -> None:
    plat = tmp_path / "plat.db"
    with sqlite3.connect(plat) as open_:
        open_.execute("CREATE TABLE t(x)")
    open_.close()
    with pytest.raises(fouten.KluisVreemd):
        verbinding.controleer_versleuteld(plat)


def test_a_key_is_not_in_the_name_of_the_connection(lege_kluis: dienst.OpenKluis) -> None:
    sleutel = lege_kluis.sleutel("avg").hex()
    engine = lege_kluis.engine()
    for tekst in (repr(engine), str(engine.url), repr(lege_kluis)):
        assert sleutel not in tekst


def test_the_real_floor_of_the_key_derivation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """RFC 9106's second choice or heavier: what an officer's store really gets."""
    vloer = Kdf(geheugen_kib=65_536, rondes=3, banen=4)
    monkeypatch.setattr(kdf_, "VLOER", vloer)
    monkeypatch.setattr(kdf_, "ijk", ECHTE_IJK)
    nieuw = dienst.maak(
        tmp_path / "k", "fiets lamp wolk gras deur", sleutelbos=False, gegevens=GEGEVENS
    )
    nieuw.kluis.sluit()
    slots = json.loads((tmp_path / "k" / SLEUTELBESTAND).read_bytes())["slots"]
    (zwaarte,) = (Kdf(**s["kdf"]) for s in slots if s["soort"] == "wachtzin")
    assert not zwaarte.onder(vloer)
    dienst.open_(tmp_path / "k", wachtzin="fiets lamp wolk gras deur").sluit()
