# SPDX-License-Identifier: EUPL-1.2
"""An older store opens in a newer program: backed up first, migrated, and not a row less."""

import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Schoolvrij
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import leerling, melding, ouder, schoolkalender, zoeken
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import migreren, openen, scholen, sleutels
from leerplicht_desktop.store import schoolkalender as vragen
from leerplicht_desktop.store.kluis import KLUISBESTAND
from leerplicht_desktop.store.verbinding import verbind
from tests.data.maak_proefkluis import HIER, map_van
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon, leerling_ruw, zet_school

# What opening itself adds to.
_EIGEN = {"alembic_version", "audit", "kluisinfo"}
REVISIES = [f"{nr:04d}" for nr in range(1, int(migreren.nieuwste()) + 1)]


def _rijen(kluis: OpenKluis) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as the database holds it."""
    with kluis.lezen() as sessie:
        voer_uit = sessie.connection().exec_driver_sql
        tabellen = voer_uit(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'zoek_fts%'"
        ).scalars()
        return {
            naam: sorted(map(tuple, voer_uit(f"SELECT * FROM {naam}").all()), key=str)
            for naam in tabellen.all()
            if naam not in _EIGEN
        }


def _maak_eerste(map_: Path, kdf: Kdf, monkeypatch: pytest.MonkeyPatch) -> OpenKluis:
    """A store that stops at the first schema, with parents and children of rows in it."""
    with monkeypatch.context() as oud:
        oud.setattr(migreren, "migreer", partial(migreren.migreer, tot="0001"))
        kluis = dienst.maak(
            map_, WACHTZIN, sleutelbos=False, gegevens=GEGEVENS, kdf=kdf, klok=VasteKlok()
        ).kluis
    school = zet_school(kluis)
    noor = leerling.bewaar(kluis, leerling_ruw()).waarde
    moeder = {"rol": "moeder", "gezag": "TWEEHOOFDIG", "voornamen": "Anna", "achternaam": "Jacobs"}
    ouder.bewaar(kluis, noor, moeder)
    leerling.bewaar_inschrijving(kluis, noor, school, {"van": "1-8-2025"})
    return kluis


def test_a_store_of_the_first_schema_is_migrated_and_keeps_every_row(
    tmp_path: Path, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "kluis"
    kluis = _maak_eerste(map_, kdf_licht, monkeypatch)
    assert dienst.controleer(kluis).schema == "0001"
    voor = _rijen(kluis)
    assert "schoolvrij" not in voor
    assert all(voor[naam] for naam in ("school", "leerling", "inschrijving", "gezag", "zoekregel"))
    kluis.sluit()

    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    na = _rijen(kluis)
    later = {naam: rijen for naam, rijen in na.items() if naam not in voor}
    assert later
    assert not any(later.values()), "tables that came later are empty"
    assert {naam: na[naam] for naam in voor} == voor
    gezien = dienst.controleer(kluis)
    assert (gezien.in_orde, gezien.schema) == (True, migreren.nieuwste())
    assert len(zoeken.zoek(kluis, "noor dijk").treffers) == 1
    with kluis.lezen() as sessie:
        school = scholen.op_code(sessie, "12AB", "01")
    assert school is not None
    schoolkalender.bewaar(kluis, school.uid, {"soort": "studiedag", "van": "9-3-2026"})
    kluis.sluit()

    kopie = map_ / "voor-bijwerken-0001.lpbak"
    dienst.herstel(kopie, tmp_path / "terug", wachtzin=WACHTZIN)
    terug = dienst.open_(tmp_path / "terug", wachtzin=WACHTZIN, klok=VasteKlok())
    terug_rijen = _rijen(terug)
    assert {naam: terug_rijen[naam] for naam in voor} == voor
    terug.sluit()


def test_without_room_for_the_backup_nothing_is_migrated(
    tmp_path: Path, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "kluis"
    _maak_eerste(map_, kdf_licht, monkeypatch).sluit()
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
