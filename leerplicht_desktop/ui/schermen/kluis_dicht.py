# SPDX-License-Identifier: EUPL-1.2
"""What the officer sees when a store does not open: what happened, and the next step."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, hoofdknop, knop
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.veld import Veld
from leerplicht_desktop.ui.schermen.terugzetten import Terugzetten
from leerplicht_desktop.ui.schermen.toestanden import STAPPEN, TOESTANDEN

_MAP = "Map: "


class KluisDicht(QWidget):
    """`stap` names what she chose (a key of `STAPPEN`); `erken` carries her reason.

    Never offers a new store in place of one that will not open.
    """

    stap = Signal(str)
    erken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.toestand = ""
        self._titel = tekst("", "display", afbreken=True)
        self._gebeurd = tekst("", afbreken=True)
        self._doen_kop = tekst("Wat kunt u doen?", "label")
        self._doen = tekst("", afbreken=True)
        self._map = tekst("", "quiet", afbreken=True)
        self.reden = QLineEdit()
        self.redenveld = Veld("reden", "Waarom opent u deze oudere kluis?", self.reden)
        self.reden.returnPressed.connect(lambda: self._kies("erken"))
        # Two of each: the sensible step is filled, the others are outlined.
        self.hoofdknoppen: dict[str, Knop] = {}
        self.knoppen: dict[str, Knop] = {}
        for stap, (woorden, icoon) in STAPPEN.items():
            kies = partial(self._kies, stap)
            self.hoofdknoppen[stap] = hoofdknop(woorden, kies, icoon)
            self.knoppen[stap] = knop(woorden, kies, icoon)
        self.herstel = Terugzetten()
        self._deel_in()

    def _deel_in(self) -> None:
        hoofd = QVBoxLayout()
        for een in self.hoofdknoppen.values():
            hoofd.addWidget(een)
        rest = QVBoxLayout()
        rest.setSpacing(8)
        for een in self.knoppen.values():
            rest.addWidget(een, 0, Qt.AlignmentFlag.AlignLeft)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        for widget in (self._titel, self._gebeurd, self._doen_kop, self._doen):
            indeling.addWidget(widget)
        indeling.addWidget(self.redenveld)
        indeling.addWidget(self.redenveld.regel)
        indeling.addSpacing(4)
        indeling.addLayout(hoofd)
        indeling.addWidget(self.herstel)
        indeling.addLayout(rest)
        indeling.addWidget(self._map)

    def toon(self, toestand: str, map_: str) -> None:
        self.leegmaken()
        self.toestand = toestand
        wat = TOESTANDEN[toestand]
        self._titel.setText(wat.titel)
        self._gebeurd.setText(wat.gebeurd)
        self._doen.setText(wat.doen)
        self._map.setText(f"{_MAP}{map_}")
        for widget in (self._doen, self._doen_kop):
            widget.setHidden(not wat.doen)
        self.redenveld.setHidden(not wat.reden)
        self.setAccessibleName(f"{wat.titel}. {wat.gebeurd} {wat.doen}".strip())
        for stap in STAPPEN:
            self.hoofdknoppen[stap].setHidden(stap != wat.stappen[0])
            self.knoppen[stap].setHidden(stap not in wat.stappen[1:])
        self.herstel.hide()
        (self.reden if wat.reden else self.hoofdknop).setFocus()

    @property
    def hoofdknop(self) -> Knop:
        """The next sensible step of the state that is shown."""
        return self.hoofdknoppen[TOESTANDEN[self.toestand].stappen[0]]

    def leegmaken(self) -> None:
        self.reden.setText("")
        self.redenveld.zet_zin("")
        self.herstel.leegmaken()

    def zet_bezig(self, bezig: bool) -> None:
        """An older store is being opened after all."""
        self.hoofdknoppen["erken"].setEnabled(not bezig)

    def _kies(self, stap: str) -> None:
        if stap == "terugzetten":
            self.open_terugzetten()
        elif stap == "erken":
            self._erken()
        else:
            self.stap.emit(stap)

    def open_terugzetten(self) -> None:
        for knoppen in (self.hoofdknoppen, self.knoppen):
            knoppen["terugzetten"].hide()
        eerst = TOESTANDEN[self.toestand].stappen[0]
        if eerst != "terugzetten":  # one filled button: from now on that is 'Nu terugzetten'
            self.hoofdknoppen[eerst].hide()
            self.knoppen[eerst].show()
        self.herstel.show()
        self.herstel.begin()

    def _erken(self) -> None:
        reden = self.reden.text().strip()
        if not reden:
            self.redenveld.zet_zin("Schrijf op waarom u deze kluis opent.")
            self.reden.setFocus()
            return
        self.redenveld.zet_zin("")
        self.erken.emit(reden)
