# SPDX-License-Identifier: EUPL-1.2
"""Who may open police data, and what an investigation must have on paper (Wpg art. 8 and 9)."""

from datetime import date, timedelta

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.wetswaarden import DAGEN_WPG_DOEL, JAREN_WPG_VRIJ


def weigering_openen(eerste_verwerking: date, op: date, *, gericht: bool, reden: str) -> str:
    """Why a record may not be opened, or "": after a year only by a targeted search (Wpg art. 8).

    `gericht`: found by BSN or number of the proces-verbaal, and not by browsing names.
    """
    if op < datum.plus_jaren(eerste_verwerking, JAREN_WPG_VRIJ.waarde):
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
    if doel.strip() or op <= begonnen + timedelta(days=DAGEN_WPG_DOEL.waarde):
        return ""
    return "Het doel van dit onderzoek staat nog niet op schrift. Dat moet binnen een week."
