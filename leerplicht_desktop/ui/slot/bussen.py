# SPDX-License-Identifier: EUPL-1.2
"""Linux: the computer goes to sleep, or the session is locked, as told on D-Bus.

Signals only are listened to. Nobody is asked anything, so a bus that is missing or slow keeps
nothing waiting; whoever sends a false one only makes the store lock.
"""

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from leerplicht_desktop.ui.slot.bron import SESSIE, SLAAP, Bron

_LOGIN = "org.freedesktop.login1"
_SCHERMEN = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)


class Bussen(Bron):
    """`aantal` signals could be subscribed to; 0 means that there is no bus here."""

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.aantal = 0

    def begin(self) -> None:
        systeem, sessie = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        slaap, slot = _slot("bij_slaap"), _slot("bij_slot")
        self._luister(systeem, _LOGIN, f"{_LOGIN}.Manager", "PrepareForSleep", slaap)
        self._luister(systeem, _LOGIN, f"{_LOGIN}.Session", "Lock", slot)
        scherm = _slot("bij_scherm")
        for naam in _SCHERMEN:
            self._luister(sessie, "", naam, "ActiveChanged", scherm)

    def _luister(self, bus: QDBusConnection, dienst: str, vlak: str, naam: str, slot: str) -> None:
        if bus.isConnected():
            # Qt's description asks for bytes here; it takes what SLOT gives, and nothing else.
            self.aantal += bus.connect(dienst, "", vlak, naam, self, slot)  # type: ignore[call-overload]

    @Slot(QDBusMessage)
    def bij_slaap(self, bericht: QDBusMessage) -> None:
        if bericht.arguments():  # true when it goes to sleep, false when it is back
            self.weg.emit(SLAAP)

    @Slot(QDBusMessage)
    def bij_slot(self, _bericht: QDBusMessage) -> None:
        self.weg.emit(SESSIE)

    @Slot(QDBusMessage)
    def bij_scherm(self, bericht: QDBusMessage) -> None:
        if bericht.arguments()[:1] == [True]:
            self.weg.emit(SESSIE)


def _slot(naam: str) -> str:
    """The method as Qt's own name for it, which is what a D-Bus connection wants."""
    return str(SLOT(f"{naam}(QDBusMessage)"))
