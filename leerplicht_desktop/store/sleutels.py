# SPDX-License-Identifier: EUPL-1.2
"""The key file: one random key per compartment, wrapped by slots.

```
map {"avg": key, "wpg": key}   random, never derived, never written unwrapped
slot "sleutelbos"   KEK = HKDF(Argon2id(passphrase) || keyring secret)
slot "wachtzin"     KEK = HKDF(Argon2id(passphrase)), only by explicit choice
slot "herstelcode"  KEK = HKDF(160 random bits on paper)
```
Each slot: AES-256-GCM with store uid, kind and format as associated data, and a key-check
value, so that a wrong passphrase differs from a damaged store and slots cannot be swapped.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import herstelcode

FORMAAT = 1
VAKKEN = ("avg", "wpg")
SOORT_SLEUTELBOS, SOORT_WACHTZIN, SOORT_HERSTEL = "sleutelbos", "wachtzin", "herstelcode"


@dataclass(frozen=True, slots=True)
class Kdf:
    """Argon2id parameters; memory in KiB. The floor is RFC 9106's second choice."""

    geheugen_kib: int = 262_144
    rondes: int = 3
    banen: int = 4

    @property
    def kan(self) -> bool:
        """Could this program have written it? A changed file may not ask for all memory."""
        return (
            all(type(waarde) is int for waarde in asdict(self).values())
            and 1 <= self.banen <= 64
            and 8 * self.banen <= self.geheugen_kib <= 4 * 1024 * 1024
            and 1 <= self.rondes <= 64
        )

    def leid_af(self, wachtzin: str, zout: bytes) -> bytes:
        from argon2.low_level import Type, hash_secret_raw

        # The same letter with its accent apart or not, by another keyboard or system.
        tekst = unicodedata.normalize("NFC", wachtzin)
        return hash_secret_raw(
            tekst.encode(), zout, self.rondes, self.geheugen_kib, self.banen, 32, Type.ID
        )


@dataclass(frozen=True, slots=True)
class Slot:
    soort: str
    zout: bytes
    nonce: bytes
    ingepakt: bytes
    kcv: bytes
    kdf: Kdf | None = None


@dataclass(frozen=True, slots=True)
class Sleutelbestand:
    """What `kluis.json` holds; nothing in it is secret. `dbzout` are the store's first bytes."""

    kluis_uid: str
    naam: str
    demo: bool
    dbzout: str
    slots: tuple[Slot, ...] = field(default=())

    def slot(self, *soorten: str) -> Slot | None:
        return next((s for s in self.slots if s.soort in soorten), None)

    @property
    def met_sleutelbos(self) -> bool:
        return self.slot(SOORT_SLEUTELBOS) is not None

    def naar_json(self) -> bytes:
        inhoud = {
            "formaat": FORMAAT,
            "kluis": self.kluis_uid,
            "naam": self.naam,
            "demo": self.demo,
            "dbzout": self.dbzout,
            "slots": [_slot_naar_json(s) for s in self.slots],
        }
        return json.dumps(inhoud, indent=1, ensure_ascii=False).encode()

    @staticmethod
    def van_json(inhoud: bytes) -> "Sleutelbestand":
        try:
            ruw = json.loads(inhoud)
            nieuwer = int(ruw["formaat"]) > FORMAAT
            if not nieuwer:
                return Sleutelbestand(
                    kluis_uid=str(ruw["kluis"]),
                    naam=str(ruw["naam"]),
                    demo=bool(ruw["demo"]),
                    dbzout=str(ruw["dbzout"]),
                    slots=tuple(_slot_van_json(s) for s in ruw["slots"]),
                )
        except (ValueError, KeyError, TypeError, RecursionError) as fout:
            raise fouten.SleutelbestandBeschadigd from fout
        raise fouten.KluisNieuwer


def nieuwe_sleutels() -> dict[str, bytes]:
    """A random 256-bit key for every compartment."""
    return {vak: secrets.token_bytes(32) for vak in VAKKEN}


def kek_wachtzin(wachtzin: str, zout: bytes, kdf: Kdf, bosgeheim: bytes | None = None) -> bytes:
    """Key-encryption key of a passphrase slot, with the keyring's secret when it takes part."""
    return _hkdf(kdf.leid_af(wachtzin, zout) + (bosgeheim or b""), zout, b"wachtzin")


