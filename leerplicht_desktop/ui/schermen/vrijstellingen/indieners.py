# SPDX-License-Identifier: EUPL-1.2
"""Who claims: the adults of the child with a tick, whether each signed, and somebody else."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.gegevens.persoon import OuderBeeld
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.tekst import tekst

_GEEN = "Kies eerst een leerling. Dan staan hier de ouders en verzorgers."
_GEEN_OUDERS = "Van deze leerling zijn geen ouders bekend. Vul hieronder in wie indiende."
_GETEKEND = "Heeft ondertekend"
_ANDER = "Iemand anders"
_ROL = "VERZORGING"


@dataclass(frozen=True, slots=True)
class Volwassene:
    """An adult beside the child, as far as claiming goes."""

    uid: str
    naam: str
    onder: str
    rol: str


def van_ouder(ouder: OuderBeeld) -> Volwassene:
    """Gezag comes from the store; without it an adult can claim as who cares for the child."""
    woord = codes.ROLLEN.woord(ouder.rol)
    gezag = "gezag" if ouder.heeft_gezag else "geen gezag bekend"
    rol = "GEZAG" if ouder.heeft_gezag else "VERZORGING"
    return Volwassene(ouder.uid, volledig(ouder.naam), f"{woord}, {gezag}", rol)


class Indienersvak(QWidget):
    """A field of the form: `ruw()` is the JSON list that the services read."""

    gewijzigd = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mensen: tuple[Volwassene, ...] = ()
        self._gekozen: dict[str, bool] = {}  # persoon_uid -> signed
        self._namen: dict[str, tuple[str, str]] = {}  # of who was chosen: name and role
        self.vinken: dict[str, tuple[QCheckBox, QCheckBox]] = {}
        self._leeg = tekst(_GEEN, "meta", afbreken=True)
        self._rooster = QGridLayout()
        self._rooster.setHorizontalSpacing(16)
        self._rooster.setVerticalSpacing(6)
        self._rooster.setColumnStretch(0, 1)
        self.ander = QLineEdit()
        self.ander.setPlaceholderText(f"{_ANDER} (niet verplicht)")
        self.ander.setAccessibleName(f"{_ANDER}, naam")
        self.ander_rol = Keuzeveld.van(codes.INDIENERROLLEN)
        self.ander_rol.zet_code(_ROL)
        self.ander_rol.setAccessibleName(f"{_ANDER}, rol")
        self.ander_getekend = QCheckBox(_GETEKEND)
        self.ander_getekend.setAccessibleName(f"{_ANDER} heeft ondertekend")
        for veld in (self.ander.textChanged, self.ander_rol.currentTextChanged):
            veld.connect(self.gewijzigd)
        self.ander_getekend.toggled.connect(self.gewijzigd)
        self._deel_in()

    def _deel_in(self) -> None:
        anders = QHBoxLayout()
        anders.setSpacing(12)
        anders.addWidget(self.ander, 1)
        anders.addWidget(self.ander_rol)
        anders.addWidget(self.ander_getekend)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(self._leeg)
        indeling.addLayout(self._rooster)
        indeling.addLayout(anders)

    def zet_mensen(self, mensen: Sequence[Volwassene] | None) -> None:
        """The adults of the chosen child; None while there is no child."""
        self._mensen = tuple(mensen or ())
        self._leeg.setText(_GEEN if mensen is None else _GEEN_OUDERS)
        self._leeg.setHidden(bool(self._mensen))
        self._bouw()

    def _bouw(self) -> None:
        for paar in self.vinken.values():
            for vink in paar:
                self._rooster.removeWidget(vink)
                vink.hide()
                vink.deleteLater()
        self.vinken = {}
        vorige: QWidget = self
        for nr, mens in enumerate(self._mensen):
            doet = QCheckBox(f"{mens.naam}, {mens.onder}".replace("&", "&&"))
            tekent = QCheckBox(_GETEKEND)
            tekent.setAccessibleName(f"{mens.naam} heeft ondertekend")
            doet.setChecked(mens.uid in self._gekozen)
            tekent.setChecked(self._gekozen.get(mens.uid, False))
            doet.toggled.connect(lambda _aan, m=mens: self._wissel(m))
            tekent.toggled.connect(lambda aan, m=mens: self._teken(m, aan))
            self._rooster.addWidget(doet, nr, 0)
            self._rooster.addWidget(tekent, nr, 1)
            self.vinken[mens.uid] = (doet, tekent)
            for vink in (doet, tekent):
                QWidget.setTabOrder(vorige, vink)
                vorige = vink
        QWidget.setTabOrder(vorige, self.ander)
        eerste = next(iter(self.vinken.values()), None)
        self.setFocusProxy(eerste[0] if eerste else self.ander)

    def _wissel(self, mens: Volwassene) -> None:
        doet, tekent = self.vinken[mens.uid]
        if doet.isChecked():
            self._gekozen[mens.uid] = tekent.isChecked()
            self._namen[mens.uid] = (mens.naam, mens.rol)
        else:
            self._gekozen.pop(mens.uid, None)
            tekent.setChecked(False)
        self.gewijzigd.emit()

    def _teken(self, mens: Volwassene, aan: bool) -> None:
        """Who signed also claims."""
        doet, _tekent = self.vinken[mens.uid]
        if aan and not doet.isChecked():
            doet.setChecked(True)
        if mens.uid in self._gekozen:
            self._gekozen[mens.uid] = aan
        self.gewijzigd.emit()

    def ruw(self) -> str:
        bekend = {mens.uid: (mens.naam, mens.rol) for mens in self._mensen}
        lijst = [
            _als_dict(uid, *bekend.get(uid, self._namen.get(uid, ("", "GEZAG"))), getekend)
            for uid, getekend in self._gekozen.items()
        ]
        if naam := self.ander.text().strip():
            getekend = self.ander_getekend.isChecked()
            lijst.append(_als_dict("", naam, self.ander_rol.code(), getekend))
        return json.dumps(lijst, ensure_ascii=False) if lijst else ""

    def zet_ruw(self, tekst_: str) -> None:
        try:
            gelezen = json.loads(tekst_) if tekst_ else []
        except ValueError:
            gelezen = []
        self._gekozen, self._namen = {}, {}
        ander = {"naam": "", "rol": _ROL, "ondertekend": False}
        for een in gelezen:
            uid = str(een.get("persoon_uid") or "")
            if uid:
                self._gekozen[uid] = bool(een.get("ondertekend"))
                self._namen[uid] = (str(een.get("naam", "")), str(een.get("rol", "")))
            else:
                ander = een
        self.ander.setText(str(ander["naam"]))
        self.ander_rol.zet_code(str(ander["rol"]))
        self.ander_getekend.setChecked(bool(ander["ondertekend"]))
        self._bouw()


def _als_dict(uid: str, naam: str, rol: str, getekend: bool) -> dict[str, object]:
    return {"persoon_uid": uid, "naam": naam, "rol": rol, "ondertekend": getekend}
