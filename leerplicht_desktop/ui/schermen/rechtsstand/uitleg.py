# SPDX-License-Identifier: EUPL-1.2
"""One line of the rechtsstand in full: the text, its source, the dates and the doubt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.rechtsstand import woorden
from leerplicht_desktop.ui.schermen.rechtsstand.vermelding import Vermelding

_LABEL_BREED = 120


class Uitleg(Vel):
    """Follows the row the cursor is on."""

    def __init__(self) -> None:
        super().__init__()
        self._soort = tekst("", "accent")
        self._tekst = tekst("", "row", afbreken=True)
        self._velden = QGridLayout()
        self._velden.setHorizontalSpacing(16)
        self._velden.setVerticalSpacing(8)
        self._velden.setColumnStretch(1, 1)
        self._velden.setColumnMinimumWidth(0, _LABEL_BREED)
        self.uit, self.onzeker = Meldregel(), Meldregel()
        for widget in (self._soort, self._tekst):
            self.indeling.addWidget(widget)
        self.indeling.addLayout(self._velden)
        for regel in (self.uit, self.onzeker):
            self.indeling.addWidget(regel)
        self.indeling.addStretch(1)

    def toon(self, vermelding: Vermelding) -> None:
        self._leeg()
        soort = woorden.SOORTEN[vermelding.soort]
        self._soort.setText(" · ".join(d for d in (soort, vermelding.onderwerp) if d))
        self._tekst.setText(vermelding.tekst)
        velden = [paar for paar in vermelding.velden if paar[1]]
        for rij, (label, waarde) in enumerate(velden):
            links = tekst(label, "meta", afbreken=True)
            rechts = tekst(waarde, afbreken=True)
            self._velden.addWidget(links, rij, 0, Qt.AlignmentFlag.AlignTop)
            self._velden.addWidget(rechts, rij, 1)
            links.show()
            rechts.show()
        uit = "Dit geldt nog niet. Het programma rekent er niet mee." if vermelding.uit else ""
        self.uit.zet(uit, "meta")
        self.onzeker.zet(f"Onzeker: {vermelding.onzeker}." if vermelding.onzeker else "", "let_op")
        gesproken = (f"{label}: {waarde}" for label, waarde in velden)
        self.setAccessibleName(". ".join((vermelding.tekst, *gesproken, uit, self.onzeker.zin)))

    def _leeg(self) -> None:
        while (stuk := self._velden.takeAt(0)) is not None:
            if (widget := stuk.widget()) is not None:
                widget.hide()
                widget.deleteLater()
