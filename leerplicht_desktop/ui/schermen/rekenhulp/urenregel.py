# SPDX-License-Identifier: EUPL-1.2
"""One row of the sixteen hours: a day, its hours, and under them what is wrong with it."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import datum
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import herstijl
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import focus_in

DATUM_BREED = 190
_UREN_BREED = 84
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ZATERDAG = 5


class Urenregel(QWidget):
    """With only hours typed, the day is the one after the row above it."""

    gewijzigd = Signal()
    geplakt = Signal(str)  # several lines at once
    opslaan = Signal()
    verlaten = Signal()
    verder = Signal()

    def __init__(self, nummer: int) -> None:
        super().__init__()
        self._voorstel: date | None = None
        self.datum, self.uren = Datumveld(), QLineEdit()
        self.datum.setPlaceholderText(teksten.DATUM_VOORBEELD)
        self.datum.setFixedWidth(DATUM_BREED)
        self.uren.setPlaceholderText("3,5")
        self.uren.setFixedWidth(_UREN_BREED)
        self.uren.setMaxLength(9)
        self.datum.setAccessibleName(f"Datum, regel {nummer}")
        self.uren.setAccessibleName(f"Uren, regel {nummer}")
        self.fout = Meldregel()
        rij = QHBoxLayout()
        rij.setSpacing(12)
        rij.addWidget(self.datum)
        rij.addWidget(self.uren)
        rij.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(rij)
        indeling.addWidget(self.fout)
        self.datum.textChanged.connect(lambda _tekst: self.gewijzigd.emit())
        self.uren.textChanged.connect(self._bij_uren)
        for veld in (self.datum, self.uren):
            veld.installEventFilter(self)

    @property
    def dag(self) -> date | None:
        return self.datum.datum()

    @property
    def minuten(self) -> int | None:
        return datum.lees_uren(self.uren.text()) if self.uren.text().strip() else None

    @property
    def gevuld(self) -> bool:
        return bool(self.datum.text().strip() or self.uren.text().strip())

    def cellen(self) -> tuple[str, str]:
        """Both empty while she is halfway this row: then the answer is about the other rows."""
        dag, uren = self.datum.ruw(), self.uren.text().strip()
        if focus_in(self) and not (dag and uren):
            return ("", "")
        return (dag, uren)

    def zet_voorstel(self, vorige: date | None) -> None:
        """The next weekday after the row above, in grey."""
        self._voorstel = None
        if vorige is not None and vorige < date.max - timedelta(days=3):
            dag = vorige + timedelta(days=1)
            while dag.weekday() >= _ZATERDAG:
                dag += timedelta(days=1)
            self._voorstel = dag
        voorbeeld = datum.dag(self._voorstel) if self._voorstel else teksten.DATUM_VOORBEELD
        self.datum.setPlaceholderText(voorbeeld)

    def zet_fout(self, zin: str) -> bool:
        """Show a sentence under the row; True when one is shown now."""
        zin = "" if focus_in(self) else zin
        self.fout.zet(zin)
        for veld in (self.datum, self.uren):
            # A date that cannot be read is the first thing the service stumbles over.
            mis = bool(zin) and (veld is self.datum) is (self.dag is None)
            if bool(veld.property("fout")) != mis:
                veld.setProperty("fout", mis)
                herstijl(veld)
            veld.setAccessibleDescription(zin if mis else "")
        return bool(zin)

    def _bij_uren(self, tekst: str) -> None:
        if tekst.strip() and not self.datum.text().strip() and self._voorstel is not None:
            self.datum.zet_ruw(self._voorstel.isoformat())
        self.gewijzigd.emit()

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.KeyPress and isinstance(gebeurtenis, QKeyEvent):
            return self._toets(gebeurtenis)
        return super().eventFilter(voorwerp, gebeurtenis)

    def _toets(self, gebeurtenis: QKeyEvent) -> bool:
        toets = gebeurtenis.key()
        if toets == Qt.Key.Key_Escape:
            self.verlaten.emit()
        elif toets in _ENTER and gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opslaan.emit()
        elif toets in _ENTER:
            self.verder.emit()
        elif gebeurtenis.matches(QKeySequence.StandardKey.Paste) and "\n" in _klembord():
            self.geplakt.emit(_klembord())
        else:
            return False
        return True


def _klembord() -> str:
    return QGuiApplication.clipboard().text().strip()
