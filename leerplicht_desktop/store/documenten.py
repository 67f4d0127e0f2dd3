# SPDX-License-Identifier: EUPL-1.2
"""Documents in parts, each with its hash, and the list of filed letters.

The parts of a protected document are sealed, and its title stands in the protected table.
"""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, col, delete, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.beschermd import TITEL
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import Brief, Document, Documentdeel
from leerplicht_desktop.store import beschermd

DEEL = 1_000_000
GRENS = 25_000_000
_SOORT = "document"


def bewaar(
    sessie: Session,
    leerling_id: int,
    titel: str,
    mime: str,
    inhoud: bytes,
    nu: datetime,
    *,
    gevoelig: bool = False,
) -> Document:
    """Put a document in the store in parts of 1 MB; at most 25 MB."""
    if len(inhoud) > GRENS:
        raise fouten.BestandOnleesbaar(
            "Dit bestand is groter dan 25 MB. Maak het kleiner of splits het, en probeer opnieuw."
        )
    rij = Document(
        geregistreerd_op=nu,
        leerling_id=leerling_id,
        titel=TITEL if gevoelig else titel,
        mime=mime,
        grootte=len(inhoud),
        sha256=_som(sessie, inhoud, gevoelig=gevoelig),
        gevoelig=gevoelig,
    )
    sessie.add(rij)
    sessie.flush()
    if gevoelig:
        beschermd.zet(sessie, _SOORT, rij.uid, "titel", titel, nu)
    _zet_delen(sessie, rij, inhoud)
    return rij


def zet_gevoelig(sessie: Session, rij: Document, aan: bool, nu: datetime) -> None:
    """Put a document under the protected key, or take it out; its bytes stay the same."""
    if rij.gevoelig == aan:
        return
    assert rij.id is not None
    inhoud, titel = lees(sessie, rij.id), titel_van(sessie, rij)
    sessie.exec(delete(Documentdeel).where(col(Documentdeel.document_id) == rij.id))
    rij.gevoelig, rij.titel = aan, TITEL if aan else titel
    rij.sha256 = _som(sessie, inhoud, gevoelig=aan)
    rij.versie += 1
    beschermd.zet(sessie, _SOORT, rij.uid, "titel", titel if aan else "", nu)
    sessie.add(rij)
    _zet_delen(sessie, rij, inhoud)
    sessie.flush()


def vul(sessie: Session, rij: Document, inhoud: bytes) -> None:
    """Give a row of an export its bytes again, sealed under the key of this store if need be."""
    rij.grootte = len(inhoud)
    rij.sha256 = _som(sessie, inhoud, gevoelig=rij.gevoelig)
    sessie.add(rij)
    _zet_delen(sessie, rij, inhoud)
    sessie.flush()


def titel_van(sessie: Session, rij: Document) -> str:
    """The true title, also of a protected document: only for an explicit act."""
    if not rij.gevoelig:
        return rij.titel
    return beschermd.lees(sessie, _SOORT, rij.uid).get("titel", rij.titel)


def _zet_delen(sessie: Session, rij: Document, inhoud: bytes) -> None:
    assert rij.id is not None
    for nummer, plek in enumerate(range(0, len(inhoud), DEEL)):
        deel = inhoud[plek : plek + DEEL]
        if rij.gevoelig:
            deel = beschermd.verzegel(sessie, deel, beschermd.plek_deel(rij.uid, nummer))
        sessie.add(Documentdeel(document_id=rij.id, volgnummer=nummer, inhoud=deel))


def _som(sessie: Session, inhoud: bytes, *, gevoelig: bool) -> str:
    """The hash of a document; of a protected one a keyed hash, so that nobody can compare."""
    if gevoelig:
        return beschermd.vingerafdruk(beschermd.sleutel_van(sessie), inhoud)
    return hashlib.sha256(inhoud).hexdigest()


def lees(sessie: Session, document_id: int) -> bytes:
    """The whole document; raises KluisBeschadigd when it does not fit its hash."""
    rij = sessie.get_one(Document, document_id)
    delen = sessie.exec(
        select(Documentdeel.inhoud)
        .where(Documentdeel.document_id == document_id)
        .order_by(col(Documentdeel.volgnummer))
    )
    if rij.gevoelig:
        inhoud = b"".join(
            beschermd.ontzegel(sessie, deel, beschermd.plek_deel(rij.uid, nummer))
            for nummer, deel in enumerate(delen)
        )
    else:
        inhoud = b"".join(delen)
    if not hmac.compare_digest(_som(sessie, inhoud, gevoelig=rij.gevoelig), rij.sha256):
        raise fouten.KluisBeschadigd
    return inhoud


