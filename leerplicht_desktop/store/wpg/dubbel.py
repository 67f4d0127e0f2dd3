# SPDX-License-Identifier: EUPL-1.2
"""A melding in both files: a backup made during a switch copied the one before it, the other after.

Putting such a backup back ends the switch at once, on the files that were made ready: she need not
open the police part for it. Files of an older schema, and a switch that was cut off halfway, are
left to the next opening of that part.
"""

from collections.abc import Mapping
from pathlib import Path

from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import migreren
from leerplicht_desktop.store.kluis import Klok, Schrijfactie, vertaald
from leerplicht_desktop.store.verbinding import maak_engine
from leerplicht_desktop.store.wpg import bestand, overzetten


def haal_weg(kluis: Path, wpg: Path, vakken: Mapping[str, bytes], klok: Klok) -> int:
    """Take out of the store what the police part has whole; returns how many it were."""
    over = _overgezet(wpg, vakken["wpg"])
    if not over:
        return 0
    engine, weg = maak_engine(kluis, vakken["avg"]), 0
    try:
        with vertaald(), engine.connect() as verbinding:
            if migreren.huidige(verbinding) != migreren.nieuwste():
                return 0
        for melding_uid, wissel_uid, op, vinger in over:
            with vertaald(), Session(engine) as sessie:
                sessie.connection(execution_options={"schrijft": True})
                sessie.info["gevoelig"] = vakken.get("gevoelig")
                if not overzetten.is_dubbel(sessie, melding_uid, wissel_uid):
                    continue
                actie = Schrijfactie(sessie, klok.nu(), klok.vandaag())
                try:
                    overzetten.haal_weg(actie, melding_uid, vinger, wissel_uid, op)
                except (fouten.ConceptOpen, fouten.IntussenGewijzigd):
                    continue  # it says what stands nowhere else
                sessie.commit()
                weg += 1
    finally:
        engine.dispose()
    return weg


def _overgezet(wpg: Path, sleutel: bytes) -> list[overzetten.Overgezet]:
    engine = maak_engine(wpg, sleutel)
    try:
        with vertaald(), Session(engine) as sessie:
            if migreren.huidige(sessie.connection()) != migreren.nieuwste(bestand.MIGRATIES):
                return []
            return overzetten.overgezet(sessie)
    finally:
        engine.dispose()
