# SPDX-License-Identifier: EUPL-1.2
"""The parts a screen is given, around a real open store, and what the screen did with them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.opdrachten import Opdrachten
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.signaal import Signaal
from leerplicht_desktop.ui.thema.thema import thema

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


@dataclass
class Opname:
    """What a screen asked of the frame."""

    gegaan: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    gewijzigd: list[Gewijzigd] = field(default_factory=list)
    meldingen: list[str] = field(default_factory=list)

    def navigeer(self, naam: str, /, **parameters: object) -> None:
        self.gegaan.append((naam, parameters))

    def zet_concept(self, tekst: str) -> None:
        self.meldingen.append(tekst)

    def zet_reservekopie(self, tekst: str, toon: str = "rustig") -> None:
        self.meldingen.append(tekst)

    def meld(
        self,
        zin: str,
        *,
        toon: str = "info",
        actie: str = "",
        bij_actie: Callable[[], None] | None = None,
    ) -> None:
        self.meldingen.append(zin)


def maak_omgeving(runner: Runner, kluis: "OpenKluis", venster: QWidget) -> tuple[Omgeving, Opname]:
    """`venster` owns the commands and lives as long as the test keeps it."""
    opname = Opname()
    signaal = Signaal(venster)
    signaal.gewijzigd.connect(opname.gewijzigd.append)
    omgeving = Omgeving(
        runner=runner,
        signaal=signaal,
        opdrachten=Opdrachten(venster),
        thema=thema(),
        navigeer=opname.navigeer,
        terug=lambda: opname.gegaan.append(("terug", {})),
        status=opname,
        vandaag=kluis.klok.vandaag,
        zet_aantal=lambda _naam, _aantal: None,
        vergrendel=lambda: None,
        kluis=kluis,
    )
    return omgeving, opname
