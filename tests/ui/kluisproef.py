# SPDX-License-Identifier: EUPL-1.2
"""A small real store behind real screens, for tests that walk through an officer's work."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from leerplicht_desktop.models import School
from leerplicht_desktop.services import kluis as kluisdienst
from leerplicht_desktop.services import leerling, melding, ouder
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import scholen
from tests.fixtures.klok import VasteKlok

WACHTZIN = "demo demo demo demo"
_GEGEVENS = {
    "gemeentecode": "GM0196",
    "gemeente": "Veldwijk",
    "ambtenaar": "V. Voorbeeld",
    "functie": "leerplichtambtenaar",
    "telefoon": "0800 1234",
    "retouradres": "Postbus 0, 0000 AA Veldwijk",
    "vakantieregio": "MIDDEN",
}


@dataclass
class NepStatus:
    """Remembers what the screens said."""

    zinnen: list[str] = field(default_factory=list)
    acties: dict[str, Callable[[], None]] = field(default_factory=dict)
    concept: str = ""

    def zet_concept(self, tekst: str) -> None:
        self.concept = tekst

    def zet_reservekopie(self, tekst: str, *, goed: bool = False) -> None:
        self.zinnen.append(tekst)

    def meld(
        self,
        zin: str,
        *,
        toon: str = "info",
        actie: str = "",
        bij_actie: Callable[[], None] | None = None,
    ) -> None:
        self.zinnen.append(zin)
        if bij_actie is not None:
            self.acties[actie] = bij_actie


def maak(map_: Path, kdf: Any) -> OpenKluis:
    """An empty demo store; its clock stands on 15 June 2026."""
    return kluisdienst.maak(
        map_, WACHTZIN, sleutelbos=False, gegevens=_GEGEVENS, demo=True, kdf=kdf, klok=VasteKlok()
    ).kluis


def school(kluis: OpenKluis, naam: str = "Scholengemeenschap Veldpoort", code: str = "99ZZ00") -> str:
    with kluis.bijhouden() as actie:
        rij = School(
            geregistreerd_op=actie.nu,
            vestigingscode=code,
            brin=code[:4],
            naam=naam,
            onderwijssoort="VO",
            plaats="VELDWIJK",
            gemeentecode="GM0196",
            gemeente="Veldwijk",
            vakantieregio="MIDDEN",
            zoeknaam=scholen.zoeknaam(naam, "VELDWIJK", code),
        )
        actie.sessie.add(rij)
        actie.sessie.flush()
        return rij.uid


def kind(kluis: OpenKluis, naam: str, geboren: str, school_uid: str = "", **extra: str) -> str:
    """`Noor van Voorbeeldsma`, at an address of the town, enrolled when a school is given."""
    voor, *tussen, achter = naam.split()
    ruw = {
        "voornamen": voor,
        "tussenvoegsel": " ".join(tussen),
        "achternaam": achter,
        "geboortedatum": geboren,
        "straat": "Beukenlaan",
        "huisnummer": "12",
        "postcode": "1234 AB",
        "woonplaats": "Veldwijk",
        **extra,
    }
    uid = leerling.bewaar(kluis, ruw).waarde
    if school_uid:
        leerling.bewaar_inschrijving(kluis, uid, school_uid, {"van": "01-08-2025"})
    return uid


def moeder(kluis: OpenKluis, kind_uid: str, naam: str, **extra: str) -> str:
    voor, achter = naam.split()
    ruw = {"rol": "MOEDER", "gezag": "TWEEHOOFDIG", "voornamen": voor, "achternaam": achter}
    return ouder.bewaar(kluis, kind_uid, {**ruw, **extra}).waarde


def zestien_uur(kluis: OpenKluis, kind_uid: str, school_uid: str, **extra: str) -> str:
    """A melding of 17 uur that is in the store already."""
    dagen = {"2026-05-18": "4", "2026-05-26": "4", "2026-06-02": "4,5", "2026-06-09": "4,5"}
    ruw = {
        "leerling_uid": kind_uid,
        "school_uid": school_uid,
        "soort": "V3",
        "begindatum": "18-5-2026",
        "einddatum": "10-6-2026",
        "melddatum": "11-6-2026",
        "dagen": json.dumps(dagen),
        **extra,
    }
    return melding.neem_in(kluis, ruw).waarde
