# SPDX-License-Identifier: EUPL-1.2
"""'Kluis controleren': every page, reference and log line, and the findings in words."""

from PySide6.QtWidgets import QHBoxLayout

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.kluis import Bevindingen
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw
from leerplicht_desktop.ui.schermen.instellingen.werkregel import Werkregel

_HOOGSTENS = 20


class ControleVouw(Vouw):
    """Reads only; what is wrong is said with what to do now."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Kluis controleren", "shield")
        self._omgeving = omgeving
        self.knop = knop("Kluis controleren", self._controleer, "refresh-cw")
        self.werk = Werkregel()
        self.uitslag = Meldregel()
        self.details = tekst("", "meta", afbreken=True)
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addStretch(1)
        self.indeling.addWidget(tekst(woorden.CONTROLE_UITLEG, "meta", afbreken=True))
        self.indeling.addLayout(rij)
        for widget in (self.werk, self.uitslag, self.details):
            self.indeling.addWidget(widget)
        self.details.hide()

    def leegmaken(self) -> None:
        self.uitslag.zet("")
        self.details.hide()
        self.zet_kort("")

    def _controleer(self) -> None:
        kluis = self._omgeving.kluis
        self.leegmaken()
        self.knop.setEnabled(False)
        self.werk.begin(woorden.CONTROLE_BEZIG)

        def functie() -> Bevindingen:
            from leerplicht_desktop.services import kluis as dienst

            return dienst.controleer(kluis)

        self._omgeving.runner.doe(
            functie, klaar=self._toon, fout=self._mislukt, na=self._niet_bezig, eigenaar=self
        )

    def _toon(self, bevindingen: Bevindingen) -> None:
        if bevindingen.in_orde:
            zin = (
                "De kluis is in orde: bestand, verwijzingen en logboek. "
                f"Hij is {bevindingen.generatie} keer geopend."
            )
            self.uitslag.zet(zin, "goed")
            self.zet_kort("in orde")
            return
        zinnen = woorden.bevindingen(bevindingen)
        self.uitslag.zet(woorden.NIET_IN_ORDE)
        meer = len(zinnen) - _HOOGSTENS
        getoond = list(zinnen[:_HOOGSTENS]) + ([f"En nog {meer}."] if meer > 0 else [])
        self.details.setText("\n".join(getoond))
        self.details.show()
        self.zet_kort("niet in orde", let_op=True)

    def _mislukt(self, fout: VerwachteFout) -> None:
        self.uitslag.zet(fout.zin)

    def _niet_bezig(self) -> None:
        self.werk.klaar()
        self.knop.setEnabled(True)
