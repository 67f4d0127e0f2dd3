# SPDX-License-Identifier: EUPL-1.2
"""The log of the police part: its own chain, with who, why and to whom in every line.

It holds what the log of the main store may not: the recipient of what was disclosed. The names of
those whom the data are about stand nowhere in it.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from leerplicht_desktop.models.wpg import Wpgauditregel
from leerplicht_desktop.store.audit import BEGIN


def sluit_aan(sessie: Session, regel: Wpgauditregel) -> None:
    """Add a line at the end of the chain, inside the running transaction."""
    regel.vorige = stand(sessie)[1]
    regel.hash = _hash(regel)
    sessie.add(regel)
    sessie.flush()


def stand(sessie: Session) -> tuple[int, str]:
    """Number and hash of the newest line: what the main store remembers as a witness."""
    rij = sessie.exec(
        select(Wpgauditregel.volgnummer, Wpgauditregel.hash)
        .order_by(col(Wpgauditregel.volgnummer).desc())
        .limit(1)
    ).first()
    return (rij[0] or 0, rij[1]) if rij else (0, BEGIN)


def bevat(sessie: Session, nummer: int, hash_: str) -> bool:
    """Does the log still hold the line that the witness remembers?"""
    rij = sessie.get(Wpgauditregel, nummer)
    return rij is not None and rij.hash == hash_


def eerste_breuk(sessie: Session) -> int | None:
    """Number of the first line that does not fit the chain; None when the log is whole."""
    vorige = BEGIN
    for nummer, regel in enumerate(alles(sessie), 1):
        if regel.volgnummer != nummer or regel.vorige != vorige or regel.hash != _hash(regel):
            return nummer
        vorige = regel.hash
    return None


def alles(sessie: Session) -> Sequence[Wpgauditregel]:
    """Every line, oldest first."""
    return sessie.exec(select(Wpgauditregel).order_by(col(Wpgauditregel.volgnummer))).all()


def laatst(sessie: Session, handeling: str) -> datetime | None:
    """When this was done last."""
    return sessie.exec(
        select(Wpgauditregel.op)
        .where(Wpgauditregel.handeling == handeling)
        .order_by(col(Wpgauditregel.volgnummer).desc())
    ).first()


def _hash(regel: Wpgauditregel) -> str:
    inhoud = json.dumps(
        [
            regel.op.astimezone(UTC).isoformat(),
            regel.handeling,
            regel.soort,
            regel.uids,
            regel.aantal,
            regel.reden,
            regel.wie,
            regel.ontvanger,
            regel.vorige,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(inhoud.encode()).hexdigest()
