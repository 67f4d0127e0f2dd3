# SPDX-License-Identifier: EUPL-1.2
"""Asks the service 150 ms after the typing rests; only the newest question gets an answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.ui.omgeving import Omgeving

if TYPE_CHECKING:
    from leerplicht_desktop.domain.kalender import Kalender
    from leerplicht_desktop.services.rekenhulp import Rekenuitkomst

RUST_MS = 150


@dataclass(frozen=True, slots=True)
class Rekenvraag:
    """What was typed, under the words beside its fields; `kalender` is that of one school."""

    naam: str
    ruw: Mapping[str, str]
    labels: Mapping[str, str] = field(default_factory=dict)
    kalender: "Kalender | None" = None


def reken(vraag: Rekenvraag, vandaag: date) -> "Rekenuitkomst":
    """The calculation behind a question."""
    from leerplicht_desktop.services import rekenhulp

    if vraag.naam == "verzuim":
        return rekenhulp.verzuim(vraag.ruw, vandaag, labels=vraag.labels, kalender=vraag.kalender)
    soorten = {
        "leerplicht": rekenhulp.leerplicht,
        "kennisgeving": rekenhulp.kennisgeving,
        "bezwaar": rekenhulp.bezwaar,
        "halt": rekenhulp.halt,
        "bewaren": rekenhulp.bewaren,
    }
    return soorten[vraag.naam](vraag.ruw, vandaag, labels=vraag.labels)


class Rekenaar(QObject):
    """`klaar` carries a `Rekenuitkomst`, `fout` the expected error."""

    klaar = Signal(object)
    fout = Signal(object)

    def __init__(self, omgeving: Omgeving, vraag: Callable[[], Rekenvraag], ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving, self._vraag = omgeving, vraag
        self._onderweg = False
        self.rust = QTimer(self)
        self.rust.setSingleShot(True)
        self.rust.setInterval(RUST_MS)
        self.rust.timeout.connect(self.nu)

    @property
    def loopt(self) -> bool:
        """An answer to what is typed now is still to come."""
        return self.rust.isActive() or self._onderweg

    def straks(self) -> None:
        self.rust.start()

    def stop(self) -> None:
        self.rust.stop()

    def nu(self) -> None:
        self.rust.stop()
        vraag = self._vraag()
        vandaag = self._omgeving.vandaag()
        self._onderweg = True
        self._omgeving.runner.laatste(
            "rekenhulp",
            lambda: reken(vraag, vandaag),
            klaar=self._bij_klaar,
            fout=self._bij_fout,
            eigenaar=self,
        )

    def _bij_klaar(self, uitkomst: "Rekenuitkomst") -> None:
        self._onderweg = False
        self.klaar.emit(uitkomst)

    def _bij_fout(self, fout: VerwachteFout) -> None:
        self._onderweg = False
        self.fout.emit(fout)
