# SPDX-License-Identifier: EUPL-1.2
"""The family beside the pupil: where it lives, each adult, brothers and sisters."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.persoon import Adres, GezinslidBeeld, OuderBeeld
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.ui.bouwstenen.chip import Chip
from leerplicht_desktop.ui.bouwstenen.eenregel import Eenregel
from leerplicht_desktop.ui.bouwstenen.knoppen import icoonknop
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.leerling import woorden
from leerplicht_desktop.ui.schermen.leerling.blok import Blok, rij


class Gezin(QWidget):
    """`ouder` carries the uid to change ('' adds one), `leerling` that of a brother or sister."""

    ouder = Signal(str)
    leerling = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.blok = Blok(woorden.GEZIN, woorden.OUDER_TOEVOEGEN, lambda: self.ouder.emit(""))
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self.blok)

    def leegmaken(self) -> None:
        self.blok.leegmaken()

    def zet(self, beeld: LeerlingBeeld) -> None:
        self.leegmaken()
        self.blok.voeg_toe(_adres(beeld.adres, geheim=beeld.geheim))
        if not beeld.ouders:
            self.blok.voeg_toe(tekst(woorden.GEEN_OUDERS, "meta"))
        for ouder in beeld.ouders:
            self.blok.voeg_toe(self._ouder(ouder))
        for lid in beeld.gezin:
            self.blok.voeg_toe(self._lid(lid))

    def _ouder(self, ouder: OuderBeeld) -> QWidget:
        naam = volledig(ouder.naam)
        regels: list[QWidget] = [
            tekst(naam, "row", afbreken=True),
            tekst(woorden.ouderregel(ouder), "meta", afbreken=True),
        ]
        zinnen = (woorden.ouderbereik(ouder), woorden.ouderadres(ouder))
        regels.extend(_kopieerbaar(zin) for zin in zinnen if zin)
        if ouder.email:
            regels.append(Eenregel(ouder.email))
        if ouder.geheim:
            regels.append(_geheim())
        wijzig = icoonknop(f"{naam} wijzigen", "pencil", partial(self.ouder.emit, ouder.uid))
        return rij(*regels, rechts=wijzig)

    def _lid(self, lid: GezinslidBeeld) -> QWidget:
        naam = volledig(lid.naam)
        open_ = icoonknop(
            f"{naam}, {woorden.gezinsregel(lid)}, openen",
            "arrow-right",
            partial(self.leerling.emit, lid.uid),
        )
        regels = (
            tekst(naam, "row", afbreken=True),
            tekst(woorden.gezinsregel(lid), "meta"),
            tekst(woorden.gezinsschool(lid), "meta", afbreken=True),
        )
        return rij(*regels, rechts=open_)


def _adres(adres: Adres, *, geheim: bool) -> QWidget:
    gemaakt = icoonregel("map-pin", _kopieerbaar(woorden.adresregel(adres)))
    return rij(gemaakt, _geheim()) if geheim else gemaakt


def _geheim() -> QWidget:
    gemaakt = QWidget()
    indeling = QHBoxLayout(gemaakt)
    indeling.setContentsMargins(0, 4, 0, 0)
    indeling.addWidget(Chip(woorden.GEHEIM))
    indeling.addStretch(1)
    return gemaakt


def _kopieerbaar(zin: str) -> QLabel:
    """A number to dial or an address to copy can be selected."""
    label = tekst(zin, "meta", afbreken=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
