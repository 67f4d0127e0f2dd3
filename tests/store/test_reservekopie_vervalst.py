# SPDX-License-Identifier: EUPL-1.2
"""A backup that was changed anywhere is refused, and nothing of it is put back."""

import base64
import json
import random
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import leerling
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon

MERK = 26  # length of the line that says what the file is
BYTES = 1_000


def als_oude(ruw: bytes, sleutel: bytes) -> bytes:
    """The same backup as the first program wrote it: one body, its key wrapped by itself."""
    kop, lichaam = _kop(ruw)
    (_naam, grootte, som), *_geen = kop["delen"]
    inpak = HKDF(SHA256(), 32, None, b"leerplicht-desktop:reservekopie").derive(sleutel)
    aad, nonce = _aad(kop), base64.b64decode(kop["nonce"])
    plat = AESGCM(inpak).decrypt(nonce, base64.b64decode(kop["zegel"]), aad)
    eigen = bytes.fromhex(json.loads(plat)["kluis.db"]["sleutel"])
    bestand = kop["sleutelbestand"]
    velden = (kop["kluis"], kop["schema"], kop["generatie"], som, grootte)
    oud_aad = "|".join(map(str, velden)).encode() + bestand.encode()
    oud = {
        "kluis": kop["kluis"],
        "schema": kop["schema"],
        "generatie": kop["generatie"],
        "sha256": som,
        "grootte": grootte,
        "sleutelbestand": bestand,
        "nonce": base64.b64encode(nonce).decode(),
        "sleutel": base64.b64encode(AESGCM(inpak).encrypt(nonce, eigen, oud_aad)).decode(),
    }
    tekst = json.dumps(oud).encode()
    return b"LEERPLICHT-RESERVEKOPIE 1\n" + f"{len(tekst):08d}".encode() + tekst + lichaam


def _aad(kop: dict[str, Any]) -> bytes:
    rest = {veld: waarde for veld, waarde in kop.items() if veld not in ("nonce", "zegel")}
    return json.dumps(rest, sort_keys=True, separators=(",", ":")).encode()


@pytest.fixture(params=[1, 2])
def kopie(request: pytest.FixtureRequest, vol_sjabloon: Sjabloon, tmp_path: Path) -> Path:
    """A backup of the filled store, as the first program wrote it and as this one does."""
    pad = tmp_path / "kopie.lpbak"
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, pad)
    if request.param == 1:
        pad.write_bytes(als_oude(pad.read_bytes(), kluis.sleutel("avg")))
    kluis.sluit()
    return pad


def bestanden(map_: Path) -> set[str]:
    return {p.name for p in map_.iterdir()} - {"kluis.slot"}


def _kop(ruw: bytes) -> tuple[dict[str, Any], bytes]:
    lengte = int(ruw[MERK : MERK + 8])
    kop = json.loads(ruw[MERK + 8 : MERK + 8 + lengte])
    return kop, ruw[MERK + 8 + lengte :]


def _samen(merk: bytes, kop: dict[str, Any], lichaam: bytes) -> bytes:
    tekst = json.dumps(kop).encode()
    if merk.endswith(b"2\n"):
        tekst = json.dumps(kop, sort_keys=True, separators=(",", ":")).encode()
    return merk + f"{len(tekst):08d}".encode() + tekst + lichaam


def weigert(ruw: bytes, map_: Path, pad: Path) -> None:
    """Refused with an expected error, and nothing is in the folder."""
    pad.write_bytes(ruw)
    with pytest.raises(fouten.KluisFout):
        dienst.herstel(pad, map_, wachtzin=WACHTZIN)
    assert not map_.exists() or bestanden(map_) == set()


def _anders(waarde: int | str | list[list[Any]]) -> object:
    """A value of the same kind that is another."""
    if isinstance(waarde, int):
        return waarde + 1
    if isinstance(waarde, list):
        return [[_anders(deel) for deel in waarde[0]]]
    if "Veldwijk" in waarde:
        return waarde.replace("Veldwijk", "Elders")
    return ("A" if waarde[0] != "A" else "B") + waarde[1:]


def test_backup_tamper_every_field_of_the_header(kopie: Path, tmp_path: Path) -> None:
    ruw, doel, stuk = kopie.read_bytes(), tmp_path / "terug", tmp_path / "stuk.lpbak"
    (kop, lichaam), merk = _kop(ruw), ruw[:MERK]
    assert len(kop) == 8
    for veld, waarde in kop.items():
        nieuwe: list[Any] = [_anders(waarde), None, "", [], {}, 7, [1], [[]]]
        for nieuw in nieuwe:
            weigert(_samen(merk, {**kop, veld: nieuw}, lichaam), doel, stuk)
        zonder = {k: v for k, v in kop.items() if k != veld}
        weigert(_samen(merk, zonder, lichaam), doel, stuk)
    weigert(_samen(merk, {**kop, "erbij": 1}, lichaam), doel, stuk)
    sleutelbestand = json.loads(kop["sleutelbestand"])
    for nummer in range(2):  # one of its slots away
        zonder = {**sleutelbestand, "slots": sleutelbestand["slots"][nummer : nummer + 1]}
        nieuw_ = {**kop, "sleutelbestand": json.dumps(zonder, indent=1)}
        weigert(_samen(merk, nieuw_, lichaam), doel, stuk)
    stuk.write_bytes(_samen(merk, kop, lichaam))  # and the untouched one is not
    dienst.herstel(stuk, doel, wachtzin=WACHTZIN)
    assert bestanden(doel) == {"kluis.db", "kluis.json"}


