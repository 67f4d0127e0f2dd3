# SPDX-License-Identifier: EUPL-1.2
"""What the officer sees when a folder holds no store that can open: why, and the next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.veld import Veld

_WELKOM = (
    "Op deze computer staat nog geen kluis. In een kluis staan uw leerlingen, meldingen en "
    "brieven, versleuteld. U maakt hem in vijf stappen."
)
_TITELS = {
    "geen_kluis": ("Welkom", _WELKOM),
    "sleutelbestand_weg": (
        "Het sleutelbestand is weg",
        fouten.SleutelbestandOntbreekt.standaardzin,
    ),
    "sleutelbestand_beschadigd": (
        "Het sleutelbestand is beschadigd",
        fouten.SleutelbestandBeschadigd.standaardzin,
    ),
    "kluis_weg": ("De kluis is weg", fouten.KluisbestandOntbreekt.standaardzin),
    "herstel_onderbroken": (
        "Het terugzetten is onderbroken",
        fouten.HerstelOnderbroken.standaardzin,
    ),
    "geen_toegang": (
        "Deze map gaat niet open",
        "U mag niet in deze map kijken, of de schijf is weg. Er is niets veranderd. "
        "Vraag uw beheerder om toegang of kies een andere map.",
    ),
}


class KluisDicht(QWidget):
    """Never offers a new store in place of one that will not open."""

    nieuw = Signal()
    andere_map = Signal()
    opnieuw = Signal()
    terugzetten = Signal(str, str)  # backup file, recovery code

    def __init__(self) -> None:
        super().__init__()
        self._bestand = ""
        self._titel = tekst("", "display", afbreken=True)
        self._zin = tekst("", afbreken=True)
        self._map = tekst("", "quiet", afbreken=True)
        self.maak = hoofdknop("Kluis maken", self.nieuw.emit, "plus")
        self.ander = knop("Andere map kiezen", self.andere_map.emit, "folder")
        self.kijk = knop("Opnieuw kijken", self.opnieuw.emit, "refresh-cw")
        self.kies = knop("Reservekopie kiezen", self._kies_bestand, "history")
        self._gekozen = Meldregel()
        self.code = QLineEdit()
        self._veld = Veld("herstelcode", "Herstelcode", self.code, hulp="Van uw herstelvel.")
        self.zet = hoofdknop("Reservekopie terugzetten", self._zet)
        self._herstel = QWidget()
        self.terug = koppeling("Ik heb een reservekopie", self._toon_herstel)
        self._deel_in()

    def _deel_in(self) -> None:
        herstel = QVBoxLayout(self._herstel)
        herstel.setContentsMargins(0, 8, 0, 0)
        for widget in (self.kies, self._gekozen, self._veld, self._veld.regel, self.zet):
            herstel.addWidget(widget)
        rij = QHBoxLayout()
        rij.addWidget(self.ander)
        rij.addWidget(self.kijk)
        rij.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addWidget(self._titel)
        indeling.addWidget(self._zin)
        indeling.addWidget(self._map)
        indeling.addSpacing(8)
        indeling.addWidget(self.maak)
        indeling.addLayout(rij)
        indeling.addWidget(self.terug, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self._herstel)

    def toon(self, stand: KluisStand) -> None:
        self.leegmaken()
        titel, zin = _TITELS[stand.toestand]
        leeg = stand.toestand == "geen_kluis"
        self._titel.setText(titel)
        self._zin.setText(zin)
        self._map.setText(f"Map: {stand.map}")
        self.maak.setVisible(leeg)
        self.kijk.setHidden(leeg)
        self._herstel.hide()
        self.terug.show()
        (self.maak if leeg else self.kijk).setFocus()
        if stand.toestand == "herstel_onderbroken":
            self._toon_herstel()

    def leegmaken(self) -> None:
        """The recovery code opens the store: it does not stay in the field."""
        self._bestand = ""
        self._gekozen.zet("")
        self.code.clear()
        self._veld.zet_zin("")

    def zet_bezig(self, bezig: bool) -> None:
        self.zet.setEnabled(not bezig)
        wacht = "De reservekopie wordt teruggezet…"
        self.zet.setText(wacht if bezig else "Reservekopie terugzetten")

    def zet_fout(self, fout: fouten.VerwachteFout) -> None:
        self._veld.zet_zin(fout.zin)
        self.code.setFocus()

    def _toon_herstel(self) -> None:
        self._herstel.show()
        self.terug.hide()
        self.kies.setFocus()

    def _kies_bestand(self) -> None:
        gekozen = bestandskiezer.open_bestand(self, "Kies uw reservekopie")
        if gekozen:
            self._bestand = gekozen
            self._gekozen.zet(gekozen, "meta")
            self.code.setFocus()

    def _zet(self) -> None:
        if not self._bestand:
            self._gekozen.zet("Kies eerst uw reservekopie.")
            self.kies.setFocus()
        elif not self.code.text().strip():
            self._veld.zet_zin("Typ uw herstelcode.")
            self.code.setFocus()
        else:
            self._veld.zet_zin("")
            self.terugzetten.emit(self._bestand, self.code.text())