def kek_herstel(code: str, zout: bytes) -> bytes:
    """Key-encryption key of the recovery slot; raises HerstelcodeOnjuist naming the bad row."""
    geheim = herstelcode.lees(code)
    if geheim is None:
        rijen = herstelcode.foute_rijen(code)
        if len(rijen) == 1:
            raise fouten.HerstelcodeOnjuist(
                f"De herstelcode klopt niet: kijk naar groep {rijen[0]} op het vel papier."
            )
        raise fouten.HerstelcodeOnjuist
    return _hkdf(geheim, zout, b"herstelcode")


def pak_in(
    kluis_uid: str,
    soort: str,
    sleutels: Mapping[str, bytes],
    kek: bytes,
    zout: bytes,
    kdf: Kdf | None = None,
) -> Slot:
    """Wrap the map of compartment keys in one slot."""
    nonce = os.urandom(12)
    platte_map = json.dumps({vak: s.hex() for vak, s in sorted(sleutels.items())}).encode()
    ingepakt = AESGCM(kek).encrypt(nonce, platte_map, _aad(kluis_uid, soort))
    return Slot(soort, zout, nonce, ingepakt, _kcv(kek), kdf)


def pak_uit(
    kluis_uid: str, slot: Slot, kek: bytes, onjuist: type[fouten.KluisFout]
) -> dict[str, bytes]:
    """Unwrap; `onjuist` when the key does not fit, SleutelbestandBeschadigd when the slot is."""
    if not hmac.compare_digest(slot.kcv, _kcv(kek)):
        raise onjuist
    try:
        plat = AESGCM(kek).decrypt(slot.nonce, slot.ingepakt, _aad(kluis_uid, slot.soort))
    except InvalidTag as fout:
        raise fouten.SleutelbestandBeschadigd from fout
    return {vak: bytes.fromhex(waarde) for vak, waarde in json.loads(plat).items()}


def ontgrendel(
    bestand: Sleutelbestand,
    *,
    wachtzin: str | None = None,
    code: str | None = None,
    bosgeheim: Callable[[], bytes] | None = None,
) -> dict[str, bytes]:
    """The compartment keys, by passphrase (with the keyring when the slot wants it) or code."""
    if code is not None:
        slot = bestand.slot(SOORT_HERSTEL)
        if slot is None:
            raise fouten.HerstelcodeOnjuist
        kek = kek_herstel(code, slot.zout)
        return pak_uit(bestand.kluis_uid, slot, kek, fouten.HerstelcodeOnjuist)
    slot = bestand.slot(SOORT_SLEUTELBOS, SOORT_WACHTZIN)
    if slot is None or slot.kdf is None or wachtzin is None:
        raise fouten.WachtzinOnjuist
    geheim = None
    if slot.soort == SOORT_SLEUTELBOS:
        if bosgeheim is None:
            raise fouten.SleutelbosOntbreekt
        geheim = bosgeheim()
    kek = kek_wachtzin(wachtzin, slot.zout, slot.kdf, geheim)
    return pak_uit(bestand.kluis_uid, slot, kek, fouten.WachtzinOnjuist)


def _slot_naar_json(slot: Slot) -> dict[str, Any]:
    ruw: dict[str, Any] = {
        naam: base64.b64encode(getattr(slot, naam)).decode()
        for naam in ("zout", "nonce", "ingepakt", "kcv")
    }
    return {"soort": slot.soort, **ruw, "kdf": asdict(slot.kdf) if slot.kdf else None}


def _slot_van_json(ruw: Mapping[str, Any]) -> Slot:
    zout, nonce, ingepakt, kcv = (
        base64.b64decode(ruw[naam], validate=True) for naam in ("zout", "nonce", "ingepakt", "kcv")
    )
    kdf = Kdf(**ruw["kdf"]) if ruw["kdf"] else None
    if kdf is not None and not kdf.kan:
        raise ValueError("impossible parameters")
    if (len(zout), len(nonce), len(kcv)) != (16, 12, 16):
        raise ValueError("a field of another length")
    return Slot(str(ruw["soort"]), zout, nonce, ingepakt, kcv, kdf)


def _hkdf(geheim: bytes, zout: bytes, doel: bytes) -> bytes:
    return HKDF(SHA256(), 32, zout, b"leerplicht-desktop:" + doel).derive(geheim)


def _aad(kluis_uid: str, soort: str) -> bytes:
    return f"{kluis_uid}|{soort}|{FORMAAT}".encode()


def _kcv(kek: bytes) -> bytes:
    return hmac.new(kek, b"kcv", hashlib.sha256).digest()[:16]
