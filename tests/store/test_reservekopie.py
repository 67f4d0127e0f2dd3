# SPDX-License-Identifier: EUPL-1.2
"""A backup comes back on any machine, a changed one never, and the old store is kept."""

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import leerling, melding, zoeken
from leerplicht_desktop.store import herstellen, migreren
from leerplicht_desktop.store.bestanden import WPGBESTAND
from leerplicht_desktop.store.kopiebestand import lees_kop, ontzegel
from leerplicht_desktop.store.terugzetten import WERKMAP
from leerplicht_desktop.store.verbinding import verbind
from leerplicht_desktop.store.wpg import bestand as wpgbestand
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon, melding_ruw


@pytest.fixture
def kopie(vol_sjabloon: Sjabloon, tmp_path: Path) -> Path:
    """A backup of the filled store, which is closed again."""
    pad = tmp_path / "kopie.lpbak"
    kluis = vol_sjabloon.open()
    uitkomst = dienst.maak_reservekopie(kluis, pad)
    assert uitkomst.waarde.grootte == pad.stat().st_size
    assert dienst.gegevens(kluis).laatste_reservekopie == VasteKlok().nu()
    kluis.sluit()
    return pad


@pytest.fixture
def leeg_sjabloon_elders(_leeg_sjabloon: Sjabloon, tmp_path: Path) -> Sjabloon:
    """Another store, beside `vol_sjabloon`."""
    return _leeg_sjabloon.kopie(tmp_path / "elders")


def bestanden(map_: Path) -> set[str]:
    return {p.name for p in map_.iterdir()} - {"kluis.slot"}


def test_on_another_machine_the_code_brings_everything_back(
    kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path, uids: dict[str, str]
) -> None:
    ander = tmp_path / "andere computer"
    assert dienst.herstel(kopie, ander, herstelcode=vol_sjabloon.herstelcode) is None
    assert bestanden(ander) == {"kluis.db", "kluis.json"}
    kluis = dienst.open_(ander, wachtzin=WACHTZIN, klok=VasteKlok())
    oud = vol_sjabloon.open()
    assert leerling.toon(kluis, uids["noor"]) == leerling.toon(oud, uids["noor"])
    assert zoeken.zoek(kluis, "jacobs") == zoeken.zoek(oud, "jacobs")
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()
    oud.sluit()


def test_making_one_leaves_only_the_one_file(kopie: Path, vol_sjabloon: Sjabloon) -> None:
    assert bestanden(kopie.parent) == {"kopie.lpbak", "kluis"}
    assert bestanden(vol_sjabloon.map) == {"kluis.db", "kluis.json"}
    assert kopie.stat().st_mode & 0o777 == 0o600


def test_putting_back_keeps_the_store_that_was_there(
    kopie: Path, vol_sjabloon: Sjabloon, uids: dict[str, str]
) -> None:
    kluis = vol_sjabloon.open()
    later = melding.neem_in(
        kluis, melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
    ).waarde
    kluis.sluit()
    oud = dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN, toch=True)
    assert oud is not None
    kluis = vol_sjabloon.open()
    with pytest.raises(fouten.NietGevonden):
        melding.toon(kluis, later)
    kluis.sluit()
    kluis = dienst.open_(oud, wachtzin=WACHTZIN, klok=VasteKlok())
    assert melding.toon(kluis, later).uid == later
    kluis.sluit()


def test_no_number_is_given_twice_however_often_it_is_put_back(
    kopie: Path, vol_sjabloon: Sjabloon, uids: dict[str, str]
) -> None:
    gegeven: list[str] = []

    def neem_in() -> None:
        kluis = vol_sjabloon.open()
        uid = melding.neem_in(
            kluis, melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
        ).waarde
        gegeven.append(melding.toon(kluis, uid).kenmerk)
        kluis.sluit()

    neem_in()
    for _ in range(3):
        dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN, toch=True)
        neem_in()
    assert gegeven == ["2026-0002", "2026-0002b", "2026-0002c", "2026-0002d"]


