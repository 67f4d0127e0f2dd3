# SPDX-License-Identifier: EUPL-1.2
"""Locks after a while without a person, and after a sleep of the computer, by the wall clock.

A timer of Qt stands still while the computer sleeps; the wall clock does not. So the time between
two ticks is read from the wall: much more than was asked means that the computer slept. A clock
that is set back adds nothing and takes nothing away.
"""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from leerplicht_desktop.ui.slot.bron import RUST, SLAAP, Bron, Wandklok
from leerplicht_desktop.ui.slot.invoer import Invoer
from leerplicht_desktop.ui.slot.rusttijd import Rusttijd

TIK_S = 2
SPRONG_S = 30.0  # a window that is busy never misses this much


class Rust(Bron):
    """`zet_open` starts and stops it: a locked store needs no watch."""

    def __init__(self, wand: Wandklok, rusttijd: Rusttijd, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._wand, self._rusttijd = wand, rusttijd
        self._vorige = self._stil = 0.0
        self._open = False
        self.invoer = Invoer(self)
        self.invoer.gezien.connect(self._bij_invoer)
        self.wekker = QTimer(self)
        self.wekker.setInterval(TIK_S * 1000)
        self.wekker.timeout.connect(self.tik)

    def begin(self) -> None:
        self.invoer.begin()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Back in front of the window: look at once, not at the next tick.
            app.applicationStateChanged.connect(self._bij_toestand)

    def zet_open(self, open_: bool) -> None:
        self._open = open_
        self._stil, self._vorige = 0.0, self._wand()
        if open_:
            self.wekker.start()
        else:
            self.wekker.stop()

    def tik(self) -> None:
        """Add what passed on the wall since the last look, and judge."""
        if not self._open:
            return
        nu = self._wand()
        verstreken, self._vorige = nu - self._vorige, nu
        if verstreken > SPRONG_S:
            self._stil += verstreken
            self.weg.emit(SLAAP)
            return
        self._stil += verstreken if verstreken >= 0 else TIK_S
        if self._stil >= self._rusttijd.minuten * 60:
            self.weg.emit(RUST)

    def _bij_invoer(self) -> None:
        """The first key after a sleep must not count as having been there."""
        self.tik()
        self._stil = 0.0

    def _bij_toestand(self, toestand: Qt.ApplicationState) -> None:
        if toestand == Qt.ApplicationState.ApplicationSuspended and self._open:
            self.weg.emit(SLAAP)
        else:
            self.tik()
