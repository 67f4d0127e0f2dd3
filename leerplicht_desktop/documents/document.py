# SPDX-License-Identifier: EUPL-1.2
"""Assembles a story into one PDF: same input, same bytes, only embedded fonts.

A page number is only printed when there is more than one page. The number of pages is known
after the first run, so a longer document is laid out a second time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from reportlab.platypus.doctemplate import LayoutError

from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.domain.fouten import BriefOnvolledig

Verhaal = Callable[[], list[Flowable]]


@dataclass(frozen=True, slots=True)
class Eigenschappen:
    """What a reader program and an archive show about the file."""

    titel: str
    auteur: str
    onderwerp: str


@dataclass(frozen=True, slots=True)
class Opmaak:
    """Where the text of the first and of every next page starts, and what is drawn around it.

    A drawer gets the canvas, the page and the number of pages (0 while still unknown).
    """

    begin_eerste: float  # distance from the top of the paper
    begin_vervolg: float
    teken_eerste: Callable[[Canvas, int, int], None]
    teken_vervolg: Callable[[Canvas, int, int], None]


def stel_samen(verhaal: Verhaal, eigenschappen: Eigenschappen, opmaak: Opmaak) -> bytes:
    """The PDF of a story. `verhaal` makes fresh flowables each time it is called."""
    huisstijl.lettertypen()
    inhoud, bladzijden = _bouw(verhaal(), eigenschappen, opmaak, 0)
    if bladzijden > 1:
        inhoud, _ = _bouw(verhaal(), eigenschappen, opmaak, bladzijden)
    return inhoud


def _bouw(
    flowables: list[Flowable], eigenschappen: Eigenschappen, opmaak: Opmaak, totaal: int
) -> tuple[bytes, int]:
    doel = BytesIO()
    sjabloon = BaseDocTemplate(
        doel,
        pagesize=(huisstijl.BREEDTE, huisstijl.HOOGTE),
        title=eigenschappen.titel,
        author=eigenschappen.auteur,
        subject=eigenschappen.onderwerp,
        creator="Leerplicht Desktop",
        lang="nl-NL",
        invariant=1,
        displayDocTitle=1,
        initialFontName=huisstijl.NORMAAL,
        initialFontSize=huisstijl.TEKST.fontSize,
        initialLeading=huisstijl.TEKST.leading,
    )
    sjabloon.addPageTemplates(
        [
            PageTemplate(
                id="eerste",
                frames=[_vak(opmaak.begin_eerste)],
                onPage=lambda doek, doc: opmaak.teken_eerste(doek, doc.page, totaal),
                autoNextPageTemplate="vervolg",
            ),
            PageTemplate(
                id="vervolg",
                frames=[_vak(opmaak.begin_vervolg)],
                onPage=lambda doek, doc: opmaak.teken_vervolg(doek, doc.page, totaal),
            ),
        ]
    )
    try:
        sjabloon.build(flowables)
    except LayoutError:
        # Its message quotes the text that did not fit; that may be about a person.
        raise BriefOnvolledig(("een kortere tekst, want dit past niet op een bladzijde",)) from None
    return doel.getvalue(), sjabloon.page


def _vak(begin: float) -> Frame:
    hoogte = huisstijl.HOOGTE - begin - huisstijl.ONDER
    return Frame(
        huisstijl.LINKS,
        huisstijl.ONDER,
        huisstijl.TEKSTBREEDTE,
        hoogte,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
