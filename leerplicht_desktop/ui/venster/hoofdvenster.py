# SPDX-License-Identifier: EUPL-1.2
"""The frame. It only composes and navigates: what happens on a screen is the screen's."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.opdrachten import Opdrachten
from leerplicht_desktop.ui.schermen.scherm import Scherm
from leerplicht_desktop.ui.venster.navigatie import Navigatie
from leerplicht_desktop.ui.venster.rail import Rail
from leerplicht_desktop.ui.venster.statusbalk import Statusbalk
from leerplicht_desktop.ui.venster.toetsenblad import Toetsenblad
from leerplicht_desktop.ui.venster.topbalk import Topbalk
from leerplicht_desktop.ui.venster.zoekleider import Zoekleider
from leerplicht_desktop.ui.venster.zoekveld import Zoekveld

_SMAL_ONDER = 1200


class Hoofdvenster(QWidget):
    """Rail, top bar, one band for messages, the screens and the status bar."""

    vergrendel_gevraagd = Signal()

    def __init__(self, schermen: Iterable[Scherm], omgeving: Callable[[], Omgeving]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Keys of this widget are dead while it is hidden: locked means that no command runs.
        self.opdrachten = Opdrachten(self)
        schermen = tuple(schermen)
        self._registreer(schermen)
        self.rail = Rail(schermen)
        self.topbalk = Topbalk(self.opdrachten["vergrendelen"])
        self.navigatie = Navigatie(schermen, omgeving)
        self._zoekleider = Zoekleider(self.topbalk.zoekveld, self.navigatie)
        self.band = Band(sluitbaar=True)
        # What stays true on every screen: who opened the store, and what happened meanwhile.
        self.vast, self.bericht = Band(), Band()
        self.status = Statusbalk()
        self.rail.gekozen.connect(lambda naam: self.navigatie.navigeer(naam))
        self.navigatie.gewisseld.connect(self._bij_wissel)
        self.status.reservekopie.connect(
            lambda: self.navigatie.navigeer("instellingen", deel="reservekopie")
        )
        self._deel_in()

    @property
    def zoekveld(self) -> Zoekveld:
        return self.topbalk.zoekveld

    def _deel_in(self) -> None:
        bandvak = QVBoxLayout()
        bandvak.setContentsMargins(24, 8, 24, 0)
        bandvak.setSpacing(8)
        for band in (self.vast, self.bericht, self.band):
            bandvak.addWidget(band)
        rechts = QVBoxLayout()
        rechts.setSpacing(0)
        rechts.addWidget(self.topbalk)
        rechts.addLayout(bandvak)
        rechts.addWidget(self.navigatie, 1)
        midden = QHBoxLayout()
        midden.setSpacing(0)
        midden.addWidget(self.rail)
        midden.addLayout(rechts, 1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(midden, 1)
        indeling.addWidget(self.status)

    def _registreer(self, schermen: tuple[Scherm, ...]) -> None:
        voeg_toe = self.opdrachten.voeg_toe
        voeg_toe("zoeken", "Zoeken", lambda: self.zoekveld.pak(), toets="Ctrl+K")
        voeg_toe("vergrendelen", "Vergrendelen", self.vergrendel_gevraagd.emit, toets="Ctrl+L")
        voeg_toe("terug", "Terug", lambda: self.navigatie.terug(), toets="Alt+Left")
        voeg_toe("sneltoetsen", "Sneltoetsen tonen", self._toon_toetsen, toets="F1 of Ctrl+/")
        in_rail = [s for s in schermen if s.in_rail and not s.onderaan]
        in_rail += [s for s in schermen if s.in_rail and s.onderaan]
        for nummer, scherm in enumerate(in_rail[:9], start=1):
            voeg_toe(
                f"ga_{scherm.naam}",
                f"Naar {scherm.titel}",
                partial(self._ga, scherm.naam),
                toets=f"Alt+{nummer}",
                groep="Onderdelen",
            )

    def _ga(self, naam: str) -> None:
        self.navigatie.navigeer(naam)

    def meld(
        self,
        zin: str,
        *,
        toon: str = "info",
        actie: str = "",
        bij_actie: Callable[[], None] | None = None,
    ) -> None:
        """The one standard place for a message that belongs to no field."""
        self.band.toon(zin, toon, actie=actie, bij_actie=bij_actie)
        if actie and toon == "goed":
            self.band.pak()  # it went well: Enter does what comes next

    def zet_concept(self, tekst: str) -> None:
        self.status.zet_concept(tekst)

    def zet_reservekopie(self, tekst: str, toon: str = "rustig") -> None:
        self.status.zet_reservekopie(tekst, toon)

    def leegmaken(self) -> None:
        """Locked: nothing from inside the store may stay on the screen or in the field."""
        try:
            self.navigatie.leegmaken()
        finally:
            self.zoekveld.leegmaken()
            self.status.leegmaken()
            for band in (self.vast, self.bericht, self.band):
                band.hide()
            for naam in self.rail.namen:
                self.rail.zet_aantal(naam, None)

    def _bij_wissel(self, naam: str) -> None:
        scherm = self.navigatie.scherm(naam)
        self.rail.kies(scherm.naam if scherm.in_rail else scherm.onder)
        self.band.hide()

    def _toon_toetsen(self) -> None:
        Toetsenblad(self.opdrachten, self).open()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self.rail.zet_smal(self.width() < _SMAL_ONDER)
