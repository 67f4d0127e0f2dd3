# SPDX-License-Identifier: EUPL-1.2
"""The destroying itself off the UI thread, with a stop between two pupils that is always heard."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from leerplicht_desktop.domain.fouten import Afgebroken, VerwachteFout
from leerplicht_desktop.domain.gegevens.bewaren import Uitvoering
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.runner import Runner

Voortgang = Callable[[int, int, str], None]


class Vernietigwerk(QObject):
    """One run at a time; a task that is cancelled would call nobody back, so a flag stops it."""

    def __init__(self, runner: Runner, voortgang: Voortgang, ouder: QObject) -> None:
        super().__init__(ouder)
        self._runner, self._voortgang = runner, voortgang
        self._gestopt = threading.Event()

    def stop(self) -> None:
        self._gestopt.set()

    def begin(
        self,
        kluis: Any,
        uid: str,
        klaar: Callable[[Uitkomst[Uitvoering]], None],
        fout: Callable[[VerwachteFout], None],
    ) -> None:
        gestopt = self._gestopt = threading.Event()

        def werk(meld: Voortgang) -> Uitkomst[Uitvoering]:
            from leerplicht_desktop.services import bewaren

            def stap(gedaan: int, totaal: int, woord: str) -> None:
                # The last step is told after everything was written: stopping then would be a lie.
                if gestopt.is_set() and gedaan < totaal:
                    raise Afgebroken
                meld(gedaan, totaal, woord)

            return bewaren.voer_uit(kluis, uid, stap)

        self._runner.doe(
            werk,
            klaar=klaar,
            fout=fout,
            voortgang=self._voortgang,
            soort="schrijven",
            eigenaar=self,
        )
