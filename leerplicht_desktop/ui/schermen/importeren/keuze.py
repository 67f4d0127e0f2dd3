# SPDX-License-Identifier: EUPL-1.2
"""First part of importing: what, and from which file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.importeren import woorden
from leerplicht_desktop.ui.schermen.importeren.neervak import Neervak
from leerplicht_desktop.ui.schermen.importeren.soortkeuze import Soortkeuze

_ZIJDE = 340


class Keuze(QWidget):
    """`gekozen` carries the kind and the path."""

    gekozen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.soorten = Soortkeuze()
        self.vak = Neervak()
        self.knop = hoofdknop("Bestand kiezen", self._kies, "folder")
        self.band = Band(sluitbaar=True)
        self.fout = Meldregel()
        self._midden = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.vak.gevallen.connect(self._neem)
        self.vak.geweigerd.connect(self.zet_fout)
        self.soorten.gekozen.connect(lambda _code: self.fout.zet(""))
        self._deel_in()

    def _deel_in(self) -> None:
        kop = Paginakop(woorden.TITEL, woorden.ONDER)
        kop.knoppen(self.knop)
        self.vak.setMinimumHeight(180)
        rechts = QVBoxLayout()
        rechts.setSpacing(8)
        rechts.addWidget(self.vak)
        rechts.addWidget(self.fout)
        rechts.addSpacing(8)
        rechts.addWidget(icoonregel("info", tekst(woorden.VOLGORDE, "meta", afbreken=True)))
        rechts.addStretch(1)
        zijde = QWidget()
        zijde.setLayout(rechts)
        rechts.setContentsMargins(0, 0, 0, 0)
        zijde.setMinimumWidth(_ZIJDE)
        links = QVBoxLayout()
        links.addWidget(self.soorten)
        links.addStretch(1)
        self._midden.setSpacing(24)
        self._midden.addLayout(links, 2)
        self._midden.addWidget(zijde, 1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(16)
        indeling.addWidget(kop)
        indeling.addWidget(self.band)
        indeling.addLayout(self._midden)
        indeling.addStretch(1)

    def zet_smal(self, smal: bool) -> None:
        """On a narrow screen the file comes under the kinds instead of beside them."""
        richting = QBoxLayout.Direction
        self._midden.setDirection(richting.TopToBottom if smal else richting.LeftToRight)

    def begin(self, soort: str = "") -> None:
        """Ready for a file; the kind stays as it was unless one is named."""
        if soort:
            self.soorten.kies(soort)
        self.soorten.pak()

    def zeg(self, zin: str) -> None:
        """How the last attempt ended; empty takes it away."""
        self.fout.zet("")
        if zin:
            self.band.toon(zin)
        else:
            self.band.hide()

    def zet_fout(self, zin: str) -> None:
        """Why this file is not read, beside the place where it was chosen."""
        self.band.hide()
        self.fout.zet(zin)
        self.knop.setFocus()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        """Enter on a kind goes on: to the file."""
        if gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._kies()
            return
        super().keyPressEvent(gebeurtenis)

    def _kies(self) -> None:
        wat = woorden.soort(self.soorten.soort).titel.lower()
        pad = bestandskiezer.open_bestand(self, f"Bestand met {wat} kiezen", woorden.FILTER)
        if pad:
            self._neem(pad)

    def _neem(self, pad: str) -> None:
        self.zeg("")
        self.gekozen.emit(self.soorten.soort, pad)
