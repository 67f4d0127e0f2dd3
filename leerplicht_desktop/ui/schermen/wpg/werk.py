# SPDX-License-Identifier: EUPL-1.2
"""What the parts of the screen share: the opened part, and the ways to call it and each other."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from leerplicht_desktop.domain.fouten import VerwachteFout, WpgDicht
from leerplicht_desktop.ui.omgeving import Omgeving


class Werk(QObject):
    """`deel` is the opaque handle of the opened part; None while it is closed."""

    ga = Signal(str, dict)  # name of a part of the screen, and what it must show
    dicht = Signal()

    def __init__(self, omgeving: Omgeving, ouder: QObject) -> None:
        super().__init__(ouder)
        self.omgeving = omgeving
        self.deel: Any = None

    def naar(self, naam: str, **parameters: Any) -> None:
        self.ga.emit(naam, parameters)

    def doe(
        self,
        functie: Callable[[Any], Any],
        *,
        klaar: Callable[[Any], None],
        fout: Callable[[VerwachteFout], None] | None = None,
        na: Callable[[], None] | None = None,
        eigenaar: QObject,
    ) -> None:
        """Run `functie(deel)` off the UI thread; each such call is one line in the log."""
        deel = self.deel
        if deel is None:
            return

        def mislukt(oorzaak: VerwachteFout) -> None:
            if isinstance(oorzaak, WpgDicht):
                self.dicht.emit()
            elif fout is not None:
                fout(oorzaak)
            else:
                self.omgeving.status.meld(oorzaak.zin, toon="fout")

        self.omgeving.runner.doe(
            lambda: functie(deel),
            klaar=klaar,
            fout=mislukt,
            na=na,
            soort="schrijven",
            eigenaar=eigenaar,
        )
