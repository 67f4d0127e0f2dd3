# SPDX-License-Identifier: EUPL-1.2
"""The words of the list of pupils, and how one hit becomes a row."""

from datetime import date

from leerplicht_desktop.domain.datum import kort, leeftijd
from leerplicht_desktop.domain.gegevens.zoek import Zoekresultaat, Zoektreffer
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel

TITEL = "Leerlingen"
TOEVOEGEN = "Leerling toevoegen"
NIETS = (
    "Niets gevonden",
    "Kijk naar de spelling, zoek op geboortedatum\nof voeg de leerling toe.",
)
NOG_LEEG = (
    "Nog geen leerlingen",
    "Voeg een leerling toe, of lees een bestand met leerlingen in.",
)
ZOEKT = ("Even zoeken…", "")
_WAAROM = {
    "ouder": "gevonden op een ouder",
    "kenmerk": "gevonden op een kenmerk",
    "nummer": "gevonden op een nummer",
    "adres": "gevonden op het adres",
    "school": "gevonden op de school",
}


def telling(resultaat: Zoekresultaat, gezocht: str) -> str:
    """The line under the title: how many there are, and what to do with too many."""
    aantal = len(resultaat.treffers)
    if not gezocht:
        if not aantal:
            return "Zoek met Ctrl+K op naam, geboortedatum, ouder, school, adres of nummer"
        if resultaat.meer:
            return f"De eerste {aantal} op naam. Zoek met Ctrl+K om de anderen te vinden."
        return "1 leerling" if aantal == 1 else f"{aantal} leerlingen"
    if resultaat.meer:
        return f"Meer dan {aantal} gevonden. Typ verder om er minder te zien."
    return f"{aantal} gevonden" if aantal else NIETS[0]


def regel(treffer: Zoektreffer, vandaag: date) -> Regel:
    """Two lines: who and how old; where, which school, the duty, and why it was found."""
    jaren = leeftijd(treffer.geboortedatum, vandaag)
    delen = [treffer.woonplaats, treffer.school, treffer.status]
    if treffer.waarom:
        delen.append(_WAAROM.get(treffer.waarom, f"gevonden op {treffer.waarom}"))
    return Regel(
        treffer.uid,
        treffer.naam,
        onder=" · ".join(deel for deel in delen if deel),
        chip=meldingen(treffer.open_meldingen),
        bij=f"{kort(treffer.geboortedatum)} · {jaren} jaar",
    )


def meldingen(aantal: int) -> str:
    """The chip of a pupil with something running; empty without."""
    if not aantal:
        return ""
    return "1 open melding" if aantal == 1 else f"{aantal} open meldingen"
