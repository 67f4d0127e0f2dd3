# SPDX-License-Identifier: EUPL-1.2
"""One line of the log in full, with the way to the pupil it is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from leerplicht_desktop.domain.logboek import Logregel
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.logboek import woorden

_LABEL_BREED = 96


class Detail(Vel):
    """Follows the row the cursor is on. `leerling` carries the uid to open."""

    leerling = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._uid = ""
        self._kop = tekst("", "row", afbreken=True)
        self._velden = QGridLayout()
        self._velden.setHorizontalSpacing(12)
        self._velden.setVerticalSpacing(6)
        self._velden.setColumnStretch(1, 1)
        self._velden.setColumnMinimumWidth(0, _LABEL_BREED)
        self.openen = koppeling("Leerling openen", lambda: self.leerling.emit(self._uid), "user")
        self.indeling.addWidget(self._kop)
        self.indeling.addLayout(self._velden)
        self.indeling.addWidget(self.openen, 0, Qt.AlignmentFlag.AlignLeft)
        self.indeling.addStretch(1)
        self.leegmaken()

    def toon(self, regel: Logregel) -> None:
        self.leegmaken()
        self._uid = regel.leerling_uid
        self._kop.setText(regel.woord[:1].upper() + regel.woord[1:])
        feiten = woorden.feiten(regel)
        for rij, (label, waarde) in enumerate(feiten):
            links, rechts = tekst(label, "meta"), tekst(waarde, afbreken=True)
            self._velden.addWidget(links, rij, 0, Qt.AlignmentFlag.AlignTop)
            self._velden.addWidget(rechts, rij, 1)
        self.openen.setVisible(bool(regel.leerling_uid))
        gesproken = (f"{label}: {waarde}" for label, waarde in feiten)
        self.setAccessibleName(". ".join((regel.woord, *gesproken)))
        self.show()

    def leegmaken(self) -> None:
        self._uid = ""
        self._kop.setText("")
        self.setAccessibleName("")
        while (stuk := self._velden.takeAt(0)) is not None:
            if (widget := stuk.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()
