# SPDX-License-Identifier: EUPL-1.2
"""What the settings say, and facts about the store in words a person can act on."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.kluis import Bevindingen

TITEL = "Instellingen"
BEWAARD = "Bewaard. Dit staat voortaan op nieuwe brieven."
ONBEKENDE_GEMEENTE = "Deze gemeente staat niet in de lijst. Kies er een uit de lijst."
NOOIT = "Er is nog geen reservekopie. Gaat deze computer stuk, dan bent u alles kwijt."
WACHTZIN_GEWIJZIGD = "Uw wachtzin is gewijzigd. De oude werkt niet meer."
CODE_UITLEG = (
    "Is uw herstelvel weg of heeft iemand het gezien? Maak dan een nieuwe code. De oude code werkt "
    "daarna niet meer, en oude reservekopieën gaan alleen nog open met de oude code."
)
CODE_OPGEBORGEN = "Er is een nieuwe herstelcode. Vernietig het oude vel."
CONTROLE_UITLEG = (
    "Controleert elke bladzijde van de kluis, de verwijzingen en het logboek. Er verandert niets."
)
CONTROLE_BEZIG = "De kluis wordt gecontroleerd…"
NIET_IN_ORDE = (
    "De kluis is niet in orde. Werk er niet verder in en zet de laatste reservekopie terug. "
    "Geef de regels hieronder aan uw beheerder."
)
WEERGAVE = (
    ("systeem", "Zoals de computer"),
    ("licht", "Licht"),
    ("donker", "Donker"),
)

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_SOORTEN = {
    "bladzijde": "Een bladzijde van het bestand is beschadigd",
    "structuur": "De opbouw van het bestand klopt niet",
    "verwijzing": "Een gegeven verwijst naar iets dat er niet is",
    "onleesbaar": "Een deel van het bestand is niet te lezen",
    "logboek": "Het logboek is niet heel",
}


def moment(op: datetime) -> str:
    """`vr 12 juni 2026 om 14.05`"""
    hier = op.astimezone(_AMSTERDAM)
    return f"{datum.dag(hier.date())} om {hier:%H.%M}"


def bestandsnaam(vandaag: date) -> str:
    """A name without any person or place in it."""
    return f"reservekopie-{vandaag.isoformat()}.lpbak"


def bevindingen(uitslag: Bevindingen) -> tuple[str, ...]:
    """Each finding in words, with the technical rest behind it for the administrator."""
    zinnen = []
    for bevinding in uitslag.bevindingen:
        soort, _, rest = bevinding.partition(": ")
        zinnen.append(f"{_SOORTEN.get(soort, soort)} ({rest})." if rest else bevinding)
    return tuple(zinnen)
