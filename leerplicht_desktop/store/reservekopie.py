# SPDX-License-Identifier: EUPL-1.2
"""Backup and restore: one file `*.lpbak`, with a key of its own, checked before it is reported.

Layout: magic line, length of the header (8 digits), header JSON (format, store uid, schema,
generation, salt, SHA-256 and size of the body, the key file, the backup's key wrapped under the
store's key), then the body: a SQLCipher copy. The key file travels inside, so the recovery
code or the passphrase slot without keyring opens it on any machine.
"""

import base64
import contextlib
import hashlib
import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2
from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import audit, migreren, sleutelbos, sleutels, terugzetten
from leerplicht_desktop.store.bestanden import maak_map, schijffouten, schrijf_geheel, spoel_map
from leerplicht_desktop.store.kluis import KLUISBESTAND, SLEUTELBESTAND, Klok, neem_slot
from leerplicht_desktop.store.sleutels import Sleutelbestand
from leerplicht_desktop.store.verbinding import (
    controleer_versleuteld,
    maak_engine,
    verbind,
    vertaal,
    zout,
)

MERK = b"LEERPLICHT-RESERVEKOPIE 1\n"
_BLOK = 1 << 20
_ANDERE_NAAM = (
    "Op deze plek staat iets anders. Kies een andere naam, bijvoorbeeld 'reservekopie.lpbak'."
)


@dataclass(frozen=True, slots=True)
class Kop:
    """The header of a backup; every field is checked against the body before use."""

    kluis_uid: str
    schema: str
    generatie: int
    sha256: str
    grootte: int
    sleutelbestand: Sleutelbestand
    nonce: bytes
    sleutel: bytes

    def aad(self) -> bytes:
        velden = (self.kluis_uid, self.schema, self.generatie, self.sha256, self.grootte)
        return "|".join(map(str, velden)).encode() + self.sleutelbestand.naar_json()


def schrijf(pad: Path, sleutel: bytes, bestand: Sleutelbestand, doel: Path) -> int:
    """Copy the store at `pad` to `doel`; returns its size in bytes.

    The copy is opened with its own key and fully checked before the file gets its name.
    """
    if doel.name in (KLUISBESTAND, SLEUTELBESTAND) or doel.is_dir():
        raise fouten.BestaatAl(_ANDERE_NAAM)
    eigen = os.urandom(32)
    kopie = doel.with_name(f".{doel.name}.kopie")
    heel = doel.with_name(f".{doel.name}.nieuw")
    try:
        with schijffouten():
            _kopieer(pad, sleutel, kopie, eigen)
            bevindingen = controleer_bestand(kopie, eigen)
            if bevindingen:
                raise fouten.KluisBeschadigd
            _schrijf_heel(kopie, heel, sleutel, eigen, bestand)
            controleer(heel, sleutel)
            heel.replace(doel)
            spoel_map(doel.parent)
            return doel.stat().st_size
    finally:
        _ruim_op(kopie, heel)


def lees_kop(doel: Path) -> Kop:
    """The header of a backup file; raises ReservekopieOnjuist when it is not one."""
    with schijffouten(), doel.open("rb") as stroom:
        return _lees_kop(stroom)


def controleer(doel: Path, sleutel: bytes) -> Kop:
    """Check the seal of the header and the hash of the body with the store's key."""
    kop = lees_kop(doel)
    _eigen_sleutel(kop, sleutel)
    som, grootte = hashlib.sha256(), 0
    with schijffouten(), doel.open("rb") as stroom:
        _lees_kop(stroom)
        while blok := stroom.read(_BLOK):
            som.update(blok)
            grootte += len(blok)
    if grootte != kop.grootte or som.hexdigest() != kop.sha256:
        raise fouten.ReservekopieOnjuist
    return kop


