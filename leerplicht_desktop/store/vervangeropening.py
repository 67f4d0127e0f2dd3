# SPDX-License-Identifier: EUPL-1.2
"""The openings with the sealed envelope that the officer has not seen yet."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from leerplicht_desktop.models import Vervangeropening


def ongezien(sessie: Session) -> Sequence[Vervangeropening]:
    """Oldest first."""
    return sessie.exec(
        select(Vervangeropening)
        .where(col(Vervangeropening.gezien_op).is_(None))
        .order_by(col(Vervangeropening.id))
    ).all()


def zet_gezien(sessie: Session, op: datetime) -> list[str]:
    """Mark all of them as seen; returns their uids."""
    rijen = ongezien(sessie)
    for rij in rijen:
        rij.gezien_op = op
        rij.versie += 1
        sessie.add(rij)
    return [rij.uid for rij in rijen]
