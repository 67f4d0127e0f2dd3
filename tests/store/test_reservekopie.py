# SPDX-License-Identifier: EUPL-1.2
"""A backup comes back on any machine, a changed one never, and the old store is kept."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import leerling, melding, zoeken
from leerplicht_desktop.store import migreren, reservekopie
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
    oud = dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN)
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
        dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN)
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


def _kop(ruw: bytes) -> tuple[dict[str, Any], bytes]:
    begin = len(reservekopie.MERK)
    lengte = int(ruw[begin : begin + 8])
    kop = json.loads(ruw[begin + 8 : begin + 8 + lengte])
    return kop, ruw[begin + 8 + lengte :]


def _samen(kop: dict[str, Any], lichaam: bytes) -> bytes:
    tekst = json.dumps(kop).encode()
    return reservekopie.MERK + f"{len(tekst):08d}".encode() + tekst + lichaam


def weigert(ruw: bytes, map_: Path, pad: Path) -> None:
    """Refused with an expected error, and nothing is in the folder."""
    pad.write_bytes(ruw)
    with pytest.raises(fouten.KluisFout):
        dienst.herstel(pad, map_, wachtzin=WACHTZIN)
    assert not map_.exists() or bestanden(map_) == set()


def test_every_changed_field_of_the_header_is_refused(kopie: Path, tmp_path: Path) -> None:
    ruw, doel = kopie.read_bytes(), tmp_path / "terug"
    kop, lichaam = _kop(ruw)
    assert set(kop) == {
        "kluis", "schema", "generatie", "sha256", "grootte", "sleutelbestand", "nonce", "sleutel",
    }  # fmt: skip
    for veld, waarde in kop.items():
        anders: object
        if isinstance(waarde, int):
            anders = waarde + 1
        elif veld == "sleutelbestand":
            anders = waarde.replace("Veldwijk", "Elders")
        else:
            anders = ("A" if waarde[0] != "A" else "B") + waarde[1:]
        for nieuw in (anders, None, "", [], {}):
            weigert(_samen({**kop, veld: nieuw}, lichaam), doel, tmp_path / "stuk.lpbak")
        weigert(
            _samen({k: v for k, v in kop.items() if k != veld}, lichaam),
            doel,
            tmp_path / "stuk.lpbak",
        )
    sleutelbestand = json.loads(kop["sleutelbestand"])
    for nummer in range(2):  # one of its slots away
        zonder = {**sleutelbestand, "slots": sleutelbestand["slots"][nummer : nummer + 1]}
        weigert(
            _samen({**kop, "sleutelbestand": json.dumps(zonder, indent=1)}, lichaam),
            doel,
            tmp_path / "stuk.lpbak",
        )
    pad = tmp_path / "heel.lpbak"  # and the untouched one is not
    pad.write_bytes(_samen(kop, lichaam))
    dienst.herstel(pad, doel, wachtzin=WACHTZIN)
    assert bestanden(doel) == {"kluis.db", "kluis.json"}


def test_changed_bytes_and_lengths_are_refused(kopie: Path, tmp_path: Path) -> None:
    ruw, dobbel = kopie.read_bytes(), random.Random(7)
    begin = len(ruw) - len(_kop(ruw)[1])
    plekken = [0, 5, begin, len(ruw) - 1, *(dobbel.randrange(begin, len(ruw)) for _ in range(60))]
    for plek in plekken:
        stuk = bytearray(ruw)
        stuk[plek] ^= 1 << dobbel.randrange(8)
        weigert(bytes(stuk), tmp_path / "terug", tmp_path / "stuk.lpbak")
    merk = len(reservekopie.MERK)
    for stuk2 in (
        b"",
        ruw[: merk - 1],
        ruw[: merk + 4],
        ruw[:begin],
        ruw[:-1],
        ruw + b"\x00",
        ruw[:merk] + b"-0000005" + ruw[merk + 8 :],
        ruw[:merk] + b"99999999" + ruw[merk + 8 :],
        ruw[:merk] + b"01000000" + b"[" * 1_000_000,
        random.Random(3).randbytes(5000),
    ):
        weigert(stuk2, tmp_path / "terug", tmp_path / "stuk.lpbak")


def test_the_body_of_another_backup_of_the_same_store_is_refused(
    kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, tmp_path / "later.lpbak")
    kluis.sluit()
    kop, _lichaam = _kop(kopie.read_bytes())
    _later, lichaam = _kop((tmp_path / "later.lpbak").read_bytes())
    weigert(_samen(kop, lichaam), tmp_path / "terug", tmp_path / "stuk.lpbak")


def test_a_backup_of_a_newer_program(
    kopie: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deze = migreren.nieuwste()
    monkeypatch.setattr(migreren, "is_nieuwer", lambda revisie: revisie == deze)
    with pytest.raises(fouten.KluisNieuwer):
        dienst.herstel(kopie, tmp_path / "terug", wachtzin=WACHTZIN)
    assert not (tmp_path / "terug").exists()


def test_a_full_disk_while_putting_back_leaves_the_old_store(
    kopie: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch, uids: dict[str, str]
) -> None:
    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    with monkeypatch.context() as even:
        even.setattr(reservekopie, "schrijf_geheel", vol)
        with pytest.raises(fouten.SchijfVol):
            dienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN)
    assert bestanden(vol_sjabloon.map) == {"kluis.db", "kluis.json"}
    kluis = vol_sjabloon.open()
    assert leerling.toon(kluis, uids["noor"]).meldingen
    kluis.sluit()


def test_a_damaged_store_gives_no_backup(vol_sjabloon: Sjabloon, tmp_path: Path) -> None:
    kluis = vol_sjabloon.open()
    kluis.sluit()
    pad = vol_sjabloon.map / "kluis.db"
    ruw = bytearray(pad.read_bytes())
    ruw[-100] ^= 1
    pad.write_bytes(ruw)
    kluis = vol_sjabloon.open()
    with pytest.raises(fouten.KluisBeschadigd):
        dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak")
    assert not list(tmp_path.glob("*.lpbak*"))
    assert not list(tmp_path.glob(".*"))
    kluis.sluit()
