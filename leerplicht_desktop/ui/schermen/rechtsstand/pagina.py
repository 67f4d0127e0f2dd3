# SPDX-License-Identifier: EUPL-1.2
"""The rechtsstand: search it, walk it with the arrows, read one line in full beside the list."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, filterknop, koppeling
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.rechtsstand import woorden
from leerplicht_desktop.ui.schermen.rechtsstand.uitleg import Uitleg
from leerplicht_desktop.ui.schermen.rechtsstand.vermelding import Vermelding, alle

_LIJST_HOOG = 320
_LUCHT = 8
_NAAST, _UITLEG_BREED = 860, 400
_OMLAAG = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Rechtsstandpagina(Schuifpagina):
    """Nothing of it comes out of the store; Esc goes back to where the question came up."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._filter = woorden.FILTERS[0][0]
        self._vermeldingen: dict[str, Vermelding] = {}
        self.kop = Paginakop(woorden.TITEL)
        self.kop.knoppen(koppeling("Terug", omgeving.terug, "arrow-left"))
        self.zoekveld = QLineEdit()
        self.zoekveld.setPlaceholderText(woorden.ZOEK)
        self.zoekveld.setAccessibleName(woorden.ZOEK)
        self.zoekveld.setClearButtonEnabled(True)
        self.zoekveld.setMaximumWidth(420)
        self.filters: dict[str, Knop] = {}
        self.lijst = Lijst(
            woorden.TITEL, Leegstaat(*woorden.LEEG, icoon="scale"), runner=omgeving.runner,
            pijl=False,
        )  # fmt: skip
        self.lijst.setMinimumHeight(_LIJST_HOOG)
        self.uitleg = Uitleg()
        self.zoekveld.textChanged.connect(lambda _tekst: self._vul())
        self.lijst.staat_op.connect(self._toon_uitleg)
        self.lijst.gekozen.connect(lambda _uid: self._naar_uitleg())
        self._deel_in()

    def _deel_in(self) -> None:
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        self.luik = Tweeluik(vel, self.uitleg, grens=_NAAST, rechts_breed=_UITLEG_BREED, tussen=16)
        self.indeling.setSpacing(14)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(self.zoekveld)
        self.indeling.addWidget(self._filterrij())
        self.indeling.addWidget(self.luik, 1)

    def _filterrij(self) -> QWidget:
        rij = QWidget()
        rij.setAccessibleName("Welke soort?")
        vloei = Vloei(rij)
        groep = QButtonGroup(self)
        for code, woord in woorden.FILTERS:
            knop = filterknop(woord)
            knop.setChecked(code == self._filter)
            knop.toggled.connect(lambda aan, naam=code: self._kies(naam) if aan else None)
            groep.addButton(knop)
            self.filters[code] = knop
            vloei.addWidget(knop)
        return rij

    def toon(self, **_parameters: Any) -> None:
        self._vermeldingen = {v.uid: v for v in alle(self._omgeving.vandaag())}
        self._vul()
        self.zoekveld.setFocus(Qt.FocusReason.OtherFocusReason)
        self.zoekveld.selectAll()

    def leegmaken(self) -> None:
        """The law is no secret; what was looked for in it may be."""
        self.zoekveld.clear()

    def _kies(self, filter_: str) -> None:
        self._filter = filter_
        self._vul()

    def _vul(self) -> None:
        gezocht = self.zoekveld.text()
        for code, woord in woorden.FILTERS:
            aantal = sum(v.past(code, gezocht) for v in self._vermeldingen.values())
            self.filters[code].setText(f"{woord}  {aantal}")
            self.filters[code].setAccessibleName(f"{woord}, {aantal}")
        gevonden = [v for v in self._vermeldingen.values() if v.past(self._filter, gezocht)]
        self.lijst.zet_regels([v.regel() for v in gevonden])
        self.kop.zet(woorden.TITEL, woorden.samen(len(gevonden), len(self._vermeldingen)))
        self.uitleg.setVisible(bool(gevonden))
        self._toon_uitleg(self.lijst.uid())

    def _toon_uitleg(self, uid: str) -> None:
        if uid in self._vermeldingen:
            self.uitleg.toon(self._vermeldingen[uid])

    def _naar_uitleg(self) -> None:
        """Under the list it may lie off the screen: then Enter brings its first line to the top."""
        if not self.luik.naast:
            boven = self.uitleg.mapTo(self.binnen, self.uitleg.rect().topLeft()).y()
            self.verticalScrollBar().setValue(boven - _LUCHT)

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self._omgeving.terug()
        elif gebeurtenis.key() in _OMLAAG and self.zoekveld.hasFocus():
            self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(gebeurtenis)
