# SPDX-License-Identifier: EUPL-1.2
"""Narrowing the log: a period, one pupil, words of a reason."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.kiezers import leerlingkiezer

_RUST_MS = 300


class Zoekvak(QWidget):
    """`gewijzigd` once typing rests; `ruw()` are the words that the service reads."""

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.formulier = Formulier()
        self.van, self.tot = Datumveld(), Datumveld()
        self.leerling = leerlingkiezer(omgeving, toevoegen=False)
        self.reden = QLineEdit()
        self.formulier.veld("van", "Van", self.van, verplicht=False)
        self.formulier.veld("tot", "Tot en met", self.tot, verplicht=False, naast=True)
        self.formulier.veld("leerling_uid", "Over welke leerling?", self.leerling, verplicht=False)
        self.formulier.veld(
            "reden", "Woorden uit de reden", self.reden, verplicht=False, naast=True
        )
        self.wis = knop("Alles tonen", self.leegmaken, "x")
        self._rust = QTimer(self)
        self._rust.setSingleShot(True)
        self._rust.setInterval(_RUST_MS)
        self._rust.timeout.connect(self.gewijzigd)
        self.formulier.gewijzigd.connect(lambda _naam: self._rust.start())
        self.leerling.gekozen.connect(lambda _uid: self._rust.start())
        rij = QHBoxLayout()
        rij.addWidget(self.wis)
        rij.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 4)
        indeling.setSpacing(12)
        indeling.addWidget(self.formulier)
        indeling.addLayout(rij)
        self.formulier.setMaximumWidth(760)

    def ruw(self) -> dict[str, str]:
        return self.formulier.ruw()

    def samenvatting(self) -> str:
        """What is filled in, for when the part is folded."""
        ruw = self.ruw()
        delen = [
            f"van {self.van.text()}" if ruw["van"] else "",
            f"tot en met {self.tot.text()}" if ruw["tot"] else "",
            self.leerling.text() if ruw["leerling_uid"] else "",
            f"reden met “{ruw['reden']}”" if ruw["reden"] else "",
        ]
        return ", ".join(deel for deel in delen if deel)

    def leegmaken(self) -> None:
        self._rust.stop()
        self.formulier.wis()
        self.gewijzigd.emit()

    def vergeet(self) -> None:
        """Locked: empty, and nobody is asked for anything."""
        self._rust.stop()
        self.formulier.wis()
