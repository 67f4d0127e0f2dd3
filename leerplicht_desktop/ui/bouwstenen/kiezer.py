# SPDX-License-Identifier: EUPL-1.2
"""Choosing a record while typing: a field with the hits under it, all by keyboard.

The hits are a child of the page and no window of their own, so that the field keeps the focus
and a screen reader stays where the officer types.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QScrollArea, QWidget

from leerplicht_desktop.ui.bouwstenen.lijstmodel import Lijstmodel, Regel
from leerplicht_desktop.ui.bouwstenen.lijstrij import Lijstrij
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.thema.tokens import tokens

NIEUW = "+"  # the row that adds a record
_GEEN = "-"  # the row that says that nothing was found
_ZICHTBAAR = 6


class Kiezer(QLineEdit):
    """`ruw()` is the uid of what was chosen; typing on makes it nothing again.

    `zoek` and `noem` run on the reader thread: the hits for a text, and the label of a uid.
    """

    gekozen = Signal(str)  # uid
    nieuw_gevraagd = Signal(str)  # what was typed

    def __init__(
        self,
        runner: Runner,
        zoek: Callable[[str], Sequence[Regel]],
        noem: Callable[[str], str],
        *,
        niets: str,
        toevoegen: str = "",
    ) -> None:
        super().__init__()
        self._runner, self._zoek, self._noem = runner, zoek, noem
        self._niets, self._toevoegen = niets, toevoegen
        self._uid = ""
        self._getypt = ""
        self.model = Lijstmodel()
        self.lijst = _maak_lijst(self.model)
        self.lijst.setParent(self)
        self.lijst.clicked.connect(self._kies_index)
        self.textEdited.connect(self._bij_typen)

    @property
    def open(self) -> bool:
        return self.lijst.isVisible()

    def ruw(self) -> str:
        return self._uid

    def zet_ruw(self, tekst: str) -> None:
        """Show the record with this uid; '' empties the field."""
        self.sluit()
        self._getypt = ""
        if tekst == self._uid and (tekst or not self.text()):
            return
        self._uid = tekst
        if not tekst:
            self.clear()
            return
        self._runner.laatste(
            f"kiezer {id(self)} naam",
            lambda: self._noem(tekst),
            klaar=lambda naam: self._noem_gekozen(tekst, naam),
            eigenaar=self,
        )

    def zet_keuze(self, uid: str, naam: str) -> None:
        """A record whose label is known already."""
        self._uid, self._getypt = uid, ""
        self.setText(naam)
        self.setCursorPosition(0)

    def _noem_gekozen(self, uid: str, naam: str) -> None:
        """The label of a uid is no change by the officer: nobody is told."""
        if uid == self._uid:
            with QSignalBlocker(self):
                self.setText(naam)
                self.setCursorPosition(0)

    def sluit(self) -> None:
        if self.open:
            self.lijst.hide()
            self.removeEventFilter(self)
        # Hidden is not gone: the names of the hits do not outlive the choosing.
        self.model.zet((), 0)

    def _bij_typen(self, tekst: str) -> None:
        self._uid = ""
        self._getypt = tekst.strip()
        if not self._getypt:
            self.sluit()
            return
        self._haal(self._getypt)

    def _haal(self, tekst: str) -> None:
        self._runner.laatste(
            f"kiezer {id(self)}",
            lambda: self._zoek(tekst),
            klaar=self._toon,
            eigenaar=self,
        )

    def _toon(self, treffers: Sequence[Regel]) -> None:
        if not self.hasFocus():
            return
        regels = list(treffers) or [Regel(_GEEN, self._niets)]
        if self._toevoegen:
            regels.append(Regel(NIEUW, self._toevoegen, "Enter opent een leeg formulier"))
        self.model.zet(regels, len(regels))
        eerste = 0 if treffers or not self._toevoegen else 1
        self.lijst.setCurrentIndex(self.model.index(eerste))
        self._plaats(len(regels))
        if not self.open:
            # Installed now, so that it comes before the filter of the form.
            self.installEventFilter(self)
        self.lijst.show()
        self.lijst.raise_()

    def _plaats(self, aantal: int) -> None:
        vlak = _vlak(self)
        self.lijst.setParent(vlak)
        punt = self.mapTo(vlak, QPoint(0, self.height() + 4))
        hoogte = min(aantal, _ZICHTBAAR) * tokens().maten["row"] + 10
        self.lijst.setGeometry(punt.x(), punt.y(), max(self.width(), 340), hoogte)

    def _kies_index(self, index: QModelIndex) -> None:
        uid = self.model.uid(index.row())
        if uid == _GEEN or not uid:
            return
        naam = str(index.data())
        self.sluit()
        if uid == NIEUW:
            self.nieuw_gevraagd.emit(self._getypt)
            return
        self.zet_keuze(uid, naam)
        self.gekozen.emit(uid)

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        if (
            voorwerp is self
            and isinstance(gebeurtenis, QKeyEvent)
            and gebeurtenis.type() == QEvent.Type.KeyPress
        ):
            return self._toets(gebeurtenis)
        return super().eventFilter(voorwerp, gebeurtenis)

    def _toets(self, gebeurtenis: QKeyEvent) -> bool:
        toets = gebeurtenis.key()
        stap = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(toets), 0)
        if stap:
            rij = self.lijst.currentIndex().row() + stap
            if 0 <= rij < self.model.rowCount():
                self.lijst.setCurrentIndex(self.model.index(rij))
            return True
        if toets == Qt.Key.Key_Escape:
            self.sluit()
            return True
        enter = toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._kies_index(self.lijst.currentIndex())
            return True
        if toets == Qt.Key.Key_Tab and self.model.uid(self.lijst.currentIndex().row()) != NIEUW:
            self._kies_index(self.lijst.currentIndex())
        return False

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Down and self.text().strip():
            self._getypt = self.text().strip()
            self._haal(self._getypt)
            return
        super().keyPressEvent(gebeurtenis)

    def focusOutEvent(self, gebeurtenis: QFocusEvent) -> None:
        self.sluit()
        super().focusOutEvent(gebeurtenis)


def _maak_lijst(model: Lijstmodel) -> QListView:
    lijst = QListView()
    lijst.setObjectName("keuzelijst")
    lijst.setModel(model)
    lijst.setItemDelegate(Lijstrij(pijl=False))
    lijst.setUniformItemSizes(True)
    lijst.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    lijst.setFrameShape(QFrame.Shape.NoFrame)
    lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lijst.setMouseTracking(True)
    lijst.setAccessibleName("Gevonden")
    lijst.hide()
    return lijst


def _vlak(widget: QWidget) -> QWidget:
    """The page that scrolls, so that the hits scroll along with their field."""
    ouder = widget.parentWidget()
    while ouder is not None:
        if isinstance(ouder, QScrollArea):
            return ouder.widget() or ouder
        ouder = ouder.parentWidget()
    return widget.window()
