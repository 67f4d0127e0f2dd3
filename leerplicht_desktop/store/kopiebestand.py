# SPDX-License-Identifier: EUPL-1.2
"""The file of a backup, `*.lpbak`: one sealed header and the copies of the store's files.

Layout: magic line, length of the header (8 digits), header JSON, then the copies one after the
other. The header holds the key file, so that the recovery code or a passphrase without keyring
opens the backup on any machine; size and SHA-256 of each copy; and a seal (AES-GCM under the
store's key, over all the rest) that holds each copy's own key and its numbers of rows.
A police part that went along unopened, still under the store's own key, is marked so in the seal;
what SQLite had laid beside it travels as a copy of its own.
Format 1, with one copy and no numbers, is still read.
"""

import base64
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store.bestanden import KLUISBESTAND, WPGBESTAND, schijffouten
from leerplicht_desktop.store.sleutels import Sleutelbestand

MERK = b"LEERPLICHT-RESERVEKOPIE 2\n"
MERK_1 = b"LEERPLICHT-RESERVEKOPIE 1\n"
VAKKEN = {KLUISBESTAND: "avg", WPGBESTAND: "wpg"}
WPGLOG = f"{WPGBESTAND}-wal"  # only beside a police part that nobody could open
BLOK = 1 << 20
_VELDEN_1 = (
    *("kluis", "schema", "generatie", "sha256", "grootte", "sleutelbestand", "nonce", "sleutel"),
)

# What reading a header of nonsense raises.
_ONZIN = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)

Meld = Callable[[int, int, str], None]


