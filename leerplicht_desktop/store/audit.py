# SPDX-License-Identifier: EUPL-1.2
"""The log: append-only, each line's hash covers the line and the hash before it. Ids only.

The table refuses UPDATE and DELETE by triggers (`ALLEEN_ERBIJ`, laid by revision 0003). Whoever
can write the file without this program can still take them away: then the chain does not fit, or,
when the newest lines are gone, the line that a witness outside the store remembers.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, col, select

from leerplicht_desktop.domain.logboek import LEESHANDELINGEN, REDEN_NODIG, Ketencontrole
from leerplicht_desktop.models import Auditregel

__all__ = ["ALLEEN_ERBIJ", "BEGIN", "LEESHANDELINGEN"]

BEGIN = "0" * 64
# A revision that rebuilds the table (batch mode) loses these and must lay them again.
ALLEEN_ERBIJ = (
    "CREATE TRIGGER audit_geen_wijziging BEFORE UPDATE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'audit: append only'); END",
    "CREATE TRIGGER audit_geen_verwijdering BEFORE DELETE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'audit: append only'); END",
    # INSERT OR REPLACE fires no trigger for the row that it deletes.
    "CREATE TRIGGER audit_geen_vervanging BEFORE INSERT ON audit "
    "WHEN EXISTS (SELECT 1 FROM audit WHERE volgnummer = NEW.volgnummer) "
    "BEGIN SELECT RAISE(ABORT, 'audit: append only'); END",
)
_UIDS = 50
_STAP = 2_000
Voortgang = Callable[[int, int, str], None]


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
    if handeling in REDEN_NODIG and not reden.strip():
        raise RuntimeError(f"{handeling} without a reason")
    alle = sorted(uids)
    regel = Auditregel(
        op=op,
        handeling=handeling,
        soort=soort,
        uids=alle[:_UIDS],
        aantal=len(alle) if aantal is None else aantal,
        reden=reden,
        vorige=hoofd(sessie),
        hash="",
    )
    regel.hash = _hash(regel.op, regel)
    sessie.add(regel)
    sessie.flush()


def hoofd(sessie: Session) -> str:
    """The hash of the newest line."""
    return stand(sessie)[1]


def stand(sessie: Session) -> tuple[int, str]:
    """Number and hash of the newest line: what a witness outside the store remembers."""
    rij = sessie.exec(
        select(Auditregel.volgnummer, Auditregel.hash)
        .order_by(col(Auditregel.volgnummer).desc())
        .limit(1)
    ).first()
    return (rij[0] or 0, rij[1]) if rij else (0, BEGIN)


def laatst(sessie: Session, handeling: str) -> datetime | None:
    """When something was last done; None when it never was."""
    return sessie.exec(
        select(Auditregel.op)
        .where(Auditregel.handeling == handeling)
        .order_by(col(Auditregel.volgnummer).desc())
        .limit(1)
    ).first()


def bevat(sessie: Session, nummer: int, hash_: str) -> bool:
    """Does the log still hold the line that a witness remembers? Not when its tail was cut off."""
    if nummer == 0:
        return hash_ == BEGIN
    rij = sessie.get(Auditregel, nummer)
    return rij is not None and rij.hash == hash_


def eerste_breuk(sessie: Session) -> int | None:
    """Number of the first line that does not fit the chain; None when the log is whole."""
    return controleer(sessie).breuk


def controleer(sessie: Session, voortgang: Voortgang | None = None) -> Ketencontrole:
    """Walk the whole chain. `voortgang` may raise Afgebroken."""
    verbinding = sessie.connection()
    totaal = verbinding.execute(text("SELECT count(*) FROM audit")).scalar_one()
    rijen = verbinding.execute(
        text(
            "SELECT volgnummer, op, handeling, soort, uids, aantal, reden, vorige, hash "
            "FROM audit ORDER BY volgnummer"
        )
    )
    vorige = BEGIN
    for nummer, rij in enumerate(rijen, 1):
        if rij.volgnummer != nummer or rij.vorige != vorige or rij.hash != _hash_van(rij):
            return Ketencontrole(totaal, nummer, vorige)
        vorige = rij.hash
        if voortgang is not None and nummer % _STAP == 0:
            voortgang(nummer, totaal, "logboek")
    return Ketencontrole(totaal, None, vorige)


class _Kaal:
    """A raw row with its list read, so that both roads hash the very same values."""

    def __init__(self, rij: Any) -> None:
        self.handeling, self.soort, self.aantal = rij.handeling, rij.soort, rij.aantal
        self.reden, self.vorige, self.uids = rij.reden, rij.vorige, json.loads(rij.uids)


def _hash_van(rij: Any) -> str:
    """The hash of a row as it stands in the file; '' for one that was made unreadable."""
    try:
        op = datetime.fromisoformat(rij.op).replace(tzinfo=UTC)
        return _hash(op, _Kaal(rij))
    except (TypeError, ValueError):
        return ""


def _hash(op: datetime, regel: Any) -> str:
    inhoud = json.dumps(
        [
            op.astimezone(UTC).isoformat(),
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
