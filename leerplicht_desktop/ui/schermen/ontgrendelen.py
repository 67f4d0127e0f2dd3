# SPDX-License-Identifier: EUPL-1.2
"""The first screen: unlock the store, or say why it will not open and what to do then.

Nothing heavy is imported here: this screen is painted before the services are loaded.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop import __version__
from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.merkvlak import SMAL_ONDER, Merkvlak
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.kluis_dicht import KluisDicht
from leerplicht_desktop.ui.schermen.ontgrendelformulier import Ontgrendelformulier


class Ontgrendelscherm(QWidget):
    """`ontgrendeld` carries the open store; `nieuw` asks for the wizard."""

    ontgrendeld = Signal(object)
    nieuw = Signal()
    andere_map = Signal(str)

    def __init__(self, runner: Runner, dienst: Kluisdienst) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._runner, self._dienst = runner, dienst
        self._stand = KluisStand("geen_kluis", "", "", False, False)
        self.merk = Merkvlak("")
        self.formulier = Ontgrendelformulier()
        self.dicht = KluisDicht()
        self.formulier.gevraagd.connect(self._open)
        self.formulier.andere_map.connect(self._kies_map)
        self.dicht.andere_map.connect(self._kies_map)
        self.dicht.opnieuw.connect(lambda: self.andere_map.emit(self._stand.map))
        self.dicht.nieuw.connect(self.nieuw)
        self.dicht.terugzetten.connect(self._zet_terug)
        self._deel_in()

    def _deel_in(self) -> None:
        binnen = QWidget()
        rechts = QVBoxLayout(binnen)
        rechts.setContentsMargins(0, 0, 0, 0)
        rechts.addWidget(self.formulier)
        rechts.addWidget(self.dicht)
        blad = Schuifpagina(marge=32)
        blad.indeling.addStretch(2)
        blad.indeling.addLayout(kolom(binnen, 400, midden=True))
        blad.indeling.addStretch(3)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.merk, 2)
        indeling.addWidget(blad, 3)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self.merk.setVisible(self.width() >= SMAL_ONDER)

    def toon(self, stand: KluisStand, *, vergrendeld_om: str = "") -> None:
        """Show what is possible with this folder."""
        self._stand = stand
        delen = (stand.naam, f"versie {__version__}")
        self.merk.zet_onder(" · ".join(deel for deel in delen if deel))
        te_openen = stand.toestand == "ok"
        self.formulier.setVisible(te_openen)
        self.dicht.setHidden(te_openen)
        if te_openen:
            self.dicht.leegmaken()
            self.formulier.toon(stand, vergrendeld_om)
        else:
            self.dicht.toon(stand)

    def _open(self, wachtzin: str, herstelcode: str) -> None:
        map_ = Path(self._stand.map)
        self.formulier.zet_bezig(True)
        self._runner.doe(
            lambda: self._dienst.open(
                map_, wachtzin=wachtzin or None, herstelcode=herstelcode or None
            ),
            klaar=self._gelukt,
            fout=self._mislukt,
            soort="schrijven",
            eigenaar=self,
        )

    def _gelukt(self, kluis: Any) -> None:
        self.formulier.zet_bezig(False)
        self.formulier.leegmaken()
        self.ontgrendeld.emit(kluis)

    def _mislukt(self, fout: VerwachteFout) -> None:
        self.formulier.zet_bezig(False)
        self.formulier.zet_fout(fout)

    def _kies_map(self) -> None:
        gekozen = bestandskiezer.kies_map(self, "Kies de map van uw kluis", self._stand.map)
        if gekozen:
            self.andere_map.emit(gekozen)

    def _zet_terug(self, bestand: str, code: str) -> None:
        map_ = Path(self._stand.map)
        self.dicht.zet_bezig(True)

        def klaar(_resultaat: object) -> None:
            self.andere_map.emit(str(map_))

        self._runner.doe(
            lambda: self._dienst.herstel(Path(bestand), map_, herstelcode=code),
            klaar=klaar,
            fout=self.dicht.zet_fout,
            na=self._niet_bezig,
            soort="schrijven",
            eigenaar=self,
        )

    def _niet_bezig(self) -> None:
        self.dicht.zet_bezig(False)
