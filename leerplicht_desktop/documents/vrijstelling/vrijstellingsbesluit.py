# SPDX-License-Identifier: EUPL-1.2
"""The vrijstellingsbesluit (article 15) and the besluit vervangende leerplicht (3a, 3b).

Decided by burgemeester en wethouders, signed in their name under a mandate.
"""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen
from leerplicht_desktop.documents.vrijstelling import besluit as samen
from leerplicht_desktop.documents.vrijstelling import opmaak
from leerplicht_desktop.domain import beslistermijn
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit

GRONDEN = ("3a", "3b", "15")
UITKOMSTEN = ("toegekend", "afgewezen")


def maak(g: Vrijstellingsbrief, besluit: Besluit) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    if besluit.grond.code not in GRONDEN:
        raise ValueError("this letter is for articles 3a, 3b and 15")
    toegekend = g.uitkomst == "toegekend"
    opmaak.eis_zaak(
        g,
        (g.uitkomst in UITKOMSTEN, "uw besluit: toegekend of afgewezen"),
        (g.motivering.strip(), "de motivering"),
        (g.belangen.strip(), "de afweging van belangen"),
        ((g.geldig_van and g.geldig_tot) or not toegekend, "de periode van het besluit"),
        *samen.te_horen(g, besluit),
        *samen.eisen(g, besluit),
    )
    zinnen = samen.zinnen(g, "vrijstelling", besluit)
    zinnen.vul_aan("van", opmaak.dag(g.geldig_van))
    zinnen.vul_aan("tot", opmaak.dag(g.geldig_tot))
    if g.geldig_tot:
        verlengen = beslistermijn.verlenging_vragen_uiterlijk(g.geldig_tot)
        zinnen.vul_aan("verlengen_voor", opmaak.dag(verlengen))
    titel = zinnen(f"titel_{besluit.grond.code}")
    return opmaak.maak(g, titel, lambda: _verhaal(g, besluit, zinnen, titel))


def _verhaal(g: Vrijstellingsbrief, besluit: Besluit, zinnen: Zinnen, titel: str) -> list[Flowable]:
    code = besluit.grond.code
    aanvraag = ("aanvraag", "gedateerd") if g.dagtekening else ("aanvraag",)
    horen = "horen" if code in ("3a", "3b") else "horen_vrij"
    return [
        *opmaak.hoofd(g, zinnen, titel),
        kopje(zinnen("kop_besluit")),
        alinea(zinnen(*aanvraag, f"{g.uitkomst}_{code}")),
        kopje(zinnen("kop_motivering")),
        alinea(zinnen(f"criteria_{code}")),
        *opmaak.getypte_alineas(g.motivering),
        *samen.gehoord(g, zinnen, horen),
        kopje(zinnen("kop_belangen")),
        *opmaak.getypte_alineas(g.belangen),
        *_voorwaarden(g, zinnen),
        kopje(zinnen("kop_gevolg")),
        alinea(zinnen(*_gevolg(g, code))),
        *samen.einde(g, zinnen, besluit, "grondslag"),
    ]


def _voorwaarden(g: Vrijstellingsbrief, zinnen: Zinnen) -> list[Flowable]:
    if g.uitkomst != "toegekend" or not g.voorwaarden.strip():
        return []
    return [kopje(zinnen("kop_voorwaarden")), *opmaak.getypte_alineas(g.voorwaarden)]


def _gevolg(g: Vrijstellingsbrief, code: str) -> tuple[str, ...]:
    if g.uitkomst == "toegekend":
        return (f"gevolg_{code}",)
    return (samen.plicht(g), "opnieuw")
