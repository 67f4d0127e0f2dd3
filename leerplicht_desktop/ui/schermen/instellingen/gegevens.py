# SPDX-License-Identifier: EUPL-1.2
"""'Uw gegevens': the municipality and the signature block of every letter."""

from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from leerplicht_desktop.domain.controle import kluisgegevens
from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden, woorden
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw

_OPSLAAN = "Gegevens opslaan"


class GegevensVouw(Vouw):
    """What was typed stays until it is saved: a fault, a fold or another screen takes nothing."""

    bewaard = Signal(object)  # Kluisgegevens

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Uw gegevens", "user")
        self._omgeving = omgeving
        self._anders = False
        self._verborgen: dict[str, str] = {}
        self._gemeente_was = ""
        self.gemeente = Keuzeveld(typen=True)
        regel = self.gemeente.lineEdit()
        if regel is not None:
            regel.setPlaceholderText("Typ het begin van de naam")
        self.formulier = Formulier()
        self.melding = Meldregel()
        self.knop = hoofdknop(_OPSLAAN, self.opslaan, "check")
        self._bouw()
        self.formulier.gewijzigd.connect(self._bij_wijziging)
        self.formulier.opslaan.connect(self.opslaan)
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addStretch(1)
        self.indeling.addLayout(kolom(self.formulier, 640))
        self.indeling.addLayout(rij)
        self.indeling.addWidget(self.melding)

    def _bouw(self) -> None:
        veld = self.formulier.veld
        veld("gemeentecode", "Gemeente", self.gemeente)
        veld("ambtenaar", "Uw naam", QLineEdit(), "Zoals die onder een brief staat.")
        veld("functie", "Functie", QLineEdit())
        veld("afdeling", "Afdeling", QLineEdit(), verplicht=False, naast=True)
        veld("telefoon", "Telefoon", QLineEdit(), verplicht=False)
        veld("email", "E-mail", QLineEdit(), verplicht=False, naast=True)
        veld("website", "Website", QLineEdit(), verplicht=False)
        veld(
            "retouradres",
            "Retouradres",
            QLineEdit(),
            "Daar komt een onbestelbare brief terug. Bijvoorbeeld: Postbus 1, 7000 AA Veldwijk.",
            False,
        )
        veld(
            "bezoekadres",
            "Bezoekadres",
            QLineEdit(),
            "Waar ouders komen als u ze uitnodigt.",
            False,
        )
        self._bouw_besluiten()

    def _bouw_besluiten(self) -> None:
        """What a besluit cannot do without; a letter that lacks it names this place."""
        veld = self.formulier.veld
        veld(
            "mandaat",
            "Mandaat",
            QLineEdit(),
            "Het besluit waarmee u namens het college tekent. Nodig voor een vrijstellingsbesluit.",
            False,
        )
        veld(
            "bezwaar_adres",
            "Adres voor bezwaar",
            QLineEdit(),
            "Waar een bezwaarschrift naartoe gaat. Nodig voor elk besluit.",
            False,
        )
        veld(
            "bezwaar_digitaal",
            "Bezwaar via internet",
            QLineEdit(),
            "De website waar ouders digitaal bezwaar maken.",
            False,
        )
        veld("rechtbank", "Rechtbank", QLineEdit(), "Voor een voorlopige voorziening.", False)

    def zet_gemeenten(self, lijst: tuple[tuple[str, str], ...], nu: Kluisgegevens) -> None:
        """The municipality of the store is a choice too when no list knows it (the demo)."""
        bekend = nu.gemeentecode in dict(lijst) or not nu.gemeentecode
        extra = () if bekend else ((nu.gemeentecode, nu.gemeente),)
        self.gemeente.zet_keuzes((*extra, *lijst))

    def vul(self, gegevens: Kluisgegevens) -> None:
        """Show what is in the store, unless something else was typed meanwhile."""
        self._kop(gegevens)
        vervanger = getattr(self._omgeving.kluis, "toegang", "") == "vervanger"
        self.formulier.setDisabled(vervanger)
        self.knop.setHidden(vervanger)
        if vervanger:
            self.melding.zet(toegangwoorden.VERVANGER, "meta")
        if self._anders:
            return
        ruw = {f.name: str(getattr(gegevens, f.name) or "") for f in fields(gegevens)}
        self._verborgen = {"vakantieregio": ruw["vakantieregio"]}
        self._gemeente_was = ruw["gemeentecode"]
        self.formulier.vul(ruw)

    def leegmaken(self) -> None:
        self._anders = False
        self._verborgen = {}
        self.formulier.wis()
        self.melding.zet("")
        self.zet_kort("")

    def ruw(self) -> dict[str, str]:
        """The raw fields of `kluisgegevens`; the region follows a municipality that changed."""
        ruw = self.formulier.ruw()
        ruw["gemeente"] = self.gemeente.currentText().strip() if ruw["gemeentecode"] else ""
        if ruw["gemeentecode"] == self._gemeente_was:
            ruw |= self._verborgen
        return ruw

    def opslaan(self) -> None:
        if not self.knop.isEnabled():
            return
        ruw, kluis = self.ruw(), self._omgeving.kluis
        self._zet_bezig(True)

        def functie() -> Uitkomst[Kluisgegevens]:
            from leerplicht_desktop.services import kluis as dienst

            return dienst.bewaar_gegevens(kluis, ruw)

        self._omgeving.runner.doe(
            functie,
            klaar=self._opgeslagen,
            fout=self._geweigerd,
            na=lambda: self._zet_bezig(False),
            soort="schrijven",
            eigenaar=self,
        )

    def _opgeslagen(self, uitkomst: Uitkomst[Kluisgegevens]) -> None:
        self._anders = False
        self.formulier.zet_fouten({})
        self.vul(uitkomst.waarde)
        uitslag = kluisgegevens.controleer(self.ruw(), self._omgeving.vandaag())
        self.formulier.zet_waarschuwingen(uitslag.waarschuwingen)
        self.melding.zet(woorden.BEWAARD, "goed")
        self.bewaard.emit(uitkomst.waarde)
        self._omgeving.signaal.meld(uitkomst.gewijzigd)

    def _geweigerd(self, fout: VerwachteFout) -> None:
        if not isinstance(fout, OnjuisteInvoer):
            self.melding.zet(fout.zin)
            return
        fouten = dict(fout.fouten)
        if "gemeente" in fouten:
            fouten.setdefault("gemeentecode", fouten.pop("gemeente"))
        if "gemeentecode" in fouten and self.gemeente.currentText().strip():
            fouten["gemeentecode"] = woorden.ONBEKENDE_GEMEENTE
        overig = [z for z in self.formulier.zet_fouten(fouten) if z not in fouten.values()]
        self.melding.zet(overig[0] if overig else fout.zin)

    def _kop(self, gegevens: Kluisgegevens) -> None:
        delen = (gegevens.ambtenaar, f"gemeente {gegevens.gemeente}" if gegevens.gemeente else "")
        self.zet_kort(" · ".join(deel for deel in delen if deel))

    def _bij_wijziging(self, _naam: str) -> None:
        self._anders = True
        self.melding.zet("")

    def _zet_bezig(self, bezig: bool) -> None:
        self.knop.setEnabled(not bezig)
        self.knop.setText("Wordt opgeslagen…" if bezig else _OPSLAAN)
