# SPDX-License-Identifier: EUPL-1.2
"""The key file: one random key per compartment, reached through one main key wrapped by slots.

```
keys {"avg", "wpg", "gevoelig"}   random; sealed together in the `kaart` under the main key
main key (hoofdsleutel)           random 32 bytes, wrapped by each slot below
slot "sleutelbos"   KEK = HKDF(Argon2id(passphrase) || keyring secret)
slot "wachtzin"     KEK = HKDF(Argon2id(passphrase)), only by explicit choice
slot "herstelcode"  KEK = HKDF(160 random bits on paper)
slot "vervanger"    KEK = HKDF(160 random bits in an envelope), until a day; wraps the keys
                    without "wpg" and without the main key: it can open no more and make no slot
```
Each slot: AES-256-GCM with store uid and all its other fields as associated data, and a
key-check value, so that a wrong passphrase differs from a damaged store and slots cannot be
swapped. Slots of format 1 wrap the map of keys itself: their main key is derived from it, the same
for each slot, so that a recovery sheet printed then goes on working.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import herstelcode
from leerplicht_desktop.store.kdf import Kdf as Kdf

FORMAAT = 2
VAKKEN = ("avg", "wpg", "gevoelig")
VERVANGERVAKKEN = ("avg", "gevoelig")
SOORT_SLEUTELBOS, SOORT_WACHTZIN, SOORT_HERSTEL = "sleutelbos", "wachtzin", "herstelcode"
SOORT_VERVANGER = "vervanger"
WACHTZINSLOTEN = (SOORT_SLEUTELBOS, SOORT_WACHTZIN)
_LENGTES = {"zout": 16, "nonce": 12, "kcv": 16}


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. `bos` and `boskcv`: which keyring, and a check on its secret; `tot`: last day."""

    soort: str
    zout: bytes
    nonce: bytes
    ingepakt: bytes
    kcv: bytes
    kdf: Kdf | None = None
    formaat: int = FORMAAT
    bos: str = ""
    boskcv: str = ""
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Sleutelbestand:
    """What `kluis.json` holds; nothing in it is secret. `dbzout` are the store's first bytes."""

    kluis_uid: str
    naam: str
    demo: bool
    dbzout: str
    slots: tuple[Slot, ...] = field(default=())
    kaart: bytes = b""
    formaat: int = FORMAAT

    def slot(self, *soorten: str) -> Slot | None:
        return next((s for s in self.slots if s.soort in soorten), None)

    @property
    def met_sleutelbos(self) -> bool:
        return self.slot(SOORT_SLEUTELBOS) is not None

    def met(self, slot: Slot | None, *weg: str) -> "Sleutelbestand":
        """The same file with `slot` in the place of those of the kinds `weg`."""
        blijft = tuple(s for s in self.slots if s.soort not in weg)
        return replace(self, slots=(slot, *blijft) if slot else blijft)

    def alleen(self, slots: tuple[Slot, ...]) -> "Sleutelbestand":
        """The same file with these ways in and no other."""
        return replace(self, slots=slots)

    def naar_json(self) -> bytes:
        """The bytes of the file. One of format 1 keeps its own: backups are sealed over them."""
        inhoud: dict[str, Any] = {
            "formaat": self.formaat,
            "kluis": self.kluis_uid,
            "naam": self.naam,
            "demo": self.demo,
            "dbzout": self.dbzout,
        }
        if self.formaat > 1:
            inhoud["kaart"] = base64.b64encode(self.kaart).decode()
        inhoud["slots"] = [_slot_naar_json(s, self.formaat) for s in self.slots]
        return json.dumps(inhoud, indent=1, ensure_ascii=False).encode()

    @staticmethod
    def van_json(inhoud: bytes) -> "Sleutelbestand":
        try:
            ruw = json.loads(inhoud)
            formaat = int(ruw["formaat"])
            if formaat < 1:
                raise ValueError("a format that never was")
            if formaat <= FORMAAT:
                return Sleutelbestand(
                    kluis_uid=str(ruw["kluis"]),
                    naam=str(ruw["naam"]),
                    demo=bool(ruw["demo"]),
                    dbzout=str(ruw["dbzout"]),
                    slots=tuple(_slot_van_json(s, formaat) for s in ruw["slots"]),
                    kaart=_b64(ruw["kaart"]) if formaat > 1 else b"",
                    formaat=formaat,
                )
        except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as fout:
            raise fouten.SleutelbestandBeschadigd from fout
        raise fouten.KluisNieuwer


