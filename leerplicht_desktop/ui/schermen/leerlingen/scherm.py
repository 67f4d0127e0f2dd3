# SPDX-License-Identifier: EUPL-1.2
"""The list of pupils, narrowed while the officer types in the search field."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.gegevens.zoek import Zoekresultaat
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Vel
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.leerlingen import woorden

HOOGSTENS = 100
# Written down once the officer rests: a search per keystroke would say nothing.
RUST_MS = 2000


class Leerlingen(QWidget):
    """Rows open by Enter or click; the search field passes its keys to `toets`."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._gezocht, self._getoond = "", ""
        self._wacht = self._open_straks = False
        self._resultaat = Zoekresultaat((), False)
        self.kop = Paginakop(woorden.TITEL)
        self.toevoegen = hoofdknop(woorden.TOEVOEGEN, self._voeg_toe, "user-plus")
        self.kop.knoppen(self.toevoegen)
        self.leeg = Leegstaat(
            *woorden.ZOEKT,
            icoon="users",
            actie=woorden.TOEVOEGEN,
            bij_actie=self._voeg_toe,
        )
        self.lijst = Lijst(woorden.TITEL, self.leeg, runner=omgeving.runner)
        self.lijst.gekozen.connect(lambda uid: omgeving.navigeer("leerling", uid=uid))
        self.rust = QTimer(self)
        self.rust.setSingleShot(True)
        self.rust.setInterval(RUST_MS)
        self.rust.timeout.connect(self._noteer)
        omgeving.signaal.gewijzigd.connect(self._bij_wijziging)
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 24)
        indeling.setSpacing(16)
        indeling.addWidget(self.kop)
        indeling.addWidget(vel, 1)
        self.setFocusProxy(self.lijst)

    def toon(self, **_parameters: Any) -> None:
        """Come here from the rail or by typing; what was sought last still stands."""
        self.zoek(self._gezocht)
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def leegmaken(self) -> None:
        self.rust.stop()
        self._gezocht = self._getoond = ""
        self._resultaat = Zoekresultaat((), False)
        self.lijst.leegmaken()
        self.leeg.zet(*woorden.ZOEKT)
        self.kop.zet(woorden.TITEL)

    def zoek(self, tekst: str) -> None:
        """Find while typing; an older question that is still on its way is dropped."""
        kluis = self._omgeving.kluis
        self._gezocht = tekst
        self._open_straks = False
        if kluis is None:
            return
        self._wacht = True

        def vraag() -> Zoekresultaat:
            from leerplicht_desktop.services import zoeken

            return zoeken.zoek(kluis, tekst, max=HOOGSTENS)

        self._omgeving.runner.laatste(
            "zoeken", vraag, klaar=lambda antwoord: self._toon(antwoord, tekst), eigenaar=self
        )

    def toets(self, toets: int) -> None:
        """A key of the search field that is for the list: arrows move, Enter opens.

        Who types fast presses Enter before the answer is there: then the best hit of that answer
        is opened, never a row that was left from an earlier question.
        """
        if self._wacht and toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_straks = True
            return
        druk = QKeyEvent(QKeyEvent.Type.KeyPress, toets, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.lijst.weergave, druk)

    def _toon(self, resultaat: Zoekresultaat, gezocht: str) -> None:
        if self._omgeving.kluis is None:
            return  # locked while it was on its way
        self._wacht = False
        nieuw = gezocht != self._getoond
        self._getoond = gezocht
        self._resultaat = resultaat
        vandaag = self._omgeving.vandaag()
        self.leeg.zet(*(woorden.NIETS if gezocht else woorden.NOG_LEEG))
        self.lijst.zet_regels([woorden.regel(treffer, vandaag) for treffer in resultaat.treffers])
        if nieuw and resultaat.treffers:
            # The best hit is the first one, also when the chosen row is still among them.
            self.lijst.ga_naar(resultaat.treffers[0].uid)
        self.kop.zet(woorden.TITEL, woorden.telling(resultaat, gezocht))
        self.rust.start()
        if self._open_straks:
            self._open_straks = False
            self.toets(Qt.Key.Key_Return)

    def _noteer(self) -> None:
        kluis = self._omgeving.kluis
        if kluis is None or not self.isVisible():
            return
        aantal = len(self._resultaat.treffers)
        handeling = "gezocht" if self._gezocht else "lijst_getoond"

        def noteer() -> None:
            from leerplicht_desktop.services import raadpleging

            raadpleging.noteer(kluis, handeling, "leerling", [], aantal=aantal)

        self._omgeving.runner.doe(noteer, soort="schrijven")

    def _voeg_toe(self) -> None:
        self._omgeving.navigeer("leerling_bewerken")

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort in ("leerling", "melding", "school") and self.isVisible():
            self.zoek(self._gezocht)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        self.rust.stop()
        super().hideEvent(gebeurtenis)
