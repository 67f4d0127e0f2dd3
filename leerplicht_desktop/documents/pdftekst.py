# SPDX-License-Identifier: EUPL-1.2
"""The words of a PDF that this program made, in reading order."""

from collections.abc import Iterable

import pypdfium2

from leerplicht_desktop.documents.voorbeeld import SLOT
from leerplicht_desktop.domain.fouten import BestandOnleesbaar

_VOL = 60  # a shorter line ended because there was no more to say
_ZACHT = "\ufffe"  # PDFium's mark for a word that was broken at the end of a line


def lees(pdf: bytes) -> tuple[str, ...]:
    """The lines of all pages; a line that was broken in the middle of a word is joined."""
    with SLOT:
        try:
            bestand = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as fout:
            raise BestandOnleesbaar from fout
        try:
            delen = []
            for bladzijde in bestand:
                tekstblad = bladzijde.get_textpage()
                delen.append(tekstblad.get_text_bounded())
                tekstblad.close()
                bladzijde.close()
        finally:
            bestand.close()
    tekst = "\n".join(delen).replace(_ZACHT + "\r\n", "").replace(_ZACHT, "")
    return _vloei(" ".join(regel.split()) for regel in tekst.splitlines() if regel.strip())


def _vloei(regels: Iterable[str]) -> tuple[str, ...]:
    """A sentence that runs on over the end of a line is one line again."""
    uit: list[str] = []
    for regel in regels:
        vol = uit and len(uit[-1]) > _VOL and uit[-1][-1] not in ".:?!"
        loopt_door = vol and regel[0].islower()
        if loopt_door:
            uit[-1] += f" {regel}"
        else:
            uit.append(regel)
    return tuple(uit)


def aantal_bladzijden(pdf: bytes) -> int:
    with SLOT:
        bestand = pypdfium2.PdfDocument(pdf)
        try:
            return len(bestand)
        finally:
            bestand.close()
