# SPDX-License-Identifier: EUPL-1.2
"""Everything that is kept about one person, on paper he can read.

First what it is, what was left out, why it is kept and what he can ask; then the data, section by
section. What comes in has already been masked: this module adds nothing and takes nothing out.
"""

from collections.abc import Iterable, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from leerplicht_desktop.documents import document, huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.briefpapier import DEMOREGEL, gemeentenaam
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel, Inzagepakket, Inzagetekst

_TITEL = ParagraphStyle("inzagetitel", huisstijl.TITEL, fontSize=18, leading=23, spaceAfter=6)
_TUSSENTITEL = ParagraphStyle("inzagetussentitel", _TITEL, spaceBefore=14, keepWithNext=1)
_DEEL = ParagraphStyle(
    "inzagedeel", huisstijl.KOP, fontSize=13, leading=17, spaceBefore=14, spaceAfter=4
)
_STUK = ParagraphStyle(
    "inzagestuk", huisstijl.TEKST, fontName=huisstijl.VET, spaceBefore=6, keepWithNext=1
)
_PUNT = ParagraphStyle(
    "inzagepunt",
    huisstijl.TEKST,
    leftIndent=5 * mm,
    bulletIndent=1 * mm,
    bulletFontName=huisstijl.NORMAAL,
    bulletFontSize=huisstijl.TEKST.fontSize,
    spaceAfter=2,
)
_CITAAT = ParagraphStyle(
    "inzagecitaat", huisstijl.CEL, leftIndent=5 * mm, spaceAfter=1, textColor=huisstijl.INKT_ZACHT
)
_CEL = ParagraphStyle("inzagecel", huisstijl.CEL, fontSize=8.5, leading=11)
_KOP = ParagraphStyle("inzagekop", huisstijl.CEL_KOP, fontSize=8)
_ETIKET = ParagraphStyle("inzageetiket", _CEL, textColor=huisstijl.INKT_ZACHT)
_BOVEN = 26 * mm
# A date fits without a break; the other columns share what is left by what is in them.
_SMALSTE, _BREEDSTE = 21 * mm, 90 * mm


def maak(gegevens: Inzagepakket) -> bytes:
    """The package as one PDF."""
    afzender = gegevens.afzender
    contact = ", ".join(deel for deel in (afzender.telefoon, afzender.email) if deel)
    zinnen = Zinnen(
        "inzage",
        gegevens.vorm,
        gegevens.soort,
        {
            "betrokkene": gegevens.betrokkene,
            "gemeente": gemeentenaam(afzender.gemeente),
            "datum": datum.lang(gegevens.datum),
            "ontvangen": datum.lang(gegevens.ontvangen),
            "contact": f"{afzender.ambtenaar} ({contact})" if contact else afzender.ambtenaar,
        },
    )
    rand = _Rand(gemeentenaam(afzender.gemeente), afzender.demo)
    return document.stel_samen(
        lambda: _verhaal(gegevens, zinnen),
        document.Eigenschappen("Inzage in persoonsgegevens", "Leerplicht Desktop", "AVG art. 15"),
        document.Opmaak(_BOVEN, _BOVEN, rand.teken, rand.teken),
    )


class _Rand:
    """What stands around every page: whose it is, that it is a demo, and the page number."""

    def __init__(self, gemeente: str, demo: bool) -> None:
        self._gemeente, self._demo = gemeente, demo

    def teken(self, doek: Canvas, bladzijde: int, totaal: int) -> None:
        rechts = huisstijl.BREEDTE - huisstijl.RECHTS
        boven = huisstijl.HOOGTE - huisstijl.BOVEN
        doek.saveState()
        doek.setFillColor(huisstijl.ACCENT)
        doek.rect(huisstijl.LINKS, boven, 14 * mm, 1.1 * mm, stroke=0, fill=1)
        doek.setFillColor(huisstijl.INKT_ZACHT)
        doek.setFont(huisstijl.NORMAAL, 8)
        doek.drawString(huisstijl.LINKS, boven - 5 * mm, f"{self._gemeente} · vertrouwelijk")
        if totaal:
            doek.drawRightString(rechts, huisstijl.VOET, f"Bladzijde {bladzijde} van {totaal}")
        if self._demo:
            doek.setFillColor(huisstijl.DEMO)
            doek.setFont(huisstijl.VET, 8.5)
            doek.drawRightString(rechts, boven - 5 * mm, DEMOREGEL)
        doek.restoreState()


def _verhaal(gegevens: Inzagepakket, zinnen: Zinnen) -> list[Flowable]:
    verhaal: list[Flowable] = [
        alinea(zinnen("titel"), _TITEL),
        _feiten(_aanhef(gegevens)),
        Spacer(0, 3 * mm),
        alinea(zinnen("inleiding")),
        alinea(zinnen("vertrouwelijk")),
        *_weggelaten(gegevens, zinnen),
        *_uitleg(gegevens, zinnen),
        alinea(zinnen("kop_gegevens"), _TUSSENTITEL),
    ]
    for nummer, deel in enumerate(gegevens.delen, 1):
        verhaal += _deel(nummer, deel, zinnen)
    return verhaal


