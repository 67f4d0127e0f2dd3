# SPDX-License-Identifier: EUPL-1.2
"""How strong a passphrase is: four parts and the sentence that says it in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.wachtzin import Sterkte
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.thema.thema import thema

_DELEN = 4


class _Balk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.stappen, self.genoeg = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 6)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(Qt.PenStyle.NoPen)
        breed = (self.width() - 6 * (_DELEN - 1)) / _DELEN
        for nummer in range(_DELEN):
            vol = "green" if self.genoeg else "tint2"
            schilder.setBrush(thema().kleur(vol if nummer < self.stappen else "tint1"))
            vak = QRectF(nummer * (breed + 6), 0, breed, self.height())
            schilder.drawRoundedRect(vak, 3, 3)
        schilder.end()


class Sterktemeter(QWidget):
    """Colour, number of parts and words say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._balk = _Balk()
        self._regel = Meldregel()
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(2)
        indeling.addWidget(self._balk)
        indeling.addWidget(self._regel)

    def toon(self, sterkte: Sterkte) -> None:
        self._balk.stappen, self._balk.genoeg = sterkte.stappen, sterkte.genoeg
        self._balk.update()
        self._regel.zet(sterkte.zin, "goed" if sterkte.genoeg else "meta")
        self.setAccessibleName(f"Sterkte {sterkte.stappen} van {_DELEN}. {sterkte.zin}")
