# SPDX-License-Identifier: EUPL-1.2
"""Queries over exemptions that run or ran."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Vrijstelling


def van_leerling(sessie: Session, leerling_id: int, grond: str = "") -> Sequence[Vrijstelling]:
    """Exemptions of a pupil, oldest first; of one ground when it is given."""
    vraag = select(Vrijstelling).where(Vrijstelling.leerling_id == leerling_id)
    if grond:
        vraag = vraag.where(Vrijstelling.grond == grond)
    return sessie.exec(vraag.order_by(col(Vrijstelling.van), col(Vrijstelling.id))).all()


def van_beroep(sessie: Session, beroep_id: int) -> Vrijstelling | None:
    return sessie.exec(select(Vrijstelling).where(Vrijstelling.beroep_id == beroep_id)).first()


def op_uid(sessie: Session, uid: str) -> Vrijstelling:
    rij = sessie.exec(select(Vrijstelling).where(Vrijstelling.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def iets_bekend(sessie: Session, op: date) -> bool:
    """Does the store know exemptions of this day, of anybody? Else it was not kept then."""
    rij = sessie.exec(
        select(Vrijstelling.id).where(Vrijstelling.van <= op, Vrijstelling.tot >= op).limit(1)
    ).first()
    return rij is not None


_DUO = text(
    """
    SELECT v.uid, l.uid AS leerling_uid, p.voornamen, p.roepnaam, p.tussenvoegsel, p.achternaam,
      p.bsn, p.onderwijsnummer, v.grond, v.van, v.tot, b.uid AS beroep_uid
    FROM vrijstelling v JOIN leerling l ON l.id = v.leerling_id
    JOIN persoon p ON p.id = l.persoon_id LEFT JOIN beroep b ON b.id = v.beroep_id
    WHERE v.duo_op IS NULL AND v.beroep_id IS NOT NULL AND v.grond <> '11g>10'
    ORDER BY v.van, p.sorteernaam
    """
)


def zonder_duo(sessie: Session) -> Sequence[Any]:
    """Exemptions of claims that are not yet in Mijn DUO, with the name behind each."""
    return sessie.connection().execute(_DUO).all()
