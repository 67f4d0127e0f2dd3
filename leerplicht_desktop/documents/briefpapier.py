# SPDX-License-Identifier: EUPL-1.2
"""The letter paper: municipality, address window, contact column, demo mark, page number.

The address stands where the window of a C5/6 or DL envelope (220 x 110 mm, left window of
90 x 45 mm, 20 mm from the left and 15 mm from the bottom) shows it, also when a sheet folded
in three slides in the envelope (11 mm up or down, 10 mm sideways):

    window on the sheet      50-84 mm from the top, 20-100 mm from the left
    sender line              51-54 mm from the top
    address                  56-83 mm from the top, 25-100 mm from the left

Everything else on the first page stays outside 39-95 mm x 10-110 mm, so that no window shows
more than the address.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.documents.tekst import letterlijk, schoon
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Afzender

TEKST_BOVEN = 96 * mm
VERVOLG_BOVEN = 32 * mm
DEMOREGEL = "DEMO – fictieve gegevens"


_SCHALEN = (1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65)


@dataclass(frozen=True, slots=True)
class Vak:
    """A box on the paper; `boven` and `onder` are measured from the top of the sheet."""

    links: float
    boven: float
    breedte: float
    onder: float
    inhoud: str


GEMEENTEVAK = Vak(huisstijl.LINKS, 18 * mm, 110 * mm, 39 * mm, "gemeente en afdeling")
RETOURVAK = Vak(25 * mm, 51 * mm, 75 * mm, 55.5 * mm, "het retouradres")
ADRESVAK = Vak(25 * mm, 56 * mm, 75 * mm, 83 * mm, "naam en adres van de ontvanger")
KOLOMVAK = Vak(
    132 * mm,
    50 * mm,
    huisstijl.BREEDTE - huisstijl.RECHTS - 132 * mm,
    94 * mm,
    "bezoekadres, telefoon en e-mail",
)
VERVOLGVAK = Vak(huisstijl.LINKS, 16 * mm, 108 * mm, 26 * mm, "gemeente en kenmerk")


@dataclass(frozen=True, slots=True)
class Blok:
    """Paragraphs that are known to fit their box."""

    vak: Vak
    alineas: tuple[Paragraph, ...]

    def teken(self, doek: Canvas) -> None:
        boven = self.vak.boven
        for alinea in self.alineas:
            _, hoogte = alinea.wrapOn(doek, self.vak.breedte, huisstijl.HOOGTE)
            boven += hoogte
            alinea.drawOn(doek, self.vak.links, _y(boven))
            boven += alinea.style.spaceAfter


class Briefpapier:
    """What is printed around the text of one letter.

    Everything is set when it is made, so that a text that does not fit is refused before any
    drawing; ReportLab rewrites the arguments of errors that pass through its build.
    """

    def __init__(self, afzender: Afzender, adresregels: Sequence[str], vervolgregel: str) -> None:
        self._demo = afzender.demo
        self._eerste = (_gemeente(afzender), *_venster(afzender, adresregels), _kolom(afzender))
        self._vervolg = _zet([(letterlijk(vervolgregel), huisstijl.KLEIN)], VERVOLGVAK)

    def eerste(self, doek: Canvas, bladzijde: int, totaal: int) -> None:
        doek.saveState()
        doek.setFillColor(huisstijl.ACCENT)
        doek.rect(huisstijl.LINKS, _y(huisstijl.BOVEN), 14 * mm, 1.1 * mm, stroke=0, fill=1)
        for blok in self._eerste:
            blok.teken(doek)
        _rand(doek, self._demo, bladzijde, totaal)
        doek.setStrokeColor(huisstijl.LIJN)
        doek.setLineWidth(0.4)
        doek.line(5 * mm, _y(99 * mm), 9 * mm, _y(99 * mm))  # where the sheet is folded
        doek.restoreState()

    def vervolg(self, doek: Canvas, bladzijde: int, totaal: int) -> None:
        doek.saveState()
        self._vervolg.teken(doek)
        _rand(doek, self._demo, bladzijde, totaal)
        doek.restoreState()


def gemeentenaam(gemeente: str) -> str:
    """ "Gemeente Veldwijk", also when only the name of the place was filled in."""
    naam = schoon(gemeente)
    return naam if naam.casefold().startswith("gemeente ") else f"Gemeente {naam}"


def _y(van_boven: float) -> float:
    return float(huisstijl.HOOGTE - van_boven)


def _zet(alineas: Sequence[tuple[str, ParagraphStyle]], vak: Vak) -> Blok:
    """Set paragraphs under each other in the largest type that stays inside the box."""
    for schaal in _SCHALEN:
        gezet = tuple(Paragraph(tekst, _geschaald(stijl, schaal)) for tekst, stijl in alineas)
        hoogte = sum(
            alinea.wrap(vak.breedte, huisstijl.HOOGTE)[1] + alinea.style.spaceAfter
            for alinea in gezet
        )
        if hoogte <= vak.onder - vak.boven:
            return Blok(vak, gezet)
    raise BriefOnvolledig((f"een kortere tekst voor {vak.inhoud}, want dit past niet op de brief",))


def _geschaald(stijl: ParagraphStyle, schaal: float) -> ParagraphStyle:
    return ParagraphStyle(
        stijl.name, stijl, fontSize=stijl.fontSize * schaal, leading=stijl.leading * schaal
    )


def _gemeente(afzender: Afzender) -> Blok:
    regels = [
        (letterlijk(gemeentenaam(afzender.gemeente)), huisstijl.GEMEENTE),
        (letterlijk(afzender.afdeling), huisstijl.AFDELING),
    ]
    return _zet(regels, GEMEENTEVAK)


def _venster(afzender: Afzender, adresregels: Sequence[str]) -> tuple[Blok, ...]:
    adres = [
        (letterlijk(regel).replace("  ", "\u00a0\u00a0"), huisstijl.ADRES)
        for regel in adresregels
        if regel
    ]
    blokken = (_zet(adres, ADRESVAK),)
    if not afzender.retouradres:
        return blokken
    retour = letterlijk(f"Retouradres: {afzender.retouradres}")
    return (_zet([(retour, huisstijl.RETOUR)], RETOURVAK), *blokken)


def _kolom(afzender: Afzender) -> Blok:
    paren = (
        ("Bezoekadres", afzender.bezoekadres),
        ("Contactpersoon", afzender.ambtenaar),
        ("Telefoon", afzender.telefoon),
        ("E-mail", afzender.email),
    )
    regels = [
        regel
        for etiket, waarde in paren
        if waarde
        for regel in ((etiket, huisstijl.KOLOM_ETIKET), (letterlijk(waarde), huisstijl.KOLOM))
    ]
    return _zet(regels, KOLOMVAK)


def _rand(doek: Canvas, demo: bool, bladzijde: int, totaal: int) -> None:
    """The demo mark at the top and the page number at the bottom."""
    rechts = huisstijl.BREEDTE - huisstijl.RECHTS
    if demo:
        breedte = huisstijl.breedte(DEMOREGEL, huisstijl.VET, 8.5) + 6 * mm
        doek.setFillColor(huisstijl.DEMO_VLAK)
        doek.setStrokeColor(huisstijl.DEMO)
        doek.setLineWidth(0.6)
        doek.roundRect(rechts - breedte, _y(20 * mm), breedte, 6 * mm, 1.2 * mm, stroke=1, fill=1)
        doek.setFillColor(huisstijl.DEMO)
        doek.setFont(huisstijl.VET, 8.5)
        doek.drawCentredString(rechts - breedte / 2, _y(18.05 * mm), DEMOREGEL)
    if totaal > 1:
        doek.setFillColor(huisstijl.INKT_ZACHT)
        doek.setFont(huisstijl.NORMAAL, 8)
        doek.drawRightString(rechts, huisstijl.VOET, f"Bladzijde {bladzijde} van {totaal}")