def test_not_over_an_open_store(kopie: Path, vol_sjabloon: Sjabloon) -> None:
    kluis = vol_sjabloon.open()
    with pytest.raises(fouten.KluisInGebruik):
        dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN)
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


def test_over_a_damaged_store(kopie: Path, vol_sjabloon: Sjabloon, uids: dict[str, str]) -> None:
    (vol_sjabloon.map / "kluis.db").write_bytes(b"rommel" * 1000)
    assert dienst.herstel(kopie, vol_sjabloon.map, herstelcode=vol_sjabloon.herstelcode)
    kluis = vol_sjabloon.open()
    assert leerling.toon(kluis, uids["noor"]).meldingen
    kluis.sluit()


def test_a_wrong_passphrase_or_code_puts_nothing_back(kopie: Path, tmp_path: Path) -> None:
    from leerplicht_desktop.store import herstelcode

    with pytest.raises(fouten.WachtzinOnjuist):
        dienst.herstel(kopie, tmp_path / "leeg", wachtzin="anders")
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.herstel(kopie, tmp_path / "leeg", herstelcode=herstelcode.maak())
    assert not (tmp_path / "leeg").exists()


@pytest.mark.parametrize("naam", ["kluis.db", "kluis.json"])
def test_a_backup_never_takes_the_name_of_the_store(
    lege_kluis: dienst.OpenKluis, naam: str
) -> None:
    with pytest.raises(fouten.BestaatAl):
        dienst.maak_reservekopie(lege_kluis, lege_kluis.map / naam)
    with pytest.raises(fouten.BestaatAl):
        dienst.maak_reservekopie(lege_kluis, lege_kluis.map)
    assert dienst.controleer(lege_kluis).in_orde


def test_a_backup_of_a_newer_program(
    kopie: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deze = migreren.nieuwste()
    monkeypatch.setattr(migreren, "is_nieuwer", lambda revisie: revisie == deze)
    with pytest.raises(fouten.ReservekopieNieuwer):
        dienst.herstel(kopie, tmp_path / "terug", wachtzin=WACHTZIN)
    assert not (tmp_path / "terug").exists()


def test_a_full_disk_while_putting_back_leaves_the_old_store(
    kopie: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch, uids: dict[str, str]
) -> None:
    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    with monkeypatch.context() as even:
        even.setattr(herstellen, "schrijf_geheel", vol)
        with pytest.raises(fouten.SchijfVol):
            dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN)
    assert bestanden(vol_sjabloon.map) == {"kluis.db", "kluis.json"}
    kluis = vol_sjabloon.open()
    assert leerling.toon(kluis, uids["noor"]).meldingen
    kluis.sluit()


def test_a_damaged_store_gives_no_backup(vol_sjabloon: Sjabloon, tmp_path: Path) -> None:
    kluis = vol_sjabloon.open()
    pad = vol_sjabloon.map / "kluis.db"
    ruw = bytearray(pad.read_bytes())
    for bladzijde in range(20, 60):
        ruw[bladzijde * 4096 + 100] ^= 1
    pad.write_bytes(ruw)
    with pytest.raises(fouten.KluisBeschadigd):
        dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak")
    assert not list(tmp_path.glob("*.lpbak*"))
    assert not list(tmp_path.glob(".*"))
    kluis.sluit()


def test_a_file_that_is_there_already_stays(lege_kluis: dienst.OpenKluis, tmp_path: Path) -> None:
    pad = tmp_path / "kopie.lpbak"
    pad.write_bytes(b"van een ander")
    with pytest.raises(fouten.BestaatAl):
        dienst.maak_reservekopie(lege_kluis, pad)
    assert pad.read_bytes() == b"van een ander"
    dienst.maak_reservekopie(lege_kluis, pad, overschrijf=True)
    assert lees_kop(pad).kluis_uid == lege_kluis.uid


