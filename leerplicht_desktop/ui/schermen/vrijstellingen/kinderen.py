# SPDX-License-Identifier: EUPL-1.2
"""The brothers and sisters that the same letter is about, each to be a claim of his own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.persoon import GezinslidBeeld
from leerplicht_desktop.domain.namen import volledig


class Kinderenvak(QWidget):
    """A field of the form: `ruw()` is the uids that were ticked, with a space between."""

    gewijzigd = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._gekozen: list[str] = []
        self.vinken: dict[str, QCheckBox] = {}
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(6)

    def zet_kinderen(self, kinderen: Sequence[GezinslidBeeld]) -> None:
        """The other children of the household; who is no longer among them is not ticked."""
        for vink in self.vinken.values():
            self._indeling.removeWidget(vink)
            vink.hide()
            vink.deleteLater()
        self.vinken = {}
        vorige: QWidget = self
        for kind in kinderen:
            naam = f"{volledig(kind.naam)}, {kind.leeftijd} jaar, {kind.relatie}"
            vink = QCheckBox(naam.replace("&", "&&"))
            vink.setChecked(kind.uid in self._gekozen)
            vink.toggled.connect(lambda aan, uid=kind.uid: self._wissel(uid, aan))
            self._indeling.addWidget(vink)
            QWidget.setTabOrder(vorige, vink)
            vorige = vink
            self.vinken[kind.uid] = vink
        self.setFocusProxy(next(iter(self.vinken.values()), None))  # type: ignore[arg-type]

    def _wissel(self, uid: str, aan: bool) -> None:
        self._gekozen = [een for een in self._gekozen if een != uid] + ([uid] if aan else [])
        self.gewijzigd.emit()

    def uids(self) -> tuple[str, ...]:
        """Who was ticked and is really in the family that is shown."""
        return tuple(uid for uid in self._gekozen if uid in self.vinken)

    def ruw(self) -> str:
        return " ".join(self._gekozen)

    def zet_ruw(self, tekst: str) -> None:
        self._gekozen = tekst.split()
        for uid, vink in self.vinken.items():
            vink.setChecked(uid in self._gekozen)
