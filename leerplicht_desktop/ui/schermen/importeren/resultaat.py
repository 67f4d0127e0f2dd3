# SPDX-License-Identifier: EUPL-1.2
"""The calm end of an import: what was done, what was not, and what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.importeren import Importproef
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Vel
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.importeren import woorden
from leerplicht_desktop.ui.schermen.importeren.regellijst import Regellijst


class Resultaat(QWidget):
    """`verder` carries the kind that comes next, or '' for the same choice again."""

    verder = Signal(str)
    bekijk_scholen = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._volgende = ""
        self.kop = Paginakop()
        self.goed, self.rest = Band(), Band()
        self.knop = hoofdknop("", lambda: self.verder.emit(self._volgende))
        self.nog_een = koppeling("Nog een bestand", lambda: self.verder.emit(""))
        self.scholen = koppeling("Scholen bekijken", self.bekijk_scholen.emit)
        self.kop.knoppen(self.knop)
        links = QHBoxLayout()
        links.setSpacing(16)
        links.addWidget(self.nog_een)
        links.addWidget(self.scholen)
        links.addStretch(1)
        self.lijst = Regellijst(runner)
        self.lijst.setMinimumHeight(240)
        self._vel = Vel(marge=8)
        self._vel.indeling.addWidget(self.lijst)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        for widget in (self.kop, self.goed, self.rest):
            indeling.addWidget(widget)
        indeling.addWidget(self._vel, 1)
        indeling.addLayout(links)
        indeling.addStretch(0)

    def toon(self, proef: Importproef) -> None:
        volgende = woorden.volgende(proef.soort)
        self._volgende = volgende.code if volgende else ""
        self.kop.zet(woorden.gedaan(proef), proef.bestandsnaam)
        self.goed.toon("Bewaard. Dit staat nu in de kluis.", "goed")
        zin = f"Volgende: {volgende.meer} importeren" if volgende else "Nog een bestand importeren"
        self.knop.setText(zin)
        self.knop.setAccessibleName(zin)
        self.nog_een.setVisible(volgende is not None)
        self.scholen.setVisible(proef.soort == "scholen")
        self.rest.hide()
        self._vel.setVisible(bool(proef.geweigerd))
        if proef.geweigerd:
            self.rest.toon(woorden.geweigerd(woorden.aantal_geweigerd(proef)), "let_op")
            self.lijst.toon(proef, "Geweigerd")

    def begin(self) -> None:
        self.knop.setFocus()

    def leegmaken(self) -> None:
        self.kop.zet("")
        self.lijst.leegmaken()
