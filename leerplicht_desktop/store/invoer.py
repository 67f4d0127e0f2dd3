# SPDX-License-Identifier: EUPL-1.2
"""An export back into a new, empty store: the same rows and uids, seals under the new key.

Everything runs inside the transaction in which the new store is made: all of it or no store.
"""

import contextlib
import csv
import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, MetaData, Table, insert, select
from sqlmodel import Session, col
from sqlmodel import select as kies

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.uitvoer import NIET_TERUG, bestandsnaam, kolomnaam
from leerplicht_desktop.models import Beschermd, Document
from leerplicht_desktop.store import beschermd as zegels
from leerplicht_desktop.store import documenten
from leerplicht_desktop.store.uitvoer import (
    DOCUMENTEN,
    OPEN,
    Archief,
    documentnaam,
    kolommen,
    tabellen,
    van_tekst,
    zegelplekken,
)

_PARTIJ = 500
_GROOTSTE_CEL = 1 << 26
ONBEKEND = (
    "Deze export past niet bij deze versie van het programma: {}. "
    "Er is niets gemaakt. Gebruik de nieuwste versie."
)


def lees(
    archief: Archief, sessie: Session, metadata: MetaData, *, meld: Callable[[], None]
) -> dict[str, int]:
    """All tables and documents; returns how many rows of each table."""
    ids: dict[str, dict[str, int]] = {}
    aantallen = {}
    with _lange_cellen():
        for tabel in tabellen(metadata):
            if tabel.name in NIET_TERUG:
                continue
            aantallen[tabel.name] = _lees_tabel(archief, sessie, tabel, ids, meld)
            if "uid" in tabel.columns and "id" in tabel.columns:
                paren = sessie.connection().execute(select(tabel.c.uid, tabel.c.id))
                ids[tabel.name] = {rij.uid: rij.id for rij in paren}
    _lees_documenten(archief, sessie, meld)
    return aantallen


@contextlib.contextmanager
def _lange_cellen() -> Iterator[None]:
    """A frozen letter or a declaration is longer than the csv module takes by itself."""
    eerst = csv.field_size_limit(_GROOTSTE_CEL)
    try:
        yield
    finally:
        csv.field_size_limit(eerst)


def _lees_tabel(
    archief: Archief,
    sessie: Session,
    tabel: Table,
    ids: dict[str, dict[str, int]],
    meld: Callable[[], None],
) -> int:
    naam = f"{bestandsnaam(tabel.name)}.csv"
    partij: list[dict[str, Any]] = []
    aantal = 0
    with archief.open(naam) as deel, io.TextIOWrapper(deel, "utf-8-sig", newline="") as tekst:
        lezer = csv.reader(tekst, delimiter=";", strict=True)
        try:
            kop = next(lezer)
            gekozen = _kolommen(tabel, kop)
            for cellen in lezer:
                partij.append(_rij(sessie, tabel, gekozen, cellen, ids))
                aantal += 1
                meld()
                if len(partij) >= _PARTIJ:
                    sessie.connection().execute(insert(tabel), partij)
                    partij = []
        except (ValueError, KeyError, StopIteration, csv.Error) as fout:
            raise fouten.BestandOnleesbaar(ONBEKEND.format(f"{naam}, rij {aantal + 1}")) from fout
    if partij:
        sessie.connection().execute(insert(tabel), partij)
    return aantal


def _kolommen(tabel: Table, kop: Sequence[str]) -> list[Column[Any]]:
    """The columns in the order of the file; all of them must be there and no others."""
    bekend = {kolomnaam(tabel.name, kolom.name): kolom for kolom in kolommen(tabel)}
    if set(kop) != set(bekend) or len(kop) != len(bekend):
        anders = ", ".join(sorted(set(kop) ^ set(bekend)))
        zin = f"{bestandsnaam(tabel.name)} heeft andere kolommen ({anders})"
        raise fouten.BestandOnleesbaar(ONBEKEND.format(zin))
    return [bekend[naam] for naam in kop]


def _rij(
    sessie: Session,
    tabel: Table,
    gekozen: Sequence[Column[Any]],
    cellen: Sequence[str],
    ids: dict[str, dict[str, int]],
) -> dict[str, Any]:
    rij = {
        kolom.name: van_tekst(kolom, cel, ids) for kolom, cel in zip(gekozen, cellen, strict=True)
    }
    for kolom, plek_van in zegelplekken(tabel.name, rij).items():
        rij[kolom] = {
            veld: zegels.verzegel_waarde(sessie, waarde[OPEN], plek_van(veld))
            if isinstance(waarde, dict) and set(waarde) == {OPEN}
            else waarde
            for veld, waarde in rij[kolom].items()
        }
    if tabel.name == Beschermd.__tablename__:
        plek = zegels.plek(rij["soort"], rij["onderwerp_uid"], rij["veld"])
        rij["zegel"] = zegels.verzegel(sessie, rij["zegel"].encode(), plek)
    return rij


def _lees_documenten(archief: Archief, sessie: Session, meld: Callable[[], None]) -> None:
    namen = {naam for naam in archief.namelist() if naam.startswith(f"{DOCUMENTEN}/")}
    for rij in sessie.exec(kies(Document).order_by(col(Document.id))).all():
        naam = documentnaam(rij.uid, rij.mime)
        if naam in namen:
            if archief.getinfo(naam).file_size > documenten.GRENS:
                raise fouten.BestandOnleesbaar(ONBEKEND.format("een document is te groot"))
            inhoud = archief.read(naam)
        elif rij.gevoelig:
            inhoud = b""  # a protected document that was left behind: its row says that it was
        else:
            raise fouten.BestandOnleesbaar(ONBEKEND.format("een document ontbreekt"))
        if not rij.gevoelig and hashlib.sha256(inhoud).hexdigest() != rij.sha256:
            raise fouten.BestandOnleesbaar(ONBEKEND.format("een document is veranderd"))
        documenten.vul(sessie, rij, inhoud)
        meld()


def feiten(archief: Archief) -> dict[str, str]:
    """The facts of the store that was left."""
    with archief.open("kluisinfo.csv") as deel, io.TextIOWrapper(deel, "utf-8-sig") as tekst:
        return {rij["sleutel"]: rij["waarde"] for rij in csv.DictReader(tekst, delimiter=";")}
