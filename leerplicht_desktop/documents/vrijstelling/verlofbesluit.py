# SPDX-License-Identifier: EUPL-1.2
"""The verlofbesluit (11 onder g, more than ten days): the officer decides in her own name."""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen, periode
from leerplicht_desktop.documents.vrijstelling import besluit as samen
from leerplicht_desktop.documents.vrijstelling import opmaak
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit

_ZIN = {"toegekend": "toegekend", "deels toegekend": "deels", "afgewezen": "afgewezen"}


def maak(g: Vrijstellingsbrief, besluit: Besluit) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    if besluit.grond.code != "11g>10":
        raise ValueError("this letter is for article 14 lid 3")
    deels = g.uitkomst == "deels toegekend"
    opmaak.eis_zaak(
        g,
        (g.uitkomst in _ZIN, "uw besluit: toegekend, deels toegekend of afgewezen"),
        (g.verlof_van and g.verlof_tot and g.schooldagen, "de gevraagde dagen"),
        (
            (g.verleend_van and g.verleend_tot and g.verleende_dagen) or not deels,
            "de dagen waarvoor u verlof geeft",
        ),
        (g.motivering.strip(), "de motivering"),
        *samen.te_horen(g, besluit),
        *samen.eisen(g, besluit),
    )
    zinnen = _zinnen(g, besluit)
    titel = zinnen("titel")
    return opmaak.maak(g, titel, lambda: _verhaal(g, besluit, zinnen, titel))


def _zinnen(g: Vrijstellingsbrief, besluit: Besluit) -> Zinnen:
    zinnen = samen.zinnen(g, "verlof", besluit)
    van, tot = g.verlof_van or g.datum, g.verlof_tot or g.datum
    zinnen.vul_aan("gevraagde_periode", periode(van, tot))
    zinnen.vul_aan("schooldagen", str(g.schooldagen))
    zinnen.vul_aan("eerder", str(g.eerder_dagen))
    zinnen.vul_aan("verleende_periode", periode(g.verleend_van or van, g.verleend_tot or tot))
    zinnen.vul_aan("verleende_dagen", str(g.verleende_dagen or g.schooldagen))
    return zinnen


def _verhaal(g: Vrijstellingsbrief, besluit: Besluit, zinnen: Zinnen, titel: str) -> list[Flowable]:
    wie = ("eerder", "wie") if g.eerder_dagen else ("wie_ineens",)
    gevolg = "gevolg_afgewezen" if g.uitkomst == "afgewezen" else "gevolg_toegekend"
    return [
        *opmaak.hoofd(g, zinnen, titel),
        kopje(zinnen("kop_besluit")),
        alinea(zinnen("aanvraag", *wie)),
        alinea(zinnen(_ZIN[g.uitkomst])),
        kopje(zinnen("kop_motivering")),
        alinea(zinnen("criteria")),
        *opmaak.getypte_alineas(g.motivering),
        *samen.gehoord(g, zinnen, "horen"),
        *_voorwaarden(g, zinnen),
        kopje(zinnen("kop_gevolg")),
        alinea(zinnen(gevolg, "school")),
        *samen.einde(g, zinnen, besluit, "grondslag"),
    ]


def _voorwaarden(g: Vrijstellingsbrief, zinnen: Zinnen) -> list[Flowable]:
    if g.uitkomst == "afgewezen" or not g.voorwaarden.strip():
        return []
    return [kopje(zinnen("kop_voorwaarden")), *opmaak.getypte_alineas(g.voorwaarden)]
