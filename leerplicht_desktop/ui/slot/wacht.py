# SPDX-License-Identifier: EUPL-1.2
"""The watch: all sources of this computer together, and one word to lock."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from leerplicht_desktop.ui.slot.bron import Bron, Wandklok
from leerplicht_desktop.ui.slot.rust import Rust
from leerplicht_desktop.ui.slot.rusttijd import Rusttijd

PLATFORM: str = sys.platform


def bronnen_van_hier() -> Sequence[Bron]:
    """What this computer can tell; on a Mac the wall clock and the application's own state do."""
    if PLATFORM == "win32":
        from leerplicht_desktop.ui.slot.windows import Vensterberichten

        return (Vensterberichten(),)
    if PLATFORM == "linux":
        from leerplicht_desktop.ui.slot.bussen import Bussen

        return (Bussen(),)
    return ()


class Slotwacht(QObject):
    """`vergrendel` carries the reason; silent while the store is locked."""

    vergrendel = Signal(str)

    def __init__(
        self,
        wand: Wandklok,
        rusttijd: Rusttijd,
        ouder: QObject | None = None,
        bronnen: Callable[[], Sequence[Bron]] = bronnen_van_hier,
    ) -> None:
        super().__init__(ouder)
        self._open = self._begonnen = False
        self._maak_bronnen = bronnen
        self.bronnen: list[Bron] = []
        self.rust = Rust(wand, rusttijd, self)

    def zet_open(self, open_: bool) -> None:
        """A store was opened or locked; the sources start at the first one that opens."""
        self._open = open_
        if open_ and not self._begonnen:
            self._begonnen = True
            self.bronnen = [self.rust, *self._maak_bronnen()]
            for bron in self.bronnen:
                bron.setParent(self)
                bron.weg.connect(self._bij_weg)
                bron.begin()
        self.rust.zet_open(open_)

    def _bij_weg(self, reden: str) -> None:
        if self._open:
            self.vergrendel.emit(reden)
