# SPDX-License-Identifier: EUPL-1.2
"""Reads a made PDF back with another library than the one that wrote it."""

from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c


@dataclass(frozen=True)
class Teken:
    teken: str
    links: float
    onder: float
    rechts: float
    boven: float


def bladzijden(pdf: bytes) -> list[str]:
    """The text of each page on one line, as a search would find it."""
    bestand = pdfium.PdfDocument(pdf)
    try:
        teksten = [blad.get_textpage().get_text_bounded() for blad in bestand]
    finally:
        bestand.close()
    return [" ".join(tekst.replace("\ufffe", "").split()) for tekst in teksten]


def tekst(pdf: bytes) -> str:
    return " ".join(bladzijden(pdf))


def tekens(pdf: bytes) -> list[list[Teken]]:
    """Every visible character of every page with its measured box, in points."""
    bestand = pdfium.PdfDocument(pdf)
    try:
        return [_tekens(blad.get_textpage()) for blad in bestand]
    finally:
        bestand.close()


def _tekens(tekstblad: pdfium.PdfTextPage) -> list[Teken]:
    gevonden = []
    for plek in range(tekstblad.count_chars()):
        teken = chr(pdfium_c.FPDFText_GetUnicode(tekstblad, plek))
        if not teken.isspace() and teken.isprintable():
            gevonden.append(Teken(teken, *tekstblad.get_charbox(plek)))
    return gevonden


def lettertypen(pdf: bytes) -> dict[str, bool]:
    """Name of each font a text object uses, and whether its file is inside the PDF."""
    bestand = pdfium.PdfDocument(pdf)
    try:
        return {
            font.get_base_name(): bool(font.is_embedded)
            for blad in bestand
            for ding in blad.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_TEXT,))
            for font in (ding.get_font(),)
        }
    finally:
        bestand.close()


def eigenschappen(pdf: bytes) -> dict[str, str]:
    bestand = pdfium.PdfDocument(pdf)
    try:
        return dict(bestand.get_metadata_dict())
    finally:
        bestand.close()
