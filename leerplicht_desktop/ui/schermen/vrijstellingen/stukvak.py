# SPDX-License-Identifier: EUPL-1.2
"""Adding papers to a claim that is there: which, when they came, and how."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from leerplicht_desktop.domain import codes
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.vrijstellingen import woorden
from leerplicht_desktop.ui.schermen.vrijstellingen.bijlagen import Bijlagenvak


class Stukvak(Vel):
    """`bewaar` carries the papers and the raw text of when and how."""

    bewaar = Signal(object, object)
    dicht = Signal()

    def __init__(self) -> None:
        super().__init__(marge=16)
        self.bijlagen = Bijlagenvak()
        self.bijlagen.standaard = "AANVULLING"
        self.formulier = Formulier(tussen=12)
        self.formulier.veld("ontvangen_op", woorden.ONTVANGEN, Datumveld())
        kanaal = Keuzeveld.van(codes.KANALEN, leeg="Kies")
        self.formulier.veld("kanaal", woorden.KANAAL, kanaal, naast=True)
        self.formulier.veld("ontvangen_door", woorden.DOOR, QLineEdit(), verplicht=False)
        self.opslaan = knop("Stukken opslaan", self._bewaar, "check")
        self.sluiten = koppeling("Sluiten", self.dicht.emit)
        self.opslaan.setEnabled(False)
        self.bijlagen.gewijzigd.connect(self._bij_bijlagen)
        self.formulier.opslaan.connect(self._bewaar)
        self.formulier.verlaten.connect(self.dicht)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(12)
        knoppen.addWidget(self.opslaan)
        knoppen.addWidget(self.sluiten)
        knoppen.addStretch(1)
        self.indeling.addWidget(tekst("Stuk toevoegen", "row"))
        self.indeling.addWidget(self.bijlagen)
        self.indeling.addWidget(self.formulier)
        self.indeling.addLayout(knoppen)
        self.hide()

    def toon(self) -> None:
        self.show()
        self.bijlagen.kies.setFocus(Qt.FocusReason.OtherFocusReason)

    def leegmaken(self) -> None:
        self.bijlagen.wis()
        self.formulier.wis()
        self.opslaan.setEnabled(False)
        self.hide()

    def zet_fouten(self, fouten: Mapping[str, str]) -> list[str]:
        return self.formulier.zet_fouten(fouten)

    def _bij_bijlagen(self) -> None:
        self.opslaan.setEnabled(bool(self.bijlagen.rijen))

    def _bewaar(self) -> None:
        if self.bijlagen.rijen:
            self.bewaar.emit(self.bijlagen.bijlagen(), self.formulier.ruw())
