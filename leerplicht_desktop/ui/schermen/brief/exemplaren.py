# SPDX-License-Identifier: EUPL-1.2
"""The copies of a letter: who gets one, at which address, and what to look at twice."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.namen import in_een_zin
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.brief import teksten
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens


class _Rij(QWidget):
    """One copy: a box to send it, the address, and a way to see it."""

    getoond = Signal(str)
    gewijzigd = Signal()

    def __init__(self, exemplaar: Exemplaar) -> None:
        super().__init__()
        self.exemplaar = exemplaar
        self._op_scherm = False
        aan = in_een_zin(exemplaar.aan)
        vorm = "in je-vorm" if exemplaar.vorm == "je" else "in u-vorm"
        adres = ", ".join(exemplaar.adres.regels()).replace("  ", " ")
        self.vakje = QCheckBox()
        self.vakje.setChecked(True)
        self.vakje.setAccessibleName(f"Exemplaar voor {aan}")
        self.vakje.setAccessibleDescription(f"{adres}, {vorm}. {exemplaar.vlag}".strip())
        self.vakje.toggled.connect(lambda _aan: self.gewijzigd.emit())
        self.knop = koppeling(teksten.BEKIJK, lambda: self.getoond.emit(exemplaar.sleutel))
        self.knop.setAccessibleName(f"Exemplaar voor {aan} bekijken")
        self._vlag = Meldregel()
        self._vlag.zet("" if exemplaar.geheim else exemplaar.vlag, "let_op")
        self._deel_in(aan, adres, vorm)

    def _deel_in(self, aan: str, adres: str, vorm: str) -> None:
        woorden = QVBoxLayout()
        woorden.setSpacing(1)
        woorden.addSpacing(5)
        woorden.addWidget(tekst(aan, "row", afbreken=True))
        woorden.addWidget(tekst(adres, "meta", afbreken=True))
        woorden.addWidget(tekst(f"per post, {vorm}", "quiet"))
        if self.exemplaar.geheim:
            zin = tekst(self.exemplaar.vlag or teksten.GEHEIM, "let_op", afbreken=True)
            woorden.addSpacing(3)
            woorden.addWidget(icoonregel("shield", zin, "amber", 16))
        woorden.addWidget(self._vlag)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(10, 6, 10, 10)
        indeling.setSpacing(10)
        indeling.addWidget(self.vakje, 0, Qt.AlignmentFlag.AlignTop)
        indeling.addLayout(woorden, 1)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignTop)

    def zet_op_scherm(self, op_scherm: bool) -> None:
        self._op_scherm = op_scherm
        self.knop.setText("Te zien" if op_scherm else teksten.BEKIJK)
        self.update()

    def mousePressEvent(self, gebeurtenis: QMouseEvent) -> None:
        self.getoond.emit(self.exemplaar.sleutel)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        if not self._op_scherm:
            return
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(thema().kleur("accentSoft"))
        straal = tokens().maten["radius_control"]
        schilder.drawRoundedRect(QRectF(self.rect()), straal, straal)
        schilder.end()


class Exemplaren(QWidget):
    """`gekozen` are the keys of the copies to file; `getoond` the one in the preview."""

    gewijzigd = Signal()
    toon = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rijen: list[_Rij] = []
        self.getoond = ""
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(4)

    @property
    def gekozen(self) -> tuple[str, ...]:
        return tuple(rij.exemplaar.sleutel for rij in self.rijen if rij.vakje.isChecked())

    def zet(self, exemplaren: Sequence[Exemplaar]) -> None:
        for rij in self.rijen:
            rij.hide()
            rij.deleteLater()
        self.rijen = [_Rij(een) for een in exemplaren]
        for rij in self.rijen:
            rij.getoond.connect(self.bekijk)
            rij.gewijzigd.connect(self.gewijzigd)
            self._indeling.addWidget(rij)
        self.getoond = ""
        if self.rijen:
            self.bekijk(self.rijen[0].exemplaar.sleutel)

    def bekijk(self, sleutel: str) -> None:
        """Show this copy in the preview."""
        self.getoond = sleutel
        for rij in self.rijen:
            rij.zet_op_scherm(rij.exemplaar.sleutel == sleutel)
        self.toon.emit(sleutel)
