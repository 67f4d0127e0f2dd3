# SPDX-License-Identifier: EUPL-1.2
"""One day in the counting grid: a small field for hours, or a hatched day without school."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from leerplicht_desktop.domain import datum
from leerplicht_desktop.ui.bouwstenen.tekst import herstijl
from leerplicht_desktop.ui.schermen.melding.week import Dag
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens

BREED = 44
_LANGSTE = 9
_STAPPEN = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
}


class Urencel(QLineEdit):
    """`stap(days, weeks)` asks the grid to move; the text is kept as typed when it is no hours."""

    stap = Signal(object, int, int)
    veranderd = Signal(object)

    def __init__(self, dag: Dag, uren: str) -> None:
        super().__init__(uren)
        self.dag = dag
        self.setProperty("soort", "uren")
        self.setFixedWidth(BREED)
        self.setMaxLength(_LANGSTE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(f"Uren op {datum.dag(dag.datum)}")
        self.textChanged.connect(lambda _tekst: self.veranderd.emit(self))
        self.zet_dag(dag)

    def zet_dag(self, dag: Dag) -> None:
        """The period changed: a day outside it says so, and keeps what was typed."""
        self.dag = dag
        zin = "Deze dag valt buiten de eerste en laatste dag." if dag.buiten else ""
        if dag.vrij:
            zin = f"Geen les: {dag.vrij}. Deze uren tellen niet mee."
        self.setToolTip(zin)
        self.setAccessibleDescription(zin)
        self.toon_fout()

    def toon_fout(self) -> None:
        """A border for what cannot be hours or lies outside the period."""
        tekst = self.text().strip()
        fout = bool(tekst) and (self.dag.buiten or datum.lees_uren(tekst) is None)
        if bool(self.property("fout")) != fout:
            self.setProperty("fout", fout)
            herstijl(self)

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        toets = Qt.Key(gebeurtenis.key())
        ctrl = gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier
        if toets in _STAPPEN and not ctrl:
            dagen, weken = _STAPPEN[toets]
            self.stap.emit(self, dagen, weken)
            return
        if toets == Qt.Key.Key_Right and self.cursorPosition() == len(self.text()):
            self.stap.emit(self, 1, 0)
            return
        if toets == Qt.Key.Key_Left and self.cursorPosition() == 0:
            self.stap.emit(self, -1, 0)
            return
        if toets == Qt.Key.Key_Escape or (ctrl and toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            gebeurtenis.ignore()
            return
        super().keyPressEvent(gebeurtenis)

    def focusInEvent(self, gebeurtenis: QFocusEvent) -> None:
        super().focusInEvent(gebeurtenis)
        self.selectAll()

    def focusOutEvent(self, gebeurtenis: QFocusEvent) -> None:
        minuten = datum.lees_uren(self.text()) if self.text().strip() else None
        if minuten is not None and datum.uren(minuten) != self.text():
            self.setText(datum.uren(minuten))
        self.toon_fout()
        super().focusOutEvent(gebeurtenis)


class Vrijecel(QWidget):
    """A day without school: hatched, with the reason for whoever asks."""

    def __init__(self, dag: Dag) -> None:
        super().__init__()
        self.dag = dag
        self.setFixedSize(BREED, tokens().maten["control"])
        reden = dag.vrij or "buiten de eerste en laatste dag"
        self._vrij = bool(dag.vrij)
        self.setToolTip(f"{datum.dag(dag.datum)}: {reden}")
        self.setAccessibleName(f"{datum.dag(dag.datum)}: {reden}")

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        schilder.setPen(thema().kleur("line"))
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        if self._vrij:
            schilder.setBrush(QBrush(thema().kleur("hatch"), Qt.BrushStyle.BDiagPattern))
        schilder.drawRoundedRect(vak, 6, 6)
        schilder.end()