def test_older_than_what_stands_here_is_told_and_asked(
    kopie: Path, vol_sjabloon: Sjabloon, uids: dict[str, str]
) -> None:
    kluis = vol_sjabloon.open(VasteKlok(datetime(2026, 6, 17, 12, 5, tzinfo=UTC)))
    for _ in range(2):
        ruw = melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
        later = melding.neem_in(kluis, ruw).waarde
    kluis.sluit()
    with pytest.raises(fouten.ReservekopieOuder) as gezegd:
        dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN)
    assert "gaat tot ma 15 juni 2026 om 09.00" in gezegd.value.zin
    assert "nog 2 keer iets veranderd, het laatst op wo 17 juni 2026 om 14.05" in gezegd.value.zin
    assert bestanden(vol_sjabloon.map) == {"kluis.db", "kluis.json"}
    kluis = vol_sjabloon.open()
    assert melding.toon(kluis, later).uid == later
    kluis.sluit()
    assert dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN, toch=True)


def test_opening_and_looking_make_a_store_no_newer(kopie: Path, vol_sjabloon: Sjabloon) -> None:
    vol_sjabloon.open().sluit()
    assert dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN)


def test_a_backup_of_another_store_is_told_and_asked(
    kopie: Path, leeg_sjabloon_elders: Sjabloon, vol_sjabloon: Sjabloon
) -> None:
    hier = leeg_sjabloon_elders.map
    with pytest.raises(fouten.ReservekopieVreemd):
        dienst.herstel(kopie, hier, wachtzin=WACHTZIN)
    leeg_sjabloon_elders.open().sluit()
    oud = dienst.herstel(kopie, hier, herstelcode=vol_sjabloon.herstelcode, toch=True)
    assert oud is not None
    assert {p.name for p in oud.iterdir()} == {"kluis.db", "kluis.json"}


