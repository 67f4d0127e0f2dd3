# SPDX-License-Identifier: EUPL-1.2
"""The whole window on a real filled store, with the screens of the pupil in it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.bewerken import SCHERMEN as BEWERKEN
from leerplicht_desktop.ui.schermen.leerling import SCHERM as LEERLING
from leerplicht_desktop.ui.schermen.leerlingen import SCHERM as LEERLINGEN
from leerplicht_desktop.ui.schermen.scherm import Scherm
from leerplicht_desktop.ui.venster.programma import Programma
from tests.ui.nep import laat_zien

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis

# Every screen has parts of its own, and a test of one screen knows which it stands before.
Blad = Any


class Elders(QWidget):
    """A screen of somebody else: it only remembers how it was reached."""

    def __init__(self, _omgeving: Omgeving) -> None:
        super().__init__()
        self.getoond: list[dict[str, object]] = []

    def toon(self, **parameters: object) -> None:
        self.getoond.append(parameters)

    def leegmaken(self) -> None:
        self.getoond.clear()


def _schermen() -> tuple[Scherm, ...]:
    elders = ("melding", "brief", "brief_maken")
    return (
        Scherm("begin", "Begin", "house", Elders),
        LEERLINGEN,
        LEERLING,
        *BEWERKEN,
        *(Scherm(naam, naam, "inbox", Elders, in_rail=False) for naam in elders),
    )


@dataclass
class Huis:
    programma: Programma
    kluis: "OpenKluis"
    uids: dict[str, str] = field(default_factory=dict)

    @property
    def waar(self) -> str:
        """The name of the screen that is shown."""
        return str(self.programma.hoofd.navigatie.huidig)

    @property
    def blad(self) -> Blad:
        return self.programma.hoofd.navigatie.blad

    @property
    def concept(self) -> str:
        """What the status bar says of the draft."""
        return str(self.programma.hoofd.status._concept.inhoud)

    def ga(self, naam: str, **parameters: object) -> Blad:
        self.programma.hoofd.navigatie.navigeer(naam, **parameters)
        return self.blad

    def druk(self, toets: Qt.Key, met: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the cursor is, as the officer does."""
        doel = QApplication.focusWidget() or self.programma
        QTest.keyClick(doel, toets, met or Qt.KeyboardModifier.NoModifier)

    def ctrl(self, toets: Qt.Key) -> None:
        self.druk(toets, Qt.KeyboardModifier.ControlModifier)

    def typ(self, tekst: str) -> None:
        doel = QApplication.focusWidget()
        assert doel is not None
        QTest.keyClicks(doel, tekst)

    def logboek(self, handeling: str) -> list[tuple[str, list[str], int]]:
        """The lines of the log with this action: kind, uids, number."""
        from sqlmodel import select

        from leerplicht_desktop.models import Auditregel

        with self.kluis.lezen() as sessie:
            rijen = sessie.exec(select(Auditregel).where(Auditregel.handeling == handeling)).all()
            return [(rij.soort, list(rij.uids), rij.aantal) for rij in rijen]


def betrek(qtbot: QtBot, runner: DirecteRunner, kluis: "OpenKluis") -> Programma:
    """Open the window on a store, as unlocking does."""
    stand = KluisStand("ok", "map", "Gemeente Veldwijk", False, False)
    programma = Programma(runner, Kluisdienst(runner.draden()), stand, _schermen)
    programma.resize(1366, 720)
    laat_zien(qtbot, programma)
    programma.ontgrendel.ontgrendeld.emit(kluis)
    return programma


@pytest.fixture
def huis(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: "OpenKluis", uids: dict[str, str]
) -> Huis:
    return Huis(betrek(qtbot, runner, volle_kluis), volle_kluis, uids)
