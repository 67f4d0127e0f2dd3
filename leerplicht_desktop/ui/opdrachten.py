# SPDX-License-Identifier: EUPL-1.2
"""Every command of the program in one list: menus, buttons and the key sheet only show it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Opdrachten(QObject):
    """Commands by name. A command is a QAction, so text, key and enabled state stay one."""

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self._venster = venster
        self._acties: dict[str, QAction] = {}

    def voeg_toe(
        self,
        naam: str,
        tekst: str,
        actie: Callable[[], object],
        *,
        toets: str = "",
        groep: str = "Algemeen",
        aan: bool = True,
    ) -> QAction:
        """Register a command; a later one with the same name replaces it (a screen reopened)."""
        if "Ctrl+Alt" in toets:
            raise ValueError("Ctrl+Alt is AltGr on many keyboards")
        self.verwijder(naam)
        gemaakt = QAction(tekst, self)
        gemaakt.setObjectName(naam)
        gemaakt.setProperty("groep", groep)
        gemaakt.setEnabled(aan)
        if toets:
            gemaakt.setShortcuts([QKeySequence(een) for een in toets.split(" of ")])
            gemaakt.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        gemaakt.triggered.connect(lambda _aangevinkt=False: actie())
        self._venster.addAction(gemaakt)
        self._acties[naam] = gemaakt
        return gemaakt

    def verwijder(self, naam: str) -> None:
        oud = self._acties.pop(naam, None)
        if oud is not None:
            self._venster.removeAction(oud)
            oud.deleteLater()

    def __getitem__(self, naam: str) -> QAction:
        return self._acties[naam]

    def __contains__(self, naam: object) -> bool:
        return naam in self._acties

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._acties.values())

    def zet_aan(self, naam: str, aan: bool) -> None:
        self._acties[naam].setEnabled(aan)

    def doe(self, naam: str) -> None:
        """Run a command as if its key was pressed; nothing happens while it is disabled."""
        self._acties[naam].trigger()


def toets_in_woorden(actie: QAction) -> str:
    """The key as the sheet shows it, for example `Ctrl+K`; empty without a key."""
    vorm = QKeySequence.SequenceFormat.PortableText
    woorden = " of ".join(toets.toString(vorm) for toets in actie.shortcuts())
    return woorden.replace("Left", "←").replace("Return", "Enter")
