# SPDX-License-Identifier: EUPL-1.2
"""Queries over the days that a school has otherwise than its region."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.schoolkalender import SchoolvrijInvoer
from leerplicht_desktop.models import School, Schoolvrij, Wijziging

VERWIJDERD = "schoolvrij_verwijderd"


def van_school(sessie: Session, school_uid: str) -> Sequence[Schoolvrij]:
    """The rows of a school by date."""
    return sessie.exec(
        select(Schoolvrij)
        .join(School, col(School.id) == Schoolvrij.school_id)
        .where(School.uid == school_uid)
        .order_by(col(Schoolvrij.van), col(Schoolvrij.id))
    ).all()


def op_uid(sessie: Session, uid: str) -> tuple[Schoolvrij, School]:
    rij = sessie.exec(
        select(Schoolvrij, School)
        .join(School, col(School.id) == Schoolvrij.school_id)
        .where(Schoolvrij.uid == uid)
    ).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def invoer_van(rij: Schoolvrij) -> SchoolvrijInvoer:
    return SchoolvrijInvoer(rij.soort, rij.naam, rij.van, rij.tot)


def verwijderde(sessie: Session, uid: str) -> Mapping[str, Any]:
    """What a removed row held; raises NietGevonden when it stands in the calendar still."""
    laatste = sessie.exec(
        select(Wijziging)
        .where(Wijziging.soort == "schoolvrij", Wijziging.onderwerp_uid == uid)
        .order_by(col(Wijziging.id).desc())
    ).first()
    if laatste is None or laatste.handeling != VERWIJDERD:
        raise fouten.NietGevonden
    voor = dict(laatste.voor)
    return {**voor, "van": date.fromisoformat(voor["van"]), "tot": date.fromisoformat(voor["tot"])}
