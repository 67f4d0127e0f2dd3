# SPDX-License-Identifier: EUPL-1.2
"""An older store opens in a newer program: backed up first, migrated, and not a row less."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlcipher3 import dbapi2

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Schoolvrij
from leerplicht_desktop.services import beroep, leerling, melding, schoolkalender, zoeken
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import migreren, openen, sleutels
from leerplicht_desktop.store import schoolkalender as vragen
from leerplicht_desktop.store.kluis import KLUISBESTAND
from leerplicht_desktop.store.verbinding import verbind
from tests.data.maak_proefkluis import HIER, map_van
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon

# What opening itself adds to.
_EIGEN = {"alembic_version", "audit", "kluisinfo"}
REVISIES = [f"{nr:04d}" for nr in range(1, int(migreren.nieuwste()) + 1)]
Rijen = dict[str, list[dict[str, Any]]]


def _rijen(map_: Path) -> Rijen:
    """Every row of every table, as the database holds it."""
    verbinding = verbind(map_ / KLUISBESTAND, _sleutel(map_))
    try:
        tabellen = verbinding.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'zoek_fts%'"
        ).fetchall()
        return {naam: _alle(verbinding, naam) for (naam,) in tabellen if naam not in _EIGEN}
    finally:
        verbinding.close()


def _alle(verbinding: dbapi2.Connection, tabel: str) -> list[dict[str, Any]]:
    wijzer = verbinding.execute(f"SELECT * FROM {tabel}")
    kolommen = [kolom[0] for kolom in wijzer.description]
    return sorted((dict(zip(kolommen, rij, strict=True)) for rij in wijzer), key=str)


def _zoals(na: Rijen, voor: Rijen) -> Rijen:
    """The rows of now with the tables and columns of then."""
    return {
        naam: sorted(({k: rij[k] for k in (rijen or [{}])[0]} for rij in na[naam]), key=str)
        for naam, rijen in voor.items()
    }


@pytest.mark.parametrize("revisie", REVISIES[:-1])
def test_an_older_store_is_migrated_and_keeps_every_row(revisie: str, tmp_path: Path) -> None:
    map_ = tmp_path / "kluis"
    shutil.copytree(map_van(revisie), map_)
    voor = _rijen(map_)
    assert all(voor[naam] for naam in ("school", "leerling", "inschrijving", "gezag", "zoekregel"))

    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    gezien = dienst.controleer(kluis)
    assert (gezien.in_orde, gezien.schema) == (True, migreren.nieuwste())
    kluis.sluit()
    na = _rijen(map_)
    later = {naam: rijen for naam, rijen in na.items() if naam not in voor}
    assert later
    assert not any(later.values()), "tables that came later are empty"
    assert _zoals(na, voor) == voor

    kopie = map_ / f"voor-bijwerken-{revisie}.lpbak"
    dienst.herstel(kopie, tmp_path / "terug", wachtzin=WACHTZIN)
    dienst.open_(tmp_path / "terug", wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
    voor.pop("kopie", None)  # the register of backups goes on after a restore
    assert _zoals(_rijen(tmp_path / "terug"), voor) == voor


def test_without_room_for_the_backup_nothing_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "kluis"
    shutil.copytree(map_van("0001"), map_)
    voor = (map_ / KLUISBESTAND).read_bytes()

    def vol(*_: object, **__: object) -> int:
        raise fouten.SchijfVol

    monkeypatch.setattr("leerplicht_desktop.store.reservekopie.schrijf", vol)
    with pytest.raises(fouten.SchijfVol):
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    assert (map_ / KLUISBESTAND).read_bytes() == voor


def test_there_is_a_kept_store_of_every_schema() -> None:
    assert sorted(pad.name for pad in HIER.glob("kluis-*")) == [f"kluis-{r}" for r in REVISIES]


@pytest.mark.parametrize("revisie", REVISIES)
def test_a_kept_store_of_each_schema_opens_and_still_says_the_same(
    revisie: str, tmp_path: Path
) -> None:
    """Written by the program of that schema itself, not by this one."""
    map_ = tmp_path / "kluis"
    shutil.copytree(map_van(revisie), map_)
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    assert dienst.controleer(kluis).in_orde
    noor = leerling.toon(kluis, zoeken.zoek(kluis, "noor").treffers[0].uid)
    assert [o.naam.achternaam for o in noor.ouders] == ["Jacobs", "Dijk"]
    assert [i.school for i in noor.inschrijvingen] == ["Het Plein College"]
    beeld = melding.toon(kluis, noor.meldingen[0].uid)
    assert (beeld.kenmerk, beeld.invoer.totaal_minuten) == ("2026-0001", 17 * 60)
    if revisie >= "0003":
        daan = leerling.toon(kluis, zoeken.zoek(kluis, "daan").treffers[0].uid)
        beschermd = melding.toon_beschermd(kluis, daan.meldingen[0].uid)
        assert beschermd.invoer.toelichting == "kaneelstok"
    if revisie >= "0004":
        (claim,) = beroep.van_leerling(kluis, noor.uid)
        assert beroep.toon(kluis, claim.uid).grond == "5c"
    kluis.sluit()
    assert (map_ / f"voor-bijwerken-{revisie}.lpbak").exists() == (revisie != migreren.nieuwste())


@pytest.mark.parametrize("revisie", REVISIES[:-1])
def test_a_revision_that_fails_half_way_leaves_the_store_as_it_was(
    revisie: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "kluis"
    shutil.copytree(map_van(revisie), map_)
    echt = command.upgrade

    def breekt(config: Config, tot: str) -> None:
        echt(config, tot)
        raise OSError("the power went before it was kept")

    with monkeypatch.context() as kapot:
        kapot.setattr(command, "upgrade", breekt)
        with pytest.raises(OSError, match="power"):
            dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    sleutel = _sleutel(map_)
    verbinding = verbind(map_ / KLUISBESTAND, sleutel)
    assert verbinding.execute("SELECT version_num FROM alembic_version").fetchone() == (revisie,)
    verbinding.close()
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    assert dienst.controleer(kluis).in_orde
    assert len(zoeken.zoek(kluis, "noor").treffers) == 1
    kluis.sluit()


def _sleutel(map_: Path) -> bytes:
    bestand = openen.lees_sleutelbestand(map_)
    return sleutels.ontgrendel(bestand, wachtzin=WACHTZIN)["avg"]


@pytest.mark.parametrize("revisie", REVISIES)
@pytest.mark.parametrize("schade", ["half", "kop", "midden", "leeg"])
def test_a_damaged_store_of_any_schema_is_left_alone(
    revisie: str, schade: str, tmp_path: Path
) -> None:
    map_ = tmp_path / "kluis"
    shutil.copytree(map_van(revisie), map_)
    pad = map_ / KLUISBESTAND
    heel = pad.read_bytes()
    midden = len(heel) // 2
    pad.write_bytes(
        {
            "half": heel[:midden],
            "kop": heel[:16] + bytes(200) + heel[216:],
            "midden": heel[:4096] + bytes(len(heel) - 8192) + heel[-4096:],
            "leeg": b"",
        }[schade]
    )
    kapot = pad.read_bytes()
    with pytest.raises(fouten.KluisBeschadigd):
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    assert pad.read_bytes() == kapot


def test_the_rows_of_one_school_by_date(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    for school, van in (("school", "9-3-2026"), ("school", "2-2-2026"), ("school2", "1-9-2025")):
        schoolkalender.bewaar(volle_kluis, uids[school], {"soort": "studiedag", "van": van})
    with volle_kluis.lezen() as sessie:
        rijen = vragen.van_school(sessie, uids["school"])
        assert [rij.van.isoformat() for rij in rijen] == ["2026-02-02", "2026-03-09"]
        assert isinstance(vragen.op_uid(sessie, rijen[0].uid)[0], Schoolvrij)
        with pytest.raises(fouten.NietGevonden):
            vragen.op_uid(sessie, "weg")
        with pytest.raises(fouten.NietGevonden):
            vragen.verwijderde(sessie, rijen[0].uid)


def test_opening_an_up_to_date_store_makes_no_backup(leeg_sjabloon: Sjabloon) -> None:
    leeg_sjabloon.open().sluit()
    assert list(leeg_sjabloon.map.glob("*.lpbak")) == []
    assert openen.lees_sleutelbestand(leeg_sjabloon.map).naam == "Gemeente Veldwijk"
