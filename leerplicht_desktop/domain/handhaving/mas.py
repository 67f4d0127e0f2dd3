# SPDX-License-Identifier: EUPL-1.2
"""The four routes of the Methodische Aanpak Schoolverzuim: one choice per moment, with a motive."""

from datetime import date
from enum import IntEnum

from leerplicht_desktop.domain.vast import vast


class Route(IntEnum):
    VRIJWILLIGE_HULP = 1
    HALT = 2
    GEDWONGEN_HULP = 3
    STRAFRECHT = 4


OMSCHRIJVING = {
    Route.VRIJWILLIGE_HULP: "vrijwillige (jeugd)hulp",
    Route.HALT: "Halt-interventie schoolverzuim",
    Route.GEDWONGEN_HULP: "jeugdhulp in een gedwongen kader",
    Route.STRAFRECHT: "strafrecht",
}


@vast
class Keuze:
    route: Route
    op: date
    motief: str
    afgewogen: frozenset[Route] = frozenset()
    instemming: bool = False
    resultaat: str = ""


def ontbreekt(keuze: Keuze, *, problemen: bool) -> tuple[str, ...]:
    """What the choice still needs (MAS, maart 2017): help comes first when there are problems.

    Routes follow each other but none is obligatory.
    """
    zinnen = []
    if not keuze.motief.strip():
        zinnen.append("Schrijf op waarom u deze route kiest.")
    zonder_hulp = not keuze.afgewogen & {Route.VRIJWILLIGE_HULP, Route.GEDWONGEN_HULP}
    if problemen and keuze.route in (Route.HALT, Route.STRAFRECHT) and zonder_hulp:
        zinnen.append("Er zijn problemen achter het verzuim. Weeg eerst een route met hulp af.")
    if keuze.route in (Route.VRIJWILLIGE_HULP, Route.HALT) and not keuze.instemming:
        zinnen.append("Voor deze route is instemming nodig.")
    return tuple(zinnen)
