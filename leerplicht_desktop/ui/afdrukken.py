# SPDX-License-Identifier: EUPL-1.2
"""Printing: the pages of a PDF, drawn as pictures at the printer's own resolution.

The pictures are made off the UI thread; only handing them to the printer happens here.
"""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain.gegevens.brief import Voorbeeldbladzijde
from leerplicht_desktop.ui.runner import Runner

_PUNTEN_PER_INCH = 300
_A4_INCH = 8.27


def beeld(bladzijde: Voorbeeldbladzijde) -> QImage:
    """A page as a picture of Qt that owns its bytes."""
    return QImage(
        bladzijde.rgb,
        bladzijde.breedte,
        bladzijde.hoogte,
        bladzijde.breedte * 3,
        QImage.Format.Format_RGB888,
    ).copy()


def druk_af(
    runner: Runner,
    ouder: QWidget,
    pdf: Callable[[], bytes],
    titel: str,
    klaar: Callable[[], None],
) -> None:
    """Ask for a printer and print; `klaar` only when pages went to it. `titel`: no name in it."""
    # Here, because the first screen does not need it.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_PUNTEN_PER_INCH)
    printer.setDocName(titel)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    staand = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(a4, staand, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    keuze = QPrintDialog(printer, ouder)
    keuze.setWindowTitle(f"{titel} afdrukken")
    if keuze.exec() != QPrintDialog.DialogCode.Accepted:
        return

    def geef(bladzijden: tuple[Voorbeeldbladzijde, ...]) -> None:
        schilder = QPainter(printer)
        for nummer, bladzijde in enumerate(bladzijden):
            if nummer:
                printer.newPage()
            vak = QRectF(schilder.viewport())
            hoogte = vak.width() * bladzijde.hoogte / bladzijde.breedte
            schilder.drawImage(QRectF(0, 0, vak.width(), hoogte), beeld(bladzijde))
        schilder.end()
        klaar()

    runner.doe(lambda: _beelden(pdf()), klaar=geef, eigenaar=ouder)


def _beelden(pdf: bytes) -> tuple[Voorbeeldbladzijde, ...]:
    from leerplicht_desktop.services import bladzijden

    return bladzijden.beelden(pdf, round(_A4_INCH * _PUNTEN_PER_INCH))
