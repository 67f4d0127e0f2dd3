# SPDX-License-Identifier: EUPL-1.2
"""The log: append-only, each line's hash covers the line and the hash before it. Ids only."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlmodel import Session, select

from leerplicht_desktop.models import Auditregel

BEGIN = "0" * 64
LEESHANDELINGEN = frozenset({"geopend", "lijst_getoond", "gezocht", "brief_bekeken"})


def schrijf(
    sessie: Session,
    op: datetime,
    handeling: str,
    soort: str,
    uids: Iterable[str],
    *,
    aantal: int | None = None,
    reden: str = "",
) -> None:
    """Add one line inside the running transaction. Long lists keep their count and first uids."""
    alle = sorted(uids)
    regel = Auditregel(
        op=op,
        handeling=handeling,
        soort=soort,
        uids=alle[:50],
        aantal=len(alle) if aantal is None else aantal,
        reden=reden,
        vorige=hoofd(sessie),
        hash="",
    )
    regel.hash = _hash(regel)
    sessie.add(regel)
    sessie.flush()


def hoofd(sessie: Session) -> str:
    """The hash of the newest line."""
    return (
        sessie.exec(
            select(Auditregel.hash).order_by(Auditregel.volgnummer.desc()).limit(1)  # type: ignore[union-attr]
        ).first()
        or BEGIN
    )


def eerste_breuk(sessie: Session) -> int | None:
    """Number of the first line that does not fit the chain; None when the log is whole."""
    vorige = BEGIN
    regels = sessie.exec(select(Auditregel).order_by(Auditregel.volgnummer))  # type: ignore[arg-type]
    for nummer, regel in enumerate(regels, 1):
        if regel.volgnummer != nummer or regel.vorige != vorige or regel.hash != _hash(regel):
            return nummer
        vorige = regel.hash
    return None


def _hash(regel: Auditregel) -> str:
    inhoud = json.dumps(
        [
            regel.op.astimezone(UTC).isoformat(),
            regel.handeling,
            regel.soort,
            regel.uids,
            regel.aantal,
            regel.reden,
            regel.vorige,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(inhoud.encode()).hexdigest()
