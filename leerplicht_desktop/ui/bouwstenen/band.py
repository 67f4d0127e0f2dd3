# SPDX-License-Identifier: EUPL-1.2
"""An inline band for a message: information, a warning, an error or a good end."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import icoonknop, koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens

_SOORTEN = {
    "info": ("accent", "info", "accentInk"),
    "let_op": ("amber", "triangle-alert", "amber"),
    "fout": ("red", "circle-alert", "red"),
    "goed": ("green", "circle-check", "green"),
}


class Band(QWidget):
    """Hidden until `toon`; the icon and the first word carry the kind, not the colour alone."""

    gesloten = Signal()

    def __init__(self, *, sluitbaar: bool = False) -> None:
        super().__init__()
        self._soort = "info"
        self._bij_actie: Callable[[], object] | None = None
        self._icoon = Icoon("info", "accentInk", 20)
        self._tekst = tekst("", afbreken=True)
        self._actie = koppeling("", self._doe_actie)
        self._sluit = icoonknop("Melding sluiten", "x", self.sluit)
        if not sluitbaar:
            self._sluit.hide()
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(16, 8, 12, 8)
        indeling.setSpacing(12)
        indeling.addWidget(self._icoon)
        indeling.addWidget(self._tekst, 1)
        indeling.addWidget(self._actie)
        indeling.addWidget(self._sluit)
        self.setMinimumHeight(48)
        self.hide()

    @property
    def zin(self) -> str:
        return self._tekst.text()

    def toon(
        self,
        zin: str,
        soort: str = "info",
        *,
        actie: str = "",
        bij_actie: Callable[[], object] | None = None,
    ) -> None:
        """`soort`: info, let_op, fout or goed."""
        self._soort = soort
        self._bij_actie = bij_actie
        self._icoon.zet(*_SOORTEN[soort][1:])
        self._tekst.setText(zin)
        self.setAccessibleName(zin)
        self._actie.setText(actie)
        self._actie.setAccessibleName(actie)
        self._actie.setVisible(bool(actie))
        self.show()
        self.update()

    def pak(self) -> None:
        """Focus on the step that the band offers."""
        self._actie.setFocus(Qt.FocusReason.OtherFocusReason)

    def sluit(self) -> None:
        self.hide()
        self.gesloten.emit()

    def hide(self) -> None:
        """A sentence may name somebody: what is not shown is not kept either."""
        self._bij_actie = None
        self._tekst.clear()
        self.setAccessibleName("")
        super().hide()

    def _doe_actie(self) -> None:
        if self._bij_actie is not None:
            self._bij_actie()

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        straal = tokens().maten["radius_sheet"]
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(thema().toon(_SOORTEN[self._soort][0])[0])
        schilder.drawRoundedRect(QRectF(self.rect()), straal, straal)
        schilder.end()
