# SPDX-License-Identifier: EUPL-1.2
"""A band that asks for a choice between two ways on, without a dialog over the text."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens


class Keuzeband(QWidget):
    """Hidden until `toon`; neither choice may throw away what was typed."""

    def __init__(
        self,
        eerste: str,
        bij_eerste: Callable[[], object],
        tweede: str,
        bij_tweede: Callable[[], object],
    ) -> None:
        super().__init__()
        self._tekst = tekst("", afbreken=True)
        self.eerste, self.tweede = knop(eerste, bij_eerste), knop(tweede, bij_tweede)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self.eerste)
        knoppen.addWidget(self.tweede)
        knoppen.addStretch(1)
        woorden = QVBoxLayout()
        woorden.setSpacing(10)
        woorden.addWidget(self._tekst)
        woorden.addLayout(knoppen)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(16, 12, 16, 12)
        indeling.setSpacing(12)
        indeling.addWidget(Icoon("triangle-alert", "amber", 20), 0, Qt.AlignmentFlag.AlignTop)
        indeling.addLayout(woorden, 1)
        self.hide()

    @property
    def zin(self) -> str:
        return self._tekst.text()

    def toon(self, zin: str) -> None:
        self._tekst.setText(zin)
        self.setAccessibleName(zin)
        self.show()
        self.eerste.setFocus(Qt.FocusReason.OtherFocusReason)
        # Its place is known only once the page was laid out again.
        QTimer.singleShot(0, self, self._in_beeld)

    def _in_beeld(self) -> None:
        ouder = self.parentWidget()
        while ouder is not None and not isinstance(ouder, QScrollArea):
            ouder = ouder.parentWidget()
        if isinstance(ouder, QScrollArea):
            ouder.ensureWidgetVisible(self, 0, 24)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        straal = tokens().maten["radius_sheet"]
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(thema().toon("amber")[0])
        schilder.drawRoundedRect(QRectF(self.rect()), straal, straal)
        schilder.end()