@dataclass(frozen=True, slots=True)
class Ontsloten:
    """What one slot gave. `hoofd` is None for who may open but not hand out other ways in."""

    vakken: dict[str, bytes] = field(repr=False)
    hoofd: bytes | None = field(repr=False)
    slot: Slot
    # The one of the keyring's secrets that fitted.
    bosgeheim: bytes | None = field(default=None, repr=False)


def nieuwe_sleutels() -> dict[str, bytes]:
    """A random 256-bit key for every compartment."""
    return {vak: secrets.token_bytes(32) for vak in VAKKEN}


def nieuwe_hoofdsleutel() -> bytes:
    return secrets.token_bytes(32)


# --- key-encryption keys -----------------------------------------------------------------------
def kek_wachtzin(wachtzin: str, zout: bytes, kdf: Kdf, bosgeheim: bytes | None = None) -> bytes:
    """Key-encryption key of a passphrase slot, with the keyring's secret when it takes part."""
    return _kek(kdf.leid_af(wachtzin, zout), zout, bosgeheim)


def kek_herstel(code: str, zout: bytes) -> bytes:
    """Key-encryption key of the recovery slot; raises HerstelcodeOnjuist naming the bad row."""
    geheim = _lees_code(code, fouten.HerstelcodeOnjuist, "De herstelcode")
    return _hkdf(geheim, zout, b"herstelcode")


def kek_vervanger(code: str, zout: bytes) -> bytes:
    """The same for the code in the envelope; raises VervangercodeOnjuist."""
    geheim = _lees_code(code, fouten.VervangercodeOnjuist, "De code uit de envelop")
    return _hkdf(geheim, zout, b"vervanger")


def bos_kcv(bosgeheim: bytes) -> str:
    """Tells a wrong keyring from a wrong passphrase; says nothing about the secret itself."""
    return hmac.new(bosgeheim, b"sleutelbos", hashlib.sha256).hexdigest()[:16]


# --- wrapping ----------------------------------------------------------------------------------
def pak_in(kluis_uid: str, kaal: Slot, inhoud: bytes, kek: bytes) -> Slot:
    """Wrap `inhoud` (the main key, for a deputy the map of keys) in a slot."""
    slot = replace(kaal, nonce=os.urandom(12), kcv=_kcv(kek), formaat=FORMAAT)
    ingepakt = AESGCM(kek).encrypt(slot.nonce, inhoud, _aad(kluis_uid, slot))
    return replace(slot, ingepakt=ingepakt)


def vakkenkaart(vakken: Mapping[str, bytes]) -> bytes:
    """The map of compartment keys as bytes; the same map gives the same bytes."""
    return json.dumps({vak: s.hex() for vak, s in sorted(vakken.items())}).encode()


def verzegel_kaart(
    bestand: Sleutelbestand, hoofd: bytes, vakken: Mapping[str, bytes]
) -> Sleutelbestand:
    """The file in today's format, with these keys sealed under the main key."""
    nieuw = replace(bestand, formaat=FORMAAT)
    nonce = os.urandom(12)
    kaart = nonce + AESGCM(hoofd).encrypt(nonce, vakkenkaart(vakken), _aad_kaart(nieuw))
    return replace(nieuw, kaart=kaart)


# --- unwrapping --------------------------------------------------------------------------------
def ontgrendel(
    bestand: Sleutelbestand,
    *,
    wachtzin: str | None = None,
    code: str | None = None,
    bosgeheim: Callable[[], bytes] | None = None,
) -> dict[str, bytes]:
    """The compartment keys, by passphrase (with the keyring when the slot wants it) or code."""
    return ontsluit(bestand, wachtzin=wachtzin, code=code, bosgeheim=bosgeheim).vakken


