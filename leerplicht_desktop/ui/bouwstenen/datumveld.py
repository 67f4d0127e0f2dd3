# SPDX-License-Identifier: EUPL-1.2
"""A date typed in any sane form; on leaving it reads `di 10 maart 2026`.

What cannot be read is left as typed: the form says in words what is wrong.
"""

from datetime import date

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.domain.datum import dag, lees_datum
from leerplicht_desktop.domain.schooljaar import lees_dag


class Datumveld(QLineEdit):
    """`ruw()` gives an ISO date when the text is one, else the text itself."""

    def __init__(self) -> None:
        super().__init__()
        self._vandaag: date | None = None
        self.setPlaceholderText("bijvoorbeeld 10-3-2026")
        self.setMinimumWidth(180)
        self.editingFinished.connect(self._schrijf_uit)

    def zonder_jaar_in(self, vandaag: date) -> None:
        """From now on `12-5` is read too: as a day of the school year of `vandaag`."""
        self._vandaag = vandaag

    def datum(self) -> date | None:
        if self._vandaag is None:
            return lees_datum(self.text())
        return lees_dag(self.text(), self._vandaag)

    def ruw(self) -> str:
        gelezen = self.datum()
        return gelezen.isoformat() if gelezen else self.text().strip()

    def zet_ruw(self, tekst: str) -> None:
        self.setText(tekst)
        self._schrijf_uit()

    def focusOutEvent(self, gebeurtenis: QFocusEvent) -> None:
        self._schrijf_uit()
        super().focusOutEvent(gebeurtenis)

    def _schrijf_uit(self) -> None:
        gelezen = self.datum()
        if gelezen is None:
            return
        geschreven = dag(gelezen)
        if geschreven != self.text():
            self.setText(geschreven)