def stil(_gedaan: int, _totaal: int, _woord: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Deel:
    """One copied file: its name in the store's folder, and what the header says of the copy."""

    naam: str
    grootte: int
    sha256: str

    @property
    def vak(self) -> str:
        return VAKKEN[WPGBESTAND if self.naam == WPGLOG else self.naam]


@dataclass(frozen=True, slots=True)
class Geheim:
    """What the seal holds of one copy: its key, and how many rows each table had.

    `ongeopend`: it has no key of its own and nobody looked in it; the store's own key opens it.
    """

    sleutel: bytes = field(repr=False)
    aantallen: Mapping[str, int] = field(default_factory=dict)
    ongeopend: bool = False

    def naar_json(self) -> dict[str, Any]:
        merk = {"ongeopend": True} if self.ongeopend else {}
        return {"sleutel": self.sleutel.hex(), "aantallen": dict(self.aantallen), **merk}


@dataclass(frozen=True, slots=True)
class Kop:
    """The header; `tot` is the moment of the last thing that happened in the store."""

    formaat: int
    kluis_uid: str
    schema: str
    generatie: int
    tot: str
    delen: tuple[Deel, ...]
    sleuteltekst: str
    nonce: bytes
    zegel: bytes
    begin: int = 0  # where the first copy starts

    @property
    def sleutelbestand(self) -> Sleutelbestand:
        return Sleutelbestand.van_json(self.sleuteltekst.encode())

    @property
    def grootte(self) -> int:
        """Of the whole file."""
        return self.begin + sum(deel.grootte for deel in self.delen)

    def aad(self) -> bytes:
        """Everything the seal covers."""
        if self.formaat == 1:
            deel = self.delen[0]
            velden = (self.kluis_uid, self.schema, self.generatie, deel.sha256, deel.grootte)
            return "|".join(map(str, velden)).encode() + self.sleuteltekst.encode()
        return _als_json(self._open_velden())

    def _open_velden(self) -> dict[str, Any]:
        return {
            "kluis": self.kluis_uid,
            "schema": self.schema,
            "generatie": self.generatie,
            "tot": self.tot,
            "delen": [[deel.naam, deel.grootte, deel.sha256] for deel in self.delen],
            "sleutelbestand": self.sleuteltekst,
        }

    def naar_bytes(self) -> bytes:
        """Magic line, length and header, as they stand at the front of the file."""
        if self.formaat == 1:
            tekst = json.dumps(self._naar_json_1()).encode()
        else:
            tekst = _als_json(
                {**self._open_velden(), "nonce": _b64(self.nonce), "zegel": _b64(self.zegel)}
            )
        merk = MERK_1 if self.formaat == 1 else MERK
        return merk + f"{len(tekst):08d}".encode() + tekst

    def _naar_json_1(self) -> dict[str, Any]:
        deel = self.delen[0]
        waarden = (
            *(self.kluis_uid, self.schema, self.generatie, deel.sha256, deel.grootte),
            *(self.sleuteltekst, _b64(self.nonce), _b64(self.zegel)),
        )
        return dict(zip(_VELDEN_1, waarden, strict=True))


def verzegel(kop: Kop, sleutel: bytes, geheimen: Mapping[str, Geheim]) -> Kop:
    """The header with its seal, of always the same length for the same copies."""
    inhoud = {naam: geheim.naar_json() for naam, geheim in geheimen.items()}
    kop = replace(kop, nonce=os.urandom(12))
    zegel = AESGCM(_inpaksleutel(sleutel)).encrypt(kop.nonce, _als_json(inhoud), kop.aad())
    return replace(kop, zegel=zegel)


def ontzegel(kop: Kop, sleutel: bytes) -> dict[str, Geheim]:
    """The keys of the copies; ReservekopieOnjuist when anything in the header was changed."""
    try:
        plat = AESGCM(_inpaksleutel(sleutel)).decrypt(kop.nonce, kop.zegel, kop.aad())
    except (InvalidTag, ValueError) as fout:
        raise fouten.ReservekopieOnjuist from fout
    if kop.formaat == 1:
        return {KLUISBESTAND: Geheim(plat)}
    return {
        naam: Geheim(
            bytes.fromhex(ruw["sleutel"]), ruw["aantallen"], ongeopend=ruw.get("ongeopend", False)
        )
        for naam, ruw in json.loads(plat).items()
    }


def lees_kop(pad: Path) -> Kop:
    """The header of a backup; raises GeenReservekopie or ReservekopieOnjuist."""
    with schijffouten(), pad.open("rb") as stroom:
        return _lees(stroom)


def som_van(pad: Path, meld: Meld = stil) -> str:
    """SHA-256 of a whole file, as any other program would count it."""
    som, gedaan = hashlib.sha256(), 0
    with schijffouten(), pad.open("rb") as stroom:
        while blok := stroom.read(BLOK):
            som.update(blok)
            gedaan += len(blok)
            meld(gedaan, 0, "nalezen")
    return som.hexdigest()


def _lees(stroom: BinaryIO) -> Kop:
    merk = stroom.read(len(MERK))
    if merk not in (MERK, MERK_1):
        raise fouten.GeenReservekopie
    lengte = stroom.read(8)
    if not lengte.isdigit():
        raise fouten.ReservekopieOnjuist
    tekst = stroom.read(min(int(lengte), BLOK))
    try:
        ruw = json.loads(tekst)
        kop = _kop_1(ruw) if merk == MERK_1 else _kop_2(ruw)
        kop = replace(kop, begin=len(MERK) + 8 + len(tekst))
        kop.sleutelbestand  # noqa: B018 - readable, or this is no backup
        heel = kop.naar_bytes()
    except _ONZIN as fout:
        raise fouten.ReservekopieOnjuist from fout
    except fouten.SleutelbestandBeschadigd as fout:
        raise fouten.ReservekopieOnjuist from fout
    except fouten.KluisNieuwer as fout:
        raise fouten.ReservekopieNieuwer from fout
    if heel != merk + lengte + tekst:  # written another way: not by this program
        raise fouten.ReservekopieOnjuist
    return kop


def _kop_1(ruw: Mapping[str, Any]) -> Kop:
    return Kop(
        formaat=1,
        kluis_uid=_tekst(ruw["kluis"]),
        schema=_tekst(ruw["schema"]),
        generatie=int(ruw["generatie"]),
        tot="",
        delen=(Deel(KLUISBESTAND, int(ruw["grootte"]), _tekst(ruw["sha256"])),),
        sleuteltekst=_tekst(ruw["sleutelbestand"]),
        nonce=base64.b64decode(ruw["nonce"], validate=True),
        zegel=base64.b64decode(ruw["sleutel"], validate=True),
    )


def _kop_2(ruw: Mapping[str, Any]) -> Kop:
    delen = tuple(Deel(_naam(naam), int(groot), _tekst(som)) for naam, groot, som in ruw["delen"])
    if not delen or delen[0].naam != KLUISBESTAND or len({d.naam for d in delen}) != len(delen):
        raise ValueError("without the store itself, or with a file twice")
    if WPGLOG in {d.naam for d in delen} and WPGBESTAND not in {d.naam for d in delen}:
        raise ValueError("a log without its file")
    return Kop(
        formaat=2,
        kluis_uid=_tekst(ruw["kluis"]),
        schema=_tekst(ruw["schema"]),
        generatie=int(ruw["generatie"]),
        tot=_tekst(ruw["tot"]),
        delen=delen,
        sleuteltekst=_tekst(ruw["sleutelbestand"]),
        nonce=base64.b64decode(ruw["nonce"], validate=True),
        zegel=base64.b64decode(ruw["zegel"], validate=True),
    )


def controleer_sommen(pad: Path, kop: Kop, meld: Meld = stil) -> str:
    """Every copy has its size and SHA-256, and nothing follows; returns that of the whole file."""
    heel, gedaan = hashlib.sha256(kop.naar_bytes()), 0
    with schijffouten(), pad.open("rb") as stroom:
        _niet_uit_het_geheugen(stroom)
        stroom.seek(kop.begin)
        for deel in kop.delen:
            som, over = hashlib.sha256(), deel.grootte
            while over > 0 and (blok := stroom.read(min(BLOK, over))):
                som.update(blok)
                heel.update(blok)
                over -= len(blok)
                gedaan += len(blok)
                meld(gedaan, kop.grootte, "nalezen")
            if over or som.hexdigest() != deel.sha256:
                raise fouten.ReservekopieOnjuist
        if stroom.read(1):
            raise fouten.ReservekopieOnjuist
    return heel.hexdigest()


def haal_uit(pad: Path, kop: Kop, deel: Deel, meld: Meld = stil) -> Iterator[bytes]:
    """The bytes of one copy."""
    met_begin = kop.begin + sum(d.grootte for d in kop.delen[: kop.delen.index(deel)])
    with schijffouten(), pad.open("rb") as stroom:
        stroom.seek(met_begin)
        over = deel.grootte
        while over > 0 and (blok := stroom.read(min(BLOK, over))):
            over -= len(blok)
            meld(deel.grootte - over, deel.grootte, "uitpakken")
            yield blok


def _niet_uit_het_geheugen(stroom: BinaryIO) -> None:
    """Ask the system for what is on the stick, not for what it still remembers of writing it."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(stroom.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _inpaksleutel(sleutel: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, b"leerplicht-desktop:reservekopie").derive(sleutel)


def _als_json(waarde: object) -> bytes:
    return json.dumps(waarde, sort_keys=True, separators=(",", ":")).encode()


def _b64(inhoud: bytes) -> str:
    return base64.b64encode(inhoud).decode()


def _tekst(waarde: object) -> str:
    if not isinstance(waarde, str):
        raise TypeError("not a text")
    return waarde


def _naam(waarde: object) -> str:
    naam = _tekst(waarde)
    if naam not in VAKKEN and naam != WPGLOG:
        raise ValueError("a file that no store has")
    return naam