def ontsluit(
    bestand: Sleutelbestand,
    *,
    wachtzin: str | None = None,
    code: str | None = None,
    vervangercode: str | None = None,
    bosgeheim: Callable[[], bytes | Sequence[bytes]] | None = None,
) -> Ontsloten:
    """Open one slot. `bosgeheim` may give several secrets: one half-way through being replaced."""
    uid = bestand.kluis_uid
    if vervangercode is not None:
        slot = _slot_of(bestand, fouten.VervangercodeOnjuist, SOORT_VERVANGER)
        kek = kek_vervanger(vervangercode, slot.zout)
        return Ontsloten(_vakken(_pak_uit(uid, slot, kek, fouten.VervangercodeOnjuist)), None, slot)
    if code is not None:
        slot = _slot_of(bestand, fouten.HerstelcodeOnjuist, SOORT_HERSTEL)
        kek = kek_herstel(code, slot.zout)
        return _met_hoofd(bestand, slot, _pak_uit(uid, slot, kek, fouten.HerstelcodeOnjuist))
    slot = _slot_of(bestand, fouten.WachtzinOnjuist, *WACHTZINSLOTEN)
    if slot.kdf is None or wachtzin is None:
        raise fouten.WachtzinOnjuist
    geheimen: Sequence[bytes | None] = (None,)
    if slot.soort == SOORT_SLEUTELBOS:
        if bosgeheim is None:
            raise fouten.SleutelbosOntbreekt
        geheimen = _passende(slot, bosgeheim())
    afgeleid = slot.kdf.leid_af(wachtzin, slot.zout)
    for geheim in geheimen:
        kek = _kek(afgeleid, slot.zout, geheim)
        if hmac.compare_digest(slot.kcv, _kcv(kek)):
            inhoud = _pak_uit(uid, slot, kek, fouten.WachtzinOnjuist)
            return replace(_met_hoofd(bestand, slot, inhoud), bosgeheim=geheim)
    raise fouten.WachtzinOnjuist


def _slot_of(bestand: Sleutelbestand, onjuist: type[fouten.KluisFout], *soorten: str) -> Slot:
    slot = bestand.slot(*soorten)
    if slot is None:
        raise onjuist
    return slot


def _passende(slot: Slot, geheimen: bytes | Sequence[bytes]) -> Sequence[bytes]:
    """The secrets that can be meant; none means that the keyring holds another's."""
    alle = (geheimen,) if isinstance(geheimen, bytes) else tuple(geheimen)
    if not slot.boskcv:
        return alle
    passend = tuple(g for g in alle if hmac.compare_digest(bos_kcv(g), slot.boskcv))
    if not passend:
        raise fouten.SleutelbosGewijzigd
    return passend


def _met_hoofd(bestand: Sleutelbestand, slot: Slot, inhoud: bytes) -> Ontsloten:
    """The keys behind a main key, or behind the map of keys that an older slot wraps."""
    hoofd = inhoud if slot.formaat > 1 else _hkdf(inhoud, b"", b"hoofdsleutel")
    if bestand.formaat == 1:
        return Ontsloten(_vul_aan(_vakken(inhoud), hoofd), hoofd, slot)
    try:
        kaart = bestand.kaart
        plat = AESGCM(hoofd).decrypt(kaart[:12], kaart[12:], _aad_kaart(bestand))
    except (InvalidTag, ValueError) as fout:
        raise fouten.SleutelbestandBeschadigd from fout
    return Ontsloten(_vul_aan(_vakken(plat), hoofd), hoofd, slot)


def _vul_aan(vakken: dict[str, bytes], hoofd: bytes) -> dict[str, bytes]:
    """A compartment that came later gets a derived key: an old key file put back gives the same."""
    return {vak: _hkdf(hoofd, b"", f"vak:{vak}".encode()) for vak in VAKKEN} | vakken


def _vakken(plat: bytes) -> dict[str, bytes]:
    return {vak: bytes.fromhex(waarde) for vak, waarde in json.loads(plat).items()}