def test_backup_tamper_a_thousand_bytes(kopie: Path, tmp_path: Path) -> None:
    """Half of them in the header with its wrapped keys, half in the copy of the store."""
    ruw, dobbel = bytearray(kopie.read_bytes()), random.Random(2026)
    begin, doel = len(ruw) - len(_kop(bytes(ruw))[1]), tmp_path / "terug"
    geweigerd = 0
    with kopie.open("r+b", buffering=0) as stroom:
        for nummer in range(BYTES):
            plek = dobbel.randrange(*((0, begin) if nummer % 2 else (begin, len(ruw))))
            stroom.seek(plek)
            stroom.write(bytes([ruw[plek] ^ dobbel.randrange(1, 256)]))
            try:
                dienst.herstel(kopie, doel, wachtzin=WACHTZIN)
            except fouten.KluisFout:
                geweigerd += 1
            stroom.seek(plek)
            stroom.write(ruw[plek : plek + 1])
    assert geweigerd == BYTES
    assert not doel.exists() or bestanden(doel) == set()
    dienst.herstel(kopie, doel, wachtzin=WACHTZIN)  # and as it was, it is put back


def test_backup_tamper_lengths(kopie: Path, tmp_path: Path) -> None:
    ruw = kopie.read_bytes()
    begin = len(ruw) - len(_kop(ruw)[1])
    for stuk in (
        b"",
        ruw[: MERK - 1],
        ruw[: MERK + 4],
        ruw[:begin],
        ruw[:-1],
        ruw + b"\x00",
        ruw[:MERK] + b"-0000005" + ruw[MERK + 8 :],
        ruw[:MERK] + b"99999999" + ruw[MERK + 8 :],
        ruw[:MERK] + b"01000000" + b"[" * 1_000_000,
        random.Random(3).randbytes(5000),
    ):
        weigert(stuk, tmp_path / "terug", tmp_path / "stuk.lpbak")


def test_the_body_of_another_backup_of_the_same_store_is_refused(
    kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, tmp_path / "later.lpbak")
    kluis.sluit()
    ruw = kopie.read_bytes()
    kop, _lichaam = _kop(ruw)
    _later, lichaam = _kop((tmp_path / "later.lpbak").read_bytes())
    weigert(_samen(ruw[:MERK], kop, lichaam), tmp_path / "terug", tmp_path / "stuk.lpbak")


def test_each_refusal_has_its_own_words(kopie: Path, tmp_path: Path) -> None:
    ruw, stuk = kopie.read_bytes(), tmp_path / "stuk.lpbak"
    stuk.write_bytes(b"%PDF-1.7" + ruw)
    with pytest.raises(fouten.GeenReservekopie):
        dienst.herstel(stuk, tmp_path / "terug", wachtzin=WACHTZIN)
    stuk.write_bytes(ruw[:-1] + bytes([ruw[-1] ^ 1]))
    with pytest.raises(fouten.ReservekopieOnjuist) as gezegd:
        dienst.herstel(stuk, tmp_path / "terug", wachtzin=WACHTZIN)
    assert type(gezegd.value) is fouten.ReservekopieOnjuist


def test_a_backup_of_the_first_program_brings_everything_back(
    kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    dienst.herstel(kopie, tmp_path / "terug", herstelcode=vol_sjabloon.herstelcode)
    kluis = dienst.open_(tmp_path / "terug", wachtzin=WACHTZIN, klok=VasteKlok())
    assert leerling.toon(kluis, vol_sjabloon.uids["noor"]).meldingen
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


@pytest.mark.parametrize("waarde", [float("inf"), 1e300, -5, 10**18], ids=str)
def test_a_size_that_cannot_be_is_refused(
    kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path, waarde: float
) -> None:
    ruw = kopie.read_bytes()
    kop, lichaam = _kop(ruw)
    if "delen" in kop:
        kop["delen"][0][1] = waarde
    else:
        kop["grootte"] = waarde
    tekst = json.dumps(kop, sort_keys=True, separators=(",", ":")).encode()
    vals = tmp_path / "vals.lpbak"
    vals.write_bytes(ruw[:MERK] + f"{len(tekst):08d}".encode() + tekst + lichaam)
    with pytest.raises(fouten.ReservekopieOnjuist):
        dienst.herstel(vals, tmp_path / "elders", wachtzin=WACHTZIN, klok=VasteKlok())
    assert not (tmp_path / "elders").exists()
