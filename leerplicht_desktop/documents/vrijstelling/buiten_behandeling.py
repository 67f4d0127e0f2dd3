# SPDX-License-Identifier: EUPL-1.2
"""The besluit not to deal with an incomplete aanvraag (Awb 4:5).

Only after a chance to complete it, and only within four weeks after that chance was used or lost.
"""

from datetime import date

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen
from leerplicht_desktop.documents.vrijstelling import besluit as samen
from leerplicht_desktop.documents.vrijstelling import opmaak, woorden
from leerplicht_desktop.domain import beslistermijn
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit


def maak(g: Vrijstellingsbrief, besluit: Besluit) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    opmaak.eis_zaak(
        g,
        (
            g.aanvulling_gevraagd_op and g.aanvullen_voor,
            "het verzoek om aanvulling, met zijn termijn (artikel 4:5 Awb)",
        ),
        (woorden.aan_te_vullen(g.regels) or g.ontbreekt, "wat er nog ontbreekt"),
        *_termijn(g),
        *samen.eisen(g, besluit),
    )
    zinnen = samen.zinnen(g, "buiten", besluit)
    zinnen.vul_aan("gevraagd", opmaak.dag(g.aanvulling_gevraagd_op))
    zinnen.vul_aan("aanvullen_voor", opmaak.dag(g.aanvullen_voor))
    zinnen.vul_aan("aangevuld", opmaak.dag(g.aangevuld_op))
    titel = zinnen("titel")
    return opmaak.maak(g, titel, lambda: _verhaal(g, besluit, zinnen, titel))


def _termijn(g: Vrijstellingsbrief) -> tuple[opmaak.Eis, ...]:
    hersteld: date | None = g.aangevuld_op or g.aanvullen_voor
    if hersteld is None:
        return ()
    op_tijd = g.datum <= beslistermijn.buiten_behandeling_uiterlijk(hersteld)
    voorbij = g.aangevuld_op or g.datum > hersteld
    return (
        (voorbij, "de afloop van de termijn om aan te vullen: die loopt nog"),
        (op_tijd, "tijd: vier weken na de aanvulling kan dit niet meer, beslis op de inhoud"),
    )


def _verhaal(g: Vrijstellingsbrief, besluit: Besluit, zinnen: Zinnen, titel: str) -> list[Flowable]:
    mist = woorden.wat_ontbreekt(g, zinnen, frozenset())
    return [
        *opmaak.hoofd(g, zinnen, titel),
        kopje(zinnen("kop_besluit")),
        alinea(zinnen("besluit")),
        kopje(zinnen("kop_motivering")),
        alinea(zinnen("gevraagd", "aangevuld" if g.aangevuld_op else "niets")),
        kopje(zinnen("kop_mist")),
        *opmaak.lijst(mist),
        *opmaak.getypte_alineas(g.motivering),
        kopje(zinnen("kop_gevolg")),
        alinea(zinnen(samen.plicht(g), "opnieuw")),
        *samen.einde(g, zinnen, besluit, "grondslag"),
    ]
