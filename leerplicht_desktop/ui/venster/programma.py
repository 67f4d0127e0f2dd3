# SPDX-License-Identifier: EUPL-1.2
"""The window of the program: locked, the first time, or open. It passes between those three."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens, KluisStand
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.bouwstenen.focusring import Focusring
from leerplicht_desktop.ui.klembord import klembord
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.ontgrendelen import Ontgrendelscherm
from leerplicht_desktop.ui.schermen.scherm import Scherm
from leerplicht_desktop.ui.signaal import Signaal
from leerplicht_desktop.ui.slot.rusttijd import Rusttijd
from leerplicht_desktop.ui.slot.vegen import sluit_wat_erboven_staat, wis_geschiedenis
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.venster.banner import Banner

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_NAAM = "Leerplicht Desktop"


class Programma(QWidget):
    """`schermen` is called at the first unlocking: their modules are not needed before it."""

    open_gewijzigd = Signal(bool)  # a store was opened, or locked
    map_gewijzigd = Signal(str)
    ander_venster = Signal(str)  # of this folder; it is to come to the front

    def __init__(
        self,
        runner: Runner,
        dienst: Kluisdienst,
        stand: KluisStand,
        schermen: Callable[[], Iterable[Scherm]],
        onthoud_map: Callable[[str], None] = lambda _map: None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._runner, self._dienst, self._stand = runner, dienst, stand
        self._schermen, self._onthoud_map = schermen, onthoud_map
        self._omgeving: Omgeving | None = None
        self._hoofd: Any = None  # Hoofdvenster, made at the first unlocking
        self._terugkeer: Any = None  # Terugkeer, idem
        self._bericht: Any = None  # Openbericht, idem
        self.rusttijd = Rusttijd(ouder=self)
        self.signaal = Signaal(self)
        self.banner = Banner()
        self.ontgrendel = Ontgrendelscherm(runner, dienst)
        self.stapel = QStackedWidget()
        self.stapel.addWidget(self.ontgrendel)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(self.banner)
        indeling.addWidget(self.stapel, 1)
        self.ring = Focusring(self)
        self.ontgrendel.ontgrendeld.connect(self._ontgrendeld)
        self.ontgrendel.nieuw.connect(self._eerste_keer)
        self.ontgrendel.andere_map.connect(self._andere_map)
        self.ontgrendel.ander_venster.connect(self.ander_venster)
        self.signaal.gewijzigd.connect(self._bij_wijziging)
        runner.verwachte_fout.connect(self.toon_fout)
        self._toon_slot()
        # The services load while the officer reads the first screen, after it was painted.
        QTimer.singleShot(0, self, lambda: self._runner.doe(dienst.laad))

    @property
    def hoofd(self) -> Any:
        """The frame; None before the first unlocking."""
        return self._hoofd

    @property
    def omgeving(self) -> Omgeving | None:
        return self._omgeving

    def toon_fout(self, fout: VerwachteFout) -> None:
        """An expected error that no screen took: the standard place is the band."""
        if self._hoofd is not None and self._omgeving and self._omgeving.kluis is not None:
            self._hoofd.meld(fout.zin, toon="fout")

    def vergrendel(self) -> None:
        """Forget on the screen at once; then drafts are written and the store closes.

        All of it in one turn: what is painted next is the locked window.
        """
        if self._omgeving is None or self._omgeving.kluis is None:
            return
        kluis = self._sluit_af()
        self._runner.doe(lambda: self._dienst.sluit(kluis), soort="schrijven")
        self._toon_slot(vergrendeld_om=f"{kluis.klok.nu().astimezone(_AMSTERDAM):%H:%M}")
        self.open_gewijzigd.emit(False)
        map_ = Path(self._stand.map)
        self._runner.doe(lambda: self._dienst.stand(map_), klaar=self._ververs, eigenaar=self)

    def _ververs(self, stand: KluisStand) -> None:
        """What she changed while it was open: an envelope for the deputy, the keyring."""
        dicht = self._omgeving is None or self._omgeving.kluis is None
        if dicht and stand.map == self._stand.map and stand.toestand == "ok":
            self._stand = stand
            self.ontgrendel.ververs(stand)

    def zet_terug(self) -> None:
        """From the settings: the store goes shut first, for nothing is put back under her hands."""
        self.vergrendel()
        self.ontgrendel.toon_terugzetten()

    def sluit_als_verlopen(self) -> None:
        """A deputy opened it for one day; asked again every few seconds while it is open."""
        kluis = self._omgeving.kluis if self._omgeving is not None else None
        tot = getattr(kluis, "toegang_tot", None)
        if kluis is not None and tot is not None and kluis.klok.vandaag() > tot:
            self.vergrendel()

    def _sluit_af(self) -> Any:
        """Whatever goes wrong in a page, the store is let go of."""
        assert self._omgeving is not None
        self._terugkeer.onthoud(self._omgeving.kluis)
        sluit_wat_erboven_staat(self)
        try:
            self._hoofd.leegmaken()
        except Exception as fout:  # noqa: BLE001 - reported; locking goes on
            self._runner.bug.emit(fout)
        wis_geschiedenis(self)
        klembord().vergrendel()
        kluis, self._omgeving.kluis = self._omgeving.kluis, None
        self._runner.vergeet()
        return kluis

    def _toon_slot(self, *, vergrendeld_om: str = "") -> None:
        self.banner.zet(self._stand.demo)
        self.setWindowTitle(_NAAM)
        self.stapel.setCurrentWidget(self.ontgrendel)
        self.ontgrendel.toon(self._stand, vergrendeld_om=vergrendeld_om)

    def _andere_map(self, map_: str) -> None:
        pad = Path(map_)
        self._runner.doe(lambda: self._dienst.stand(pad), klaar=self._zet_stand, eigenaar=self)

    def _zet_stand(self, stand: KluisStand) -> None:
        self._stand = stand
        self.map_gewijzigd.emit(stand.map)
        self._toon_slot()

    def _eerste_keer(self) -> None:
        from leerplicht_desktop.services.klok import SysteemKlok
        from leerplicht_desktop.ui.schermen.eerste_keer.wizard import Wizard

        wizard = Wizard(self._runner, self._dienst, Path(self._stand.map), SysteemKlok().vandaag())
        wizard.verlaten.connect(self._toon_slot)
        wizard.klaar.connect(self._uit_wizard)
        self.stapel.addWidget(wizard)
        self.stapel.setCurrentWidget(wizard)
        wizard.ga(0)

    def _uit_wizard(self, kluis: Any, map_: str) -> None:
        wizard = self.stapel.currentWidget()
        if wizard is not None:
            self.stapel.removeWidget(wizard)
            wizard.deleteLater()
        self._stand = KluisStand("ok", map_, "", False, False)
        self.map_gewijzigd.emit(map_)
        self._andere_stand(map_)
        self._ontgrendeld(kluis)

    def _andere_stand(self, map_: str) -> None:
        """The name of the new store, for when it is locked again."""

        def zet(stand: KluisStand) -> None:
            self._stand = stand

        self._runner.doe(lambda: self._dienst.stand(Path(map_)), klaar=zet, eigenaar=self)

    def _ontgrendeld(self, kluis: Any) -> None:
        omgeving = self._maak_hoofd()
        omgeving.kluis = kluis
        omgeving.vandaag = kluis.klok.vandaag
        self._onthoud_map(self._stand.map)
        self._hoofd.status.zet_slot(True)
        self.stapel.setCurrentWidget(self._hoofd)
        if not self._terugkeer.ga(kluis):
            for naam in self._hoofd.rail.namen[:1]:
                self._hoofd.navigatie.navigeer(naam)
        self._bericht.toon(kluis, self.ontgrendel.wie)
        self._lees_gegevens()
        self.open_gewijzigd.emit(True)

    def _maak_hoofd(self) -> Omgeving:
        if self._omgeving is not None:
            return self._omgeving
        from leerplicht_desktop.ui.reservekopiewacht import Reservekopiewacht
        from leerplicht_desktop.ui.schermen.register import opdrachten
        from leerplicht_desktop.ui.venster.hoofdvenster import Hoofdvenster
        from leerplicht_desktop.ui.venster.openbericht import Openbericht
        from leerplicht_desktop.ui.venster.terugkeer import Terugkeer

        klembord()  # from now on it looks after what is copied from a field
        hoofd = Hoofdvenster(self._schermen(), self._geef_omgeving)
        hoofd.vergrendel_gevraagd.connect(self.vergrendel)
        self._hoofd = hoofd
        self._omgeving = Omgeving(
            runner=self._runner,
            signaal=self.signaal,
            opdrachten=hoofd.opdrachten,
            thema=thema(),
            navigeer=hoofd.navigatie.navigeer,
            terug=hoofd.navigatie.terug,
            status=hoofd,
            vandaag=_nog_geen_dag,
            zet_aantal=hoofd.rail.zet_aantal,
            vergrendel=self.vergrendel,
            rusttijd=self.rusttijd,
        )
        self._omgeving.terugzetten = self.zet_terug
        kopiewacht = Reservekopiewacht(self._omgeving, self._dienst, self)
        self.open_gewijzigd.connect(kopiewacht.zet_open)
        self._terugkeer = Terugkeer(hoofd.navigatie)
        self._bericht = Openbericht(hoofd, self._omgeving, self._dienst)
        opdrachten(self._omgeving, hoofd.navigatie)
        self.stapel.addWidget(hoofd)
        return self._omgeving

    def _geef_omgeving(self) -> Omgeving:
        assert self._omgeving is not None
        return self._omgeving

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort == "instellingen":
            self._lees_gegevens()

    def _lees_gegevens(self) -> None:
        kluis = self._geef_omgeving().kluis
        if kluis is not None:
            self._runner.laatste(
                "kluisgegevens",
                lambda: self._dienst.gegevens(kluis),
                klaar=self._toon_gegevens,
                eigenaar=self,
            )

    def _toon_gegevens(self, gegevens: Kluisgegevens) -> None:
        self.banner.zet(gegevens.demo, gegevens.gemeente)
        # Qt adds the name of the program by itself when it is not at the end.
        self.setWindowTitle(f"Gemeente {gegevens.gemeente} · {_NAAM}")

    def closeEvent(self, gebeurtenis: QCloseEvent) -> None:
        """Drafts go first, then the store closes, then the threads end."""
        kluis = getattr(self.stapel.currentWidget(), "kluis", None)  # a wizard that was left
        if self._omgeving is not None and self._omgeving.kluis is not None:
            kluis = self._sluit_af()
        if kluis is not None:
            self._runner.doe(lambda: self._dienst.sluit(kluis), soort="schrijven")
        self._runner.stop()
        super().closeEvent(gebeurtenis)


def _nog_geen_dag() -> Any:
    raise RuntimeError("today is known once a store is open")
