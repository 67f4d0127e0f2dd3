# SPDX-License-Identifier: EUPL-1.2
"""Previewed imports that wait in staging tables until they are carried out or thrown away."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Importproef
from leerplicht_desktop.store.audit import LEESHANDELINGEN


@dataclass(frozen=True, slots=True)
class Regel:
    """One accepted row: what it does (nieuw | gewijzigd), to which row, with which values."""

    regel: int
    actie: str
    sleutel: str
    doel_id: int | None
    waarden: dict[str, Any]


def stand(sessie: Session) -> int:
    """Number of the last audit line that changed something: a preview older than it is stale."""
    lezen = ", ".join(
        f"'{h}'" for h in sorted(LEESHANDELINGEN | {"kluis_geopend", "reservekopie_gemaakt"})
    )
    gevonden = sessie.connection().exec_driver_sql(
        f"SELECT max(volgnummer) FROM audit WHERE handeling NOT IN ({lezen})"
    )
    return int(gevonden.scalar() or 0)


def begin(sessie: Session, uid: str, soort: str, bestandsnaam: str, nu: datetime) -> None:
    sessie.add(
        Importproef(
            uid=uid, soort=soort, bestandsnaam=bestandsnaam, gelezen_op=nu, stand=stand(sessie)
        )
    )
    sessie.flush()


def voeg_toe(verbinding: Connection, uid: str, regels: Sequence[Regel]) -> None:
    """One short batch."""
    if regels:
        verbinding.exec_driver_sql(
            "INSERT INTO importregel(proef_uid, regel, actie, sleutel, doel_id, waarden)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    uid,
                    r.regel,
                    r.actie,
                    r.sleutel,
                    r.doel_id,
                    json.dumps(r.waarden, ensure_ascii=False),
                )
                for r in regels
            ],
        )


def lees_proef(sessie: Session, uid: str) -> Importproef:
    rij = sessie.get(Importproef, uid)
    if rij is None:
        raise fouten.NietGevonden("Dit voorbeeld is er niet meer. Lees het bestand opnieuw in.")
    return rij


def lees_regels(verbinding: Connection, uid: str) -> Iterator[Regel]:
    """All rows of a preview, in order of the file."""
    rijen = verbinding.exec_driver_sql(
        "SELECT regel, actie, sleutel, doel_id, waarden FROM importregel"
        " WHERE proef_uid = ? ORDER BY regel",
        (uid,),
    )
    for rij in rijen:
        yield Regel(rij[0], rij[1], rij[2], rij[3], json.loads(rij[4]))


def wis(sessie: Session, uid: str | None = None) -> None:
    """Throw one preview away, or all of them: a preview does not outlive its session."""
    verbinding = sessie.connection()
    waar, waarden = ("", ()) if uid is None else (" WHERE proef_uid = ?", (uid,))
    verbinding.exec_driver_sql(f"DELETE FROM importregel{waar}", waarden)
    waar = waar.replace("proef_uid", "uid")
    verbinding.exec_driver_sql(f"DELETE FROM importproef{waar}", waarden)
