# SPDX-License-Identifier: EUPL-1.2
"""The parts every letter is built from: paragraphs, reference row, table, signature."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.documents.tekst import letterlijk

_LIGGEND_MAX = 4  # weeks beside each other; more stand under each other
_CELMATEN = (
    huisstijl.CELFONT,
    ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
    ("RIGHTPADDING", (0, 0), (-1, -1), 2 * mm),
    ("TOPPADDING", (0, 0), (-1, -1), 1.2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
)


def alinea(opgemaakt: str, stijl: ParagraphStyle = huisstijl.TEKST) -> Paragraph:
    """A paragraph. Its text is already safe: from the sentences file or through `letterlijk`."""
    return Paragraph(opgemaakt, stijl)


def kopje(opgemaakt: str) -> Paragraph:
    return Paragraph(opgemaakt, huisstijl.KOP)


def kenmerkrij(paren: Sequence[tuple[str, str]]) -> Table:
    """Date and references side by side, label above value; empty values are left out."""
    gevuld = [(etiket, waarde) for etiket, waarde in paren if waarde]
    cellen = [
        [alinea(letterlijk(etiket), huisstijl.ETIKET) for etiket, _ in gevuld],
        [alinea(letterlijk(waarde), huisstijl.WAARDE) for _, waarde in gevuld],
    ]
    breedtes = [huisstijl.TEKSTBREEDTE / max(3, len(gevuld))] * len(gevuld)
    return Table(
        cellen,
        colWidths=breedtes,
        hAlign="LEFT",
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        ),
    )


def tabel(kop: tuple[str, str], rijen: Sequence[tuple[str, str]], som: tuple[str, str]) -> Table:
    """Words with figures and their total: lying down when it fits beside each other."""
    if len(rijen) <= _LIGGEND_MAX:
        return _liggend(kop, rijen, som)
    cellen = [
        [alinea(kop[0], huisstijl.CEL_KOP), alinea(kop[1], huisstijl.CEL_KOP_RECHTS)],
        *([alinea(a, huisstijl.CEL), alinea(b, huisstijl.CEL_RECHTS)] for a, b in rijen),
        [alinea(som[0], huisstijl.CEL_VET), alinea(som[1], huisstijl.CEL_VET_RECHTS)],
    ]
    stijl = [
        *_CELMATEN,
        ("BACKGROUND", (0, 0), (-1, 0), huisstijl.VLAK),
        ("LINEABOVE", (0, -1), (-1, -1), 0.6, huisstijl.INKT_ZACHT),
        ("LINEBELOW", (0, 1), (-1, -3), 0.3, huisstijl.LIJN),
    ]
    return Table(
        cellen,
        colWidths=[70 * mm, 30 * mm],
        hAlign="LEFT",
        repeatRows=1,
        spaceAfter=6,
        style=TableStyle(stijl),
    )


def _liggend(kop: tuple[str, str], rijen: Sequence[tuple[str, str]], som: tuple[str, str]) -> Table:
    cellen = [
        [alinea(tekst, huisstijl.CEL_KOP) for tekst in (kop[0], *(a for a, _ in rijen), som[0])],
        [
            alinea(kop[1], huisstijl.CEL_KOP),
            *(alinea(b, huisstijl.CEL) for _, b in rijen),
            alinea(som[1], huisstijl.CEL_VET),
        ],
    ]
    eerste, laatste = 24 * mm, 16 * mm
    week = (huisstijl.TEKSTBREEDTE - eerste - laatste) / _LIGGEND_MAX
    stijl = [
        *_CELMATEN,
        ("BACKGROUND", (0, 0), (-1, 0), huisstijl.VLAK),
        ("LINEBELOW", (0, 1), (-1, 1), 0.3, huisstijl.LIJN),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    return Table(
        cellen,
        colWidths=[eerste, *[week] * len(rijen), laatste],
        hAlign="LEFT",
        spaceAfter=6,
        style=TableStyle(stijl),
    )


def slot(
    laatste: Sequence[Flowable],
    groet: str,
    ondertekenaar: Sequence[str],
    kleine_regels: Sequence[str],
) -> Flowable:
    """The end of a letter: last paragraph, greeting, room to sign, name, small print.

    Kept together, so that a signature never stands alone on a page.
    """
    naam, *onder = [regel for regel in ondertekenaar if regel]
    return KeepTogether(
        [
            *laatste,
            Spacer(0, 1 * mm),
            alinea(groet),
            Spacer(0, 10 * mm),
            alinea(f"<b>{letterlijk(naam)}</b>", huisstijl.CEL),
            *(alinea(letterlijk(regel), huisstijl.CEL) for regel in onder),
            Spacer(0, 2.5 * mm),
            *(alinea(regel, huisstijl.KLEIN) for regel in kleine_regels),
        ]
    )
