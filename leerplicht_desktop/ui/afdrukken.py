# SPDX-License-Identifier: EUPL-1.2
"""Printing: the pages of a PDF, drawn as pictures at the printer's own resolution.

The pictures are made off the UI thread, one letter at a time so that ten letters fit in memory
too; only handing them to the printer happens here.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.brief import Voorbeeldbladzijde
from leerplicht_desktop.ui.runner import Runner

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PUNTEN_PER_INCH = 300
_A4_INCH = 8.27
Pdf = Callable[[], bytes]


def beeld(bladzijde: Voorbeeldbladzijde) -> QImage:
    """A page as a picture of Qt that owns its bytes."""
    return QImage(
        bladzijde.rgb,
        bladzijde.breedte,
        bladzijde.hoogte,
        bladzijde.breedte * 3,
        QImage.Format.Format_RGB888,
    ).copy()


def kies_printer(ouder: QWidget, titel: str) -> "QPrinter | None":
    """The printer of the officer's choice, for A4; None when she stopped."""
    # Here, because the first screen does not need it.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    stel_in(printer, titel)
    keuze = QPrintDialog(printer, ouder)
    keuze.setWindowTitle(f"{titel} afdrukken")
    if keuze.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return printer


def stel_in(printer: "QPrinter", titel: str) -> None:
    """A4 to its edges; `titel` is what the queue of the printer shows: no name in it."""
    printer.setResolution(_PUNTEN_PER_INCH)
    printer.setDocName(titel)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    staand = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(a4, staand, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def druk_af(
    runner: Runner,
    ouder: QWidget,
    pdf: Pdf | Sequence[Pdf],
    titel: str,
    klaar: Callable[[], None],
    anders: Callable[[], None] | None = None,
) -> None:
    """Ask for a printer once and print; `klaar` only when every page went to it, else `anders`."""
    printer = kies_printer(ouder, titel)
    if printer is None:
        if anders is not None:
            anders()
        return
    pdfs = [pdf] if callable(pdf) else list(pdf)
    _Afdruk(runner, ouder, printer, pdfs, klaar, anders).volgende()


class _Afdruk(QObject):
    """One printing job; it lives as long as the widget that asked for it."""

    def __init__(
        self,
        runner: Runner,
        ouder: QWidget,
        printer: "QPrinter",
        pdfs: list[Pdf],
        klaar: Callable[[], None],
        anders: Callable[[], None] | None,
    ) -> None:
        super().__init__(ouder)
        self._runner, self._printer, self._pdfs = runner, printer, pdfs
        self._klaar, self._anders = klaar, anders
        self._schilder: QPainter | None = None

    def volgende(self) -> None:
        """The next letter, or the end."""
        if not self._pdfs:
            self._einde(self._schilder is not None)
            return
        pdf = self._pdfs.pop(0)
        self._runner.doe(
            lambda: _beelden(pdf()), klaar=self._teken, fout=self._mislukt, eigenaar=self
        )

    def _teken(self, bladzijden: tuple[Voorbeeldbladzijde, ...]) -> None:
        for bladzijde in bladzijden:
            if self._schilder is None:
                self._schilder = QPainter()
                if not self._schilder.begin(self._printer):
                    self._schilder = None
                    self._einde(False)
                    return
            elif not self._printer.newPage():
                self._einde(False)
                return
            vak = QRectF(self._schilder.viewport())
            hoogte = vak.width() * bladzijde.hoogte / bladzijde.breedte
            self._schilder.drawImage(QRectF(0, 0, vak.width(), hoogte), beeld(bladzijde))
        self.volgende()

    def _mislukt(self, fout: VerwachteFout) -> None:
        self._einde(False)
        self._runner.verwachte_fout.emit(fout)

    def _einde(self, goed: bool) -> None:
        if self._schilder is not None:
            goed = self._schilder.end() and goed
            self._schilder = None
        if goed:
            self._klaar()
        elif self._anders is not None:
            self._anders()
        self.deleteLater()


def _beelden(pdf: bytes) -> tuple[Voorbeeldbladzijde, ...]:
    from leerplicht_desktop.services import bladzijden

    return bladzijden.beelden(pdf, round(_A4_INCH * _PUNTEN_PER_INCH))
