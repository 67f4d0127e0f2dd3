# SPDX-License-Identifier: EUPL-1.2
"""One rule of the Act as a line: its verdict as a shape, what it asks, why, and the way on."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.toets import Regellijn
from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.vormen import teken_vorm
from leerplicht_desktop.ui.schermen.vrijstellingen import regelwoorden
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens

_MAAT = 24
_HARD = "\u00a0"  # an article is never broken over two lines


class Stip(QWidget):
    """The verdict as a round with a shape in it; the heading of the group says it in words."""

    def __init__(self, woord: str) -> None:
        super().__init__()
        self._stijl = tokens().chip(woord)
        self.setFixedSize(_MAAT, _MAAT)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        achter, inkt = thema().toon(self._stijl.toon)
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(achter)
        schilder.drawEllipse(QRectF(self.rect()))
        teken_vorm(schilder, self._stijl.vorm, QRectF(6.5, 6.5, 11, 11), inkt)
        schilder.end()


class Regelrij(QWidget):
    """`knop` is the way on, None where nothing is to be done."""

    def __init__(
        self, regel: Regellijn, actie: str = "", bij_actie: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self.regel = regel
        woord = regelwoorden.STAND[regel.stand]
        self.setAccessibleName(f"{woord}: {regel.titel}")
        self.setAccessibleDescription(f"{regel.zin} {regel.artikel}")
        self.knop: Knop | None = None
        woorden = QVBoxLayout()
        woorden.setSpacing(1)
        woorden.addWidget(tekst(regel.titel, "row", afbreken=True))
        kort = regelwoorden.artikel(regel.artikel)
        woorden.addWidget(
            tekst(
                f"{regel.zin} ({kort.replace(' ', _HARD)})" if actie else regel.zin,
                "meta",
                afbreken=True,
            )
        )
        woorden.addStretch(1)
        if actie:
            self.knop = koppeling(actie, bij_actie)
            self.knop.setAccessibleName(f"{actie}: {regel.titel}")
            self.knop.setAccessibleDescription(f"{woord}. {regel.zin} {regel.artikel}")
        rechts = self.knop or tekst(kort, "quiet")
        rechts.setToolTip(regel.artikel)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(20, 6, 20, 6)
        indeling.setSpacing(12)
        indeling.addWidget(Stip(woord), 0, Qt.AlignmentFlag.AlignTop)
        indeling.addLayout(woorden, 1)
        indeling.addWidget(rechts, 0, Qt.AlignmentFlag.AlignVCenter)
