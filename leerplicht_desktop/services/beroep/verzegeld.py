# SPDX-License-Identifier: EUPL-1.2
"""The protected side of a claim: facts, schools, assessment and frozen verdicts, sealed as JSON."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session

from leerplicht_desktop.store import beschermd, wijzigingen

SOORT = "beroep"
FEITEN, SCHOLEN, BEOORDELING, OORDEEL = "feiten", "scholen", "beoordeling", "oordeel"


@dataclass(frozen=True, slots=True)
class Verzegeld:
    """What was opened for one act. `scholen` and `beoordeling` by uid of the school and by part."""

    feiten: dict[str, str] = field(default_factory=dict)
    scholen: dict[str, dict[str, Any]] = field(default_factory=dict)
    beoordeling: dict[str, dict[str, str]] = field(default_factory=dict)
    oordeel: dict[str, Any] = field(default_factory=dict)


def lees(sessie: Session, uid: str) -> Verzegeld:
    teksten = beschermd.lees(sessie, SOORT, uid)

    def veld(naam: str) -> dict[str, Any]:
        gelezen: dict[str, Any] = json.loads(teksten.get(naam, "{}"))
        return gelezen

    return Verzegeld(veld(FEITEN), veld(SCHOLEN), veld(BEOORDELING), veld(OORDEEL))


def zet(
    sessie: Session, uid: str, veld: str, waarde: dict[str, Any], nu: datetime, *, nieuw: bool
) -> None:
    """Seal one part; a change of what was there is kept sealed too, for its history."""
    voor = getattr(lees(sessie, uid), veld)
    tekst = json.dumps(waarde, ensure_ascii=False) if waarde else ""
    beschermd.zet(sessie, SOORT, uid, veld, tekst, nu)
    if not nieuw:
        wijzigingen.bewaar(
            sessie, SOORT, uid, "beroep_gewijzigd", {veld: voor}, {veld: waarde}, nu, geheim=(veld,)
        )
