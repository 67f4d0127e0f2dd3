# SPDX-License-Identifier: EUPL-1.2
"""All rows of a store to CSV in an encrypted zip, one moment, table by table.

References leave as uids, because row ids mean nothing elsewhere. An empty cell is NULL where the
column may be empty; a text that is empty or begins with a backslash gets one before it there.
Sealed texts leave only when that was asked for, in clear inside the encrypted zip.
"""

import base64
import contextlib
import csv
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyzipper
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    func,
    select,
)
from sqlmodel import Session, col
from sqlmodel import select as kies

from leerplicht_desktop.domain import celtekst, fouten
from leerplicht_desktop.domain.uitvoer import NIET_MEE, bestandsnaam, kolomnaam
from leerplicht_desktop.models import Beschermd, Document, UtcMoment
from leerplicht_desktop.store import beschermd as zegels
from leerplicht_desktop.store import documenten
from leerplicht_desktop.store.bestanden import BESTAND_RECHTEN, schijffouten, spoel_map

Voortgang = Callable[[int, int, str], None]
Archief = Any  # pyzipper ships no types

DOCUMENTEN = "documenten"
OPEN = "ontzegeld"  # key of a value of draft or history that left its seal
WOORD = "Gegevens meenemen"
_STAP = 500
_UITGANGEN = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}


# --- which tables and columns ------------------------------------------------------------------
def tabellen(metadata: MetaData) -> list[Table]:
    """What leaves, each table after the ones it refers to."""
    return [tabel for tabel in metadata.sorted_tables if tabel.name not in NIET_MEE]


def kolommen(tabel: Table) -> list[Column[Any]]:
    """All columns but the row id, which is another one in every store."""
    return [kolom for kolom in tabel.columns if kolom.name != "id"]


def verwijst_naar(kolom: Column[Any]) -> str:
    """The table that a column refers to, "" when it refers to none."""
    return next((sleutel.column.table.name for sleutel in kolom.foreign_keys), "")


def documentnaam(uid: str, mime: str) -> str:
    """Where the bytes of a document stand in the zip."""
    return f"{DOCUMENTEN}/{uid}{_UITGANGEN.get(mime, '')}"


# --- the file ----------------------------------------------------------------------------------
@contextlib.contextmanager
def nieuw_archief(pad: Path, wachtzin: str, *, overschrijf: bool) -> Iterator[Archief]:
    """An encrypted zip that takes its place only when it was written, read back and found whole."""
    if pad.exists() and not overschrijf:
        raise fouten.BestaatAl(
            "Er staat al een bestand met deze naam. Dat blijft staan. Kies een andere naam."
        )
    tijdelijk = pad.with_name(f".{pad.name}.nieuw")
    with schijffouten():
        try:
            nummer = os.open(tijdelijk, os.O_RDWR | os.O_CREAT | os.O_TRUNC, BESTAND_RECHTEN)
            with os.fdopen(nummer, "w+b") as stroom:
                with pyzipper.AESZipFile(stroom, "w", compression=pyzipper.ZIP_DEFLATED) as archief:
                    archief.setpassword(wachtzin.encode())
                    archief.setencryption(pyzipper.WZ_AES, nbits=256)
                    yield archief
                stroom.flush()
                os.fsync(stroom.fileno())
            with open_archief(tijdelijk, wachtzin) as gelezen:
                for naam in gelezen.namelist():
                    with gelezen.open(naam) as deel:
                        while deel.read(1 << 20):
                            pass
            tijdelijk.replace(pad)
            spoel_map(pad.parent)
        except BaseException:
            tijdelijk.unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def open_archief(pad: Path, wachtzin: str) -> Iterator[Archief]:
    """An export to read; raises WachtzinOnjuist, or BestandOnleesbaar when it is damaged."""
    try:
        with schijffouten(), pyzipper.AESZipFile(pad) as archief:
            archief.setpassword(wachtzin.encode())
            yield archief
    except RuntimeError as fout:
        if "password" not in str(fout).casefold():
            raise
        raise fouten.WachtzinOnjuist from fout
    except (pyzipper.BadZipFile, KeyError, EOFError) as fout:
        raise fouten.BestandOnleesbaar(
            "Dit bestand is beschadigd of geen export van dit programma. Kies een ander bestand."
        ) from fout


# --- writing -----------------------------------------------------------------------------------
def tel(sessie: Session, metadata: MetaData) -> int:
    """Rows and documents that will leave."""
    verbinding = sessie.connection()
    telbaar = (*tabellen(metadata), metadata.tables[str(Document.__tablename__)])
    aantal = select(func.count())
    return sum(int(verbinding.execute(aantal.select_from(t)).scalar_one()) for t in telbaar)


def schrijf(
    archief: Archief,
    sessie: Session,
    metadata: MetaData,
    *,
    map_: str = "",
    beschermd: bool = False,
    meld: Callable[[], None],
) -> dict[str, int]:
    """One CSV per table under `map_`; returns how many rows of each. Also for another metadata."""
    aantallen = {}
    uids: dict[str, dict[int, str]] = {}
    for tabel in tabellen(metadata):
        naam = bestandsnaam(tabel.name)
        with (
            archief.open(f"{map_}{naam}.csv", "w", force_zip64=True) as deel,
            io.TextIOWrapper(deel, "utf-8-sig", newline="") as tekst,
        ):
            schrijver = csv.writer(tekst, delimiter=";")
            schrijver.writerow(kolomnaam(tabel.name, k.name) for k in kolommen(tabel))
            aantallen[naam] = 0
            for rij in _rijen(sessie, tabel, uids, beschermd=beschermd):
                schrijver.writerow(rij)
                aantallen[naam] += 1
                meld()
    return aantallen


