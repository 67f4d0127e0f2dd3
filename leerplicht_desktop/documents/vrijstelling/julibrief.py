# SPDX-License-Identifier: EUPL-1.2
"""The letter before 1 July, one a household: what must come in for which child before which day.

Who is never fit for school, and article 15, stand apart: 1 July does not bind them.
"""

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Table, TableStyle

from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.documents.vrijstelling import opmaak, woorden
from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.vrijstellingsbrief import Julibrief, Juliregel, Julitaak

_TE_STUREN = (Julitaak.EERSTE, Julitaak.VERVOLG)
# A long table goes on over the page: its heading may not drag it along as a whole.
_TABELKOP = ParagraphStyle("tabelkop", huisstijl.KOP, keepWithNext=0)
_KOP_EN_EERSTE_RIJ = 42 * mm
_BREEDTES = (47 * mm, 38 * mm, 50 * mm, 28 * mm)


def maak(g: Julibrief) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    if g.exemplaar.vorm != "u":
        raise ValueError("this letter goes to the parents")
    opmaak.eis(
        g,
        {"de naam van het kind": tuple(regel.kind for regel in g.regels)},
        (g.regels, "de kinderen waar de brief over gaat"),
        (g.schooljaar, "het schooljaar"),
        (all(regel.kind.strip() for regel in g.regels), "de naam van elk kind"),
        (
            all(regel.tot for regel in g.regels if regel.taak is Julitaak.VERVOLG),
            "de laatste dag van elke vrijstelling die nu loopt",
        ),
    )
    zinnen = opmaak.zinnen_voor(g, "julibrief", "brief", {"schooljaar": g.schooljaar})
    onderwerp = zinnen(_onderwerp(g))
    return opmaak.maak(g, onderwerp, lambda: _verhaal(g, zinnen, onderwerp))


def _regels(g: Julibrief, *taken: Julitaak) -> tuple[Juliregel, ...]:
    return tuple(regel for regel in g.regels if regel.taak in taken)


def _onderwerp(g: Julibrief) -> str:
    if not _regels(g, *_TE_STUREN):
        return "onderwerp_geen"
    return "onderwerp_herinnering" if g.herinnering else "onderwerp"


def _verhaal(g: Julibrief, zinnen: Zinnen, onderwerp: str) -> list[Flowable]:
    vijftien = _regels(g, Julitaak.ARTIKEL_15)
    grondslag = "grondslag_met_15" if vijftien else "grondslag"
    return [
        *opmaak.hoofd(g, zinnen, onderwerp),
        *_te_sturen(g, zinnen),
        *_apart(_regels(g, Julitaak.BLIJVEND), zinnen, "kop_blijvend"),
        *_apart(vijftien, zinnen, "kop_15"),
        *_anders(g, zinnen),
        opmaak.slot(g, zinnen, "groet", grondslag, "aard"),
    ]


def _te_sturen(g: Julibrief, zinnen: Zinnen) -> list[Flowable]:
    regels = _regels(g, *_TE_STUREN)
    if not regels:
        return [alinea(zinnen("inleiding_geen"))]
    inleiding = ("inleiding", "herinnering") if g.herinnering else ("inleiding",)
    return [
        alinea(zinnen(*inleiding)),
        CondPageBreak(_KOP_EN_EERSTE_RIJ),
        alinea(zinnen("kop_tabel"), _TABELKOP),
        _tabel(regels, zinnen),
        alinea(zinnen("binnen", "hoe")),
        alinea(zinnen("erin")),
    ]


def _tabel(regels: tuple[Juliregel, ...], zinnen: Zinnen) -> Table:
    kolommen = ("kolom_kind", "kolom_grond", "kolom_wat", "kolom_dag")
    rijen = [[alinea(zinnen(kolom), huisstijl.CEL_KOP) for kolom in kolommen]]
    rijen.extend(_rij(regel, zinnen) for regel in regels)
    return Table(
        rijen,
        colWidths=_BREEDTES,
        hAlign="LEFT",
        repeatRows=1,
        spaceAfter=6,
        style=TableStyle([
            huisstijl.CELFONT,
            ("BACKGROUND", (0, 0), (-1, 0), huisstijl.VLAK),
            ("LINEBELOW", (0, 0), (-1, -1), 0.3, huisstijl.LIJN),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
            ("RIGHTPADDING", (0, 0), (-1, -1), 1.5 * mm),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]),
    )  # fmt: skip


def _rij(regel: Juliregel, zinnen: Zinnen) -> list[Flowable]:
    _vul(regel, zinnen)
    wat = (f"soort_{regel.taak}", f"wat_{regel.grond.code}")
    return [
        alinea(zinnen("kind"), huisstijl.CEL),
        alinea(zinnen("grond_tot" if regel.tot else "grond"), huisstijl.CEL),
        alinea(", ".join(zinnen(zin) for zin in wat), huisstijl.CEL),
        alinea(opmaak.dag(regel.uiterlijk), huisstijl.CEL_VET),
    ]


def _vul(regel: Juliregel, zinnen: Zinnen) -> None:
    zinnen.vul_aan("kind", letterlijk(regel.kind))
    zinnen.vul_aan("geboren", datum.lang(regel.geboortedatum))
    zinnen.vul_aan("artikel", woorden.artikel(regel.grond))
    zinnen.vul_aan("tot", opmaak.dag(regel.tot))
    zinnen.vul_aan("jaar", letterlijk(regel.schooljaar))


def _apart(regels: tuple[Juliregel, ...], zinnen: Zinnen, kop: str) -> list[Flowable]:
    """Children to whom 1 July says nothing."""
    if not regels:
        return []
    uit: list[Flowable] = [kopje(zinnen(kop))]
    for regel in regels:
        _vul(regel, zinnen)
        if regel.taak is Julitaak.BLIJVEND:
            uit.append(alinea(zinnen("blijvend")))
        else:
            uit.append(alinea(zinnen("vijftien" if regel.tot else "vijftien_open")))
    return uit


def _anders(g: Julibrief, zinnen: Zinnen) -> list[Flowable]:
    lopend = [regel.tot for regel in _regels(g, Julitaak.VERVOLG) if regel.tot]
    zin = "anders" if lopend else "anders_eerste"
    if not _regels(g, *_TE_STUREN):
        return []
    zinnen.vul_aan("eind", opmaak.dag(max(lopend, default=None)))
    return [kopje(zinnen("kop_anders")), alinea(zinnen(zin))]