def herstel(
    doel: Path, map_: Path, klok: Klok, *, wachtzin: str | None = None, code: str | None = None
) -> Path | None:
    """Put a backup back in `map_`; returns where the old store was kept, if there was one.

    The new store is complete and checked beside the old one before anything is moved. A restore
    that was cut off is undone first, also when this one is refused: then the old store is back.
    """
    if terugzetten.is_onderbroken(map_):
        with neem_slot(map_):
            terugzetten.rond_af(map_)
    kop = lees_kop(doel)
    vakken = sleutels.ontgrendel(
        kop.sleutelbestand,
        wachtzin=wachtzin,
        code=code,
        bosgeheim=lambda: sleutelbos.lees_geheim(kop.kluis_uid),
    )
    controleer(doel, vakken["avg"])
    if migreren.is_nieuwer(kop.schema):
        raise fouten.KluisNieuwer
    maak_map(map_)
    slot = neem_slot(map_)
    lichaam, nieuw = map_ / terugzetten.LICHAAM, map_ / terugzetten.NIEUWE_KLUIS
    sleutels_ = map_ / terugzetten.NIEUWE_SLEUTELS
    try:
        terugzetten.rond_af(map_)
        _ruim_op(sleutels_, lichaam, nieuw)
        _haal_lichaam(doel, lichaam)
        eigen = _eigen_sleutel(kop, vakken["avg"])
        _kopieer(lichaam, eigen, nieuw, vakken["avg"])
        _noteer(nieuw, vakken["avg"], klok, kop.kluis_uid, met_code=code is not None)
        _zet_uitgave(nieuw, vakken["avg"], _hoogste_uitgave(map_, nieuw, vakken["avg"]) + 1)
        if controleer_bestand(nieuw, vakken["avg"]):
            raise fouten.ReservekopieOnjuist
        bestand = replace(kop.sleutelbestand, dbzout=zout(nieuw))
        schrijf_geheel(sleutels_, bestand.naar_json())
        return terugzetten.plaats(map_)
    finally:
        # The key file first: it may never lie there without the store that it belongs to.
        _ruim_op(sleutels_, lichaam, nieuw)
        slot.release()


def controleer_bestand(pad: Path, sleutel: bytes) -> tuple[str, ...]:
    """What is wrong with a store file: HMAC of each page, structure, references, search index."""
    verbinding = verbind(pad, sleutel)
    try:
        bevindingen = [
            f"bladzijde: {rij[0]}" for rij in verbinding.execute("PRAGMA cipher_integrity_check")
        ]
        bevindingen += [
            f"structuur: {rij[0]}"
            for rij in verbinding.execute("PRAGMA integrity_check")
            if rij[0] != "ok"
        ]
        bevindingen += [
            f"verwijzing: {rij[0]}" for rij in verbinding.execute("PRAGMA foreign_key_check")
        ]
    except dbapi2.DatabaseError as fout:
        bevindingen = [f"onleesbaar: {type(fout).__name__}"]
    finally:
        verbinding.close()
    return tuple(bevindingen)


def _kopieer(bron: Path, bronsleutel: bytes, doel: Path, doelsleutel: bytes) -> None:
    with schijffouten():
        _ruim_op(doel)
        doel.touch(mode=0o600)
    with (
        contextlib.closing(verbind(bron, bronsleutel)) as van,
        contextlib.closing(verbind(doel, doelsleutel, nieuw=True)) as naar,
    ):
        try:
            naar.execute("PRAGMA journal_mode = DELETE")
            van.backup(naar)
            naar.execute("PRAGMA journal_mode = DELETE")
        except dbapi2.Error as fout:
            raise vertaal(fout) or fouten.KluisBeschadigd from fout
    controleer_versleuteld(doel)


