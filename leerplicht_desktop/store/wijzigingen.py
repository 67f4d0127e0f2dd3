# SPDX-License-Identifier: EUPL-1.2
"""Before and after of a change, kept for undo and destroyed with its subject."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection
from sqlmodel import Session

from leerplicht_desktop.models import Rij, Wijziging
from leerplicht_desktop.store import massa

_STIL = {
    "id",
    "uid",
    "versie",
    "geregistreerd_op",
    "zoeknaam",
    "sorteernaam",
    "zoektelefoon",
    "zoekadres",
}


def foto(rij: Rij) -> dict[str, Any]:
    """The row's own values, as JSON can hold them."""
    return {k: _plat(v) for k, v in rij.model_dump().items() if k not in _STIL}


def bewaar(
    sessie: Session,
    soort: str,
    uid: str,
    handeling: str,
    voor: Mapping[str, Any],
    na: Mapping[str, Any],
    op: datetime,
) -> bool:
    """Keep what differs; False when nothing did."""
    anders = [k for k in {**voor, **na} if voor.get(k) != na.get(k)]
    if not anders:
        return False
    sessie.add(
        Wijziging(
            soort=soort,
            onderwerp_uid=uid,
            handeling=handeling,
            voor={k: voor.get(k) for k in anders},
            na={k: na.get(k) for k in anders},
            op=op,
        )
    )
    return True


def bewaar_alle(
    verbinding: Connection,
    soort: str,
    handeling: str,
    wijzigingen: Iterable[tuple[str, Mapping[str, Any], Mapping[str, Any]]],
    op: datetime,
) -> None:
    """Many at once: the uid of each, and its changed fields before and after."""
    massa.voeg_toe(
        verbinding,
        "wijziging",
        [
            {
                "soort": soort,
                "onderwerp_uid": uid,
                "handeling": handeling,
                "voor": json.dumps(voor),
                "na": json.dumps(na),
                "op": op,
            }
            for uid, voor, na in wijzigingen
        ],
    )


def _plat(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date | datetime) else waarde
