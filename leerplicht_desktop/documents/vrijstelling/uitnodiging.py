# SPDX-License-Identifier: EUPL-1.2
"""The uitnodiging for a talk: free for a notice as long as there is no absoluut verzuim.

A suspect is never invited with this letter; that one belongs to the Wpg.
"""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.documents.vrijstelling import opmaak, woorden
from leerplicht_desktop.domain import datum, wetswaarden
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, Grond

_HOREN = ("3a", "3b")
_EIGEN_GRENS = ("5a", "5b")


def maak(g: Vrijstellingsbrief, grond: Grond) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    kennisgeving = grond.familie is Familie.MEDEDELING
    opmaak.eis_zaak(
        g,
        (g.gesprek_op, "de dag van het gesprek"),
        (not g.gesprek_op or g.gesprek_op >= g.datum, "een dag die nog moet komen"),
        (g.gesprek_tijd.strip(), "het tijdstip van het gesprek"),
        (g.gesprek_plaats.strip(), "de plaats van het gesprek"),
        (g.schooljaar or not kennisgeving, "het schooljaar"),
    )
    zinnen = opmaak.zinnen_zaak(g, "vrijstelling_feitelijk", "uitnodiging", grond)
    if g.gesprek_op:
        weekdag = datum.DAGNAMEN[g.gesprek_op.weekday()]
        zinnen.vul_aan("gesprek_dag", f"{weekdag} {datum.lang(g.gesprek_op)}")
    zinnen.vul_aan("gesprek_tijd", letterlijk(g.gesprek_tijd))
    zinnen.vul_aan("gesprek_plaats", letterlijk(g.gesprek_plaats))
    onderwerp = zinnen("onderwerp")
    return opmaak.maak(g, onderwerp, lambda: _verhaal(g, grond, zinnen, onderwerp))


def _verhaal(g: Vrijstellingsbrief, grond: Grond, zinnen: Zinnen, onderwerp: str) -> list[Flowable]:
    basis = "absoluut" if g.absoluut else woorden.soort_stuk(grond)
    return [
        *opmaak.hoofd(g, zinnen, onderwerp),
        kopje(zinnen("kop_waarom")),
        alinea(zinnen(*_waarover(g, grond))),
        kopje(zinnen("kop_wanneer")),
        alinea(zinnen("afspraak")),
        alinea(zinnen("verzetten")),
        kopje(zinnen("kop_moet")),
        alinea(zinnen(*_vrij(g, grond))),
        opmaak.slot(
            g, zinnen, "groet", f"grondslag_{basis}", "aard", kop="kop_mee", hulp="mee"
        ),
    ]  # fmt: skip


def _waarover(g: Vrijstellingsbrief, grond: Grond) -> tuple[str, ...]:
    delen = [woorden.soort_stuk(grond)]
    if g.absoluut:
        delen.append("absoluut")
    elif grond.code in _HOREN:
        delen.append("horen")
    oud = datum.leeftijd(g.geboortedatum, g.datum)
    if g.exemplaar.vorm == "u" and oud >= wetswaarden.LEEFTIJD_EIGEN_PLICHT.op(g.datum).waarde:
        delen.append("jongere_ook")
    return tuple(delen)


def _vrij(g: Vrijstellingsbrief, grond: Grond) -> tuple[str, ...]:
    if g.absoluut:
        return ("niet_vrijwillig",)
    if grond.familie is not Familie.MEDEDELING:
        return ("aanvraag_moet",)
    extra = (f"vrijwillig_{grond.code}",) if grond.code in _EIGEN_GRENS else ()
    return ("vrijwillig", *extra)
