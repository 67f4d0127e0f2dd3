# SPDX-License-Identifier: EUPL-1.2
"""The ontvangstbevestiging: what came in on which day, and what happens next. It decides nothing.

Which papers came when is what a later case turns on, so every paper is named.
"""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen
from leerplicht_desktop.documents.vrijstelling import opmaak, woorden
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.gronden import Beslisser, Familie, Grond


def maak(g: Vrijstellingsbrief, grond: Grond) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    kennisgeving = grond.familie is Familie.MEDEDELING
    opmaak.eis_zaak(
        g,
        (g.stukken, "de lijst van ontvangen stukken"),
        (g.bericht_voor, "de dag waarop u uiterlijk antwoord geeft"),
        (g.schooljaar or not kennisgeving, "het schooljaar"),
    )
    zinnen = opmaak.zinnen_zaak(g, "vrijstelling_feitelijk", "ontvangst", grond)
    zinnen.vul_aan("bericht", opmaak.dag(g.bericht_voor))
    onderwerp = zinnen(f"onderwerp_{woorden.soort_stuk(grond)}")
    return opmaak.maak(g, onderwerp, lambda: _verhaal(g, grond, zinnen, onderwerp))


def _verhaal(g: Vrijstellingsbrief, grond: Grond, zinnen: Zinnen, onderwerp: str) -> list[Flowable]:
    wat = [woorden.soort_stuk(grond)]
    if g.dagtekening:
        wat.append("gedateerd")
    return [
        *opmaak.hoofd(g, zinnen, onderwerp),
        kopje(zinnen("kop_ontvangen")),
        alinea(zinnen(*wat, "stukken")),
        *opmaak.stukken(g, zinnen),
        alinea(zinnen("klopt")),
        kopje(zinnen("kop_verder")),
        alinea(zinnen(_verder(grond))),
        opmaak.slot(
            g, zinnen, "groet", f"grondslag_{woorden.soort_stuk(grond)}", "aard"
        ),
    ]  # fmt: skip


def _verder(grond: Grond) -> str:
    if grond.familie is Familie.MEDEDELING:
        return "verder_kennisgeving"
    return "verder_ambtenaar" if grond.beslisser is Beslisser.AMBTENAAR else "verder_college"
