# SPDX-License-Identifier: EUPL-1.2
"""The one place where a bug ends: one calm dialog and a local log without personal data.

The log holds the kind of exception and module:line of our own frames, never a message or a
value: those may hold a name. It is written here directly; the program may not be able to do more.
"""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from leerplicht_desktop.ui import berichten

_PAKKET = "leerplicht_desktop"
_GRENS = 200_000


def regel(soort: type[BaseException], spoor: TracebackType | None) -> str:
    """`TypeError leerplicht_desktop.ui.runner:120 < leerplicht_desktop.app:40`."""
    plekken: list[str] = []
    while spoor is not None:
        module = str(spoor.tb_frame.f_globals.get("__name__", ""))
        if module.split(".")[0] == _PAKKET:
            plekken.append(f"{module}:{spoor.tb_lineno}")
        spoor = spoor.tb_next
    return f"{soort.__name__} {' < '.join(reversed(plekken))}".strip()


class Fouthaak(QObject):
    """Install once; bugs of any thread arrive on the UI thread."""

    _gemeld = Signal(str)

    def __init__(
        self, logmap: Path, venster: Callable[[], QWidget | None], nu: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._nu = nu
        self._logbestand = logmap / "fouten.log"
        self._venster = venster
        self._blad: QDialog | None = None  # held: without a window nothing else holds it
        self._gemeld.connect(self._toon, Qt.ConnectionType.QueuedConnection)

    def installeer(self) -> None:
        """Take over where Python reports what nobody caught."""
        sys.excepthook = self.vang
        threading.excepthook = lambda info: self.vang(
            info.exc_type, info.exc_value, info.exc_traceback
        )

    def vang(
        self,
        soort: type[BaseException],
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        if issubclass(soort, KeyboardInterrupt):
            sys.__excepthook__(soort, fout or soort(), spoor)
            return
        zin = regel(soort, spoor)
        self._schrijf(zin)
        self._gemeld.emit(zin)

    def vang_uitzondering(self, fout: BaseException) -> None:
        """For the runner, which hands over the exception itself."""
        self.vang(type(fout), fout, fout.__traceback__)

    def _schrijf(self, zin: str) -> None:
        tijd = self._nu().isoformat(timespec="seconds")
        try:
            self._logbestand.parent.mkdir(parents=True, exist_ok=True)
            te_groot = self._logbestand.exists() and self._logbestand.stat().st_size > _GRENS
            with self._logbestand.open("w" if te_groot else "a", encoding="utf-8") as bestand:
                bestand.write(f"{tijd} {zin}\n")
        except OSError:
            return  # a full disk must not hide the dialog

    def _toon(self, zin: str) -> None:
        if self._blad is not None:
            return
        self._blad = berichten.programmafout(self._venster(), zin)
        self._blad.finished.connect(self._gesloten)
        self._blad.open()

    def _gesloten(self) -> None:
        self._blad = None
