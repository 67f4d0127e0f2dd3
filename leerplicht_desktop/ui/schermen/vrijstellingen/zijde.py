# SPDX-License-Identifier: EUPL-1.2
"""What stands beside the rules: the term, who claimed, the other children, the letters, papers."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.datum import dag, kort
from leerplicht_desktop.domain.gegevens.beroep import BeroepBeeld, BeroepRegel, Indiener
from leerplicht_desktop.ui.bouwstenen.chip import Chip
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.leerling.blok import Blok, rij
from leerplicht_desktop.ui.schermen.vrijstellingen.stukkenblok import Stukkenblok


class Zijde(QWidget):
    """`open_beroep`, `open_brief` and `stukken.open_stuk` carry a uid."""

    open_beroep = Signal(str)
    open_brief = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.termijn, self.wie = Blok("Termijn"), Blok("Indieners")
        self.gezin, self.brieven = Blok("Uit dezelfde brief"), Blok("Brieven")
        self.stukken = Stukkenblok()
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(8, 4, 0, 0)
        indeling.setSpacing(24)
        for blok in self.blokken:
            indeling.addWidget(blok)
        indeling.addStretch(1)

    @property
    def blokken(self) -> tuple[Blok, ...]:
        return (self.termijn, self.stukken, self.wie, self.gezin, self.brieven)

    def leegmaken(self) -> None:
        for blok in self.blokken:
            blok.leegmaken()

    def zet(self, beeld: BeroepBeeld) -> None:
        self.leegmaken()
        self.stukken.zet(beeld.stukken)
        regels = _termijn(beeld)
        self.termijn.setVisible(bool(regels))
        for titel, onder in regels:
            self.termijn.voeg_toe(_twee(titel, onder))
        for zin in beeld.waarschuwingen:
            self.termijn.setVisible(True)
            let_op = icoonregel("triangle-alert", tekst(zin, "meta", afbreken=True), "amber")
            self.termijn.voeg_toe(let_op)
        for een in beeld.indieners:
            self.wie.voeg_toe(_indiener(een))
        if not beeld.indieners:
            self.wie.voeg_toe(tekst("Er staat nog geen indiener bij.", "meta"))
        anderen = [een for een in beeld.broers_zussen if een.uid != beeld.uid]
        self.gezin.setVisible(bool(anderen))
        for regel in anderen:
            self.gezin.voeg_toe(self._beroep(regel))
        self.brieven.setVisible(bool(beeld.brieven))
        for nr, uid in enumerate(beeld.brieven, 1):
            knop = koppeling(f"Brief {nr} openen", partial(self.open_brief.emit, uid), "mail")
            self.brieven.voeg_toe(knop)

    def _beroep(self, regel: BeroepRegel) -> QWidget:
        knop = koppeling("Openen", lambda: self.open_beroep.emit(regel.uid))
        knop.setAccessibleName(f"Beroep van {regel.leerling} openen")
        chip = Chip(codes.BEROEPSTATUSSEN.woord(regel.status))
        naam = tekst(f"{regel.leerling}, {regel.leeftijd} jaar", "row", afbreken=True)
        regel_ = QHBoxLayout()
        regel_.addWidget(chip)
        regel_.addStretch(1)
        return rij(naam, regel_, rechts=knop)


def _twee(titel: str, onder: str) -> QWidget:
    regels: list[QWidget] = [tekst(titel, "row", afbreken=True)]
    if onder:
        regels.append(tekst(onder, "meta", afbreken=True))
    return rij(*regels)


def _indiener(een: Indiener) -> QWidget:
    rol = codes.INDIENERROLLEN.woord(een.rol)
    getekend = "ondertekend" if een.ondertekend else "niet ondertekend"
    return _twee(een.naam, f"{rol}, {getekend}")


def _termijn(beeld: BeroepBeeld) -> list[tuple[str, str]]:
    """What has a date, each with its reason."""
    regels = []
    if beeld.uiterlijk is not None:
        regels.append((f"Uiterlijk {dag(beeld.uiterlijk)}", beeld.uiterlijk_waarom))
    if beeld.aanvulling_tot is not None:
        gevraagd = beeld.aanvulling_gevraagd_op
        onder = f"gevraagd op {kort(gevraagd)}" if gevraagd else ""
        regels.append((f"Aanvullen t/m {dag(beeld.aanvulling_tot)}", onder))
    if beeld.geldig_van is not None and beeld.geldig_tot is not None:
        opnieuw = _opnieuw(beeld.opnieuw_voor)
        regels.append((f"Geldt van {kort(beeld.geldig_van)} t/m {kort(beeld.geldig_tot)}", opnieuw))
    if beeld.duo_op is not None:
        regels.append((f"Ingevoerd in Mijn DUO op {kort(beeld.duo_op)}", ""))
    return regels


def _opnieuw(dag_: date | None) -> str:
    return f"Een nieuwe kennisgeving moet binnen zijn op {dag(dag_)}" if dag_ else ""
