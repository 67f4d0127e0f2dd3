# SPDX-License-Identifier: EUPL-1.2
"""What a paper form is made of: boxes to tick, squares for digits, fields and lines to write on."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea
from leerplicht_desktop.documents.tekst import letterlijk

_ZIJDE = 3.4 * mm
_INSPRONG = 5.5 * mm


class Keuze(Flowable):
    """A box to tick with its text; `aan` puts the cross in it."""

    def __init__(
        self, opgemaakt: str, aan: bool = False, stijl: ParagraphStyle = huisstijl.CEL
    ) -> None:
        super().__init__()
        self._alinea = Paragraph(opgemaakt, stijl)
        self._aan = aan
        self._hoog = 0.0

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        _, self._hoog = self._alinea.wrap(breed - _INSPRONG, hoog)
        return breed, self._hoog

    def draw(self) -> None:
        doek, onder = self.canv, self._hoog - _ZIJDE - 0.2 * mm
        doek.setStrokeColor(huisstijl.INKT)
        doek.setLineWidth(0.7)
        doek.rect(0, onder, _ZIJDE, _ZIJDE, stroke=1, fill=0)
        if self._aan:
            doek.setLineWidth(1.1)
            doek.line(0.6 * mm, onder + 0.6 * mm, _ZIJDE - 0.6 * mm, onder + _ZIJDE - 0.6 * mm)
            doek.line(0.6 * mm, onder + _ZIJDE - 0.6 * mm, _ZIJDE - 0.6 * mm, onder + 0.6 * mm)
        self._alinea.drawOn(doek, _INSPRONG, 0)


class Hokjes(Flowable):
    """Squares for a number, one a digit."""

    def __init__(self, aantal: int) -> None:
        super().__init__()
        self._aantal = aantal

    def wrap(self, breed: float, _hoog: float) -> tuple[float, float]:
        return breed, 6 * mm

    def draw(self) -> None:
        self.canv.setStrokeColor(huisstijl.INKT_ZACHT)
        self.canv.setLineWidth(0.5)
        for nummer in range(self._aantal):
            self.canv.rect(nummer * 6.4 * mm, 0, 5.8 * mm, 6 * mm, stroke=1, fill=0)


class Schrijflijnen(Flowable):
    """Lines to write on."""

    def __init__(self, aantal: int, afstand: float = 7.6 * mm) -> None:
        super().__init__()
        self._aantal, self._afstand, self._breed = aantal, afstand, 0.0

    def wrap(self, breed: float, _hoog: float) -> tuple[float, float]:
        self._breed = breed
        return breed, self._aantal * self._afstand

    def draw(self) -> None:
        self.canv.setStrokeColor(huisstijl.LIJN)
        self.canv.setLineWidth(0.6)
        for nummer in range(self._aantal):
            hoogte = nummer * self._afstand
            self.canv.line(0, hoogte, self._breed, hoogte)


def veld(etiket: str, waarde: str = "") -> list[Flowable]:
    """A cell: what is asked, and what is known of it already."""
    gevuld = [alinea(letterlijk(waarde), huisstijl.CEL)] if waarde else []
    return [alinea(etiket, huisstijl.ETIKET), *gevuld]


def keuzes(paren: Sequence[tuple[str, bool]], breedte: float) -> Table:
    """Boxes beside each other."""
    return Table(
        [[Keuze(tekst, aan) for tekst, aan in paren]],
        colWidths=[breedte / len(paren)] * len(paren),
        style=TableStyle([
            huisstijl.CELFONT,
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 1 * mm),
            ("TOPPADDING", (0, 0), (-1, -1), 1 * mm),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]),
    )  # fmt: skip


def rooster(rijen: Sequence[Sequence[object]], breedtes: Sequence[float], *hoogtes: float) -> Table:
    """Fields with a line around each. `hoogtes` at least, one a row, the last for all after it."""
    return Table(
        [list(rij) for rij in rijen],
        colWidths=list(breedtes),
        style=TableStyle([
            huisstijl.CELFONT,
            ("BOX", (0, 0), (-1, -1), 0.6, huisstijl.INKT_ZACHT),
            ("INNERGRID", (0, 0), (-1, -1), 0.4, huisstijl.LIJN),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 1.6 * mm),
            ("RIGHTPADDING", (0, 0), (-1, -1), 1.6 * mm),
            ("TOPPADDING", (0, 0), (-1, -1), 0.6 * mm),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ]),
        minRowHeights=[hoogtes[min(nr, len(hoogtes) - 1)] for nr in range(len(rijen))],
    )  # fmt: skip
