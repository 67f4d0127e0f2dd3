# SPDX-License-Identifier: EUPL-1.2
"""The first time: folder, municipality, passphrase, recovery sheet, done.

Back and Esc keep what was typed. Once the store is made there is no way back: the code must be
on paper first.
"""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.merkvlak import SMAL_ONDER, Merkvlak
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.eerste_keer.stap import Stap
from leerplicht_desktop.ui.schermen.eerste_keer.stap_herstel import StapHerstel
from leerplicht_desktop.ui.schermen.eerste_keer.stap_klaar import StapKlaar
from leerplicht_desktop.ui.schermen.eerste_keer.stap_map import StapMap
from leerplicht_desktop.ui.schermen.eerste_keer.stap_u import StapU
from leerplicht_desktop.ui.schermen.eerste_keer.stap_wachtzin import StapWachtzin

_HERSTEL = 3


class Wizard(QWidget):
    """`klaar(store, folder)` at the end; `verlaten` when she goes back from the first step."""

    klaar = Signal(object, str)
    verlaten = Signal()

    def __init__(self, runner: Runner, dienst: Kluisdienst, map_: Path, vandaag: date) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._runner, self._dienst = runner, dienst
        self._kluis: Any = None
        self.map = StapMap(runner, dienst, map_)
        self.u = StapU(runner, dienst, vandaag)
        self.wachtzin = StapWachtzin(runner, dienst)
        self.herstel = StapHerstel(runner, dienst, vandaag)
        self.einde = StapKlaar()
        self.stappen: tuple[Stap, ...] = (
            self.map,
            self.u,
            self.wachtzin,
            self.herstel,
            self.einde,
        )
        self._nummer = 0
        self.teller: QLabel = tekst("", "accent")
        self.band = Band()
        self.voortgang = QProgressBar()
        self.voortgang.setRange(0, 0)
        self.voortgang.setTextVisible(False)
        self.voortgang.setAccessibleName("De kluis wordt gemaakt")
        self.voortgang.hide()
        self.stapel = QStackedWidget()
        self.verder = hoofdknop("Verder", self._verder)
        self.terug = koppeling("Terug", self._terug, "chevron-left")
        for nummer, stap in enumerate(self.stappen):
            stap.klaar.connect(lambda nr=nummer: self._gereed(nr))
            self.stapel.addWidget(_schuif(stap))
        for met_formulier in (self.map, self.u, self.wachtzin, self.herstel):
            met_formulier.formulier.verlaten.connect(self._terug)
            met_formulier.formulier.zet_daarna(self.verder.setFocus)
        self._deel_in()
        self.ga(0)

    def _deel_in(self) -> None:
        voet = QWidget()
        knoppen = QHBoxLayout(voet)
        knoppen.setContentsMargins(0, 0, 0, 0)
        knoppen.addWidget(self.terug)
        knoppen.addStretch(1)
        knoppen.addWidget(self.verder)
        rechts = QVBoxLayout()
        rechts.setContentsMargins(8, 32, 8, 24)
        rechts.setSpacing(8)
        rechts.addLayout(kolom(self.teller, 560, midden=True))
        rechts.addLayout(kolom(self.band, 560, midden=True))
        rechts.addWidget(self.stapel, 1)
        rechts.addLayout(kolom(self.voortgang, 560, midden=True))
        rechts.addLayout(kolom(voet, 560, midden=True))
        self.merk = Merkvlak("nieuwe kluis")
        self.merk.setMaximumWidth(360)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.merk, 1)
        indeling.addLayout(rechts, 3)

    @property
    def kluis(self) -> Any:
        """The store, once it is made; who closes the window now must close it too."""
        return self._kluis

    @property
    def nummer(self) -> int:
        """The step that is shown, from 0."""
        return self._nummer

    def ga(self, nummer: int) -> None:
        self._nummer = nummer
        stap = self.stappen[nummer]
        self.teller.setText(f"Stap {nummer + 1} van {len(self.stappen)}")
        self.stapel.setCurrentIndex(nummer)
        self.verder.setText(stap.knoptekst)
        self.verder.setAccessibleName(stap.knoptekst)
        self.terug.setVisible(nummer < _HERSTEL)
        self.band.hide()
        self.verder.setFocus()
        stap.begin()

    def _verder(self) -> None:
        self.stappen[self._nummer].verder()

    def _terug(self) -> None:
        if self._nummer >= _HERSTEL or not self.verder.isEnabled():
            return
        if self._nummer:
            self.ga(self._nummer - 1)
        else:
            self.verlaten.emit()

    def _gereed(self, nummer: int) -> None:
        if nummer != self._nummer:
            return
        if self.stappen[nummer] is self.wachtzin:
            self._maak()
        elif self.stappen[nummer] is self.einde:
            self.klaar.emit(self._kluis, str(self.map.map))
        else:
            if self.stappen[nummer] is self.herstel:
                self.herstel.leegmaken()
            self.ga(nummer + 1)

    def _maak(self) -> None:
        map_, geheim, bos = self.map.map, self.wachtzin.wachtzin, self.wachtzin.met_sleutelbos
        gegevens = self.u.ruw()
        self._zet_bezig(True)
        self._runner.doe(
            lambda: self._dienst.maak(map_, geheim, sleutelbos=bos, gegevens=gegevens),
            klaar=self._gemaakt,
            fout=self._mislukt,
            na=lambda: self._zet_bezig(False),  # also when it ended in a bug
            soort="schrijven",
            eigenaar=self,
        )

    def _zet_bezig(self, bezig: bool) -> None:
        self.verder.setEnabled(not bezig)
        self.terug.setEnabled(not bezig)
        self.stapel.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)

    def _gemaakt(self, uitkomst: tuple[Any, str]) -> None:
        self._kluis, code = uitkomst
        self._zet_bezig(False)  # or the next step cannot take the focus
        self.wachtzin.leegmaken()
        self.herstel.zet(code, f"Gemeente {self.u.ruw()['gemeente']}")
        self.ga(_HERSTEL)

    def _mislukt(self, fout: VerwachteFout) -> None:
        self._zet_bezig(False)
        if isinstance(fout, OnjuisteInvoer):
            self.ga(1)
            self.u.formulier.zet_fouten(fout.fouten)
        else:
            self.verder.setFocus()
        self.band.toon(fout.zin, "fout")

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self.merk.setVisible(self.width() >= SMAL_ONDER)

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self._terug()
            return
        enter = gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.verder.click()  # also when a button has the focus, and not a field of the form
            return
        super().keyPressEvent(gebeurtenis)


def _schuif(stap: Stap) -> Schuifpagina:
    blad = Schuifpagina(marge=8)
    blad.indeling.addLayout(kolom(stap, 560, midden=True))
    blad.indeling.addStretch(1)
    return blad
