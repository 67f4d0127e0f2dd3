# SPDX-License-Identifier: EUPL-1.2
"""Writing down what no machine decides: a part of the test, or whether a notice was in time.

The reasons may show a conviction: they are of the protected class and leave the screen with it.
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain.datum import dag
from leerplicht_desktop.domain.gegevens.beroep import Beoordeling
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.vrijstellingen import regelwoorden

GRENSGEVAL = "grensgeval"
_HOOG = 84


class Oordeelvak(QWidget):
    """`bewaar` carries the part (i, ii, iii or `grensgeval`) and the raw text of the fields."""

    bewaar = Signal(str, object)
    dicht = Signal()

    def __init__(self, onderdeel: str, eerder: Beoordeling | None = None) -> None:
        super().__init__()
        self.setObjectName("voorstelvlak")
        self.onderdeel = onderdeel
        self.formulier = Formulier(tussen=12)
        self.motivering = QPlainTextEdit()
        self.motivering.setTabChangesFocus(True)
        self.motivering.setFixedHeight(_HOOG)
        if onderdeel == GRENSGEVAL:
            self._grensgeval()
        else:
            self._deel(eerder)
        self.opslaan = knop("Oordeel opslaan", self._bewaar, "check")
        self.sluiten = koppeling("Sluiten", self.dicht.emit)
        self.formulier.opslaan.connect(self._bewaar)
        self.formulier.verlaten.connect(self.dicht)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(12)
        knoppen.addWidget(self.opslaan)
        knoppen.addWidget(self.sluiten)
        knoppen.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(56, 4, 20, 14)
        indeling.setSpacing(12)
        indeling.addWidget(self.formulier)
        indeling.addLayout(knoppen)

    def _grensgeval(self) -> None:
        keuze = Keuzeveld(regelwoorden.KEUZES, leeg="Kies")
        self.formulier.veld("keuze", "Uw keuze", keuze, regelwoorden.GRENS_HULP)
        self.formulier.veld("reden", "Waarom?", self.motivering)

    def _deel(self, eerder: Beoordeling | None) -> None:
        f = self.formulier
        f.veld("uitkomst", "Uw oordeel", Keuzeveld(regelwoorden.MENINGEN, leeg="Kies"))
        f.veld("motivering", "Motivering", self.motivering, regelwoorden.MOTIVERING_HULP)
        f.veld("tweede_lezer", "Tweede lezer", QLineEdit(), regelwoorden.TWEEDE_HULP, False)
        if eerder is None:
            return
        f.vul(
            {
                "uitkomst": eerder.uitkomst,
                "motivering": eerder.motivering,
                "tweede_lezer": eerder.tweede_lezer,
            }
        )
        if eerder.op is not None:
            wie = f" door {eerder.door}" if eerder.door else ""
            f.los(tekst(f"Beoordeeld op {dag(eerder.op)}{wie}.", "quiet", afbreken=True))

    def _bewaar(self) -> None:
        self.bewaar.emit(self.onderdeel, self.formulier.ruw())

    def zet_fouten(self, fouten: Mapping[str, str]) -> list[str]:
        """Returns the sentences that belong to no field here."""
        return self.formulier.zet_fouten(fouten)

    def begin(self) -> None:
        self.formulier.begin()
