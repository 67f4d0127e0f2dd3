# SPDX-License-Identifier: EUPL-1.2
"""All that is sealed, from one key of the protected class to another.

Runs inside the transaction of the caller: all of it or nothing. It walks by row id in batches, so
that a store with many scans never stands in memory at once.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import text
from sqlmodel import Session

from leerplicht_desktop.store import beschermd

Voortgang = Callable[[int, int, str], None]
WOORD = "Beschermde gegevens opnieuw verzegelen"
_PARTIJ = 200
_TELLING = """
SELECT (SELECT count(*) FROM beschermd) + (SELECT count(*) FROM document WHERE gevoelig)
  + (SELECT count(*) FROM concept WHERE inhoud LIKE '%"zegel"%')
  + (SELECT count(*) FROM wijziging WHERE voor LIKE '%"zegel"%' OR na LIKE '%"zegel"%')
"""


def herverzegel(
    sessie: Session, oude: bytes, nieuwe: bytes, voortgang: Voortgang | None = None
) -> int:
    """Seal everything anew; returns how many rows. A seal that does not open stops it."""
    sessie.flush()  # what the session holds and the database not yet
    totaal = int(sessie.connection().execute(text(_TELLING)).scalar_one())
    gedaan = 0
    for stap in (_velden, _documenten, _concepten, _wijzigingen):
        for _rij in stap(sessie, oude, nieuwe):
            gedaan += 1
            if voortgang is not None and (gedaan % _PARTIJ == 0 or gedaan == totaal):
                voortgang(gedaan, totaal, WOORD)
    sessie.expire_all()
    return gedaan


def _om(oude: bytes, nieuwe: bytes, zegel: bytes, plek: str) -> bytes:
    return beschermd.verzegel_met(nieuwe, beschermd.ontzegel_met(oude, zegel, plek), plek)


def _partijen(sessie: Session, sql: str) -> Iterator[Any]:
    """Rows of a query with `:na` and `:aantal`, whose first column is an ascending row id."""
    na = 0
    while rijen := sessie.connection().execute(text(sql), {"na": na, "aantal": _PARTIJ}).all():
        yield from rijen
        na = rijen[-1][0]


def _velden(sessie: Session, oude: bytes, nieuwe: bytes) -> Iterator[None]:
    sql = (
        "SELECT id, soort, onderwerp_uid, veld, zegel FROM beschermd"
        " WHERE id > :na ORDER BY id LIMIT :aantal"
    )
    for rij in _partijen(sessie, sql):
        plek = beschermd.plek(rij.soort, rij.onderwerp_uid, rij.veld)
        sessie.connection().execute(
            text("UPDATE beschermd SET zegel = :zegel WHERE id = :id"),
            {"zegel": _om(oude, nieuwe, rij.zegel, plek), "id": rij.id},
        )
        yield


def _documenten(sessie: Session, oude: bytes, nieuwe: bytes) -> Iterator[None]:
    sql = "SELECT id, uid FROM document WHERE gevoelig AND id > :na ORDER BY id LIMIT :aantal"
    verbinding = sessie.connection()
    for rij in _partijen(sessie, sql):
        nummers = verbinding.execute(
            text("SELECT volgnummer FROM documentdeel WHERE document_id = :id ORDER BY volgnummer"),
            {"id": rij.id},
        ).scalars()
        inhoud = bytearray()
        for nummer in nummers.all():
            waar = {"id": rij.id, "nummer": nummer}
            plek = beschermd.plek_deel(rij.uid, nummer)
            deel = beschermd.ontzegel_met(
                oude,
                verbinding.execute(
                    text(
                        "SELECT inhoud FROM documentdeel"
                        " WHERE document_id = :id AND volgnummer = :nummer"
                    ),
                    waar,
                ).scalar_one(),
                plek,
            )
            inhoud += deel
            verbinding.execute(
                text(
                    "UPDATE documentdeel SET inhoud = :inhoud"
                    " WHERE document_id = :id AND volgnummer = :nummer"
                ),
                {"inhoud": beschermd.verzegel_met(nieuwe, deel, plek), **waar},
            )
        verbinding.execute(
            text("UPDATE document SET sha256 = :som WHERE id = :id"),
            {"som": beschermd.vingerafdruk(nieuwe, bytes(inhoud)), "id": rij.id},
        )
        yield


def _concepten(sessie: Session, oude: bytes, nieuwe: bytes) -> Iterator[None]:
    sql = (
        "SELECT rowid, formulier, object_uid, inhoud FROM concept"
        " WHERE inhoud LIKE '%\"zegel\"%' AND rowid > :na ORDER BY rowid LIMIT :aantal"
    )
    for rij in _partijen(sessie, sql):
        inhoud = {
            veld: beschermd.herverzegel_waarde(
                oude, nieuwe, waarde, beschermd.plek_concept(rij.formulier, rij.object_uid, veld)
            )
            for veld, waarde in json.loads(rij.inhoud).items()
        }
        sessie.connection().execute(
            text("UPDATE concept SET inhoud = :inhoud WHERE rowid = :id"),
            {"inhoud": json.dumps(inhoud), "id": rij[0]},
        )
        yield


def _wijzigingen(sessie: Session, oude: bytes, nieuwe: bytes) -> Iterator[None]:
    sql = (
        "SELECT id, soort, onderwerp_uid, voor, na FROM wijziging"
        " WHERE (voor LIKE '%\"zegel\"%' OR na LIKE '%\"zegel\"%')"
        " AND id > :na ORDER BY id LIMIT :aantal"
    )
    for rij in _partijen(sessie, sql):
        kanten = {
            kant: json.dumps(
                {
                    veld: beschermd.herverzegel_waarde(
                        oude,
                        nieuwe,
                        waarde,
                        beschermd.plek_wijziging(rij.soort, rij.onderwerp_uid, kant, veld),
                    )
                    for veld, waarde in json.loads(getattr(rij, kant)).items()
                }
            )
            for kant in ("voor", "na")
        }
        sessie.connection().execute(
            text("UPDATE wijziging SET voor = :voor, na = :na WHERE id = :id"),
            {**kanten, "id": rij.id},
        )
        yield
