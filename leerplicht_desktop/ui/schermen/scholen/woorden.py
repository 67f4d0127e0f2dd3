# SPDX-License-Identifier: EUPL-1.2
"""How a school reads in the list, and the sentences of this screen."""

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.gegevens.school import SchoolBeeld
from leerplicht_desktop.domain.plaatsnaam import leesbaar
from leerplicht_desktop.ui.bouwstenen.lijstmodel import GRENS, Regel

TITEL = "Scholen"
SORTEER = (("gebruik", "In gebruik"), ("naam", "Naam"), ("plaats", "Plaats"))
GEEN_SCHOLEN = (
    "Nog geen scholen",
    "Importeer de lijsten van DUO. Daarna kiest u bij elke melding de school uit de lijst.",
)
NIET_GEVONDEN = (
    "Geen school gevonden",
    "Zoek op naam, plaats of BRIN. Een deel van een woord is genoeg.",
)


def regel(school: SchoolBeeld) -> Regel:
    """Two lines: what it is; where, of which signature, and which holidays."""
    soort = codes.ONDERWIJSSOORTEN.woord(school.onderwijssoort)
    regio = codes.VAKANTIEREGIOS.woord(school.vakantieregio.upper())
    plaats, gemeente = leesbaar(school.plaats), leesbaar(school.gemeente)
    delen = (
        plaats,
        f"gemeente {gemeente}" if gemeente and gemeente != plaats else "",
        school.denominatie.lower(),
        f"vakantieregio {regio.lower()}" if regio else "",
    )
    return Regel(
        school.uid,
        f"{school.naam} · {soort}",
        " · ".join(deel for deel in delen if deel),
        rechts=_hier(school),
    )


def _hier(school: SchoolBeeld) -> str:
    """Who of this municipality is there, and what runs; nothing when nobody is."""
    delen = []
    if school.leerlingen:
        delen.append(_aantal(school.leerlingen, "leerling", "leerlingen"))
    if school.open_meldingen:
        delen.append(_aantal(school.open_meldingen, "open melding", "open meldingen"))
    return " · ".join(delen)


def samen(totaal: int, gezocht: bool) -> str:
    """The quiet line under the title."""
    if not totaal:
        return ""
    aantal = _aantal(totaal, "school", "scholen")
    if totaal > GRENS:
        return f"{aantal} · zoek om verder te komen dan de eerste {_getal(GRENS)}"
    return f"{aantal} gevonden" if gezocht else aantal


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{_getal(aantal)} {een if aantal == 1 else meer}"


def _getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")
