# SPDX-License-Identifier: EUPL-1.2
"""Every word of the Rekenhulp in one place."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from leerplicht_desktop.domain import datum

TITEL = "Rekenhulp"
ONDER = "Voor een vraag aan de telefoon. Er wordt niets bewaard."
KOPIEER = "Kopieer als tekst"
RECHTSSTAND = "Waar de regels vandaan komen"
WISSEN = "Velden leegmaken"
MEER = "Meer"
GEKOPIEERD = "Gekopieerd, zonder naam. Plak met Ctrl+V."
ANTWOORD = "Antwoord"
WAAROM = "Waarom"
ARTIKELEN = "Waar het staat"
EERST = "Er klopt nog iets niet. Kijk bij het veld met de rode melding."
DATUM_VOORBEELD = "31-12-2025"
GEEN = "Geen"
KIES_REGIO = "Kies een regio"
REGIO_ONBEKEND = "Niet bekend"
KALENDER_REGIO = "Eigen vrije dagen van de school laat u zelf weg."
TOETSEN = (
    ("Enter", "volgend veld"),
    ("Ctrl+Enter", "kopieer"),
    ("Ctrl+1 t/m 6", "andere vraag"),
    ("Esc", "terug"),
)


@dataclass(frozen=True, slots=True)
class Vraagtekst:
    """`chip` is the short word to choose it by."""

    chip: str
    titel: str
    uitleg: str


VRAGEN: Mapping[str, Vraagtekst] = {
    "leerplicht": Vraagtekst(
        "Leerplicht",
        "Tot wanneer is dit kind leerplichtig?",
        "De geboortedatum is genoeg.",
    ),
    "verzuim": Vraagtekst(
        "16 uur",
        "Is er 16 uur verzuim in 4 lesweken?",
        "Vakanties en feestdagen tellen niet mee.",
    ),
    "kennisgeving": Vraagtekst(
        "Kennisgeving",
        "Kwam de kennisgeving op tijd?",
        "Voor een beroep op vrijstelling volgens artikel 5 of 5a.",
    ),
    "bezwaar": Vraagtekst(
        "Bezwaar",
        "Tot wanneer kan bezwaar?",
        "Alleen tegen een besluit. Een mededeling is geen besluit.",
    ),
    "halt": Vraagtekst(
        "Halt",
        "Kan deze leerling naar Halt?",
        "Vink aan wat klopt.",
    ),
    "bewaren": Vraagtekst(
        "Bewaren",
        "Tot wanneer bewaart u gegevens?",
        "Elke soort gegevens heeft een eigen termijn.",
    ),
}

GRONDEN = (
    ("5a", "5 onder a: lichaam of psyche"),
    ("5b", "5 onder b: richting van de school"),
    ("5c", "5 onder c: school in het buitenland"),
    ("trekkend", "5a: trekkend bestaan"),
)
BEWAARSOORTEN = (
    ("leerplicht", "leerplicht"),
    ("kwalificatieplicht", "kwalificatieplicht"),
    ("vrijstelling", "vrijstelling"),
    ("proces-verbaal", "proces-verbaal"),
)
VANAF = {
    "leerplicht": "Geboortedatum",
    "vrijstelling": "Geboortedatum",
    "kwalificatieplicht": "Einde van de kwalificatieplicht",
    "proces-verbaal": "Eerste verwerking",
}
HALT = (
    ("eigen_initiatief", "Het verzuim komt van de leerling zelf"),
    ("instemming_jongere", "De leerling stemt in"),
    ("instemming_ouders", "De ouders stemmen in"),
    ("eerder_halt", "Al eerder bij Halt voor schoolverzuim"),
    ("ernstige_problemen", "Er zijn ernstige problemen"),
    ("hulp", "Daarvoor is er goede hulp"),
)

_WETTEN = {
    "Lpw": "Leerplichtwet",
    "Awb": "Algemene wet bestuursrecht",
    "Atw": "Algemene termijnenwet",
    "Wpg": "Wet politiegegevens",
}
_WET = re.compile(r"\b(" + "|".join(_WETTEN) + r") art\. ")


def voluit(artikel: str) -> str:
    """`Lpw art. 3` as a caller understands it: `Leerplichtwet artikel 3`."""
    return _WET.sub(lambda gevonden: f"{_WETTEN[gevonden[1]]} artikel ", artikel)


def kalender_van(school: str) -> str:
    return f"Gerekend met de schoolkalender van {school}."


def ingevuld_voor(naam: str) -> str:
    return f"Ingevuld voor {naam}. Er wordt niets bewaard."


def nog_nodig(labels: Iterable[str]) -> str:
    """What is still to be typed before there is an answer."""
    namen = [label[:1].lower() + label[1:] for label in labels]
    if not namen:
        return "Het antwoord komt hier."
    *voor, laatste = namen
    samen = f"{', '.join(voor)} en {laatste}" if voor else laatste
    return f"Vul nog in: {samen}."


def periodes(gegevens: Mapping[str, object]) -> list[tuple[str, str]]:
    """The days of the duty, which a caller writes down; nothing for the other questions."""
    vanaf, tot = gegevens.get("leerplicht_vanaf"), gegevens.get("leerplicht_tot")
    if not isinstance(vanaf, date) or not isinstance(tot, date):
        return []
    regels = [("Leerplichtig", f"{datum.dag(vanaf)} t/m {datum.dag(tot)}")]
    daarna = gegevens.get("kwalificatieplicht_tot")
    if isinstance(daarna, date):
        begin = tot + timedelta(days=1)
        regels.append(("Kwalificatieplichtig", f"{datum.dag(begin)} t/m {datum.dag(daarna)}"))
    return regels


def samen(dagen: int, minuten: int) -> str:
    """Under the rows, to check with the caller."""
    if not dagen:
        return ""
    return f"Samen {datum.uren(minuten)} uur op {dagen} {'dag' if dagen == 1 else 'dagen'}"
