# SPDX-License-Identifier: EUPL-1.2
"""Before and after of a change, kept for undo and destroyed with its subject."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection
from sqlmodel import Session, select

from leerplicht_desktop.models import Rij, Wijziging
from leerplicht_desktop.store import beschermd, massa

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
    *,
    geheim: Collection[str] = (),
) -> bool:
    """Keep what differs, the fields in `geheim` sealed; False when nothing did."""
    anders = [k for k in {**voor, **na} if voor.get(k) != na.get(k)]
    if not anders:
        return False
    rij = Wijziging(
        soort=soort,
        onderwerp_uid=uid,
        handeling=handeling,
        voor={k: voor.get(k) for k in anders},
        na={k: na.get(k) for k in anders},
        op=op,
    )
    _verzegel_rij(sessie, rij, geheim)
    sessie.add(rij)
    return True


def verzegel(sessie: Session, soort: str, uid: str, velden: Collection[str]) -> None:
    """Seal these fields in all that was kept before, when a record becomes protected."""
    rijen = sessie.exec(
        select(Wijziging).where(Wijziging.soort == soort, Wijziging.onderwerp_uid == uid)
    )
    for rij in rijen.all():
        if _verzegel_rij(sessie, rij, velden):
            sessie.add(rij)


def _verzegel_rij(sessie: Session, rij: Wijziging, velden: Collection[str]) -> bool:
    gedaan = False
    for kant in ("voor", "na"):
        waarden = dict(getattr(rij, kant))
        open_ = [v for v in velden if waarden.get(v) and not beschermd.is_zegel(waarden[v])]
        for veld in open_:
            plek = beschermd.plek_wijziging(rij.soort, rij.onderwerp_uid, kant, veld)
            waarden[veld] = beschermd.verzegel_waarde(sessie, waarden[veld], plek)
        if open_:
            setattr(rij, kant, waarden)
            gedaan = True
    return gedaan


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
