# SPDX-License-Identifier: EUPL-1.2
"""Queries over claims of exemption, who made them and the papers with them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, col, delete, select

from leerplicht_desktop.domain import datum, fouten
from leerplicht_desktop.domain.gegevens.beroep import BeroepRegel
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import Beroep, Document, Indiener, Stuk

_LIJST = """
SELECT b.uid, b.kenmerk, l.uid AS leerling_uid, p.voornamen, p.roepnaam, p.tussenvoegsel,
  p.achternaam, p.geboortedatum, b.grond, b.schooljaar, b.ontvangen_op, b.status, b.uiterlijk,
  b.inname_uid
FROM beroep b JOIN leerling l ON l.id = b.leerling_id JOIN persoon p ON p.id = l.persoon_id
WHERE {waar} ORDER BY {orde} LIMIT :aantal OFFSET :begin
"""
_FILTERS = {
    "te_beoordelen": "b.status = 'TE_BEOORDELEN'",
    "onvolledig": "b.status = 'ONVOLLEDIG'",
    "voldoet": "b.status IN ('VOLDOET', 'TOEGEKEND')",
    "voldoet_niet": "b.status IN ('VOLDOET_NIET', 'AFGEWEZEN', 'BUITEN_BEHANDELING')",
    "alles": "1",
}
_ORDEN = {
    "uiterlijk": "b.uiterlijk IS NULL, b.uiterlijk {r}, b.ontvangen_op {r}, b.id {r}",
    "ontvangen": "b.ontvangen_op {r}, b.id {r}",
    "naam": "p.sorteernaam {r}, b.id {r}",
    "grond": "b.grond {r}, b.ontvangen_op {r}, b.id {r}",
}


def lijst(
    sessie: Session,
    vandaag: date,
    *,
    filter_: str = "te_beoordelen",
    orde: str = "uiterlijk",
    aflopend: bool = False,
    begin: int = 0,
    aantal: int = 100,
) -> tuple[tuple[BeroepRegel, ...], int]:
    """A page of claims and how many there are."""
    waar = _FILTERS[filter_]
    totaal = sessie.connection().execute(text(f"SELECT count(*) FROM beroep b WHERE {waar}"))
    richting = "DESC" if aflopend else "ASC"
    rijen = _regels(
        sessie, vandaag, waar, _ORDEN[orde].format(r=richting), begin=begin, aantal=aantal
    )
    return rijen, totaal.scalar_one()


def tellingen(sessie: Session) -> dict[str, int]:
    """How many claims each filter holds."""
    delen = ", ".join(f"sum({waar}) AS {naam}" for naam, waar in _FILTERS.items())
    rij = sessie.connection().execute(text(f"SELECT {delen} FROM beroep b")).one()
    return {naam: int(getattr(rij, naam) or 0) for naam in _FILTERS}


def van_leerling(sessie: Session, leerling_id: int, vandaag: date) -> tuple[BeroepRegel, ...]:
    """All claims of a pupil, newest first."""
    return _regels(
        sessie, vandaag, "b.leerling_id = :wie", "b.ontvangen_op DESC, b.id DESC", wie=leerling_id
    )


def van_inname(sessie: Session, inname_uid: str, vandaag: date) -> tuple[BeroepRegel, ...]:
    """The children of one letter."""
    return _regels(sessie, vandaag, "b.inname_uid = :wie", "p.geboortedatum, b.id", wie=inname_uid)


def op_uid(sessie: Session, uid: str) -> Beroep:
    rij = sessie.exec(select(Beroep).where(Beroep.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def op_aanduiding(sessie: Session, aanduiding: str) -> Beroep:
    """A claim by uid or by kenmerk, as typed on the command line."""
    rij = sessie.exec(
        select(Beroep).where((Beroep.uid == aanduiding) | (Beroep.kenmerk == aanduiding))
    ).first()
    if rij is None:
        raise fouten.NietGevonden("Dit beroep staat niet in de kluis. Kijk naar het kenmerk.")
    return rij


def andere(sessie: Session, leerling_id: int, grond: str, zonder: int | None) -> Sequence[Beroep]:
    """Other claims of this pupil on this ground, oldest first."""
    rijen = sessie.exec(
        select(Beroep)
        .where(Beroep.leerling_id == leerling_id, Beroep.grond == grond)
        .order_by(col(Beroep.schooljaar), col(Beroep.id))
    ).all()
    return [rij for rij in rijen if rij.id != zonder]


def indieners(sessie: Session, beroep_id: int) -> Sequence[Indiener]:
    return sessie.exec(
        select(Indiener).where(Indiener.beroep_id == beroep_id).order_by(col(Indiener.id))
    ).all()


def vervang_indieners(sessie: Session, beroep_id: int, nieuw: Sequence[Indiener]) -> None:
    """The people of a claim as they were typed last."""
    sessie.exec(delete(Indiener).where(col(Indiener.beroep_id) == beroep_id))
    sessie.add_all(nieuw)
    sessie.flush()


def stukken(sessie: Session, beroep_id: int) -> Sequence[tuple[Stuk, Document | None]]:
    """The papers of a claim in the order in which they came."""
    rijen = sessie.exec(
        select(Stuk)
        .where(Stuk.beroep_id == beroep_id)
        .order_by(col(Stuk.ontvangen_op), col(Stuk.id))
    ).all()
    return [
        (rij, sessie.get(Document, rij.document_id) if rij.document_id else None) for rij in rijen
    ]


def stuk_op_uid(sessie: Session, uid: str) -> Stuk:
    rij = sessie.exec(select(Stuk).where(Stuk.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def _regels(
    sessie: Session,
    vandaag: date,
    waar: str,
    orde: str,
    *,
    begin: int = 0,
    aantal: int = 1000,
    wie: object = None,
) -> tuple[BeroepRegel, ...]:
    waarden: dict[str, object] = {"aantal": aantal, "begin": begin}
    if wie is not None:
        waarden["wie"] = wie
    rijen = sessie.connection().execute(text(_LIJST.format(waar=waar, orde=orde)), waarden)
    return tuple(_regel(rij, vandaag) for rij in rijen)


def _regel(rij: Any, vandaag: date) -> BeroepRegel:
    uiterlijk = date.fromisoformat(rij.uiterlijk) if rij.uiterlijk else None
    return BeroepRegel(
        uid=rij.uid,
        kenmerk=rij.kenmerk,
        leerling_uid=rij.leerling_uid,
        leerling=volledig(Naam(rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam)),
        leeftijd=datum.leeftijd(date.fromisoformat(rij.geboortedatum), vandaag),
        grond=rij.grond,
        schooljaar=f"{rij.schooljaar}-{rij.schooljaar + 1}",
        ontvangen_op=date.fromisoformat(rij.ontvangen_op),
        status=rij.status,
        uiterlijk=uiterlijk,
        dagen=(uiterlijk - vandaag).days if uiterlijk else None,
        inname_uid=rij.inname_uid,
    )
