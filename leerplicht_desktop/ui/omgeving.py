# SPDX-License-Identifier: EUPL-1.2
"""What every screen is given: the parts of the program it may use, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from leerplicht_desktop.ui.opdrachten import Opdrachten
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.signaal import Signaal
from leerplicht_desktop.ui.slot.rusttijd import Rusttijd
from leerplicht_desktop.ui.thema.thema import Thema


class Navigeer(Protocol):
    def __call__(self, naam: str, /, **parameters: Any) -> None: ...


class Status(Protocol):
    """The status bar and the one standard place for a message."""

    def zet_concept(self, tekst: str) -> None: ...
    def zet_reservekopie(self, tekst: str, toon: str = "rustig") -> None: ...
    def meld(
        self,
        zin: str,
        *,
        toon: str = "info",
        actie: str = "",
        bij_actie: Callable[[], None] | None = None,
    ) -> None: ...


@dataclass(slots=True)
class Omgeving:
    """`kluis` is the opaque handle for the services; None while locked."""

    runner: Runner
    signaal: Signaal
    opdrachten: Opdrachten
    thema: Thema
    navigeer: Navigeer
    terug: Callable[[], None]
    status: Status
    vandaag: Callable[[], date]
    zet_aantal: Callable[[str, int | None], None]
    vergrendel: Callable[[], None]
    kluis: Any = None
    rusttijd: Rusttijd = field(default_factory=Rusttijd)
    terugzetten: Callable[[], None] = lambda: None  # lock, and show how a backup is put back