_BRIEVEN = """
SELECT b.uid, b.kenmerk, b.soort, b.titel, d.gevoelig, l.uid AS leerling_uid,
  p.voornamen, p.roepnaam,
  p.tussenvoegsel, p.achternaam, b.aan, b.datum, b.status, d.sha256, b.geregistreerd_op,
  m.uid AS melding_uid, v.uid AS beroep_uid
FROM brief b JOIN leerling l ON l.id = b.leerling_id JOIN persoon p ON p.id = l.persoon_id
JOIN document d ON d.id = b.document_id
LEFT JOIN melding m ON m.id = b.melding_id LEFT JOIN beroep v ON v.id = b.beroep_id
WHERE {waar} ORDER BY {orde} LIMIT :aantal OFFSET :begin
"""
_FILTERS = {
    "te_verzenden": "b.status = 'TE_VERZENDEN'",
    "verzonden": "b.status = 'VERZONDEN'",
    "alles": "1",
}
_ORDEN = {
    "datum": "b.datum {r}, b.id {r}",
    "naam": "p.sorteernaam {r}, b.id {r}",
    "soort": "b.titel {r}, b.id {r}",
}


def brieven(
    sessie: Session,
    *,
    filter_: str = "alles",
    orde: str = "datum",
    aflopend: bool = True,
    begin: int = 0,
    aantal: int = 100,
) -> tuple[tuple[BriefRegel, ...], int]:
    """A page of filed letters and how many there are."""
    waar = _FILTERS[filter_]
    verbinding = sessie.connection()
    totaal = verbinding.execute(text(f"SELECT count(*) FROM brief b WHERE {waar}")).scalar_one()
    sql = _BRIEVEN.format(waar=waar, orde=_ORDEN[orde].format(r="DESC" if aflopend else "ASC"))
    rijen = verbinding.execute(text(sql), {"aantal": aantal, "begin": begin})
    return tuple(_regel(rij) for rij in rijen), totaal


def brieftellingen(sessie: Session) -> dict[str, int]:
    """How many letters each filter holds."""
    delen = ", ".join(f"sum({waar}) AS {naam}" for naam, waar in _FILTERS.items())
    rij = sessie.connection().execute(text(f"SELECT {delen} FROM brief b")).one()
    return {naam: int(getattr(rij, naam) or 0) for naam in _FILTERS}


def brieven_van(sessie: Session, leerling_id: int) -> tuple[BriefRegel, ...]:
    """All letters of a pupil, newest first."""
    sql = _BRIEVEN.format(waar="b.leerling_id = :leerling", orde="b.datum DESC, b.id DESC")
    rijen = sessie.connection().execute(
        text(sql), {"leerling": leerling_id, "aantal": 1000, "begin": 0}
    )
    return tuple(_regel(rij) for rij in rijen)


def brieven_op_uid(sessie: Session, uids: Sequence[str]) -> tuple[BriefRegel, ...]:
    """These letters, oldest first."""
    delen = ", ".join(f":u{nr}" for nr in range(len(uids)))
    sql = _BRIEVEN.format(waar=f"b.uid IN ({delen})", orde="b.id")
    waarden: dict[str, Any] = {f"u{nr}": uid for nr, uid in enumerate(uids)}
    rijen = sessie.connection().execute(text(sql), {**waarden, "aantal": 1000, "begin": 0})
    return tuple(_regel(rij) for rij in rijen)


def brief_op_uid(sessie: Session, uid: str) -> Brief:
    rij = sessie.exec(select(Brief).where(Brief.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def _regel(rij: Any) -> BriefRegel:
    return BriefRegel(
        uid=rij.uid,
        kenmerk=rij.kenmerk,
        soort=rij.soort,
        titel=TITEL if rij.gevoelig else rij.titel,
        leerling_uid=rij.leerling_uid,
        leerling=volledig(Naam(rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam)),
        aan=rij.aan,
        datum=date.fromisoformat(rij.datum),
        status=rij.status,
        sha256=rij.sha256,
        gemaakt_op=datetime.fromisoformat(f"{rij.geregistreerd_op}+00:00"),
        melding_uid=rij.melding_uid or "",
        beroep_uid=rij.beroep_uid or "",
    )
