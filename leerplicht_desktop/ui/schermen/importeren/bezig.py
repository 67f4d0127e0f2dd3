# SPDX-License-Identifier: EUPL-1.2
"""While a file is read or written: how far, and a way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.importeren.woorden import getal

_STOPPEN = "Stoppen"


class Bezig(QWidget):
    """`stoppen`: she wants out. The work ends at its next step and leaves nothing behind."""

    stoppen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kop = Paginakop()
        self._balk = QProgressBar()
        self._balk.setTextVisible(False)
        self._woord = tekst("", "meta")
        self._belofte = tekst("", "quiet", afbreken=True)
        self.knop = knop(_STOPPEN, self._stop, "x")
        rij = QHBoxLayout()
        rij.addWidget(self._woord, 1)
        binnen = QWidget()
        indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(0, 8, 0, 0)
        indeling.setSpacing(10)
        indeling.addWidget(self._balk)
        indeling.addLayout(rij)
        indeling.addWidget(self._belofte)
        indeling.addSpacing(6)
        knoprij = QHBoxLayout()
        knoprij.addWidget(self.knop)
        knoprij.addStretch(1)
        indeling.addLayout(knoprij)
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.addWidget(self._kop)
        geheel.addLayout(kolom(binnen, 560))
        geheel.addStretch(1)

    def begin(self, titel: str, onder: str, belofte: str) -> None:
        self._kop.zet(titel, onder)
        self._belofte.setText(belofte)
        self._balk.setRange(0, 0)
        self._balk.setAccessibleName(titel)
        self._woord.setText("")
        self.knop.setEnabled(True)
        self.knop.setText(_STOPPEN)
        self.knop.setFocus()

    def zet(self, gedaan: int, totaal: int, woord: str) -> None:
        """A step further; without a total the bar only shows that it moves."""
        self._balk.setRange(0, totaal)
        self._balk.setValue(min(gedaan, totaal))
        tel = f"{getal(gedaan)} van {getal(totaal)}" if totaal else getal(gedaan)
        self._woord.setText(f"{woord[:1].upper()}{woord[1:]}: {tel}" if woord else tel)

    def _stop(self) -> None:
        self.knop.setEnabled(False)
        self.knop.setText("Wordt gestopt…")
        self.stoppen.emit()