def test_too_little_room_is_said_before_anything_is_written(
    kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(_pad: object) -> SimpleNamespace:
        return SimpleNamespace(free=50_000)

    monkeypatch.setattr("leerplicht_desktop.store.reservekopie.shutil.disk_usage", vol)
    kluis = vol_sjabloon.open()
    with pytest.raises(fouten.TeWeinigRuimte, match=r"Nodig is \d,\d MB, vrij is 50 kB"):
        dienst.maak_reservekopie(kluis, tmp_path / "nieuw.lpbak")
    kluis.sluit()
    with pytest.raises(fouten.TeWeinigRuimte):
        dienst.herstel(kopie, tmp_path / "terug", wachtzin=WACHTZIN)
    assert {p.name for p in tmp_path.iterdir()} == {"kopie.lpbak", "kluis", "terug"}
    assert bestanden(tmp_path / "terug") == set()


def test_what_a_crash_left_of_a_copy_is_gone_at_the_next_opening(vol_sjabloon: Sjabloon) -> None:
    werk = vol_sjabloon.map / WERKMAP
    werk.mkdir()
    (werk / "kluis.db").write_bytes(b"half")
    vol_sjabloon.open().sluit()
    assert bestanden(vol_sjabloon.map) == {"kluis.db", "kluis.json"}


def test_writing_goes_on_while_the_copy_is_made(
    vol_sjabloon: Sjabloon, tmp_path: Path, uids: dict[str, str]
) -> None:
    """A draft that is saved meanwhile neither waits nor makes the copy start again."""
    kluis = vol_sjabloon.open()
    bezig: list[str] = []

    def tussendoor(_gedaan: int, _totaal: int, woord: str) -> None:
        if woord == "kopiëren" and not bezig:
            ruw = melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
            bezig.append(melding.neem_in(kluis, ruw).waarde)

    dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak", voortgang=tussendoor)
    assert melding.toon(kluis, bezig[0]).uid == bezig[0]
    kluis.sluit()
    dienst.herstel(tmp_path / "kopie.lpbak", tmp_path / "terug", wachtzin=WACHTZIN)
    terug = dienst.open_(tmp_path / "terug", wachtzin=WACHTZIN, klok=VasteKlok())
    with pytest.raises(fouten.NietGevonden):
        melding.toon(terug, bezig[0])
    terug.sluit()


def test_locking_stops_a_backup_that_is_being_made(vol_sjabloon: Sjabloon, tmp_path: Path) -> None:
    kluis = vol_sjabloon.open()

    def tussendoor(_gedaan: int, _totaal: int, woord: str) -> None:
        if woord == "schrijven":
            kluis.sluit()

    with pytest.raises(fouten.Vergrendeld):
        dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak", voortgang=tussendoor)
    assert {p.name for p in tmp_path.iterdir()} == {"kluis"}
    assert bestanden(vol_sjabloon.map) == {"kluis.db", "kluis.json"}


# --- the police part ---------------------------------------------------------------------------
def zet_wpg(sjabloon: Sjabloon, tekst: str) -> None:
    """A police part with one line in it, under its own key."""
    kluis = sjabloon.open()
    with contextlib.closing(
        verbind(kluis.map / WPGBESTAND, kluis.sleutel("wpg"), nieuw=True)
    ) as politie:
        politie.execute("CREATE TABLE IF NOT EXISTS regel (tekst)")
        politie.execute("INSERT INTO regel VALUES (?)", (tekst,))
    kluis.sluit()


def wpg_van(map_: Path) -> list[str]:
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    with contextlib.closing(verbind(map_ / WPGBESTAND, kluis.sleutel("wpg"))) as politie:
        regels = [rij[0] for rij in politie.execute("SELECT tekst FROM regel")]
    kluis.sluit()
    return regels


def test_the_police_part_travels_along_under_a_key_of_its_own(
    vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    zet_wpg(vol_sjabloon, "eerste")
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak")
    kop = lees_kop(tmp_path / "kopie.lpbak")
    geheimen = ontzegel(kop, kluis.sleutel("avg"))
    assert [deel.naam for deel in kop.delen] == ["kluis.db", "kluis-wpg.db"]
    sleutels = {geheim.sleutel for geheim in geheimen.values()}
    assert len(sleutels | {kluis.sleutel("avg"), kluis.sleutel("wpg")}) == 4
    kluis.sluit()
    zet_wpg(vol_sjabloon, "tweede")
    oud = dienst.herstel(tmp_path / "kopie.lpbak", vol_sjabloon.map, wachtzin=WACHTZIN, toch=True)
    assert oud is not None
    assert wpg_van(vol_sjabloon.map) == ["eerste"]
    assert wpg_van(oud) == ["eerste", "tweede"]


def test_a_backup_of_before_the_police_part_puts_that_aside_too(
    kopie: Path, vol_sjabloon: Sjabloon
) -> None:
    zet_wpg(vol_sjabloon, "later")
    oud = dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN, toch=True)
    assert oud is not None
    assert bestanden(vol_sjabloon.map) == {"kluis.db", "kluis.json", oud.name}
    assert wpg_van(oud) == ["later"]


def test_a_police_part_of_a_newer_program_is_refused(
    vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    kluis = vol_sjabloon.open()
    wpgbestand.zorg_voor(kluis)
    with contextlib.closing(verbind(kluis.map / WPGBESTAND, kluis.sleutel("wpg"))) as politie:
        politie.execute("UPDATE alembic_version SET version_num = 'w9999'")
    dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak")
    kluis.sluit()
    with pytest.raises(fouten.ReservekopieNieuwer):
        dienst.herstel(tmp_path / "kopie.lpbak", tmp_path / "terug", wachtzin=WACHTZIN)
    assert bestanden(tmp_path / "terug") == set()


def test_a_police_part_that_is_gone_makes_no_backup_without_it(
    vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    """The copies that still have it would have to make room for those that lack it."""
    kluis = vol_sjabloon.open()
    wpgbestand.zorg_voor(kluis)
    dienst.maak_reservekopie(kluis, tmp_path / "heel.lpbak")
    (kluis.map / WPGBESTAND).unlink()
    with pytest.raises(fouten.WpgbestandOntbreekt):
        dienst.maak_reservekopie(kluis, tmp_path / "half.lpbak")
    assert not (tmp_path / "half.lpbak").exists()
    kluis.sluit()
    dienst.herstel(tmp_path / "heel.lpbak", tmp_path / "terug", wachtzin=WACHTZIN)
    terug = dienst.open_(tmp_path / "terug", wachtzin=WACHTZIN, klok=VasteKlok())
    wpgbestand.zorg_voor(terug)
    assert dienst.controleer(terug).in_orde
    terug.sluit()
