# SPDX-License-Identifier: EUPL-1.2
"""Runs on a private bus: a fake desktop sends its signals, the source says what it heard.

dbus-run-session -- python -m tests.ui.slot.busproef
"""

import os
import sys

os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from leerplicht_desktop.ui.slot.bussen import Bussen

LOGIN = "org.freedesktop.login1"
SEINEN: tuple[tuple[str, str, str, list[object]], ...] = (
    ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [True]),
    ("/org/freedesktop/login1/session/_31", f"{LOGIN}.Session", "Lock", []),
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
    # Not a reason: the screen is unlocked, and a signal of somebody else.
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [False]),
    ("/org/voorbeeld", "org.voorbeeld.Iets", "Lock", []),
    ("/org/freedesktop/login1/session/_31", f"{LOGIN}.Session", "Unlock", []),
)


def main() -> None:
    app = QCoreApplication([])
    bron = Bussen()
    gehoord: list[str] = []
    bron.weg.connect(gehoord.append)
    bron.begin()
    bureaublad = QDBusConnection.connectToBus(os.environ["DBUS_SESSION_BUS_ADDRESS"], "bureaublad")
    bureaublad.registerService(LOGIN)
    for pad, vlak, naam, waarden in SEINEN:
        bericht = QDBusMessage.createSignal(pad, vlak, naam)
        bericht.setArguments(waarden)
        bureaublad.send(bericht)
    einde = QTimer()
    einde.setSingleShot(True)
    einde.timeout.connect(app.quit)
    einde.start(1_500)
    bron.weg.connect(lambda _reden: einde.start(300 if len(gehoord) >= 4 else 1_500))
    app.exec()
    sys.stdout.write(f"{bron.aantal} {' '.join(gehoord)}\n")


if __name__ == "__main__":
    main()
