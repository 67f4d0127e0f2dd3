# SPDX-License-Identifier: EUPL-1.2
"""Pages of a PDF as pictures, for the preview and for printing.

PDFium keeps state of its own and must not be entered by two threads at once: one lock.
"""

import ctypes
from threading import Lock

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.domain.gegevens.brief import Voorbeeldbladzijde

SLOT = Lock()
_KANALEN = 3


def bladzijden(pdf: bytes, breedte_px: int) -> tuple[Voorbeeldbladzijde, ...]:
    """Every page, exactly `breedte_px` wide; rows of 3 * width bytes, red first, no padding."""
    if breedte_px < 1:
        raise ValueError("a picture is at least one pixel wide")
    with SLOT:
        try:
            bestand = pdfium.PdfDocument(pdf)
        except pdfium.PdfiumError as fout:
            raise BestandOnleesbaar from fout
        try:
            return tuple(_teken(bestand[nummer], breedte_px) for nummer in range(len(bestand)))
        finally:
            bestand.close()


def _teken(bladzijde: pdfium.PdfPage, breedte: int) -> Voorbeeldbladzijde:
    hoogte = max(1, round(breedte * bladzijde.get_height() / bladzijde.get_width()))
    rij = breedte * _KANALEN
    buffer = (ctypes.c_ubyte * (rij * hoogte))()
    beeld = pdfium.PdfBitmap.new_native(
        breedte, hoogte, pdfium_c.FPDFBitmap_BGR, rev_byteorder=True, buffer=buffer, stride=rij
    )
    try:
        beeld.fill_rect((255, 255, 255, 255), 0, 0, breedte, hoogte)
        vlaggen = pdfium_c.FPDF_REVERSE_BYTE_ORDER | pdfium_c.FPDF_ANNOT
        pdfium_c.FPDF_RenderPageBitmap(beeld, bladzijde, 0, 0, breedte, hoogte, 0, vlaggen)
        return Voorbeeldbladzijde(breedte, hoogte, bytes(buffer))
    finally:
        beeld.close()
        bladzijde.close()
