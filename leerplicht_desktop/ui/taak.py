# SPDX-License-Identifier: EUPL-1.2
"""One piece of work given to the runner: what to do, who waits for it, and how it ended."""

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from leerplicht_desktop.domain.fouten import Afgebroken, VerwachteFout

_RUST_S = 0.03  # progress is for eyes; more often only costs the UI thread


class Taak:
    """Returned by the runner; `annuleer()` stops it at its next sign of progress."""

    def __init__(
        self,
        functie: Callable[..., Any],
        klaar: Callable[[Any], None] | None,
        fout: Callable[[VerwachteFout], None] | None,
        na: Callable[[], None] | None,
        voortgang: Callable[[int, int, str], None] | None,
        eigenaar: QObject | None,
        meld_voortgang: Callable[["Taak", int, int, str], None],
    ) -> None:
        self._functie = functie
        self.klaar = klaar
        self.fout = fout
        self.na = na
        self.voortgang = voortgang
        self.eigenaar = eigenaar
        self.meld_voortgang = meld_voortgang
        self.resultaat: Any = None
        self.uitzondering: Exception | None = None
        self.te_laat = False
        self._stop = threading.Event()
        self._overslaan = threading.Event()
        self._vorige = 0.0

    def annuleer(self) -> None:
        """No callback will come any more; work that reports progress stops."""
        self._stop.set()

    def kom_te_laat(self, *, overslaan: bool) -> None:
        """The store was locked meanwhile: whoever waits hears that in place of the result.

        `overslaan`: work that has not begun need not be done any more.
        """
        self.te_laat = True
        if overslaan:
            self._overslaan.set()

    @property
    def geannuleerd(self) -> bool:
        return self._stop.is_set()

    def voer_uit(self) -> None:
        """Called by the runner, on its thread."""
        if self.geannuleerd or self._overslaan.is_set():
            return
        try:
            if self.voortgang is None:
                self.resultaat = self._functie()
            else:
                self.resultaat = self._functie(self._meld)
        except Exception as fout:  # noqa: BLE001 - handed to the UI thread, shown or logged
            self.uitzondering = fout

    def _meld(self, gedaan: int, totaal: int, woord: str) -> None:
        if self.geannuleerd:
            raise Afgebroken
        nu = time.monotonic()
        if gedaan >= totaal or nu - self._vorige >= _RUST_S:
            self._vorige = nu
            self.meld_voortgang(self, gedaan, totaal, woord)
