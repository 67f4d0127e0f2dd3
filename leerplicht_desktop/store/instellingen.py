# SPDX-License-Identifier: EUPL-1.2
"""Settings with the date since when they hold."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from leerplicht_desktop.models import Instelling


def lees(sessie: Session, op: date, gemeentecode: str = "") -> dict[str, str]:
    """All settings as they hold on a day."""
    rijen = sessie.exec(
        select(Instelling)
        .where(Instelling.gemeentecode == gemeentecode, Instelling.geldig_van <= op)
        .order_by(col(Instelling.geldig_van), col(Instelling.id))
    )
    return {rij.sleutel: rij.waarde for rij in rijen}


def zet(
    sessie: Session, waarden: dict[str, str], vanaf: date, nu: datetime, gemeentecode: str = ""
) -> list[str]:
    """Set what differs, from a day on; returns the keys that changed."""
    huidig = lees(sessie, vanaf, gemeentecode)
    anders = [sleutel for sleutel, waarde in waarden.items() if huidig.get(sleutel) != waarde]
    for sleutel in anders:
        rij = sessie.exec(
            select(Instelling).where(
                Instelling.gemeentecode == gemeentecode,
                Instelling.sleutel == sleutel,
                Instelling.geldig_van == vanaf,
            )
        ).first() or Instelling(
            geregistreerd_op=nu,
            gemeentecode=gemeentecode,
            sleutel=sleutel,
            waarde="",
            geldig_van=vanaf,
        )
        rij.waarde = waarden[sleutel]
        sessie.add(rij)
    return anders
