# SPDX-License-Identifier: EUPL-1.2
"""The words of the rules of one claim: how they are grouped, counted, and where each leads."""

from collections.abc import Iterable

from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.domain.vrijstelling.toets import tel

# Worst first: what fails, what waits for her, what to look at, what is in order.
VOLGORDE = (Stand.VOLDOET_NIET, Stand.TE_BEOORDELEN, Stand.LET_OP, Stand.VOLDOET)
STAND = {
    Stand.VOLDOET: "Voldoet",
    Stand.VOLDOET_NIET: "Voldoet niet",
    Stand.TE_BEOORDELEN: "Te beoordelen",
    Stand.LET_OP: "Let op",
}
DELEN = {
    "overtuiging": "i",
    "richting": "ii",
    "zwaarwegend": "iii",
}
BEOORDELEN = "Beoordelen"
AANPASSEN = "Aanpassen"
KIEZEN = "Kiezen"
INVULLEN = "Invullen"
LIJST = "Naar de scholen"
STUK = "Naar de stukken"
DOSSIER = "Naar de leerling"
KEUZES = (("OP_TIJD", "Op tijd"), ("TE_LAAT", "Te laat"))
MENINGEN = (
    ("voldaan", "Voldaan"),
    ("niet voldaan", "Niet voldaan"),
    ("niet beoordeeld", "Niet beoordeeld"),
)
MOTIVERING_HULP = (
    "U beoordeelt of de bedenking past bij de wet. Of het geloof of de overtuiging juist is, "
    "beoordeelt u niet. Deze tekst wordt apart versleuteld."
)
TWEEDE_HULP = "Wie las dit na? Het programma schrijft de datum erbij."
GRENS_HULP = "De wet laat dit open. Zonder uw keuze komt er geen brief met 'te laat'."


def artikel(tekst: str) -> str:
    """`art. 8 lid 2`: the first source, short enough for the margin."""
    return tekst.removeprefix("Lpw ").split("; ")[0].replace(" en ", ", ")


def telling(regels: Iterable[Regellijn]) -> str:
    """`1 regel voldoet niet, 3 nog te beoordelen`"""
    aantal = tel(regels)
    delen = []
    if niet := aantal[Stand.VOLDOET_NIET]:
        delen.append(f"{_regels(niet)} {'voldoet' if niet == 1 else 'voldoen'} niet")
    if open_ := aantal[Stand.TE_BEOORDELEN]:
        delen.append(f"{open_} nog te beoordelen" if delen else f"{_regels(open_)} te beoordelen")
    if not delen:
        goed = aantal[Stand.VOLDOET]
        delen.append(f"{_regels(goed)} {'voldoet' if goed == 1 else 'voldoen'}")
    if let_op := aantal[Stand.LET_OP]:
        delen.append(f"{let_op} let op")
    return ", ".join(delen)


def oordeel(regels: Iterable[Regellijn]) -> str:
    """The word of the chip: the worst that any rule says; something to look at is no verdict."""
    aantal = tel(regels)
    if aantal[Stand.VOLDOET_NIET]:
        return STAND[Stand.VOLDOET_NIET]
    return STAND[Stand.TE_BEOORDELEN if aantal[Stand.TE_BEOORDELEN] else Stand.VOLDOET]


def _regels(aantal: int) -> str:
    return "1 regel" if aantal == 1 else f"{aantal} regels"
