# SPDX-License-Identifier: EUPL-1.2
"""Two families of letters, kept apart by type.

A mededeling has no place for a bezwaarclausule; a besluit cannot be made without one. A letter
about article 5 or 5a is no besluit (Awb art. 1:3; ABRvS 2006:AY5094, 2009:BH6321; HR 2011:BM6898).
"""

from collections.abc import Set
from datetime import date

from leerplicht_desktop.domain import beslistermijn
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.vrijstelling.gronden import Beslisser, Familie, Grond

_EERSTE_ZIN = "Deze brief is een mededeling en geen besluit. U kunt er geen bezwaar tegen maken."


@vast
class Bezwaarclausule:
    """Who, where and until when (Awb art. 3:45, 6:5, 6:7 and 8:81)."""

    bij: str
    laatste_dag: date

    def __post_init__(self) -> None:
        if not self.bij:
            raise ValueError("a bezwaarclausule names the body")


@vast
class Mededeling:
    """What follows from the Act; nothing to object to, so no field for it."""

    grond: Grond
    eerste_zin: str = _EERSTE_ZIN

    def __post_init__(self) -> None:
        if self.grond.familie is not Familie.MEDEDELING:
            raise ValueError(f"{self.grond.code} is no mededeling")


@vast
class Besluit:
    """A decision; without `bezwaar` it does not exist (Awb art. 3:45)."""

    grond: Grond
    bezwaar: Bezwaarclausule

    def __post_init__(self) -> None:
        if self.grond.familie is not Familie.BESLUIT:
            raise ValueError(f"{self.grond.code} is no besluit")


def mededeling(grond: Grond) -> Mededeling:
    """The family of article 5 and 5a (Awb art. 1:3: no besluit)."""
    return Mededeling(grond)


def besluit(grond: Grond, bekendgemaakt: date, feestdagen: Set[date]) -> Besluit:
    """The family of 3a, 3b, 14 lid 3 and 15, with its bezwaarclausule (Awb art. 3:45)."""
    laatste = date.fromisoformat(beslistermijn.bezwaar(bekendgemaakt, feestdagen).verdict)
    return Besluit(grond, Bezwaarclausule(_bij(grond), laatste))


def _bij(grond: Grond) -> str:
    if grond.beslisser is Beslisser.AMBTENAAR:
        return "de leerplichtambtenaar"
    return "het college van burgemeester en wethouders"


def toelichting(grond: Grond, laatste_dag: date | None = None) -> str:
    """What one button "Vrijstellingsbrief maken" becomes, said under it (Awb art. 1:3)."""
    if grond.familie is Familie.MEDEDELING:
        return "Dit wordt een mededeling: bij dit artikel volgt de vrijstelling uit de wet."
    if grond.familie is Familie.GEEN:
        return f"Hier schrijft de gemeente geen brief: {grond.beslisser.value} gaat hierover."
    tot = f" t/m {laatste_dag.day}-{laatste_dag.month}-{laatste_dag.year}" if laatste_dag else ""
    return f"Dit wordt een vrijstellingsbesluit: bezwaar mogelijk{tot}."
