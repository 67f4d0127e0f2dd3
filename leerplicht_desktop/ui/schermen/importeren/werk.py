# SPDX-License-Identifier: EUPL-1.2
"""The work of an import off the UI thread, with a stop that is never half.

A task of the runner that is cancelled calls nobody back, and a preview that was just finished
would stay behind in the store. Here stopping is a flag that the work itself sees, so the end is
always heard: stopped, failed, or just done after all.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from leerplicht_desktop.domain.fouten import Afgebroken, VerwachteFout
from leerplicht_desktop.domain.gegevens.importeren import Importproef
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.runner import Runner, Voorrang
from leerplicht_desktop.ui.taak import Taak

Voortgang = Callable[[int, int, str], None]


class Importwerk(QObject):
    """One piece of work at a time; `stop()` is heard at its next step."""

    def __init__(self, runner: Runner, voortgang: Voortgang, ouder: QObject) -> None:
        super().__init__(ouder)
        self._runner, self._voortgang = runner, voortgang
        self._gestopt = threading.Event()
        self._taak: Taak | None = None

    @property
    def gestopt(self) -> bool:
        return self._gestopt.is_set()

    def stop(self) -> None:
        self._gestopt.set()

    def proef(
        self,
        kluis: Any,
        soort: str,
        pad: Path,
        klaar: Callable[[Importproef], None],
        fout: Callable[[VerwachteFout], None],
    ) -> None:
        """Read the file and say what it would do."""

        def functie(meld: Voortgang) -> Importproef:
            from leerplicht_desktop.services import importeren

            inhoud = importeren.lees_bestand(pad)
            meld(0, 0, "lezen")
            return importeren.proef(kluis, soort, pad.name, inhoud, meld)

        self._begin(functie, klaar, fout)

    def voer_uit(
        self,
        kluis: Any,
        proef_id: str,
        klaar: Callable[[tuple[Gewijzigd, ...]], None],
        fout: Callable[[VerwachteFout], None],
    ) -> None:
        """Write all of it in one transaction; `klaar` hears what changed."""

        def functie(meld: Voortgang) -> tuple[Gewijzigd, ...]:
            from leerplicht_desktop.services import importeren

            return importeren.voer_uit(kluis, proef_id, meld).gewijzigd

        self._begin(functie, klaar, fout)

    def annuleer(self, kluis: Any, proef_id: str) -> None:
        """Throw a preview away. When the store is just being locked there is nothing to say."""

        def functie() -> None:
            from leerplicht_desktop.services import importeren

            importeren.annuleer(kluis, proef_id)

        self._runner.doe(functie, fout=lambda _fout: None, soort="schrijven")

    def vergeet(self) -> None:
        """The store was locked: stop, and let nobody hear the end."""
        self._gestopt.set()
        if self._taak is not None:
            self._taak.annuleer()
            self._taak = None

    def _begin(
        self,
        functie: Callable[[Voortgang], Any],
        klaar: Callable[[Any], None],
        fout: Callable[[VerwachteFout], None],
    ) -> None:
        gestopt = self._gestopt = threading.Event()

        def werk(meld: Voortgang) -> Any:
            def stap(gedaan: int, totaal: int, woord: str) -> None:
                # The last step is told after the work was written: stopping then would be a lie.
                if gestopt.is_set() and (gedaan < totaal or not totaal):
                    raise Afgebroken
                meld(gedaan, totaal, woord)

            return functie(stap)

        self._taak = self._runner.doe(
            werk,
            klaar=klaar,
            fout=fout,
            voortgang=self._voortgang,
            soort="schrijven",
            voorrang=Voorrang.IMPORT,
            eigenaar=self,
        )
