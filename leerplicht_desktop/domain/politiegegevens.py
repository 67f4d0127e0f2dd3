# SPDX-License-Identifier: EUPL-1.2
"""Who may open police data, and what an investigation must have on paper (Wpg art. 8 and 9)."""

from datetime import date, timedelta

from leerplicht_desktop.domain import bewaren, datum
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.wetswaarden import (
    DAGEN_WPG_DOEL,
    JAREN_WPG_VERNIETIGEN,
    JAREN_WPG_VRIJ,
    MAANDEN_WPG_HERKIJK,
    jaren_na,
)

# The words of the log (Wpg art. 32a), and those of keeping the part itself.
VERZAMELEN, WIJZIGEN, RAADPLEGEN = "verzamelen", "wijzigen", "raadplegen"
VERSTREKKEN, COMBINEREN, VERNIETIGEN = "verstrekken", "combineren", "vernietigen"
OPENEN, SLUITEN, BEHEREN, UITVOEREN = "openen", "sluiten", "beheren", "uitvoeren"
HANDELINGEN = (
    VERZAMELEN, WIJZIGEN, RAADPLEGEN, VERSTREKKEN, COMBINEREN, VERNIETIGEN,
    OPENEN, SLUITEN, BEHEREN, UITVOEREN,
)  # fmt: skip
GRONDSLAG_ONDERZOEK = "9"


def weigering_openen(eerste_verwerking: date, op: date, *, gericht: bool, reden: str) -> str:
    """Why a record may not be opened, or "": after a year only by a targeted search (Wpg art. 8).

    `gericht`: found by BSN or number of the proces-verbaal, and not by browsing names.
    """
    if op < datum.plus_jaren(eerste_verwerking, JAREN_WPG_VRIJ.op(op).waarde):
        return ""
    if not gericht:
        return (
            "Dit gegeven is ouder dan een jaar. Zoek het gericht, op BSN of op het nummer van het "
            "proces-verbaal."
        )
    if not reden.strip():
        return "Schrijf op waarom u dit gegeven opent. Dat komt in het logboek."
    return ""


def waarschuwing_doel(begonnen: date, op: date, doel: str) -> str:
    """The purpose of an investigation is on paper within a week (Wpg art. 9 lid 2)."""
    if doel.strip() or op <= begonnen + timedelta(days=DAGEN_WPG_DOEL.op(begonnen).waarde):
        return ""
    return "Het doel van dit onderzoek staat nog niet op schrift. Dat moet binnen een week."


def bewaardagen(
    grondslag: str, eerste_verwerking: date, onderzoek_beeindigd: date | None
) -> tuple[date, date] | None:
    """When a record is removed and when destroyed (Wpg art. 8, 9 and 14).

    None for an investigation that still runs: its data go half a year after its end.
    """
    if grondslag != GRONDSLAG_ONDERZOEK:
        bewaring = bewaren.termijn(Gegevenssoort.PROCES_VERBAAL, eerste_verwerking)
        return bewaring.verwijderen, bewaring.vernietigen
    if onderzoek_beeindigd is None:
        return None
    weg = datum.plus_maanden(
        onderzoek_beeindigd, MAANDEN_WPG_HERKIJK.op(onderzoek_beeindigd).waarde
    )
    return weg, jaren_na(weg, JAREN_WPG_VERNIETIGEN)
