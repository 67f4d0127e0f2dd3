# SPDX-License-Identifier: EUPL-1.2
"""The screen of police data: an opening act, then a place that looks unlike the rest.

Whatever way she leaves, the part closes: another screen, locking, five minutes of silence.
"""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.binnen import Binnen
from leerplicht_desktop.ui.schermen.wpg.opening import Opening
from leerplicht_desktop.ui.schermen.wpg.werk import Werk
from leerplicht_desktop.ui.thema.thema import thema

_STILTE_MS = 5 * 60 * 1000
_RAND = 3
_GEBRUIK = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Politiepagina(QWidget):
    """`toon(uid=)` is the opening act; inside, a border says all the time where she is."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.werk = Werk(omgeving, self)
        self.opening = Opening(omgeving)
        self.binnen = Binnen(self.werk, omgeving.terug)
        self.stapel = QStackedWidget()
        self.stapel.addWidget(self.opening)
        self.stapel.addWidget(self.binnen)
        self._stilte = QTimer(self)
        self._stilte.setSingleShot(True)
        self._stilte.setInterval(_STILTE_MS)
        self._stilte.timeout.connect(self.dicht)
        self.opening.geopend.connect(self._geopend)
        self.werk.dicht.connect(self.dicht)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(_RAND, _RAND, _RAND, _RAND)
        indeling.addWidget(self.stapel)

    @property
    def open(self) -> bool:
        return self.werk.deel is not None

    def toon(self, **_parameters: Any) -> None:
        if not self.open:
            self._naar_opening()

    def dicht(self) -> None:
        """Closed without leaving the screen: say so, and ask for a reason again."""
        self._sluit()
        if self.isVisible():
            self._naar_opening(woorden.GESLOTEN)

    def leegmaken(self) -> None:
        """Locked: the store closes the part itself."""
        self.werk.deel = None
        self._stilte.stop()
        self._volg(False)
        self.binnen.leegmaken()
        self.opening.leegmaken()
        self.stapel.setCurrentWidget(self.opening)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        super().hideEvent(gebeurtenis)
        if not gebeurtenis.spontaneous():  # a minimised window has its own lock
            self._sluit()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self._omgeving.terug()
        else:
            super().keyPressEvent(gebeurtenis)

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        """Any key or click in the program is use."""
        if gebeurtenis.type() in _GEBRUIK:
            self._stilte.start()
        return super().eventFilter(voorwerp, gebeurtenis)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        if not self.open:
            return
        schilder = QPainter(self)
        pen = QPen(thema().kleur("amber"), _RAND)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        schilder.setPen(pen)
        helft = _RAND // 2
        schilder.drawRect(self.rect().adjusted(helft, helft, -helft - 1, -helft - 1))
        schilder.end()

    def _naar_opening(self, melding: str = "") -> None:
        self.stapel.setCurrentWidget(self.opening)
        self.opening.toon(melding)

    def _geopend(self, deel: Any) -> None:
        self.werk.deel = deel
        if not self.isVisible():
            self._sluit()  # she left while it opened
            return
        self._stilte.start()
        self._volg(True)
        self.stapel.setCurrentWidget(self.binnen)
        self.binnen.toon()
        self.update()

    def _sluit(self) -> None:
        deel, self.werk.deel = self.werk.deel, None
        self._stilte.stop()
        self._volg(False)
        self.binnen.leegmaken()
        self.opening.leegmaken()
        self.stapel.setCurrentWidget(self.opening)
        self.update()
        if deel is None:
            return

        def functie() -> None:
            from leerplicht_desktop.services import wpg

            wpg.sluit(deel)

        self._omgeving.runner.doe(functie, soort="schrijven")

    def _volg(self, aan: bool) -> None:
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self) if aan else app.removeEventFilter(self)