def _pak_uit(kluis_uid: str, slot: Slot, kek: bytes, onjuist: type[fouten.KluisFout]) -> bytes:
    """Unwrap; `onjuist` when the key does not fit, SleutelbestandBeschadigd when the slot is."""
    if not hmac.compare_digest(slot.kcv, _kcv(kek)):
        raise onjuist
    try:
        return AESGCM(kek).decrypt(slot.nonce, slot.ingepakt, _aad(kluis_uid, slot))
    except (InvalidTag, ValueError) as fout:
        raise fouten.SleutelbestandBeschadigd from fout


def _lees_code(code: str, onjuist: type[fouten.KluisFout], wat: str) -> bytes:
    geheim = herstelcode.lees(code)
    if geheim is None:
        rijen = herstelcode.foute_rijen(code)
        if len(rijen) == 1:
            raise onjuist(f"{wat} klopt niet: kijk naar groep {rijen[0]} op het vel papier.")
        raise onjuist
    return geheim


# --- JSON --------------------------------------------------------------------------------------
def _slot_naar_json(slot: Slot, formaat: int) -> dict[str, Any]:
    ruw: dict[str, Any] = {"soort": slot.soort}
    for naam in ("zout", "nonce", "ingepakt", "kcv"):
        ruw[naam] = base64.b64encode(getattr(slot, naam)).decode()
    ruw["kdf"] = asdict(slot.kdf) if slot.kdf else None
    if formaat > 1:
        ruw["formaat"] = slot.formaat
        ruw["bos"], ruw["boskcv"] = slot.bos, slot.boskcv
        ruw["tot"] = slot.tot.isoformat() if slot.tot else None
    return ruw


def _slot_van_json(ruw: Mapping[str, Any], formaat: int) -> Slot:
    zout, nonce, ingepakt, kcv = (_b64(ruw[n]) for n in ("zout", "nonce", "ingepakt", "kcv"))
    kdf = Kdf(**ruw["kdf"]) if ruw["kdf"] else None
    if kdf is not None and not kdf.kan:
        raise ValueError("impossible parameters")
    if (len(zout), len(nonce), len(kcv)) != tuple(_LENGTES.values()):
        raise ValueError("a field of another length")
    slot = Slot(str(ruw["soort"]), zout, nonce, ingepakt, kcv, kdf, 1)
    if formaat == 1:
        return slot
    eigen = int(ruw["formaat"])
    if not 1 <= eigen <= FORMAAT:
        raise ValueError("a slot of an unknown format")
    tot = date.fromisoformat(ruw["tot"]) if ruw["tot"] else None
    return replace(slot, formaat=eigen, bos=str(ruw["bos"]), boskcv=str(ruw["boskcv"]), tot=tot)


def _b64(tekst: str) -> bytes:
    return base64.b64decode(tekst, validate=True)


def _hkdf(geheim: bytes, zout: bytes, doel: bytes) -> bytes:
    return HKDF(SHA256(), 32, zout, b"leerplicht-desktop:" + doel).derive(geheim)


def _kek(afgeleid: bytes, zout: bytes, bosgeheim: bytes | None) -> bytes:
    return _hkdf(afgeleid + (bosgeheim or b""), zout, b"wachtzin")


def _aad(kluis_uid: str, slot: Slot) -> bytes:
    if slot.formaat == 1:
        return f"{kluis_uid}|{slot.soort}|1".encode()
    kdf = "" if slot.kdf is None else ",".join(str(w) for w in asdict(slot.kdf).values())
    tot = slot.tot.isoformat() if slot.tot else ""
    delen = (kluis_uid, slot.soort, slot.formaat, slot.zout.hex(), kdf, slot.bos, slot.boskcv, tot)
    return "|".join(str(deel) for deel in delen).encode()


def _aad_kaart(bestand: Sleutelbestand) -> bytes:
    kop = (bestand.kluis_uid, "kaart", bestand.formaat, int(bestand.demo), bestand.naam)
    return "|".join(str(deel) for deel in kop).encode()


def _kcv(kek: bytes) -> bytes:
    return hmac.new(kek, b"kcv", hashlib.sha256).digest()[:16]
