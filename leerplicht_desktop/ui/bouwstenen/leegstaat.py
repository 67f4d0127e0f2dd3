# SPDX-License-Identifier: EUPL-1.2
"""What an empty list says: why it is empty and what to do now."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, knop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst


class Leegstaat(QWidget):
    """An icon, a sentence, an explanation and at most one button."""

    def __init__(
        self,
        titel: str,
        uitleg: str = "",
        *,
        icoon: str = "inbox",
        actie: str = "",
        bij_actie: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._titel = tekst(titel, "row")
        self._uitleg = tekst(uitleg, "meta", afbreken=True)
        self.knop: Knop | None = knop(actie, bij_actie) if actie else None
        midden = Qt.AlignmentFlag.AlignHCenter
        for label in (self._titel, self._uitleg):
            label.setAlignment(midden)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 40, 24, 40)
        indeling.setSpacing(6)
        indeling.addStretch(2)
        indeling.addWidget(Icoon(icoon, "ink3", 32), 0, midden)
        indeling.addSpacing(8)
        indeling.addWidget(self._titel, 0, midden)
        indeling.addLayout(kolom(self._uitleg, 400, midden=True))
        if self.knop is not None:
            indeling.addSpacing(12)
            indeling.addWidget(self.knop, 0, midden)
        indeling.addStretch(3)

    def zet(self, titel: str, uitleg: str = "") -> None:
        self._titel.setText(titel)
        self._uitleg.setText(uitleg)
