# SPDX-License-Identifier: EUPL-1.2
"""The one place where work leaves the UI thread: function in, result or error back.

Two threads, because SQLite has one writer: a reader and a writer, each with a queue in which a
draft goes before an import. A third does long work that reads the store and writes elsewhere (a
backup), at the lowest priority, so that neither a screen nor a draft waits for it. Results come
back by a queued signal, so a callback always runs on the UI thread; it does not run when the task
was cancelled or its owner no longer exists.
"""

import heapq
import itertools
import os
import sys
import threading
from collections.abc import Callable
from enum import IntEnum
from typing import Any, Literal

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from leerplicht_desktop.domain.fouten import Afgebroken, Vergrendeld, VerwachteFout
from leerplicht_desktop.ui.taak import Taak

Soort = Literal["lezen", "schrijven", "achtergrond"]
Functie = Callable[..., Any]
_LAAGST = 15  # of 19: behind everything the officer waits for


class Voorrang(IntEnum):
    """What goes first when more waits than one thread can do."""

    IMPORT = 10
    GEWOON = 20
    CONCEPT = 30


class _Werker(threading.Thread):
    """One thread with one queue, highest priority first, oldest first within a priority."""

    def __init__(self, naam: str, klaar: Callable[[Taak], None]) -> None:
        super().__init__(name=naam, daemon=True)
        self._rustig = naam == "achtergrond"
        self._meld_klaar = klaar
        self._rij: list[tuple[int, int, Taak]] = []
        self._nummers = itertools.count()
        self._slot = threading.Condition()
        self._dicht = False

    def voeg_toe(self, taak: Taak, voorrang: int) -> None:
        with self._slot:
            heapq.heappush(self._rij, (-voorrang, next(self._nummers), taak))
            self._slot.notify()

    def sluit(self) -> None:
        """Finish what is queued, then end."""
        with self._slot:
            self._dicht = True
            self._slot.notify()

    def run(self) -> None:
        if self._rustig and sys.platform == "linux":
            # Elsewhere this number would be that of the whole program.
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LAAGST)
        while True:
            with self._slot:
                while not self._rij and not self._dicht:
                    self._slot.wait()
                if not self._rij:
                    return
                taak = heapq.heappop(self._rij)[2]
            taak.voer_uit()
            self._meld_klaar(taak)


class Runner(QObject):
    """Runs functions on the reader, the writer or the background thread."""

    verwachte_fout = Signal(object)  # VerwachteFout that no caller took
    bug = Signal(object)  # any other exception
    bezig = Signal(bool)
    _klaar = Signal(object)
    _voortgang = Signal(object, int, int, str)

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._lopend: dict[Taak, Soort] = {}
        self._laatste: dict[str, Taak] = {}
        soort = Qt.ConnectionType.QueuedConnection
        self._klaar.connect(self._lever_af, soort)
        self._voortgang.connect(self._lever_voortgang, soort)
        self._werkers: dict[str, _Werker] = {}
        self._begin()

    def _begin(self) -> None:
        for naam in ("lezen", "schrijven", "achtergrond"):
            werker = _Werker(naam, self._klaar.emit)
            self._werkers[naam] = werker
            werker.start()

    def doe(
        self,
        functie: Functie,
        *,
        klaar: Callable[[Any], None] | None = None,
        fout: Callable[[VerwachteFout], None] | None = None,
        na: Callable[[], None] | None = None,
        voortgang: Callable[[int, int, str], None] | None = None,
        soort: Soort = "lezen",
        voorrang: int = Voorrang.GEWOON,
        eigenaar: QObject | None = None,
    ) -> Taak:
        """Run `functie()`, or `functie(meld)` when `voortgang` is given, off the UI thread.

        `klaar(result)` on success, `fout(error)` on an expected error, and after either `na()`.
        """
        taak = Taak(functie, klaar, fout, na, voortgang, eigenaar, self._voortgang.emit)
        self._lopend[taak] = soort
        if len(self._lopend) == 1:
            self.bezig.emit(True)
        self._plan(taak, soort, int(voorrang))
        return taak

    def laatste(self, sleutel: str, functie: Functie, **opties: Any) -> Taak:
        """As `doe`, but a newer call with the same key makes the older one void."""
        vorige = self._laatste.pop(sleutel, None)
        if vorige is not None:
            vorige.annuleer()
        taak = self.doe(functie, **opties)
        self._laatste[sleutel] = taak
        return taak

    def vergeet(self) -> None:
        """The store is being locked: what was read and is still on its way may not be shown.

        Who waits hears Vergrendeld. What is to be written (a last draft) is written all the same.
        """
        for taak, soort in self._lopend.items():
            taak.kom_te_laat(overslaan=soort != "schrijven")

    def draden(self) -> frozenset[int]:
        """Idents of the threads that may touch the store."""
        return frozenset(w.ident for w in self._werkers.values() if w.ident is not None)

    def stop(self, wacht_s: float = 10.0) -> None:
        """Let queued work (a last draft) finish and end the threads."""
        for werker in self._werkers.values():
            werker.sluit()
        for werker in self._werkers.values():
            werker.join(wacht_s)

    def _plan(self, taak: Taak, soort: Soort, voorrang: int) -> None:
        self._werkers[soort].voeg_toe(taak, voorrang)

    def _lever_af(self, taak: Taak) -> None:
        del self._lopend[taak]
        if not self._lopend:
            self.bezig.emit(False)
        for sleutel in [s for s, t in self._laatste.items() if t is taak]:
            del self._laatste[sleutel]
        fout = taak.uitzondering
        if fout is not None and not isinstance(fout, VerwachteFout):
            self.bug.emit(fout)
        if not _gewenst(taak):
            return
        if taak.te_laat:
            self._lever_fout(taak, Vergrendeld())
        elif fout is None:
            if taak.klaar is not None:
                taak.klaar(taak.resultaat)
        elif isinstance(fout, VerwachteFout):
            self._lever_fout(taak, fout)
        if taak.na is not None and _gewenst(taak):
            taak.na()

    def _lever_fout(self, taak: Taak, fout: VerwachteFout) -> None:
        if taak.fout is not None:
            taak.fout(fout)
        elif not isinstance(fout, Afgebroken):
            self.verwachte_fout.emit(fout)

    def _lever_voortgang(self, taak: Taak, gedaan: int, totaal: int, woord: str) -> None:
        if _gewenst(taak) and taak.voortgang is not None:
            taak.voortgang(gedaan, totaal, woord)


class DirecteRunner(Runner):
    """Does the work at once on the calling thread, for tests."""

    def _begin(self) -> None:
        return

    def draden(self) -> frozenset[int]:
        return frozenset({threading.get_ident()})

    def _plan(self, taak: Taak, soort: Soort, voorrang: int) -> None:
        taak.meld_voortgang = self._lever_voortgang
        taak.voer_uit()
        self._lever_af(taak)


def _gewenst(taak: Taak) -> bool:
    if taak.geannuleerd:
        return False
    return taak.eigenaar is None or shiboken6.isValid(taak.eigenaar)
