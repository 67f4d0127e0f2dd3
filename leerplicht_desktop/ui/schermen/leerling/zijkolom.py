# SPDX-License-Identifier: EUPL-1.2
"""What stands bare beside the pupil's story: family, duty, school and numbers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.datum import kort
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.persoon import InschrijvingBeeld
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.leerling import woorden
from leerplicht_desktop.ui.schermen.leerling.blok import Blok, rij
from leerplicht_desktop.ui.schermen.leerling.bsn import Bsn
from leerplicht_desktop.ui.schermen.leerling.gezin import Gezin


class Zijkolom(QWidget):
    """Family first: it is what she reads when the phone rings."""

    inschrijven = Signal()
    kennisgeving = Signal()
    beroep = Signal(str)  # uid

    def __init__(self) -> None:
        super().__init__()
        self.gezin = Gezin()
        self.school = Blok(woorden.SCHOOL, woorden.INSCHRIJVEN, self.inschrijven.emit)
        self.plicht = Blok(woorden.PLICHT)
        self.vrijstellingen = Blok(
            woorden.VRIJSTELLINGEN, woorden.KENNISGEVING, self.kennisgeving.emit
        )
        self.nummers = Blok(woorden.NUMMERS)
        self.bsn = Bsn()
        self._ander_nummer = tekst("", "meta", afbreken=True)
        self.nummers.voeg_toe(rij(self.bsn, self._ander_nummer))
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(8, 4, 0, 0)
        indeling.setSpacing(24)
        blokken = (self.gezin, self.plicht, self.school, self.vrijstellingen, self.nummers)
        for blok in blokken:
            indeling.addWidget(blok)
        indeling.addStretch(1)

    def leegmaken(self) -> None:
        for blok in (self.gezin, self.school, self.plicht, self.vrijstellingen):
            blok.leegmaken()
        self.bsn.zet(None)
        self._ander_nummer.setText("")

    def zet(self, beeld: LeerlingBeeld) -> None:
        self.gezin.zet(beeld)
        self._zet_plicht(beeld)
        self._zet_school(beeld)
        self._zet_vrijstellingen(beeld)
        self.bsn.zet(beeld.bsn)
        nummers = (
            f"Onderwijsnummer {beeld.onderwijsnummer}" if beeld.onderwijsnummer else "",
            f"Zaaknummer {beeld.zaaknummer}" if beeld.zaaknummer else "",
        )
        self._ander_nummer.setText("\n".join(n for n in nummers if n))
        self._ander_nummer.setVisible(any(nummers))

    def _zet_plicht(self, beeld: LeerlingBeeld) -> None:
        self.plicht.leegmaken()
        kop = beeld.plicht.kop
        regels = [tekst(kop[:1].upper() + kop[1:], "row", afbreken=True)]
        for zin in beeld.plicht.redenen:
            reden = tekst(zin, "meta", afbreken=True)
            reden.setContentsMargins(0, 4, 0, 0)
            regels.append(reden)
        self.plicht.voeg_toe(rij(*regels))
        for zin in beeld.plicht.waarschuwingen:
            self.plicht.voeg_toe(
                icoonregel("triangle-alert", tekst(zin, "meta", afbreken=True), "amber")
            )

    def _zet_vrijstellingen(self, beeld: LeerlingBeeld) -> None:
        self.vrijstellingen.leegmaken()
        if not beeld.beroepen:
            self.vrijstellingen.voeg_toe(tekst(woorden.GEEN_BEROEP, "meta"))
        for regel in beeld.beroepen:
            knop = koppeling("Openen", partial(self.beroep.emit, regel.uid))
            knop.setAccessibleName(f"{woorden.beroep(regel)} openen")
            status = codes.BEROEPSTATUSSEN.woord(regel.status)
            onder = f"{regel.schooljaar} · {status} · ontvangen {kort(regel.ontvangen_op)}"
            titel = tekst(woorden.beroep(regel), "row", afbreken=True)
            self.vrijstellingen.voeg_toe(
                rij(titel, tekst(onder, "meta", afbreken=True), rechts=knop)
            )

    def _zet_school(self, beeld: LeerlingBeeld) -> None:
        self.school.leegmaken()
        if not beeld.inschrijvingen:
            self.school.voeg_toe(tekst(woorden.GEEN_SCHOOL, "meta"))
        for inschrijving in beeld.inschrijvingen:
            self.school.voeg_toe(_inschrijving(inschrijving))
        for plek in beeld.dagplekken:
            self.school.voeg_toe(tekst(f"Dagplek: {plek}", "meta", afbreken=True))


def _inschrijving(inschrijving: InschrijvingBeeld) -> QWidget:
    soort = codes.ONDERWIJSSOORTEN.woord(inschrijving.onderwijssoort)
    wanneer = f"sinds {kort(inschrijving.van)}"
    if inschrijving.tot is not None:
        wanneer = f"{kort(inschrijving.van)} t/m {kort(inschrijving.tot)}"
    delen = (soort if soort != "onbekend" else "", inschrijving.plaats, wanneer)
    naam = tekst(inschrijving.school, "row" if inschrijving.tot is None else "body", afbreken=True)
    return rij(naam, tekst(" · ".join(d for d in delen if d), "meta", afbreken=True))
