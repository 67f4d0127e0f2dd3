# SPDX-License-Identifier: EUPL-1.2
"""A deputy's backup holds the police part too, as the encrypted bytes that he cannot open."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import reservekopie, toegang, wpg
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import ongeopend
from leerplicht_desktop.store.bestanden import WPGBESTAND
from leerplicht_desktop.store.kopiebestand import WPGLOG, lees_kop, ontzegel
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.services.wpg.conftest import PV, open_deel

MET_LOG = pytest.mark.parametrize("met_log", [False, True], ids=["closed well", "after a crash"])


def als_vervanger(sjabloon: Sjabloon, *, met_log: bool = False) -> OpenKluis:
    """The officer left police data, perhaps by a crash; somebody else opens with the envelope."""
    kluis = sjabloon.open()
    code = toegang.maak_vervanger(kluis, WACHTZIN, date(2026, 9, 30))
    deel = open_deel(kluis)
    wpg.voeg_toe(deel, PV, leerling_uid=sjabloon.uids["noor"])
    opzij = sjabloon.map.parent / "opzij"
    opzij.mkdir()
    if met_log:
        for naam in (WPGBESTAND, WPGLOG):
            shutil.copy(sjabloon.map / naam, opzij / naam)
    else:
        wpg.sluit(deel)
    kluis.sluit()
    for pad in opzij.iterdir():
        shutil.copy(pad, sjabloon.map / pad.name)
    return dienst.open_(sjabloon.map, vervanger=("K. Vermeer", "ziek", code), klok=VasteKlok())


def _eigen(map_: Path) -> OpenKluis:
    return dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())


@MET_LOG
def test_a_deputys_backup_brings_the_police_part_back_too(
    vol_sjabloon: Sjabloon, tmp_path: Path, *, met_log: bool
) -> None:
    kluis = als_vervanger(vol_sjabloon, met_log=met_log)
    kopie = tmp_path / "kluis.lpbak"
    reservekopie.maak(kluis, kopie)
    namen = [deel.naam for deel in lees_kop(kopie).delen]
    assert namen == ["kluis.db", WPGBESTAND, *([WPGLOG] if met_log else [])]
    geheimen = ontzegel(lees_kop(kopie), kluis.sleutel("avg"))
    assert [geheimen[naam].ongeopend for naam in namen] == [False, *(True for _ in namen[1:])]
    kluis.sluit()

    elders = tmp_path / "elders"
    reservekopie.herstel(kopie, elders, herstelcode=vol_sjabloon.herstelcode, klok=VasteKlok())
    assert {p.name for p in elders.iterdir()} - {"kluis.slot"} == {
        *("kluis.db", "kluis.json", WPGBESTAND),
    }
    kluis = _eigen(elders)
    try:
        assert len(wpg.zoek(open_deel(kluis), PV["pv_nummer"])) == 1
        assert dienst.controleer(kluis).in_orde
    finally:
        kluis.sluit()


def test_the_daily_backup_goes_on_while_she_is_ill(vol_sjabloon: Sjabloon, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    kluis = vol_sjabloon.open()
    reservekopie.bewaar_plan(kluis, {"map": str(stick), "dagen": "1"})
    kluis.sluit()
    kluis = als_vervanger(vol_sjabloon)
    assert reservekopie.is_tijd(kluis)
    reservekopie.houd_bij(kluis)
    assert [pad.suffix for pad in stick.iterdir()] == [".lpbak"]
    assert reservekopie.stand(kluis).fout == ""
    kluis.sluit()


def test_a_trial_says_what_it_could_not_look_into_and_she_does_it_over(
    vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    kluis = als_vervanger(vol_sjabloon, met_log=True)
    reservekopie.maak(kluis, tmp_path / "kluis.lpbak")
    proef = reservekopie.proef(kluis)
    assert proef is not None
    assert (proef.waarde.bevinding, proef.waarde.onbekeken != "") == ("", True)
    assert "niet nagekeken" in reservekopie.stand(kluis).onbekeken
    assert not reservekopie.proef_is_tijd(kluis)
    kluis.sluit()

    kluis = _eigen(vol_sjabloon.map)
    assert reservekopie.proef_is_tijd(kluis)
    proef = reservekopie.proef(kluis)
    assert proef is not None
    assert (proef.waarde.bevinding, proef.waarde.onbekeken) == ("", "")
    assert reservekopie.stand(kluis).onbekeken == ""
    assert not reservekopie.proef_is_tijd(kluis)
    kluis.sluit()


def test_a_police_part_that_was_damaged_already_keeps_nobody_from_the_rest(
    vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    """He could not see it; she sees it at her trial, and at the first opening after a restore."""
    kluis = als_vervanger(vol_sjabloon)
    pad = vol_sjabloon.map / WPGBESTAND
    pad.write_bytes(pad.read_bytes()[:4096] + b"rommel" * 4096)
    reservekopie.maak(kluis, tmp_path / "kluis.lpbak")
    kluis.sluit()
    kluis = _eigen(vol_sjabloon.map)
    proef = reservekopie.proef(kluis)
    assert proef is not None
    assert proef.waarde.bevinding
    kluis.sluit()

    elders = tmp_path / "elders"
    reservekopie.herstel(tmp_path / "kluis.lpbak", elders, wachtzin=WACHTZIN, klok=VasteKlok())
    kluis = _eigen(elders)
    try:
        assert kluis.open
        with pytest.raises(fouten.KluisBeschadigd):
            open_deel(kluis)
    finally:
        kluis.sluit()


def test_after_a_restore_it_says_that_the_envelope_of_that_day_opens_again(
    vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    kopie, zonder = tmp_path / "met.lpbak", tmp_path / "zonder.lpbak"
    kluis = als_vervanger(vol_sjabloon)
    reservekopie.maak(kluis, kopie)
    kluis.sluit()
    kluis = _eigen(vol_sjabloon.map)
    toegang.trek_vervanger_in(kluis)
    reservekopie.maak(kluis, zonder)
    kluis.sluit()
    reservekopie.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN, toch=True, klok=VasteKlok())
    zin = reservekopie.gelden_weer(kopie)
    assert zin.startswith("De wachtzin, de herstelcode en de envelop van ")
    assert "15 juni 2026 gelden weer. Trek de envelop in of maak een nieuwe" in zin
    assert "envelop" not in reservekopie.gelden_weer(zonder)


def test_a_file_that_changes_under_the_copy_gives_no_backup(
    vol_sjabloon: Sjabloon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kluis = als_vervanger(vol_sjabloon)
    echt = ongeopend._kopieer

    def en_schrijf(bron: Path, doel: Path, meld: object) -> None:
        echt(bron, doel, meld)  # type: ignore[arg-type]
        with bron.open("ab") as stroom:
            stroom.write(b"nog iets")

    monkeypatch.setattr(ongeopend, "_kopieer", en_schrijf)
    with pytest.raises(fouten.ReservekopieMislukt):
        reservekopie.maak(kluis, tmp_path / "kluis.lpbak")
    assert not (tmp_path / "kluis.lpbak").exists()
    kluis.sluit()
