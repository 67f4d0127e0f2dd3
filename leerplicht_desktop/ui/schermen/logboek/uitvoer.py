# SPDX-License-Identifier: EUPL-1.2
"""Handing the log to an auditor: a purpose first, then a place, then what was written."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen.werkregel import Werkregel
from leerplicht_desktop.ui.schermen.logboek import woorden


class Uitvoer(QWidget):
    """Folded until it is asked for. The period is the one that the list is narrowed to."""

    def __init__(
        self, omgeving: Omgeving, zoek: Callable[[], Mapping[str, str]], klaar: Callable[[], object]
    ) -> None:
        super().__init__()
        self._omgeving, self._zoek, self._klaar = omgeving, zoek, klaar
        self.formulier = Formulier()
        self.doel = QLineEdit()
        self.formulier.veld(
            "doel", "Waarvoor?", self.doel, "Bijvoorbeeld: jaarlijkse controle door de auditor."
        )
        self.opslaan = hoofdknop("Bestand bewaren…", self._kies, "download")
        self.sluiten = knop("Niet uitvoeren", self.dicht)
        self.werk = Werkregel()
        self.uitslag = Meldregel()
        self.formulier.opslaan.connect(self._kies)
        self.formulier.verlaten.connect(self.dicht)
        self.formulier.zet_daarna(self.opslaan.setFocus)
        self._vel = Vel()
        rij = QHBoxLayout()
        rij.addWidget(self.opslaan)
        rij.addWidget(self.sluiten)
        rij.addStretch(1)
        self._vel.indeling.addWidget(tekst("Logboek uitvoeren", "title"))
        self._vel.indeling.addWidget(tekst(woorden.UITLEG_UITVOER, "meta", afbreken=True))
        self._vel.indeling.addLayout(kolom(self.formulier, 420))
        self._vel.indeling.addLayout(rij)
        self._vel.indeling.addWidget(self.werk)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self._vel)
        indeling.addWidget(self.uitslag)
        self._vel.hide()

    def begin(self) -> None:
        self.uitslag.zet("")
        self._vel.show()
        self.formulier.begin()

    def dicht(self) -> None:
        self.formulier.wis()
        self._vel.hide()

    def leegmaken(self) -> None:
        self.dicht()
        self.uitslag.zet("")

    def _kies(self) -> None:
        kluis = self._omgeving.kluis
        if len(self.doel.text().split()) == 0:
            self.formulier.zet_fouten({"doel": "Schrijf waarvoor u het logboek uitvoert."})
            return
        naam = woorden.BESTAND.format(dag=self._omgeving.vandaag().isoformat())
        gekozen = bestandskiezer.bewaar_bestand(
            self, "Logboek uitvoeren", naam, "CSV-bestand (*.csv)"
        )
        if not gekozen:
            return
        zoek = self._zoek()
        ruw = {"doel": self.doel.text(), "van": zoek.get("van", ""), "tot": zoek.get("tot", "")}
        self.opslaan.setEnabled(False)
        self.werk.begin(woorden.SCHRIJFT)

        def functie() -> tuple[str, int]:
            from leerplicht_desktop.services import logboek

            gemaakt = logboek.voer_uit(kluis, Path(gekozen), ruw).waarde
            return gemaakt.pad, gemaakt.regels

        self._omgeving.runner.doe(
            functie,
            klaar=self._toon,
            fout=self._mislukt,
            na=self._niet_bezig,
            soort="schrijven",
            eigenaar=self,
        )

    def _niet_bezig(self) -> None:
        self.werk.klaar()
        self.opslaan.setEnabled(True)

    def _toon(self, gemaakt: tuple[str, int]) -> None:
        self.dicht()
        zin = f"{woorden.getal(gemaakt[1])} regels bewaard in {Path(gemaakt[0]).name}."
        self.uitslag.zet(zin, "goed")
        self._klaar()

    def _mislukt(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            over = self.formulier.zet_fouten(fout.fouten)
            self.uitslag.zet(" ".join(over))
        else:
            self.uitslag.zet(fout.zin)
