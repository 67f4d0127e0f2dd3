# SPDX-License-Identifier: EUPL-1.2
"""The answer: big words first, then why, what to look at, and where the law says so."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.rekenhulp import teksten

if TYPE_CHECKING:
    from leerplicht_desktop.services.rekenhulp import Rekenuitkomst


class Antwoord(QWidget):
    """Empty until there is an answer; what it waits for is said in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("antwoord")
        self._kop = tekst("", "display", afbreken=True)
        self._wacht = tekst("", "meta", afbreken=True)
        self._gekopieerd = Meldregel()
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
        vlak = QWidget()
        vlak.setObjectName("antwoordvlak")
        vlak.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        indeling = QVBoxLayout(vlak)
        indeling.setContentsMargins(28, 20, 24, 20)
        indeling.setSpacing(6)
        indeling.addWidget(tekst(teksten.ANTWOORD, "accent"))
        indeling.addWidget(self._kop)
        indeling.addWidget(self._wacht)
        indeling.addLayout(self._periodes)
        indeling.addWidget(self._gekopieerd)
        return vlak

    @property
    def kop(self) -> str:
        return self._kop.text()

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
            self._periodes.addWidget(tekst(label, "meta"), rij, 0)
            self._periodes.addWidget(tekst(dagen, "row", afbreken=True), rij, 1)
        if uitkomst.zinnen:
            self._voeg_toe(tekst(teksten.WAAROM, "label"))
        for zin in uitkomst.zinnen:
            self._voeg_toe(tekst(teksten.leesbaar(zin), afbreken=True))
        for zin in uitkomst.waarschuwingen:
            regel = Meldregel()
            regel.zet(teksten.leesbaar(zin), "let_op")
            self._voeg_toe(regel)
        if uitkomst.artikelen:
            self._uitleg.addSpacing(8)
            self._voeg_toe(tekst(teksten.ARTIKELEN, "label"))
        for artikel in uitkomst.artikelen:
            woorden = tekst(teksten.voluit(artikel), "meta", afbreken=True)
            self._voeg_toe(icoonregel("scale", woorden))

    def meld_gekopieerd(self) -> None:
        self._gekopieerd.zet(teksten.GEKOPIEERD, "meta")

    def _zet_kop(self, kop: str, wacht: str) -> None:
        self._kop.setText(kop)
        self._kop.setHidden(not kop)
        self._wacht.setText(wacht)
        self._wacht.setHidden(not wacht)
        self._gekopieerd.zet("")
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
    return "\n".join(teksten.voluit(teksten.leesbaar(regel)) for regel in regels)
