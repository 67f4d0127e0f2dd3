# SPDX-License-Identifier: EUPL-1.2
"""What both mededelingen share: title, opening line, legal basis. No word of it is a decision."""

from leerplicht_desktop.documents.tekst import Zinnen
from leerplicht_desktop.documents.vrijstelling import opmaak
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.brieven import Mededeling
from leerplicht_desktop.domain.vrijstelling.gronden import Grond


def zinnen(g: Vrijstellingsbrief, soort: str, grond: Grond) -> Zinnen:
    uit = opmaak.zinnen_zaak(g, "vrijstelling_mededeling", soort, grond)
    uit.vul_aan("eisen", uit(f"eisen_{grond.code}"))
    return uit


def titel(zinnen: Zinnen, grond: Grond) -> str:
    return zinnen("onderwerp_trekkend" if grond.code == "trekkend" else "onderwerp")


def op_papier(titel: str) -> str:
    """The article stays on one line, so that the title does not end with a lonely word."""
    plek = titel.index("artikel")
    return titel[:plek] + titel[plek:].replace(" ", "\u00a0")


def eerste_zin(g: Vrijstellingsbrief, aard: Mededeling, zinnen: Zinnen) -> str:
    """The sentence of the domain; a youngster is told the same in his own words."""
    return aard.eerste_zin if g.exemplaar.vorm == "u" else zinnen("eerste_zin")


def grondslag(grond: Grond) -> str:
    return "grondslag_trekkend" if grond.code == "trekkend" else "grondslag"
