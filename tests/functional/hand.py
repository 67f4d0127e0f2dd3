# SPDX-License-Identifier: EUPL-1.2
"""The officer's hand: drives the real program by keys, over a real store and real threads.

Used by drivers that run as a process of their own; it is no test and asserts nothing.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leerplicht_desktop import app as voordeur
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.schermen.leerlingen.scherm import Leerlingen
from leerplicht_desktop.ui.schermen.melding.formulier import MeldingFormulier
from leerplicht_desktop.ui.schermen.melding.scherm import MeldingScherm
from leerplicht_desktop.ui.venster.hoofdvenster import Hoofdvenster

DAG = date(2026, 6, 15)
CTRL = Qt.KeyboardModifier.ControlModifier
P = TypeVar("P", bound=QWidget)
_GEDULD_S = 30.0


class Hand:
    """One window on one store. Every wait ends at an event, never after a fixed time.

    `tussen_ms` is the time between two keys; without it a whole word is typed in one go.
    """

    def __init__(self, map_: Path, vandaag: date = DAG, tussen_ms: int = 0) -> None:
        self._tussen_ms = tussen_ms
        voordeur.Kluisdienst = partial(Kluisdienst, vandaag=vandaag)  # type: ignore[attr-defined, assignment]
        self.app = voordeur._maak_qt(["leerplicht-desktop"])
        self.venster = voordeur.bouw(self.app, voordeur._lees_opties(["--kluis", str(map_)]))
        self.venster.show()
        self.venster.activateWindow()

    @property
    def hoofd(self) -> Hoofdvenster:
        hoofd = self.venster.hoofd
        assert isinstance(hoofd, Hoofdvenster)
        return hoofd

    def pagina(self, naam: str, soort: type[P]) -> P:
        """A screen that was visited."""
        pagina = self.hoofd.navigatie.pagina(naam)
        assert isinstance(pagina, soort)
        return pagina

    @property
    def melding(self) -> MeldingScherm:
        return self.pagina("melding", MeldingScherm)

    @property
    def formulier(self) -> MeldingFormulier:
        return self.melding.formulier

    def wacht(self, voorwaarde: Callable[[], object], wat: str) -> None:
        """Let the program work until something is so."""
        einde = perf_counter() + _GEDULD_S
        while not voorwaarde():
            if perf_counter() > einde:
                raise TimeoutError(wat)
            self.rust(1)

    def rust(self, ms: int) -> None:
        """An event loop for so long. `QTest.qWait` would keep the store's threads from running."""
        lus = QEventLoop()
        QTimer.singleShot(ms, lus.quit)
        lus.exec()

    def scherm(self, naam: str) -> None:
        self.wacht(lambda: self.hoofd.navigatie.huidig == naam, f"screen {naam}")

    def ontgrendel(self, wachtzin: str) -> None:
        """Type the passphrase; the first screen is there when it returns."""
        formulier = self.venster.ontgrendel.formulier
        self.wacht(formulier.isVisible, "unlock form")
        self._klik(formulier.invoer, wachtzin)
        QTest.keyClick(formulier.invoer, Qt.Key.Key_Return)
        self.wacht(lambda: self.venster.hoofd and self.hoofd.isVisible(), "main window")

    def zoek(self, tekst: str) -> None:
        """Ctrl+K and type; the first hit is current when it returns."""
        self.toets(Qt.Key.Key_K, CTRL)
        regel = self.hoofd.zoekveld.regel
        regel.clear()
        self._klik(regel, tekst)
        blad = self.pagina("leerlingen", Leerlingen)
        self.wacht(lambda: blad._getoond == tekst and blad.lijst.uid(), "hits")

    def open_leerling(self, tekst: str) -> None:
        self.zoek(tekst)
        QTest.keyClick(self.hoofd.zoekveld.regel, Qt.Key.Key_Return)
        self.scherm("leerling")

    def nieuwe_melding(self) -> None:
        """An empty form by its key, from the list of meldingen."""
        self.hoofd.navigatie.navigeer("meldingen")
        self.rust(1)  # no hand is so fast that both screens are made in one turn
        self.toets(Qt.Key.Key_M, CTRL)
        self.scherm("melding")
        self.wacht(lambda: self.formulier.feiten.leerling.hasFocus(), "cursor in the form")

    def kies_leerling(self, tekst: str) -> None:
        """Type ahead and Enter; the school follows by itself from the enrolment."""
        kiezer = self.formulier.feiten.leerling
        self.typ(kiezer, tekst)
        self.wacht(lambda: kiezer.open, "candidates")
        QTest.keyClick(kiezer, Qt.Key.Key_Return)
        self.wacht(lambda: self.formulier.feiten.beeld is not None, "pupil")
        self.wacht(lambda: self.formulier.feiten.school.text(), "school")

    def vul_feiten(self, begin: str, eind: str, uren: str) -> None:
        """The days and, in the first fields of the grid, the hours."""
        feiten = self.formulier.feiten
        self.typ(feiten.begin, begin)
        self.typ(feiten.eind, eind)
        rooster = self.formulier.telling.rooster
        self.wacht(lambda: rooster.cellen, "weeks")
        dagen = [cel.dag.datum for cel in rooster.cellen if not (cel.dag.vrij or cel.dag.buiten)]
        for dag in dagen[:2]:
            cel = rooster.cel(dag)
            assert cel is not None
            self.typ(cel, uren)

    def typ(self, veld: QWidget, tekst: str) -> None:
        """Focus and type, key by key."""
        veld.setFocus(Qt.FocusReason.TabFocusReason)
        self._klik(veld, tekst)

    def _klik(self, veld: QWidget, tekst: str) -> None:
        if not self._tussen_ms:
            QTest.keyClicks(veld, tekst)
            return
        for teken in tekst:
            QTest.keyClicks(veld, teken)
            self.rust(self._tussen_ms)

    def toets(
        self, toets: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key to whatever has the focus."""
        doel = QApplication.focusWidget() or self.venster
        QTest.keyClick(doel, toets, modifier)

    def sluit(self) -> None:
        self.venster.close()
