# SPDX-License-Identifier: EUPL-1.2
"""The left rail: the built areas in words with their counts; icons alone on a narrow window."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from leerplicht_desktop.ui.schermen.scherm import Scherm
from leerplicht_desktop.ui.thema import iconen
from leerplicht_desktop.ui.thema.lettertype import HALFVET, MEDIUM, letter
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens

SMAL = 56
_HOOG = 38


class Railknop(QAbstractButton):
    """One area. `aantal` is what waits there; the number has a name for a screen reader too."""

    def __init__(self, scherm: Scherm, nummer: int) -> None:
        super().__init__()
        self.scherm = scherm
        self._nummer = nummer
        self._aantal: int | None = None
        self._smal = False
        self.setCheckable(True)
        self.setText(scherm.titel)
        self.setFixedHeight(_HOOG)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._benoem()

    def zet_aantal(self, aantal: int | None) -> None:
        self._aantal = aantal
        self._benoem()
        self.update()

    def zet_smal(self, smal: bool) -> None:
        self._smal = smal
        self._benoem()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SMAL if self._smal else tokens().maten["rail"], _HOOG)

    def _benoem(self) -> None:
        titel = self.scherm.titel
        self.setAccessibleName(f"{titel}, {self._aantal}" if self._aantal else titel)
        toets = f" (Alt+{self._nummer})" if self._nummer <= 9 else ""
        self.setToolTip(f"{self.accessibleName()}{toets}")

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(gebeurtenis)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        gekozen = self.isChecked()
        schilder.setPen(Qt.PenStyle.NoPen)
        if gekozen or self.underMouse():
            schilder.setBrush(thema().kleur("surface" if gekozen else "neutralSoft"))
            schilder.drawRoundedRect(vak, 6, 6)
        if gekozen:
            schilder.setBrush(thema().kleur("accent"))
            schilder.drawRoundedRect(QRectF(vak.x(), vak.y() + 9, 3, vak.height() - 18), 1.5, 1.5)
        kleur = "accentInk" if gekozen else "ink2"
        links = (self.width() - 20) / 2 if self._smal else 22.0
        plek = QRectF(links, (self.height() - 20) / 2, 20, 20)
        iconen.teken(schilder, self.scherm.icoon, thema().code(kleur), plek)
        if self._smal:
            self._stip(schilder, plek)
        else:
            self._woorden(schilder, vak, gekozen)
        schilder.end()

    def _woorden(self, schilder: QPainter, vak: QRectF, gekozen: bool) -> None:
        schilder.setFont(letter("body", HALFVET if gekozen else MEDIUM))
        schilder.setPen(thema().kleur("accentInk" if gekozen else "ink"))
        midden = Qt.AlignmentFlag.AlignVCenter
        schilder.drawText(vak.adjusted(44, 0, -40, 0), midden, self.scherm.titel)
        if self._aantal:
            schilder.setFont(letter("meta", HALFVET))
            schilder.setPen(thema().kleur("accentInk" if gekozen else "ink2"))
            schilder.drawText(
                vak.adjusted(0, 0, -12, 0), midden | Qt.AlignmentFlag.AlignRight, str(self._aantal)
            )

    def _stip(self, schilder: QPainter, plek: QRectF) -> None:
        if self._aantal:
            schilder.setPen(Qt.PenStyle.NoPen)
            schilder.setBrush(thema().kleur("accent"))
            schilder.drawEllipse(plek.topRight(), 3.5, 3.5)


class Rail(QWidget):
    """`gekozen` carries the name of the area."""

    gekozen = Signal(str)

    def __init__(self, schermen: Iterable[Scherm]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Onderdelen")
        self._knoppen: dict[str, Railknop] = {}
        self._groep = QButtonGroup(self)
        in_rail = [scherm for scherm in schermen if scherm.in_rail]
        volgorde = [s for s in in_rail if not s.onderaan] + [s for s in in_rail if s.onderaan]
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 10, 0, 10)
        indeling.setSpacing(2)
        rek_gezet = False
        for nummer, scherm in enumerate(volgorde, start=1):
            if scherm.onderaan and not rek_gezet:
                indeling.addStretch(1)
                rek_gezet = True
            indeling.addWidget(self._maak(scherm, nummer))
        if not rek_gezet:
            indeling.addStretch(1)
        self.zet_smal(False)

    def _maak(self, scherm: Scherm, nummer: int) -> Railknop:
        knop = Railknop(scherm, nummer)
        knop.clicked.connect(lambda _aan=False, naam=scherm.naam: self.gekozen.emit(naam))
        self._groep.addButton(knop)
        self._knoppen[scherm.naam] = knop
        return knop

    @property
    def namen(self) -> list[str]:
        return list(self._knoppen)

    def kies(self, naam: str) -> None:
        """Show where the officer is; an unknown name leaves all unchosen."""
        self._groep.setExclusive(False)
        for eigen, knop in self._knoppen.items():
            knop.setChecked(eigen == naam)
        self._groep.setExclusive(True)

    def zet_aantal(self, naam: str, aantal: int | None) -> None:
        if naam in self._knoppen:
            self._knoppen[naam].zet_aantal(aantal)

    def zet_smal(self, smal: bool) -> None:
        self.setFixedWidth(SMAL if smal else tokens().maten["rail"])
        for knop in self._knoppen.values():
            knop.zet_smal(smal)
