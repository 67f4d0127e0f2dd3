# SPDX-License-Identifier: EUPL-1.2
"""One window per store: a second start shows the window that is there, and writes nothing.

The two talk over a local socket of this user, named by a digest of the folder: no path and no
name can be read from it. What is said is one word, "toon"; anything else is thrown away.
"""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

_TOON, _JA = b"toon\n", b"ja\n"
_WACHT_MS = 1_000


def adres(map_: Path) -> str:
    """Where the window of this folder listens."""
    try:
        volledig = str(map_.expanduser().resolve())
    except (OSError, RuntimeError):
        volledig = str(map_)
    wie = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    naam = hashlib.sha256(f"{wie}|{os.path.normcase(volledig)}".encode()).hexdigest()[:24]
    eigen = os.environ.get("XDG_RUNTIME_DIR", "")
    kort = f"leerplicht-{naam}"
    return str(Path(eigen) / kort) if eigen and Path(eigen).is_dir() else kort


def wek(map_: Path) -> bool:
    """True when another window has this folder and came to the front."""
    lijn = QLocalSocket()
    lijn.connectToServer(adres(map_))
    if not lijn.waitForConnected(_WACHT_MS):
        return False
    lijn.write(_TOON)
    lijn.waitForBytesWritten(_WACHT_MS)
    # A window that hangs does not answer: then the officer must see a window all the same.
    gehoord = lijn.waitForReadyRead(_WACHT_MS) and lijn.readAll().data() == _JA
    lijn.disconnectFromServer()
    return bool(gehoord)


class Luisteraar(QObject):
    """The window that is there. `luister` again when another folder is chosen."""

    gewekt = Signal()

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._loket = QLocalServer(self)
        self._loket.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._loket.newConnection.connect(self._bij_bezoek)

    def luister(self, map_: Path) -> bool:
        """False when it cannot be; the lock on the store itself still keeps a second one out."""
        naam = adres(map_)
        if self._loket.isListening():
            self._loket.close()
        # First ask: listening would take the place of the one that is there.
        if self._leeft(naam):
            return False
        QLocalServer.removeServer(naam)  # left behind by a program that was killed
        return bool(self._loket.listen(naam))

    def _leeft(self, naam: str) -> bool:
        lijn = QLocalSocket()
        lijn.connectToServer(naam)
        return bool(lijn.waitForConnected(_WACHT_MS))

    def _bij_bezoek(self) -> None:
        while (lijn := self._loket.nextPendingConnection()) is not None:
            lijn.readyRead.connect(lambda lijn=lijn: self._lees(lijn))
            lijn.disconnected.connect(lijn.deleteLater)
            if lijn.bytesAvailable():
                self._lees(lijn)

    def _lees(self, lijn: QLocalSocket) -> None:
        if lijn.read(len(_TOON) + 1).data() == _TOON:
            lijn.write(_JA)
            lijn.flush()
            self.gewekt.emit()
        else:
            lijn.abort()


def naar_voren(venster: QWidget) -> None:
    """Show the window; where the desktop does not allow it, let it ask for attention."""
    if venster.isMinimized():
        venster.showNormal()
    venster.show()
    venster.raise_()
    venster.activateWindow()
    QApplication.alert(venster)
