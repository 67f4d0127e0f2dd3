# SPDX-License-Identifier: EUPL-1.2
"""F1: every command with its key, read from the registry, with a field to narrow the list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.focusring import Focusring
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.opdrachten import Opdrachten, toets_in_woorden

_LINKS = ("rechtsstand",)  # help without a key of its own


class Toetsenblad(QDialog):
    """Made anew at each opening, so that it never lies about what is possible now."""

    def __init__(self, opdrachten: Opdrachten, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Sneltoetsen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 560)
        self._regels: list[tuple[str, QWidget, QWidget]] = []
        zoek = QLineEdit()
        zoek.setPlaceholderText("Zoek een opdracht")
        zoek.setAccessibleName("Zoek een opdracht")
        zoek.textChanged.connect(self._filter)
        blad = Schuifpagina(marge=0)
        blad.indeling.addLayout(self._rooster(opdrachten))
        blad.indeling.addStretch(1)
        Focusring(self)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(tekst("Sneltoetsen", "title"))
        indeling.addWidget(zoek)
        indeling.addWidget(blad, 1)
        indeling.addLayout(self._onder(opdrachten))

    def _onder(self, opdrachten: Opdrachten) -> QHBoxLayout:
        rij = QHBoxLayout()
        for naam in _LINKS:
            if naam in opdrachten:
                rij.addWidget(self._link(opdrachten[naam]))
        rij.addStretch(1)
        rij.addWidget(knop("Sluiten", self.close))
        return rij

    def _link(self, actie: QAction) -> QWidget:
        """Closes the sheet first: what it opens lies under it."""

        def ga() -> None:
            self.close()
            actie.trigger()

        return koppeling(actie.text(), ga)

    def _rooster(self, opdrachten: Opdrachten) -> QGridLayout:
        rooster = QGridLayout()
        rooster.setColumnStretch(0, 1)
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(8)
        for actie in opdrachten:
            if not actie.shortcuts():
                continue
            rij = rooster.rowCount()
            toetsen = toets_in_woorden(actie)
            woord = tekst(actie.text(), afbreken=True)
            woord.setEnabled(actie.isEnabled())
            toets = tekst(toetsen, "toets")
            rooster.addWidget(woord, rij, 0)
            rooster.addWidget(toets, rij, 1, Qt.AlignmentFlag.AlignRight)
            self._regels.append((f"{actie.text()} {toetsen}".casefold(), woord, toets))
        return rooster

    def _filter(self, zoekterm: str) -> None:
        for inhoud, woord, toets in self._regels:
            past = zoekterm.casefold().strip() in inhoud
            woord.setVisible(past)
            toets.setVisible(past)