def schrijf_documenten(
    archief: Any, sessie: Session, *, beschermd: bool, meld: Callable[[], None]
) -> int:
    """Every document under its uid; a protected one only when asked for."""
    aantal = 0
    for nummer, uid, mime, gevoelig in sessie.exec(
        kies(Document.id, Document.uid, Document.mime, Document.gevoelig).order_by(col(Document.id))
    ).all():
        if beschermd or not gevoelig:
            assert nummer is not None
            archief.writestr(documentnaam(uid, mime), documenten.lees(sessie, nummer))
            aantal += 1
        meld()
    return aantal


def _rijen(
    sessie: Session, tabel: Table, uids: dict[str, dict[int, str]], *, beschermd: bool
) -> Iterator[list[str]]:
    gekozen = kolommen(tabel)
    if tabel.name == Beschermd.__tablename__ and not beschermd:
        return
    for kolom in gekozen:
        doel = verwijst_naar(kolom)
        if doel and doel not in uids:
            bron = tabel.metadata.tables[doel]
            paren = sessie.connection().execute(select(bron.c.id, bron.c.uid))
            uids[doel] = {rij.id: rij.uid for rij in paren}
    vraag = select(*gekozen).order_by(*tabel.primary_key.columns)
    for rij in sessie.connection().execute(vraag).yield_per(_STAP):
        waarden = _zonder_zegels(sessie, tabel.name, dict(rij._mapping), beschermd=beschermd)
        yield [_naar_tekst(kolom, waarden[kolom.name], uids) for kolom in gekozen]


def _zonder_zegels(
    sessie: Session, tabel: str, rij: dict[str, Any], *, beschermd: bool
) -> dict[str, Any]:
    """Sealed values in clear under `OPEN`, or left out."""
    for kolom, plek_van in zegelplekken(tabel, rij).items():
        rij[kolom] = {
            veld: {OPEN: zegels.ontzegel_waarde(sessie, waarde, plek_van(veld))}
            if zegels.is_zegel(waarde)
            else waarde
            for veld, waarde in rij[kolom].items()
            if beschermd or not zegels.is_zegel(waarde)
        }
    if tabel == Beschermd.__tablename__:
        plek = zegels.plek(rij["soort"], rij["onderwerp_uid"], rij["veld"])
        rij["zegel"] = zegels.ontzegel(sessie, rij["zegel"], plek).decode()
    return rij


def zegelplekken(tabel: str, rij: Mapping[str, Any]) -> dict[str, Callable[[str], str]]:
    """Columns whose values may be sealed, and where each seal belongs."""
    if tabel == "concept":
        return {"inhoud": lambda v: zegels.plek_concept(rij["formulier"], rij["object_uid"], v)}
    if tabel == "wijziging":
        soort, uid = rij["soort"], rij["onderwerp_uid"]
        return {
            "voor": lambda veld: zegels.plek_wijziging(soort, uid, "voor", veld),
            "na": lambda veld: zegels.plek_wijziging(soort, uid, "na", veld),
        }
    return {}


def _naar_tekst(kolom: Column[Any], waarde: Any, uids: Mapping[str, Mapping[int, str]]) -> str:
    if waarde is None:
        return ""
    doel = verwijst_naar(kolom)
    if doel:
        return uids[doel][waarde]
    if isinstance(kolom.type, JSON):
        return celtekst.veilig(json.dumps(waarde, ensure_ascii=False, sort_keys=True))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime):
        return waarde.astimezone(UTC).isoformat()
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, bytes):
        return celtekst.veilig(base64.b64encode(waarde).decode())
    if isinstance(waarde, int | float):
        return repr(waarde)
    tekst = str(waarde)
    if kolom.nullable and (not tekst or tekst.startswith("\\")):
        tekst = f"\\{tekst}"
    return celtekst.veilig(tekst)


def van_tekst(kolom: Column[Any], cel: str, ids: Mapping[str, Mapping[str, int]]) -> Any:
    """A cell as the column holds it; ValueError or KeyError when it cannot be."""
    tekst = celtekst.kaal(cel)
    if not tekst and kolom.nullable:
        return None
    doel = verwijst_naar(kolom)
    soort = kolom.type
    if doel:
        return ids[doel][tekst]
    if isinstance(soort, JSON):
        return json.loads(tekst)
    if isinstance(soort, Boolean):
        return {"ja": True, "nee": False}[tekst]
    if isinstance(soort, UtcMoment):
        return datetime.fromisoformat(tekst)
    if isinstance(soort, Date):
        return date.fromisoformat(tekst)
    if isinstance(soort, LargeBinary):
        return tekst if kolom.name == "zegel" else base64.b64decode(tekst, validate=True)
    if isinstance(soort, Integer):
        return int(tekst)
    if isinstance(soort, Float):
        return float(tekst)
    return tekst[1:] if kolom.nullable and tekst.startswith("\\") else tekst
