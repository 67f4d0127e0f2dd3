# SPDX-License-Identifier: EUPL-1.2
"""Sending on what belongs to another municipality (Awb 2:3): to that municipality, and the word
of it to who sent it in. The first day of receipt goes along, because the term hangs on it.
"""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.briefpapier import gemeentenaam
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.documents.vrijstelling import opmaak, woorden
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.gronden import Grond


def maak_gemeente(g: Vrijstellingsbrief, grond: Grond) -> bytes:
    """The letter to the other municipality; `g.exemplaar` is addressed to it."""
    return _maak(g, grond, "door_gemeente")


def maak_ouders(g: Vrijstellingsbrief, grond: Grond) -> bytes:
    """The word to who sent it in."""
    return _maak(g, grond, "door_ouders")


def _maak(g: Vrijstellingsbrief, grond: Grond, soort: str) -> bytes:
    if g.exemplaar.vorm != "u":
        raise ValueError("this letter goes to a municipality or to who sent the papers in")
    opmaak.eis_zaak(
        g,
        (g.andere_gemeente.strip(), "de gemeente waar het stuk heen gaat"),
        (g.stukken, "de lijst van stukken die meegaan"),
    )
    zinnen = opmaak.zinnen_zaak(g, "vrijstelling_feitelijk", soort, grond)
    plaats = gemeentenaam(g.andere_gemeente).removeprefix("Gemeente ")
    zinnen.vul_aan("andere_gemeente", letterlijk(f"de gemeente {plaats}"))
    onderwerp = zinnen(f"onderwerp_{woorden.soort_stuk(grond)}")
    return opmaak.maak(g, onderwerp, lambda: _verhaal(g, grond, zinnen, onderwerp))


def _verhaal(g: Vrijstellingsbrief, grond: Grond, zinnen: Zinnen, onderwerp: str) -> list[Flowable]:
    wat = [woorden.soort_stuk(grond)]
    if g.dagtekening:
        wat.append("gedateerd")
    return [
        *opmaak.hoofd(g, zinnen, onderwerp),
        kopje(zinnen("kop_wat")),
        alinea(zinnen(*wat)),
        alinea(zinnen("door")),
        alinea(zinnen("stukken")),
        *opmaak.stukken(g, zinnen),
        opmaak.slot(
            g, zinnen, "groet", "grondslag", "aard", kop="kop_verder", hulp="verder"
        ),
    ]  # fmt: skip
