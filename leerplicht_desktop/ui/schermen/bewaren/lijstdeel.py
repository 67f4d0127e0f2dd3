# SPDX-License-Identifier: EUPL-1.2
"""The list with one line in full beside it, the steps under it, and who is held back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.bewaren import Overzicht, Regelbeeld
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.bewaren import woorden
from leerplicht_desktop.ui.schermen.bewaren.regelvlak import Regelvlak
from leerplicht_desktop.ui.schermen.bewaren.stappen import Stappen

_HOOG, _TEGEN_HOOG = 300, 180
_NAAST, _BREED = 860, 380


class Lijstdeel(QWidget):
    """Enter on a line goes to what can be done with it."""

    dossier = Signal(str)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._regels: dict[str, Regelbeeld] = {}
        self._vast = False
        self.leeg = Leegstaat(woorden.NIETS, icoon="history")
        self.lijst = Lijst(woorden.LIJST, self.leeg, runner=runner, pijl=False)
        self.lijst.setMinimumHeight(_HOOG)
        self.regel = Regelvlak()
        self.stappen = Stappen()
        self.tegen = Lijst("Dossiers die wachten", Leegstaat(""), runner=runner)
        self.tegen.setFixedHeight(_TEGEN_HOOG)
        self.lijst.staat_op.connect(self._toon_regel)
        self.lijst.gekozen.connect(lambda _uid: self._naar_regel())
        self.tegen.gekozen.connect(lambda sleutel: self.dossier.emit(sleutel.split("|")[0]))
        self.regel.dossier.connect(self.dossier)
        self._deel_in()

    def _deel_in(self) -> None:
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        self.luik = Tweeluik(vel, self.regel, grens=_NAAST, rechts_breed=_BREED, tussen=16)
        self._tegenkop = tekst("", "title", afbreken=True)
        self._tegenvel = Vel(marge=8)
        self._tegenvel.indeling.addWidget(self.tegen)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(16)
        for deel in (self.luik, self.stappen, self._tegenkop, self._tegenvel):
            indeling.addWidget(deel)
        indeling.addStretch(1)

    @property
    def huidig(self) -> Regelbeeld | None:
        return self._regels.get(self.lijst.uid())

    def toon(self, overzicht: Overzicht) -> None:
        lijst = overzicht.lijst
        regels = lijst.regels if lijst else ()
        self._vast = lijst is None or lijst.begonnen
        self._regels = {regel.uid: regel for regel in regels}
        titel = woorden.GEEN_LIJST if overzicht.nu else woorden.NIETS
        self.leeg.zet(titel, woorden.leeg(overzicht))
        self.lijst.zet_regels([woorden.rij(regel) for regel in regels])
        # A list that got the focus while it was still empty has a row, but not a chosen one.
        self.lijst.ga_naar(self.lijst.uid())
        self.regel.setVisible(bool(regels))
        self.stappen.setVisible(bool(regels))
        self.stappen.vul(overzicht)
        self._toon_regel(self.lijst.uid())
        self._toon_tegen(overzicht)

    def leegmaken(self) -> None:
        self._regels = {}
        self.lijst.leegmaken()
        self.tegen.leegmaken()
        self.regel.leegmaken()
        self.stappen.leegmaken()

    def _toon_tegen(self, overzicht: Overzicht) -> None:
        tegen = overzicht.tegengehouden
        woord = "dossier wacht" if len(tegen) == 1 else "dossiers wachten"
        self._tegenkop.setText(
            f"{len(tegen)} {woord}: de termijn is voorbij, maar er loopt nog iets"
        )
        self._tegenkop.setVisible(bool(tegen))
        self._tegenvel.setVisible(bool(tegen))
        self.tegen.zet_regels([woorden.tegen(een) for een in tegen])

    def _toon_regel(self, uid: str) -> None:
        if uid in self._regels:
            self.regel.toon(self._regels[uid], vast=self._vast)

    def _naar_regel(self) -> None:
        for een in (self.regel.niet, self.regel.wel, self.regel.open):
            if not een.isHidden():
                een.setFocus()
                return
