# SPDX-License-Identifier: EUPL-1.2
"""Where backups go by themselves and how often; what is chosen holds at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.reservekopie import Kopiestand
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.eenregel import Eenregel
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.veld import Veld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import kopiewoorden, toegangwoorden

if TYPE_CHECKING:
    from leerplicht_desktop.domain.gegevens.reservekopie import Kopieplan
    from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst


class Kopieplandeel(QWidget):
    """One folder, one rhythm, and a way to stop it."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving, self._map = omgeving, ""
        self._waar = Eenregel("", "body")
        self.hoe_vaak = Keuzeveld(kopiewoorden.HOE_VAAK)
        self.veld = Veld("dagen", "Hoe vaak", self.hoe_vaak)
        self.veld.setMaximumWidth(260)
        self.kies = knop("Map kiezen…", self._kies_map, "folder")
        self.stop = koppeling("Niet meer vanzelf", self._stop, "x")
        self.melding = Meldregel()
        self.hoe_vaak.activated.connect(lambda _nummer: self._bewaar(self._map))
        knoppen = QHBoxLayout()
        knoppen.addWidget(self.kies)
        knoppen.addWidget(self.stop)
        knoppen.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(tekst("Vanzelf", "label"))
        indeling.addWidget(tekst(kopiewoorden.PLAN_UITLEG, "meta", afbreken=True))
        indeling.addWidget(self._waar)
        indeling.addWidget(self.veld, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addLayout(knoppen)
        indeling.addWidget(self.melding)

    @property
    def waar(self) -> str:
        return self._waar.text()

    def vul(self, stand: Kopiestand) -> None:
        plan = stand.plan
        self._map = plan.map
        self._waar.setText(f"Map: {plan.map}" if plan.map else "")
        self._waar.setToolTip(plan.map)
        self.hoe_vaak.zet_code(str(plan.dagen))
        for widget in (self._waar, self.veld, self.stop):
            widget.setHidden(not plan.map)
        self.kies.setText("Andere map kiezen…" if plan.map else "Map kiezen…")
        self.kies.setAccessibleName(self.kies.text())
        self.melding.zet(*kopiewoorden.plan(stand))
        vervanger = getattr(self._omgeving.kluis, "toegang", "") == "vervanger"
        for keuze in (self.hoe_vaak, self.kies, self.stop):
            keuze.setDisabled(vervanger)
        if vervanger and not self.melding.zin:
            self.melding.zet(toegangwoorden.VERVANGER, "meta")

    def leegmaken(self) -> None:
        self._map = ""
        self._waar.setText("")
        self.melding.zet("")

    def _kies_map(self) -> None:
        titel = "Kies de map voor uw reservekopieën"
        gekozen = bestandskiezer.kies_map(self, titel, self._map)
        if gekozen:
            self._bewaar(gekozen)

    def _stop(self) -> None:
        self._bewaar("")

    def _bewaar(self, map_: str) -> None:
        kluis, ruw = self._omgeving.kluis, {"map": map_, "dagen": self.hoe_vaak.code()}

        def functie() -> "Uitkomst[Kopieplan]":
            from leerplicht_desktop.services import reservekopie

            return reservekopie.bewaar_plan(kluis, ruw)

        self._omgeving.runner.doe(
            functie, klaar=self._bewaard, fout=self._mislukt, soort="schrijven", eigenaar=self
        )

    def _bewaard(self, uitkomst: "Uitkomst[Kopieplan]") -> None:
        self._omgeving.signaal.meld(uitkomst.gewijzigd)

    def _mislukt(self, fout: VerwachteFout) -> None:
        zinnen = fout.fouten.values() if isinstance(fout, OnjuisteInvoer) else (fout.zin,)
        self.melding.zet(" ".join(zinnen))
