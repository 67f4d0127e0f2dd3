# SPDX-License-Identifier: EUPL-1.2
"""The printed sheets with a code: for the officer's own recovery, and for her deputy's envelope.

Drawn to be read and typed by somebody in a hurry years later: large groups, the same code as
a QR square in vector rectangles (sharp on any printer), and how to keep the paper.
"""

import re
from datetime import date

import segno
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from leerplicht_desktop.documents import document, huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.domain import datum

_QR_ZIJDE = 42 * mm
_CODE = ParagraphStyle("code", huisstijl.TEKST, fontName=huisstijl.VET, fontSize=21, leading=26)
_CONTROLE = ParagraphStyle("controle", _CODE, textColor=huisstijl.ACCENT)
_PUNT = ParagraphStyle(
    "punt",
    huisstijl.TEKST,
    leftIndent=5 * mm,
    bulletIndent=1 * mm,
    bulletFontName=huisstijl.NORMAAL,
    bulletFontSize=huisstijl.TEKST.fontSize,
)
_INVUL = huisstijl.ETIKET


def maak(code: str, kluisnaam: str, gemaakt_op: date) -> bytes:
    """The sheet as PDF, one page. `code` as `XXXX-XXXX-C XXXX-XXXX-C ...`."""
    feiten = {"kluisnaam": kluisnaam, "gemaakt_op": datum.lang(gemaakt_op)}
    zinnen = Zinnen("herstelvel", "u", "herstelvel", feiten)
    return _vel(code, zinnen, "Herstelcode van de kluis")


def maak_vervanger(code: str, kluisnaam: str, gemaakt_op: date, tot: date) -> bytes:
    """The sheet for the sealed envelope as PDF, one page; the code works until and on `tot`."""
    feiten = {
        "kluisnaam": kluisnaam,
        "gemaakt_op": datum.lang(gemaakt_op),
        "tot": datum.lang(tot),
    }
    zinnen = Zinnen("herstelvel", "u", "vervanger", feiten)
    return _vel(code, zinnen, "Code voor de vervanger")


def _vel(code: str, zinnen: Zinnen, onderwerp: str) -> bytes:
    return document.stel_samen(
        lambda: _verhaal(code, zinnen),
        document.Eigenschappen(zinnen("titel"), "Leerplicht Desktop", onderwerp),
        document.Opmaak(24 * mm, 24 * mm, _balk, _balk),
    )


def groepen(code: str) -> list[list[str]]:
    """The rows of the code, each in its groups; the last group of a row is its check."""
    return [rij.split("-") for rij in code.split()]


def _balk(doek: Canvas, _bladzijde: int, _totaal: int) -> None:
    doek.setFillColor(huisstijl.ACCENT)
    doek.rect(
        huisstijl.LINKS, huisstijl.HOOGTE - huisstijl.BOVEN, 14 * mm, 1.1 * mm, stroke=0, fill=1
    )


def _verhaal(code: str, zinnen: Zinnen) -> list[Flowable]:
    return [
        alinea(
            zinnen("titel"),
            ParagraphStyle("t", huisstijl.TITEL, fontSize=22, leading=28, spaceBefore=0),
        ),
        alinea(zinnen("kluis")),
        kopje(zinnen("kop_waarvoor")),
        alinea(zinnen("waarvoor")),
        kopje(zinnen("kop_code")),
        Spacer(0, 2 * mm),
        _codevak(code),
        Spacer(0, 3 * mm),
        alinea(zinnen("uitleg_code", "uitleg_controle")),
        alinea(zinnen("uitleg_qr")),
        kopje(zinnen("kop_gebruik")),
        *_punten(zinnen, "gebruik", 2),
        kopje(zinnen("kop_bewaren")),
        *_punten(zinnen, "bewaren", 4),
        kopje(zinnen("kop_weggelegd")),
        Spacer(0, 3 * mm),
        _invulvak(zinnen),
    ]


def _punten(zinnen: Zinnen, soort: str, aantal: int) -> list[Flowable]:
    nummers = range(1, aantal + 1)
    return [alinea(f"<bullet>•</bullet>{zinnen(f'{soort}_{nr}')}", _PUNT) for nr in nummers]


def _codevak(code: str) -> Table:
    regels = []
    for nummer, (eerste, *delen, controle) in enumerate(groepen(code), 1):
        regels.append(
            [
                alinea(
                    f'<font size="11">{nummer}</font>&nbsp;&nbsp;&nbsp;{letterlijk(eerste)}', _CODE
                ),
                *(alinea(letterlijk(deel), _CODE) for deel in delen),
                alinea(letterlijk(controle), _CONTROLE),
            ]
        )
    vak = Table(
        regels,
        colWidths=[39 * mm, 30 * mm, 14 * mm],
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5 * mm),
            ]
        ),
    )
    breedte_qr = _QR_ZIJDE + 10 * mm
    return Table(
        [[vak, _qr(code)]],
        colWidths=[huisstijl.TEKSTBREEDTE - breedte_qr, breedte_qr],
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("BOX", (0, 0), (-1, -1), 0.8, huisstijl.ACCENT),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (0, 0), 6 * mm),
                ("LEFTPADDING", (1, 0), (1, 0), 4 * mm),
                ("RIGHTPADDING", (1, 0), (1, 0), 6 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 5 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4 * mm),
            ]
        ),
    )


def _qr(code: str) -> Drawing:
    """The QR square as rectangles, one per run of dark modules in a row."""
    rijen = [bytes(rij) for rij in segno.make_qr(code, error="m").matrix]
    module = _QR_ZIJDE / len(rijen)
    tekening = Drawing(_QR_ZIJDE, _QR_ZIJDE, initialFontName=huisstijl.NORMAAL)
    for nummer, rij in enumerate(rijen):
        for reeks in re.finditer(b"\x01+", rij):
            tekening.add(
                Rect(
                    reeks.start() * module,
                    _QR_ZIJDE - (nummer + 1) * module,
                    (reeks.end() - reeks.start()) * module,
                    module,
                    fillColor=black,
                    strokeColor=None,
                    strokeWidth=0,
                )
            )
    return tekening


def _invulvak(zinnen: Zinnen) -> Table:
    """Lines to write on: where the sheet was put, by whom, when, signed."""
    cellen = [
        [alinea(zinnen("plek"), _INVUL), alinea(zinnen("datum"), _INVUL)],
        [alinea(zinnen("naam"), _INVUL), alinea(zinnen("handtekening"), _INVUL)],
    ]
    helft = huisstijl.TEKSTBREEDTE / 2
    return Table(
        cellen,
        colWidths=[helft, helft],
        rowHeights=[14 * mm, 20 * mm],
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("BOX", (0, 0), (-1, -1), 0.5, huisstijl.LIJN),
                ("INNERGRID", (0, 0), (-1, -1), 0.5, huisstijl.LIJN),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 1.2 * mm),
            ]
        ),
    )
