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
from leerplicht_desktop.ui.kluisdienst import Kluisdienst, Toegang
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen import toestanden
from leerplicht_desktop.ui.schermen.kluis_dicht import KluisDicht
from leerplicht_desktop.ui.schermen.ontgrendelformulier import Ontgrendelformulier
from leerplicht_desktop.ui.schermen.vervangerformulier import Vervangerformulier


class Ontgrendelscherm(QWidget):
    """`ontgrendeld` carries the open store; `nieuw` asks for the wizard."""

    ontgrendeld = Signal(object)
    nieuw = Signal()
    andere_map = Signal(str)
    ander_venster = Signal(str)  # the folder whose window is to come to the front

    def __init__(self, runner: Runner, dienst: Kluisdienst) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._runner, self._dienst = runner, dienst
        self._stand = KluisStand("geen_kluis", "", "", False, False)
        self._vergrendeld_om = ""
        self.wie = ""  # the deputy that just opened it, as he named himself
        # Just put back: with the code (True) or not, and what is valid again by it.
        self._teruggezet: tuple[bool, str] | None = None
        self._toegang: Toegang | None = None  # held only while an older store is explained
        self.merk = Merkvlak("")
        self.formulier = Ontgrendelformulier()
        self.vervanger = Vervangerformulier()
        self.dicht = KluisDicht()
        self._delen = (self.formulier, self.vervanger, self.dicht)
        self._verbind()
        self._deel_in()

    def _verbind(self) -> None:
        self.formulier.gevraagd.connect(self._met_geheim)
        self.formulier.andere_map.connect(self._kies_map)
        self.formulier.vervanger.connect(self._toon_vervanger)
        self.vervanger.gevraagd.connect(self._als_vervanger)
        self.vervanger.terug.connect(self._opnieuw)
        self.dicht.stap.connect(self._doe_stap)
        self.dicht.erken.connect(self._erken)
        self.dicht.herstel.gevraagd.connect(self._zet_terug)

    def _deel_in(self) -> None:
        binnen = QWidget()
        rechts = QVBoxLayout(binnen)
        rechts.setContentsMargins(0, 0, 0, 0)
        for deel in self._delen:
            rechts.addWidget(deel)
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

    # --- what is shown -----------------------------------------------------------------------
    def toon(self, stand: KluisStand, *, vergrendeld_om: str = "") -> None:
        """Show what is possible with this folder."""
        self._stand, self._vergrendeld_om = stand, vergrendeld_om
        delen = (stand.naam, f"versie {__version__}")
        self.merk.zet_onder(" · ".join(deel for deel in delen if deel))
        teruggezet, self._teruggezet = self._teruggezet, None
        if stand.toestand == "ok":
            self._opnieuw()
            if teruggezet is not None:
                self.formulier.zet_teruggezet(teruggezet[1], met_code=teruggezet[0])
        else:
            self._toon_dicht(stand.toestand)

    def ververs(self, stand: KluisStand) -> None:
        """The same store, with other ways in than when the window came up."""
        self._stand = stand
        self.formulier.ververs(stand)

    def leegmaken(self) -> None:
        """No secret stays behind in a part that is out of sight."""
        self._toegang = None
        for deel in self._delen:
            deel.leegmaken()

    def _toon_deel(self, getoond: QWidget) -> None:
        for deel in self._delen:
            deel.setHidden(deel is not getoond)

    def _toon_dicht(self, toestand: str) -> None:
        self._toon_deel(self.dicht)
        self.formulier.leegmaken()
        self.vervanger.leegmaken()
        self.dicht.toon(toestand, self._stand.map)

    def _opnieuw(self) -> None:
        self.leegmaken()
        self._toon_deel(self.formulier)
        self.formulier.toon(self._stand, self._vergrendeld_om)

    def _toon_vervanger(self) -> None:
        self.leegmaken()
        self._toon_deel(self.vervanger)
        self.vervanger.toon()

    # --- opening -----------------------------------------------------------------------------
    def _met_geheim(self, wachtzin: str, herstelcode: str) -> None:
        self._open(Toegang(wachtzin=wachtzin, herstelcode=herstelcode))

    def _als_vervanger(self, naam: str, reden: str, code: str) -> None:
        self._open(Toegang(vervanger=(naam, reden, code)))

    def _erken(self, reden: str) -> None:
        if self._toegang is not None:
            self._open(self._toegang.met_reden(reden))

    def _open(self, toegang: Toegang) -> None:
        map_ = Path(self._stand.map)
        self._toegang = toegang
        self._zet_bezig(True)
        self._runner.doe(
            lambda: self._dienst.open(map_, toegang),
            klaar=self._gelukt,
            fout=self._mislukt,
            soort="schrijven",
            eigenaar=self,
        )

    def _zet_bezig(self, bezig: bool) -> None:
        for deel in self._delen:
            deel.zet_bezig(bezig)

    def _gelukt(self, kluis: Any) -> None:
        self._zet_bezig(False)
        vervanger = self._toegang.vervanger if self._toegang is not None else None
        self.wie = vervanger[0] if vervanger is not None else ""
        self.leegmaken()
        self.ontgrendeld.emit(kluis)
        self.wie = ""

    def _mislukt(self, fout: VerwachteFout) -> None:
        """A typing error is said at the field; anything else is a state with its own screen."""
        self._zet_bezig(False)
        toestand = toestanden.van_fout(fout)
        if toestand != "kluis_ouder":
            self._toegang = None
        if toestand:
            self._toon_dicht(toestand)
        elif not self.vervanger.isHidden():
            self.vervanger.zet_fout(fout)
        else:
            self.formulier.zet_fout(fout)

    # --- the steps of a state ----------------------------------------------------------------
    def _doe_stap(self, stap: str) -> None:
        if stap == "maak":
            self.nieuw.emit()
        elif stap == "andere_map":
            self._kies_map()
        elif stap == "opnieuw":
            self.andere_map.emit(self._stand.map)
        elif stap == "ander_venster":
            self.ander_venster.emit(self._stand.map)
        else:
            self._opnieuw()
            self.formulier.met_code(stap == "herstelcode")

    def _kies_map(self) -> None:
        gekozen = bestandskiezer.kies_map(self, "Kies de map van uw kluis", self._stand.map)
        if gekozen:
            self.andere_map.emit(gekozen)

    def toon_terugzetten(self) -> None:
        """Locked in order to put a backup back in the place of this store."""
        self._toon_dicht("terugzetten")
        self.dicht.open_terugzetten()

    def _zet_terug(self, bestand: str, toegang: Toegang, toch: bool) -> None:
        map_ = Path(self._stand.map)
        self.dicht.herstel.zet_bezig(True)

        def klaar(gelden_weer: str) -> None:
            self._teruggezet = (bool(toegang.herstelcode), gelden_weer)
            self.andere_map.emit(str(map_))

        self._runner.doe(
            lambda: self._dienst.herstel(Path(bestand), map_, toegang, toch=toch),
            klaar=klaar,
            fout=self.dicht.herstel.zet_fout,
            na=lambda: self.dicht.herstel.zet_bezig(False),
            soort="schrijven",
            eigenaar=self,
        )
