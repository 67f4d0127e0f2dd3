# SPDX-License-Identifier: EUPL-1.2
"""Step 1: what this is, and in which folder the store comes."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.eerste_keer.stap import Stap

_BELOFTEN = (
    ("lock", "Alles staat versleuteld op deze computer. Er is geen server."),
    ("key-round", "Alleen met uw wachtzin of uw herstelcode gaat de kluis open."),
    ("file-text", "U drukt straks één vel af: het herstelvel. Bewaar dat veilig."),
)


class StapMap(Stap):
    titel = "Welkom"
    uitleg = "In vijf stappen maakt u uw kluis. Dat duurt ongeveer vijf minuten."

    def __init__(self, runner: Runner, dienst: Kluisdienst, map_: Path) -> None:
        super().__init__()
        self._runner, self._dienst = runner, dienst
        for icoon, zin in _BELOFTEN:
            self.indeling.addWidget(icoonregel(icoon, tekst(zin, afbreken=True)))
        self.indeling.addSpacing(8)
        self.regel = QLineEdit(str(map_))
        self.formulier = Formulier()
        self.formulier.veld(
            "map",
            "Map voor de kluis",
            self.regel,
            "Kies een map op deze computer die meegaat in de reservekopie van uw gemeente.",
            naast_label=koppeling("Andere map", self._kies, "folder"),
        )
        self.formulier.opslaan.connect(self.verder)
        self.indeling.addWidget(self.formulier)

    @property
    def map(self) -> Path:
        return Path(self.regel.text().strip()).expanduser()

    def verder(self) -> None:
        if not self.regel.text().strip():
            self.formulier.zet_fouten({"map": "Kies een map voor de kluis."})
            return
        map_ = self.map
        self._runner.doe(lambda: self._dienst.stand(map_), klaar=self._beoordeel, eigenaar=self)

    def _beoordeel(self, stand: KluisStand) -> None:
        if stand.toestand == "geen_kluis":
            self.formulier.zet_fouten({})
            self.klaar.emit()
            return
        zin = "In deze map staat al een kluis of een deel ervan. Kies een andere map."
        self.formulier.zet_fouten({"map": zin})

    def _kies(self) -> None:
        gekozen = bestandskiezer.kies_map(self, "Kies een map", self.regel.text())
        if gekozen:
            self.regel.setText(gekozen)
