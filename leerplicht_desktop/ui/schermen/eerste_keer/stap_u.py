# SPDX-License-Identifier: EUPL-1.2
"""Step 2: the municipality and the officer, as they stand on every letter."""

from datetime import date

from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.domain.controle import kluisgegevens
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.eerste_keer.stap import Stap


class StapU(Stap):
    titel = "Uw gemeente en u"
    uitleg = "Dit komt op uw brieven te staan. U kunt het later wijzigen bij Instellingen."

    def __init__(self, runner: Runner, dienst: Kluisdienst, vandaag: date) -> None:
        super().__init__()
        self._vandaag = vandaag
        self.gemeente = Keuzeveld(typen=True)
        self.gemeente.zet_voorbeeld("Typ het begin van de naam")
        self.formulier = Formulier()
        veld = self.formulier.veld
        veld("gemeentecode", "Gemeente", self.gemeente)
        veld("ambtenaar", "Uw naam", QLineEdit(), "Zoals die onder een brief staat.")
        veld("functie", "Functie", QLineEdit("leerplichtambtenaar"))
        veld("afdeling", "Afdeling", QLineEdit(), verplicht=False, naast=True)
        veld("telefoon", "Telefoon", QLineEdit(), verplicht=False)
        veld("email", "E-mail", QLineEdit(), verplicht=False, naast=True)
        veld(
            "retouradres",
            "Retouradres",
            QLineEdit(),
            "Bijvoorbeeld: Postbus 1, 7000 AA Veldwijk. Daar komt een onbestelbare brief terug.",
            False,
        )
        self.formulier.opslaan.connect(self.verder)
        self.indeling.addWidget(self.formulier)
        runner.doe(dienst.gemeenten, klaar=self.gemeente.zet_keuzes, eigenaar=self)

    def begin(self) -> None:
        self.formulier.begin()

    def ruw(self) -> dict[str, str]:
        """The raw fields of `kluisgegevens`."""
        ruw = self.formulier.ruw()
        ruw["gemeente"] = self.gemeente.currentText().strip() if ruw["gemeentecode"] else ""
        return ruw

    def verder(self) -> None:
        uitslag = kluisgegevens.controleer(self.ruw(), self._vandaag)
        fouten = dict(uitslag.fouten)
        if "gemeente" in fouten:
            fouten.setdefault("gemeentecode", fouten.pop("gemeente"))
        if not uitslag.goed and self.gemeente.currentText().strip() and "gemeentecode" in fouten:
            zin = "Deze gemeente staat niet in de lijst. Kies er een uit de lijst."
            fouten["gemeentecode"] = zin
        self.formulier.zet_fouten(fouten)
        if uitslag.goed:
            self.klaar.emit()