def _aanhef(gegevens: Inzagepakket) -> tuple[tuple[str, str], ...]:
    geboren = datum.lang(gegevens.geboortedatum) if gegevens.geboortedatum else ""
    feiten = (
        ("Over", gegevens.betrokkene),
        ("Geboren op", geboren),
        ("Gevraagd door", gegevens.aanvrager),
        ("Gecontroleerd", gegevens.identiteit),
        ("Ontvangen op", datum.lang(gegevens.ontvangen)),
        ("Antwoord uiterlijk", datum.lang(gegevens.uiterlijk)),
        ("Gemaakt op", datum.lang(gegevens.datum)),
        ("Gemaakt door", f"{gegevens.afzender.ambtenaar}, leerplichtambtenaar"),
    )
    return tuple(paar for paar in feiten if paar[1])


def _weggelaten(gegevens: Inzagepakket, zinnen: Zinnen) -> list[Flowable]:
    delen: list[Flowable] = [kopje(zinnen("kop_weggelaten"))]
    if gegevens.weggelaten:
        geteld = ", ".join(f"{wat} {aantal} keer" for wat, aantal in gegevens.weggelaten)
        delen += [alinea(zinnen("weggelaten")), alinea(letterlijk(f"In dit overzicht: {geteld}."))]
    else:
        delen.append(alinea(zinnen("geen_weggelaten")))
    if gegevens.niet_opgenomen:
        delen.append(kopje(zinnen("kop_niet")))
        delen += _punten(letterlijk(zin) for zin in gegevens.niet_opgenomen)
    return delen


def _uitleg(gegevens: Inzagepakket, zinnen: Zinnen) -> list[Flowable]:
    return [
        kopje(zinnen("kop_doel")),
        alinea(zinnen("grondslag")),
        kopje(zinnen("kop_bronnen")),
        alinea(zinnen("bronnen")),
        kopje(zinnen("kop_ontvangers")),
        alinea(zinnen("ontvangers")),
        kopje(zinnen("kop_bewaren")),
        _feiten(gegevens.bewaren),
        Spacer(0, 1 * mm),
        alinea(zinnen("bewaren")),
        kopje(zinnen("kop_rechten")),
        *_punten(zinnen(f"rechten_{nummer}") for nummer in range(1, 5)),
    ]


def _deel(nummer: int, deel: Inzagedeel, zinnen: Zinnen) -> list[Flowable]:
    delen: list[Flowable] = [alinea(letterlijk(f"{nummer}. {deel.titel}"), _DEEL)]
    if not deel.aantal:
        return [*delen, alinea(zinnen("leeg"))]
    if deel.noot:
        delen.append(alinea(letterlijk(deel.noot)))
    if deel.feiten:
        delen.append(_feiten(deel.feiten))
    if deel.rijen:
        delen.append(_tabel(deel.koppen, deel.rijen))
    for tekst in deel.teksten:
        delen += _stuk(tekst)
    return delen


def _stuk(tekst: Inzagetekst) -> list[Flowable]:
    delen: list[Flowable] = [alinea(letterlijk(tekst.kop), _STUK)]
    if tekst.feiten:
        delen += [_feiten(tekst.feiten), Spacer(0, 1.5 * mm)]
    delen += [alinea(letterlijk(regel), _CITAAT) for regel in tekst.alineas if regel.strip()]
    return delen


def _punten(teksten: Iterable[str]) -> list[Flowable]:
    return [alinea(f"<bullet>•</bullet>{tekst}", _PUNT) for tekst in teksten]


def _feiten(paren: Sequence[tuple[str, str]]) -> Table:
    cellen = [
        [alinea(letterlijk(etiket), _ETIKET), alinea(letterlijk(waarde), _CEL)]
        for etiket, waarde in paren
    ]
    breed = 38 * mm
    return Table(
        cellen,
        colWidths=[breed, huisstijl.TEKSTBREEDTE - breed],
        hAlign="LEFT",
        splitInRow=1,
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 0.8),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        ),
    )


def _tabel(koppen: Sequence[str], rijen: Sequence[Sequence[str]]) -> Table:
    cellen = [
        [alinea(letterlijk(kop), _KOP) for kop in koppen],
        *([alinea(letterlijk(cel), _CEL) for cel in rij] for rij in rijen),
    ]
    return Table(
        cellen,
        colWidths=_breedtes(koppen, rijen),
        hAlign="LEFT",
        repeatRows=1,
        splitInRow=1,
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("BACKGROUND", (0, 0), (-1, 0), huisstijl.VLAK),
                ("LINEBELOW", (0, 1), (-1, -1), 0.3, huisstijl.LIJN),
                ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
                ("RIGHTPADDING", (0, 0), (-1, -1), 1.5 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 1.2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        ),
    )


def _breedtes(koppen: Sequence[str], rijen: Sequence[Sequence[str]]) -> list[float]:
    """Columns by their longest cell, within limits, stretched to the width of the text."""
    wensen = []
    for nummer, kop in enumerate(koppen):
        langste = max((rij[nummer] for rij in rijen), key=len, default="")
        wens = max(huisstijl.breedte(t, huisstijl.NORMAAL, 8.5) for t in (kop, langste)) + 4 * mm
        wensen.append(min(max(wens, _SMALSTE), _BREEDSTE))
    ruimte = huisstijl.TEKSTBREEDTE
    if sum(wensen) <= ruimte:
        return [*wensen[:-1], ruimte - sum(wensen[:-1])]
    rek = [wens - _SMALSTE for wens in wensen]
    krap = (ruimte - _SMALSTE * len(wensen)) / sum(rek)
    return [_SMALSTE + deel * krap for deel in rek]
