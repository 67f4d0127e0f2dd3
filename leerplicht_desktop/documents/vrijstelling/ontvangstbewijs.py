# SPDX-License-Identifier: EUPL-1.2
"""The slip for who hands something in at the counter: half a page, to cut off."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from leerplicht_desktop.documents import bouwblokken, document, huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea
from leerplicht_desktop.documents.briefpapier import DEMOREGEL, gemeentenaam
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk, schoon
from leerplicht_desktop.documents.vrijstelling import opmaak, woorden
from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.gronden import Grond

_BEGIN = 22 * mm
_HALF = huisstijl.HOOGTE / 2


class Kniplijn(Flowable):
    """A dashed line halfway down the sheet, when everything stands above it."""

    def wrap(self, _breed: float, _hoog: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        links, onder = self.canv.absolutePosition(0, 0)
        if onder < _HALF:
            return
        self.canv.setDash(3, 3)
        self.canv.setStrokeColor(huisstijl.INKT_ZACHT)
        self.canv.setLineWidth(0.5)
        hoogte = _HALF - onder
        self.canv.line(8 * mm - links, hoogte, huisstijl.BREEDTE - 8 * mm - links, hoogte)


def maak(g: Vrijstellingsbrief, grond: Grond) -> bytes:
    """The PDF of one slip. Raises BriefOnvolledig when a required part is missing."""
    opmaak.eis_zaak(g, (g.stukken, "de lijst van ontvangen stukken"))
    zinnen = opmaak.zinnen_zaak(g, "vrijstelling_feitelijk", "bewijs", grond)
    zinnen.vul_aan("ambtenaar", letterlijk(g.afzender.ambtenaar))
    zinnen.vul_aan("functie", letterlijk(g.afzender.functie))

    def balk(doek: Canvas, _bladzijde: int, _totaal: int) -> None:
        doek.setFillColor(huisstijl.ACCENT)
        hoogte = huisstijl.HOOGTE - huisstijl.BOVEN
        doek.rect(huisstijl.LINKS, hoogte, 14 * mm, 1.1 * mm, stroke=0, fill=1)
        if g.afzender.demo:
            doek.setFillColor(huisstijl.DEMO)
            doek.setFont(huisstijl.VET, 8.5)
            doek.drawRightString(huisstijl.BREEDTE - huisstijl.RECHTS, hoogte, DEMOREGEL)

    return document.stel_samen(
        lambda: _verhaal(g, grond, zinnen),
        document.Eigenschappen(
            zinnen("titel"), gemeentenaam(g.afzender.gemeente), f"Kenmerk {schoon(g.kenmerk)}"
        ),
        document.Opmaak(_BEGIN, _BEGIN, balk, balk),
    )


def _verhaal(g: Vrijstellingsbrief, grond: Grond, zinnen: Zinnen) -> list[Flowable]:
    wat = [woorden.soort_stuk(grond)]
    if g.schooljaar:
        wat.append("schooljaar")
    return [
        alinea(letterlijk(gemeentenaam(g.afzender.gemeente)), huisstijl.AFDELING),
        alinea(zinnen("titel"), huisstijl.TITEL),
        Spacer(0, 2 * mm),
        bouwblokken.kenmerkrij((("Datum", datum.lang(g.datum)), ("Kenmerk", g.kenmerk))),
        Spacer(0, 2 * mm),
        alinea(zinnen("betreft")),
        alinea(zinnen(*wat)),
        alinea(zinnen("stukken")),
        *opmaak.stukken(g, zinnen),
        Spacer(0, 2 * mm),
        _tekenvak(g, zinnen),
        Spacer(0, 2 * mm),
        alinea(zinnen("aard"), huisstijl.KLEIN),
        Kniplijn(),
    ]


def _tekenvak(g: Vrijstellingsbrief, zinnen: Zinnen) -> Table:
    gever = "<br/>".join(letterlijk(naam) for naam in g.exemplaar.aan)
    helft = huisstijl.TEKSTBREEDTE / 2
    return Table(
        [
            [alinea(zinnen("afgegeven"), huisstijl.ETIKET),
             alinea(zinnen("aangenomen"), huisstijl.ETIKET)],
            [alinea(gever, huisstijl.CEL), ""],
        ],
        colWidths=[helft, helft],
        minRowHeights=[0, 22 * mm],
        style=TableStyle([
            huisstijl.CELFONT,
            ("BOX", (0, 0), (-1, -1), 0.5, huisstijl.LIJN),
            ("LINEAFTER", (0, 0), (0, -1), 0.5, huisstijl.LIJN),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
            ("TOPPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ]),
    )  # fmt: skip
