# SPDX-License-Identifier: EUPL-1.2
"""The answer: big words first, then why, what to look at, and where the law says so."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import herstijl, icoonregel, tekst
from leerplicht_desktop.ui.schermen.rekenhulp import teksten

if TYPE_CHECKING:
    from leerplicht_desktop.services.rekenhulp import Rekenuitkomst


class Antwoord(QWidget):
    """Empty until there is an answer; what it waits for is said in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("antwoord")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kop = tekst("", "display", afbreken=True)
        self._wacht = tekst("", "meta", afbreken=True)
        self._gekopieerd = tekst("", "meta")
        self._periodes = QGridLayout()
        self._periodes.setHorizontalSpacing(16)
        self._periodes.setVerticalSpacing(4)
        self._periodes.setColumnStretch(1, 1)
        self._uitleg = QVBoxLayout()
        self._uitleg.setSpacing(8)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self._bovenvlak())
        self._onder = QWidget()
        onder = QVBoxLayout(self._onder)
        onder.setContentsMargins(28, 16, 24, 20)
        onder.setSpacing(0)
        onder.addLayout(self._uitleg)
        onder.addStretch(1)
        indeling.addWidget(self._onder, 1)

    def _bovenvlak(self) -> QWidget:
        vlak = self._vlak = QWidget()
        vlak.setObjectName("antwoordvlak")
        vlak.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        indeling = QVBoxLayout(vlak)
        indeling.setContentsMargins(28, 20, 24, 20)
        indeling.setSpacing(6)
        regel = QHBoxLayout()
        regel.addWidget(tekst(teksten.ANTWOORD, "accent"))
        regel.addStretch(1)
        regel.addWidget(self._gekopieerd)
        indeling.addLayout(regel)
        indeling.addWidget(self._kop)
        indeling.addWidget(self._wacht)
        indeling.addLayout(self._periodes)
        return vlak

    @property
    def kop(self) -> str:
        return self._kop.text()

    @property
    def melding(self) -> str:
        """What happened with the answer, in a few words."""
        return self._gekopieerd.text()

    @property
    def vlak(self) -> QWidget:
        """The part with the answer itself, without the reasons."""
        return self._vlak

    @property
    def wacht_op(self) -> str:
        """What it says in the place of an answer."""
        return self._wacht.text()

    def wacht(self, zin: str) -> None:
        """There is no answer now, and why."""
        self._leeg()
        self._zet_kop("", zin)

    def toon(self, uitkomst: "Rekenuitkomst") -> None:
        self._leeg()
        self._zet_kop(uitkomst.kop, "")
        for rij, (label, dagen) in enumerate(teksten.periodes(uitkomst.als_json())):
            paar = (tekst(label, "meta"), tekst(dagen, "row", afbreken=True))
            for kolom, woorden in enumerate(paar):
                self._periodes.addWidget(woorden, rij, kolom)
                woorden.show()
        if uitkomst.zinnen:
            self._voeg_toe(tekst(teksten.WAAROM, "label"))
        for zin in uitkomst.zinnen:
            self._voeg_toe(tekst(zin, afbreken=True))
        for zin in uitkomst.waarschuwingen:
            regel = Meldregel()
            self._voeg_toe(regel)  # first in its place: a line with words shows itself
            regel.zet(zin, "let_op")
        if uitkomst.artikelen:
            self._uitleg.addSpacing(8)
            self._voeg_toe(tekst(teksten.ARTIKELEN, "label"))
        for artikel in uitkomst.artikelen:
            bron = tekst(teksten.voluit(artikel), "meta", afbreken=True)
            self._voeg_toe(icoonregel("scale", bron))

    def zet_onder(self, onder: bool) -> None:
        """Under the question instead of beside it: another edge gets the line."""
        if bool(self.property("onder")) != onder:
            self.setProperty("onder", onder)
            herstijl(self)
            herstijl(self._vlak)

    def meld_gekopieerd(self) -> None:
        self._gekopieerd.setText(teksten.GEKOPIEERD)
        self.setAccessibleName(f"{teksten.ANTWOORD}: {self.kop} {teksten.GEKOPIEERD}")

    def _zet_kop(self, kop: str, wacht: str) -> None:
        if bool(self._vlak.property("leeg")) != (not kop):
            self._vlak.setProperty("leeg", not kop)
            herstijl(self._vlak)
        self._kop.setText(kop)
        self._kop.setHidden(not kop)
        self._wacht.setText(wacht)
        self._wacht.setHidden(not wacht)
        self._gekopieerd.clear()
        self.setAccessibleName(f"{teksten.ANTWOORD}: {kop or wacht}")

    def _voeg_toe(self, widget: QWidget) -> None:
        self._uitleg.addWidget(widget)
        widget.show()

    def _leeg(self) -> None:
        for indeling in (self._periodes, self._uitleg):
            while (stuk := indeling.takeAt(0)) is not None:
                if (widget := stuk.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()


def als_tekst(titel: str, uitkomst: "Rekenuitkomst") -> str:
    """For a mail to the school: the question, the answer and why. No field of it is a name."""
    antwoord, *rest = uitkomst.als_tekst().splitlines()
    periodes = [f"{label}: {dagen}" for label, dagen in teksten.periodes(uitkomst.als_json())]
    regels = (titel, antwoord, *periodes, *rest)
    return "\n".join(teksten.voluit(regel) for regel in regels)