def _schrijf_heel(
    kopie: Path, heel: Path, sleutel: bytes, eigen: bytes, bestand: Sleutelbestand
) -> None:
    verbinding = verbind(kopie, eigen)
    try:
        schema = verbinding.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        rij = verbinding.execute(
            "SELECT waarde FROM kluisinfo WHERE sleutel='generatie'"
        ).fetchone()
        verbinding.execute("PRAGMA journal_mode = DELETE")
    finally:
        verbinding.close()
    som = hashlib.sha256()
    with kopie.open("rb") as stroom:
        while blok := stroom.read(_BLOK):
            som.update(blok)
    kop = Kop(
        bestand.kluis_uid,
        schema,
        int(rij[0]) if rij else 0,
        som.hexdigest(),
        kopie.stat().st_size,
        bestand,
        os.urandom(12),
        b"",
    )
    ingepakt = AESGCM(_inpaksleutel(sleutel)).encrypt(kop.nonce, eigen, kop.aad())
    tekst = json.dumps(_kop_naar_json(replace(kop, sleutel=ingepakt))).encode()
    nummer = os.open(heel, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(nummer, "wb") as uit, kopie.open("rb") as stroom:
        uit.write(MERK + f"{len(tekst):08d}".encode() + tekst)
        while blok := stroom.read(_BLOK):
            uit.write(blok)
        uit.flush()
        os.fsync(uit.fileno())


def _kop_naar_json(kop: Kop) -> dict[str, Any]:
    return {
        "kluis": kop.kluis_uid,
        "schema": kop.schema,
        "generatie": kop.generatie,
        "sha256": kop.sha256,
        "grootte": kop.grootte,
        "sleutelbestand": kop.sleutelbestand.naar_json().decode(),
        "nonce": base64.b64encode(kop.nonce).decode(),
        "sleutel": base64.b64encode(kop.sleutel).decode(),
    }


def _lees_kop(stroom: Any) -> Kop:
    if stroom.read(len(MERK)) != MERK:
        raise fouten.ReservekopieOnjuist
    try:
        lengte = int(stroom.read(8))
        ruw = json.loads(stroom.read(min(lengte, _BLOK)))
        return Kop(
            str(ruw["kluis"]),
            str(ruw["schema"]),
            int(ruw["generatie"]),
            str(ruw["sha256"]),
            int(ruw["grootte"]),
            Sleutelbestand.van_json(ruw["sleutelbestand"].encode()),
            base64.b64decode(ruw["nonce"], validate=True),
            base64.b64decode(ruw["sleutel"], validate=True),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fout:
        raise fouten.ReservekopieOnjuist from fout
    except fouten.SleutelbestandBeschadigd as fout:
        raise fouten.ReservekopieOnjuist from fout


def _eigen_sleutel(kop: Kop, sleutel: bytes) -> bytes:
    try:
        return AESGCM(_inpaksleutel(sleutel)).decrypt(kop.nonce, kop.sleutel, kop.aad())
    except (InvalidTag, ValueError) as fout:
        raise fouten.ReservekopieOnjuist from fout


def _inpaksleutel(sleutel: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, b"leerplicht-desktop:reservekopie").derive(sleutel)


def _haal_lichaam(doel: Path, lichaam: Path) -> None:
    with schijffouten(), doel.open("rb") as stroom:
        _lees_kop(stroom)
        nummer = os.open(lichaam, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(nummer, "wb") as uit:
            while blok := stroom.read(_BLOK):
                uit.write(blok)


def _hoogste_uitgave(map_: Path, nieuw: Path, sleutel: bytes) -> int:
    """Of the backup, the store that stands here and those kept aside.

    Putting the same backup back twice must not give the same numbers twice.
    """
    uitgaven = [_uitgave(nieuw, sleutel)]
    for pad in (map_ / KLUISBESTAND, *sorted(map_.glob(f"oude-kluis-*/{KLUISBESTAND}"))):
        with contextlib.suppress(fouten.KluisFout):  # another's store, or a damaged one
            uitgaven.append(_uitgave(pad, sleutel))
    return max(uitgaven)


def _uitgave(pad: Path, sleutel: bytes) -> int:
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        try:
            rij = verbinding.execute(
                "SELECT waarde FROM kluisinfo WHERE sleutel = 'uitgave'"
            ).fetchone()
        except dbapi2.Error as fout:
            raise fouten.KluisBeschadigd from fout
    return int(rij[0]) if rij else 0


def _noteer(pad: Path, sleutel: bytes, klok: Klok, uid: str, *, met_code: bool) -> None:
    """The log says that everything after this line happened in a store that was put back."""
    engine = maak_engine(pad, sleutel)
    try:
        with Session(engine) as sessie:
            sessie.connection(execution_options={"schrijft": True})
            reden = "herstelcode" if met_code else ""
            audit.schrijf(sessie, klok.nu(), "kluis_hersteld", "kluis", [uid], reden=reden)
            sessie.commit()
    except DBAPIError as fout:
        raise vertaal(fout) or fouten.KluisBeschadigd from fout
    finally:
        engine.dispose()


def _zet_uitgave(pad: Path, sleutel: bytes, uitgave: int) -> None:
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        verbinding.execute(
            "UPDATE kluisinfo SET waarde = ? WHERE sleutel = 'uitgave'", (str(uitgave),)
        )
        verbinding.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _ruim_op(*paden: Path) -> None:
    """Away with working files and what SQLite laid beside them."""
    for pad in paden:
        for achter in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                Path(f"{pad}{achter}").unlink(missing_ok=True)
