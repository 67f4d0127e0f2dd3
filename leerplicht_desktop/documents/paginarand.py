# SPDX-License-Identifier: EUPL-1.2
"""What stands around each page of a paper that is no letter: a declaration, a self-audit."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.documents.briefpapier import DEMOREGEL


class Paginarand:
    """The bar at the top; at the bottom what this is, the page, and the demo mark."""

    def __init__(self, regel: str, *, demo: bool) -> None:
        self._regel, self._demo = regel, demo

    def teken(self, doek: Canvas, bladzijde: int, totaal: int) -> None:
        rechts = huisstijl.BREEDTE - huisstijl.RECHTS
        doek.saveState()
        doek.setFillColor(huisstijl.ACCENT)
        doek.rect(
            huisstijl.LINKS, huisstijl.HOOGTE - huisstijl.BOVEN, 14 * mm, 1.1 * mm, stroke=0, fill=1
        )
        doek.setFont(huisstijl.NORMAAL, 8)
        doek.setFillColor(huisstijl.INKT_ZACHT)
        doek.drawString(huisstijl.LINKS, huisstijl.VOET, self._regel)
        if totaal > 1:
            doek.drawRightString(rechts, huisstijl.VOET, f"Bladzijde {bladzijde} van {totaal}")
        if self._demo:
            doek.setFillColor(huisstijl.DEMO)
            doek.setFont(huisstijl.VET, 8.5)
            doek.drawRightString(rechts, huisstijl.HOOGTE - huisstijl.BOVEN, DEMOREGEL)
        doek.restoreState()
