# SPDX-License-Identifier: EUPL-1.2
"""The verzoek om aanvulling: what is missing, by when, and what follows when it stays away.

For a notice of article 5 it is a factual request; for an aanvraag it is the invitation of article
4:5 Awb, without which nobody may leave an aanvraag untreated.
"""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen
from leerplicht_desktop.documents.vrijstelling import opmaak, woorden
from leerplicht_desktop.domain import beslistermijn
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, Grond

_EIGEN_ZINNEN = frozenset({"B04", "B07", "B20"})


def maak(g: Vrijstellingsbrief, grond: Grond) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    kennisgeving = grond.familie is Familie.MEDEDELING
    ruim = g.aanvullen_voor and g.aanvullen_voor >= beslistermijn.hersteltermijn(
        g.datum, frozenset()
    )
    opmaak.eis_zaak(
        g,
        (woorden.aan_te_vullen(g.regels) or g.ontbreekt, "een punt dat nog aangevuld kan worden"),
        (g.aanvullen_voor, "de dag waarop de aanvulling binnen moet zijn"),
        (ruim or not g.aanvullen_voor, "een termijn van minstens twee weken"),
        (g.schooljaar or not kennisgeving, "het schooljaar"),
    )
    zinnen = opmaak.zinnen_zaak(g, "vrijstelling_feitelijk", "aanvulling", grond)
    zinnen.vul_aan("aanvullen_voor", opmaak.dag(g.aanvullen_voor))
    zinnen.vul_aan("plicht", "artikel 4a" if g.kwalificatieplichtig else "artikel 2, eerste lid,")
    onderwerp = zinnen(f"onderwerp_{woorden.soort_stuk(grond)}")
    return opmaak.maak(g, onderwerp, lambda: _verhaal(g, grond, zinnen, onderwerp))


def _verhaal(g: Vrijstellingsbrief, grond: Grond, zinnen: Zinnen, onderwerp: str) -> list[Flowable]:
    stuk = woorden.soort_stuk(grond)
    mist = woorden.wat_ontbreekt(g, zinnen, _EIGEN_ZINNEN)
    vraag = ["vraag"]
    if grond.familie is Familie.MEDEDELING:
        vraag.append("vorm_vrij_5a" if grond.code == "5a" else "vorm_vrij")
    return [
        *opmaak.hoofd(g, zinnen, onderwerp),
        kopje(zinnen("kop_mist")),
        alinea(zinnen(stuk)),
        *opmaak.lijst(mist),
        kopje(zinnen("kop_vraag")),
        alinea(zinnen(*vraag)),
        kopje(zinnen("kop_gevolg")),
        alinea(zinnen(f"gevolg_{stuk}")),
        opmaak.slot(g, zinnen, "groet", f"grondslag_{stuk}", "aard"),
    ]
