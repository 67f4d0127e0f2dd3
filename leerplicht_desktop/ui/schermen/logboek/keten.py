# SPDX-License-Identifier: EUPL-1.2
"""The check of the whole chain: how far it is, a way to stop, and what it found."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.logboek import Ketencontrole
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.logboek import woorden
from leerplicht_desktop.ui.taak import Taak


class Keten(QWidget):
    """Hidden until a check runs or has run."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._taak: Taak | None = None
        self.balk = QProgressBar()
        self.balk.setTextVisible(False)
        self.balk.setAccessibleName(woorden.BEZIG)
        self._hoever = tekst(woorden.BEZIG, "meta")
        self.stoppen = knop("Stoppen", self.stop, "x")
        self.uitslag = Meldregel()
        self._bezig = QWidget()
        rij = QHBoxLayout(self._bezig)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(12)
        rij.addWidget(self.balk, 1)
        rij.addWidget(self._hoever)
        rij.addWidget(self.stoppen)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self._bezig)
        indeling.addWidget(self.uitslag)
        self.hide()

    def begin(self) -> None:
        kluis = self._omgeving.kluis
        if kluis is None or self._taak is not None:
            return
        self.uitslag.zet("")
        self.balk.setRange(0, 0)
        self._hoever.setText(woorden.BEZIG)
        self._bezig.show()
        self.show()

        def functie(meld: object) -> Ketencontrole:
            from leerplicht_desktop.services import logboek

            return logboek.controleer(kluis, meld)  # type: ignore[arg-type]

        # With the immediate runner of the tests it is done before `doe` returns.
        taak = self._omgeving.runner.doe(
            functie,
            klaar=self._toon,
            fout=self._mislukt,
            na=self._klaar,
            voortgang=self._zet,
            eigenaar=self,
        )
        if not self._bezig.isHidden():
            self._taak = taak

    def stop(self) -> None:
        if self._taak is not None:
            self._taak.annuleer()
            self._klaar()
            self.uitslag.zet(woorden.GESTOPT, "meta")

    def leegmaken(self) -> None:
        if self._taak is not None:
            self._taak.annuleer()
        self._klaar()
        self.uitslag.zet("")
        self.hide()

    def _zet(self, gedaan: int, totaal: int, _woord: str) -> None:
        self.balk.setRange(0, totaal)
        self.balk.setValue(gedaan)
        self._hoever.setText(f"{woorden.getal(gedaan)} van {woorden.getal(totaal)}")

    def _toon(self, gevonden: Ketencontrole) -> None:
        self.uitslag.zet(*woorden.keten(gevonden))

    def _mislukt(self, fout: VerwachteFout) -> None:
        self.uitslag.zet(fout.zin)

    def _klaar(self) -> None:
        self._taak = None
        # A bar that keeps moving out of sight keeps asking to be painted.
        self.balk.setRange(0, 1)
        self._bezig.hide()
