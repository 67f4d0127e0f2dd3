# SPDX-License-Identifier: EUPL-1.2
"""The words of the log, and how one line becomes a row."""

from zoneinfo import ZoneInfo

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.logboek import GROEPWOORDEN, SOORTWOORDEN, Ketencontrole, Logregel
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TITEL = "Logboek"
ONDER = "Alles wat u bekijkt, wijzigt, afdrukt of uitvoert. Een regel kan niet worden gewijzigd."
FILTERS = (("alles", "Alles"), *((str(groep), woord) for groep, woord in GROEPWOORDEN.items()))
ORDEN = (("nieuwste", "Nieuwste eerst"), ("oudste", "Oudste eerst"))
LEEG = ("Geen regels gevonden", "Kies een ander soort of een andere periode.")
ZOEKEN = "Zoeken in het logboek"
BEZIG = "Het logboek wordt nagekeken…"
SCHRIJFT = "Het logboek wordt nagekeken en geschreven…"
GESTOPT = "Gestopt. Het logboek is niet helemaal nagekeken."
UITLEG_UITVOER = (
    "Een CSV-bestand voor een controleur, met per regel de handeling, de reden en nummers. Namen "
    "staan er niet in. De laatste regel bewijst dat er later niets is weggehaald. Dat u dit "
    "uitvoert, komt zelf ook in het logboek."
)
BESTAND = "logboek-{dag}.csv"


def getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


def regel(een: Logregel) -> Regel:
    """When at the left; what and about whom; the kind of act at the right."""
    op = een.op.astimezone(AMSTERDAM)
    return Regel(
        een.uid,
        een.woord[:1].upper() + een.woord[1:],
        onder=" · ".join(deel for deel in (een.onderwerp, een.reden) if deel),
        links=datum.kort(op.date()),
        links_onder=f"{op:%H:%M}",
        rechts=GROEPWOORDEN[een.groep].lower(),
    )


def feiten(een: Logregel) -> tuple[tuple[str, str], ...]:
    """The line in full, for the column beside the list."""
    op, soort = een.op.astimezone(AMSTERDAM), SOORTWOORDEN.get(een.soort, een.soort)
    paren = (
        ("Wanneer", f"{datum.dag(op.date())}, {op:%H:%M:%S}"),
        ("Over", een.onderwerp),
        ("Soort", soort if soort != een.onderwerp else ""),
        ("Aantal", getal(een.aantal) if een.aantal > 1 else ""),
        ("Reden", een.reden),
        ("Regel", getal(een.nummer)),
        ("Controlegetal", f"{een.hash[:16]}…"),
    )
    return tuple(paar for paar in paren if paar[1])


def keten(gevonden: Ketencontrole) -> tuple[str, str]:
    """What the check found, and how the sentence looks."""
    if gevonden.in_orde:
        return f"Keten gecontroleerd: in orde, {getal(gevonden.regels)} regels.", "goed"
    zin = (
        f"Regel {getal(gevonden.breuk or 0)} klopt niet: die regel of een regel ervoor is "
        "veranderd of weggehaald. Maak nu een reservekopie, verander niets en bel uw beheerder."
    )
    return zin, "fout"


def telling(totaal: int) -> str:
    return "1 regel" if totaal == 1 else f"{getal(totaal)} regels"
