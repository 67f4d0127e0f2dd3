# SPDX-License-Identifier: EUPL-1.2
"""The mededeling that a notice meets the Act: an exemption follows from the Act itself.

It takes a `Mededeling`, which has no place for a bezwaarclausule; nothing is decided here.
"""

from datetime import timedelta

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen
from leerplicht_desktop.documents.vrijstelling import mededeling, opmaak, woorden
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.toets import Stand
from leerplicht_desktop.domain.vrijstelling.brieven import Mededeling
from leerplicht_desktop.domain.vrijstelling.gronden import Grond

_DAG = timedelta(days=1)


def maak(g: Vrijstellingsbrief, aard: Mededeling) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    grond = aard.grond
    mis = [r for r in woorden.niet_voldaan(g.regels) if r.code not in woorden.EIGEN_OORDEEL]
    grens = any(
        r.code in woorden.TE_LAAT and r.stand is Stand.TE_BEOORDELEN for r in g.regels
    )  # fmt: skip
    blijvend = g.blijvend and grond.code == "5a"
    opmaak.eis_zaak(
        g,
        (g.schooljaar, "het schooljaar"),
        (g.geldig_van and g.geldig_tot, "de periode van de vrijstelling"),
        (
            g.opnieuw_voor or g.plicht_tot or blijvend,
            "de dag waarop een nieuwe kennisgeving binnen moet zijn",
        ),
        (_binnen_de_plicht(g), "een periode die niet langer duurt dan de plicht zelf"),
        (not mis, "een kennisgeving die aan alle eisen voldoet"),
        (not grens, "uw keuze bij het grensgeval: op tijd of te laat"),
    )
    zinnen = mededeling.zinnen(g, "voldoet", grond)
    zinnen.vul_aan("van", opmaak.dag(g.geldig_van))
    zinnen.vul_aan("tot", opmaak.dag(g.geldig_tot))
    zinnen.vul_aan("plicht_tot", opmaak.dag(g.plicht_tot))
    zinnen.vul_aan("opnieuw", opmaak.dag(g.opnieuw_voor + _DAG) if g.opnieuw_voor else "")
    titel = mededeling.titel(zinnen, grond)
    return opmaak.maak(g, titel, lambda: _verhaal(g, aard, zinnen, titel))


def _binnen_de_plicht(g: Vrijstellingsbrief) -> bool:
    return not (g.plicht_tot and g.geldig_tot) or g.geldig_tot <= g.plicht_tot


def _verhaal(g: Vrijstellingsbrief, aard: Mededeling, zinnen: Zinnen, titel: str) -> list[Flowable]:
    grond = aard.grond
    gevolg = "gevolg_trekkend" if grond.code == "trekkend" else "gevolg"
    return [
        *opmaak.hoofd(
            g, zinnen, mededeling.op_papier(titel), mededeling.eerste_zin(g, aard, zinnen)
        ),
        kopje(zinnen("kop_uitkomst")),
        alinea(zinnen("uitkomst")),
        alinea(zinnen("uit_de_wet", gevolg)),
        *_opnieuw(g, grond, zinnen),
        kopje(zinnen("kop_wijziging")),
        alinea(zinnen("wijziging")),
        opmaak.slot(
            g, zinnen, "groet", mededeling.grondslag(grond), hulp="register", kop="kop_register"
        ),
    ]


def _opnieuw(g: Vrijstellingsbrief, grond: Grond, zinnen: Zinnen) -> list[Flowable]:
    if g.blijvend and grond.code == "5a":
        return [kopje(zinnen("kop_blijvend")), alinea(zinnen("blijvend"))]
    if g.opnieuw_voor is None:
        return [kopje(zinnen("kop_blijvend")), alinea(zinnen("einde_plicht"))]
    return [
        kopje(zinnen("kop_opnieuw")),
        alinea(zinnen("opnieuw", f"opnieuw_{grond.code}")),
    ]
