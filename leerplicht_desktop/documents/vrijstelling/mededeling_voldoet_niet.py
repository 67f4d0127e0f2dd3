# SPDX-License-Identifier: EUPL-1.2
"""The mededeling that a notice does not meet the Act: which rule, what the duty asks, what can
follow, and that a judge may see it otherwise. It refuses nothing, because nothing was asked.
"""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen
from leerplicht_desktop.documents.vrijstelling import mededeling, opmaak, woorden
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.brieven import Mededeling

_EIGEN_ZINNEN = frozenset({"B02", "B05", "B07", "B08", "B11", "B15", "B16", "B17"})


def maak(g: Vrijstellingsbrief, aard: Mededeling) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    mis = woorden.niet_voldaan(g.regels)
    te_laat = any(regel.code in woorden.TE_LAAT for regel in mis)
    plaatsing = any(regel.code == "B11" for regel in mis)
    opmaak.eis_zaak(
        g,
        (g.schooljaar, "het schooljaar"),
        (mis, "een eis waaraan niet is voldaan (bij een grensgeval: uw keuze)"),
        (g.inschrijven_voor, "de dag waarop de jongere ingeschreven moet zijn"),
        (g.uiterlijk or not te_laat, "de dag waarop de kennisgeving binnen moest zijn"),
        (g.dagtekening or not plaatsing, "de dagtekening van de kennisgeving"),
    )
    zinnen = mededeling.zinnen(g, "voldoet_niet", aard.grond)
    zinnen.vul_aan("uiterlijk", opmaak.dag(g.uiterlijk))
    zinnen.vul_aan("inschrijven", opmaak.dag(g.inschrijven_voor))
    zinnen.vul_aan("aanvullen_voor", opmaak.dag(g.aanvullen_voor))
    titel = mededeling.titel(zinnen, aard.grond)
    return opmaak.maak(g, titel, lambda: _verhaal(g, aard, zinnen, titel))


def _verhaal(g: Vrijstellingsbrief, aard: Mededeling, zinnen: Zinnen, titel: str) -> list[Flowable]:
    plicht = "plicht_kwalificatie" if g.kwalificatieplichtig else "plicht"
    mis = woorden.zinnen_bij(woorden.niet_voldaan(g.regels), zinnen, _EIGEN_ZINNEN)
    return [
        *opmaak.hoofd(
            g, zinnen, mededeling.op_papier(titel), mededeling.eerste_zin(g, aard, zinnen)
        ),
        kopje(zinnen("kop_uitkomst")),
        alinea(zinnen("uitkomst_gedateerd" if g.dagtekening else "uitkomst")),
        kopje(zinnen("kop_waarom")),
        *opmaak.lijst(mis),
        kopje(zinnen("kop_gevolg")),
        alinea(zinnen(plicht, "inschrijven", "aanvullen" if g.aanvullen_voor else "anders")),
        alinea(zinnen("absoluut")),
        alinea(zinnen("rechter")),
        opmaak.slot(g, zinnen, "groet", mededeling.grondslag(aard.grond)),
    ]
