# SPDX-License-Identifier: EUPL-1.2
"""Above a list: chips that each say how many records they hold, and the order of the list."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, filterknop, icoonknop, menuknop
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.thema.thema import zet_icoon


class Filterbalk(QWidget):
    """`filters` and `orden` are (code, word) pairs; `gewijzigd` asks for a new list."""

    gewijzigd = Signal()

    def __init__(
        self, filters: Sequence[tuple[str, str]], orden: Sequence[tuple[str, str]], *, begin: str
    ) -> None:
        super().__init__()
        self._woorden = dict(filters)
        self._orden = dict(orden)
        self.filter = begin
        self.orde = next(iter(self._orden))
        self.aflopend = False
        self._groep = QButtonGroup(self)
        self.knoppen: dict[str, Knop] = {}
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        vloei = Vloei()
        for code, woord in filters:
            knop = filterknop(woord)
            knop.clicked.connect(lambda _aan=False, naam=code: self.kies(naam))
            self._groep.addButton(knop)
            self.knoppen[code] = knop
            vloei.addWidget(knop)
        self.knoppen[begin].setChecked(True)
        indeling.addLayout(vloei, 1)
        self._richting = icoonknop("Volgorde omkeren", "chevron-down", self._keer_om)
        indeling.addWidget(self._maak_orde())
        indeling.addWidget(self._richting)

    def _maak_orde(self) -> Knop:
        groep = QActionGroup(self)
        acties: list[QAction] = []
        for code, woord in self._orden.items():
            actie = QAction(woord, groep)
            actie.setCheckable(True)
            actie.setChecked(code == self.orde)
            actie.triggered.connect(lambda _aan=False, naam=code: self.sorteer(naam))
            acties.append(actie)
        self._orde_knop = menuknop(self._orden[self.orde], acties, icoon="list")
        self._orde_knop.setAccessibleName(f"Volgorde: {self._orden[self.orde]}")
        return self._orde_knop

    def kies(self, code: str) -> None:
        """Show another part of the list."""
        self.filter = code
        self.knoppen[code].setChecked(True)
        self.gewijzigd.emit()

    def sorteer(self, code: str, *, aflopend: bool = False) -> None:
        """Sort in another order; the same order again turns it round."""
        self._zet_richting(not self.aflopend if code == self.orde else aflopend)
        self.orde = code
        self._orde_knop.setText(self._orden[code])
        self._orde_knop.setAccessibleName(f"Volgorde: {self._orden[code]}")
        self.gewijzigd.emit()

    def zet_tellingen(self, tellingen: Mapping[str, int]) -> None:
        """How many records each chip holds."""
        for code, knop in self.knoppen.items():
            aantal = tellingen.get(code, 0)
            knop.setText(f"{self._woorden[code]}  {aantal}")
            knop.setAccessibleName(f"{self._woorden[code]}, {aantal}")

    def _keer_om(self) -> None:
        self._zet_richting(not self.aflopend)
        self.gewijzigd.emit()

    def _zet_richting(self, aflopend: bool) -> None:
        self.aflopend = aflopend
        zet_icoon(self._richting, "chevron-up" if aflopend else "chevron-down", "ink2", 18)
        staat = "van laag naar hoog" if not aflopend else "van hoog naar laag"
        self._richting.setAccessibleDescription(f"Nu {staat}.")
