# SPDX-License-Identifier: EUPL-1.2
"""A list of records: pages from a service, opened by Enter or click, empty with an explanation."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedLayout,
    QWidget,
)

from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Lijstmodel, Regel
from leerplicht_desktop.ui.bouwstenen.lijstrij import Lijstrij
from leerplicht_desktop.ui.runner import Runner

Bron = Callable[[int, int], Bladzijde]  # (begin, aantal), runs on the reader thread
BLADZIJDE = 100


class _Weergave(QListView):
    """Letters jump to a row (type-ahead); Enter opens it."""

    enter = Signal()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter.emit()
            return
        super().keyPressEvent(gebeurtenis)


class Lijst(QWidget):
    """`gekozen` carries the uid of the row that was opened, `staat_op` that of the current row."""

    gekozen = Signal(str)
    staat_op = Signal(str)
    geladen = Signal(int)  # total number

    def __init__(
        self,
        naam: str,
        leeg: Leegstaat,
        *,
        runner: Runner,
        pijl: bool = True,
        klik_opent: bool = True,
    ) -> None:
        """Without `klik_opent` a click chooses the row, for buttons beside the list."""
        super().__init__()
        self._runner = runner
        self._bron: Bron | None = None
        self._naar_regel: Callable[[Any], Regel] = lambda rij: rij
        self._sleutel = f"lijst {id(self)}"
        self.model = Lijstmodel()
        self.weergave = self._maak_weergave(naam, pijl)
        self.leeg = leeg
        klik = self.weergave.clicked if klik_opent else self.weergave.doubleClicked
        klik.connect(self._open)
        self._stapel = QStackedLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.addWidget(self.weergave)
        self._stapel.addWidget(leeg)
        self.model.bladzijde_nodig.connect(self._haal)
        self.setFocusProxy(self.weergave)

    def _maak_weergave(self, naam: str, pijl: bool) -> _Weergave:
        weergave = _Weergave()
        weergave.setAccessibleName(naam)
        weergave.setModel(self.model)
        self._rij = Lijstrij(pijl=pijl)
        weergave.setItemDelegate(self._rij)
        weergave.setUniformItemSizes(True)
        weergave.setFrameShape(QFrame.Shape.NoFrame)
        weergave.setMouseTracking(True)
        weergave.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        weergave.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        weergave.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        weergave.enter.connect(lambda: self._open(weergave.currentIndex()))
        weergave.selectionModel().currentChanged.connect(
            lambda nu, _oud: self.staat_op.emit(self.model.uid(nu.row()))
        )
        return weergave

    def zet_bron(self, bron: Bron, naar_regel: Callable[[Any], Regel]) -> None:
        """Where pages come from and how one record becomes a row; then `laad()`."""
        self._bron, self._naar_regel = bron, naar_regel

    def laad(self) -> None:
        """Fetch the first page again; the current row stays current when it is still there."""
        self._haal(0)

    def zet_regels(self, regels: list[Regel], totaal: int | None = None) -> None:
        """Rows that are already here, for a short list without pages."""
        huidig = self.uid()
        self.model.zet(regels, len(regels) if totaal is None else totaal)
        self._na_laden(huidig)

    def leegmaken(self) -> None:
        """Forget every row (the store was locked)."""
        self.model.zet((), 0)
        self._na_laden("")

    def uid(self) -> str:
        return self.model.uid(self.weergave.currentIndex().row())

    def ga_naar(self, uid: str) -> bool:
        rij = self.model.rij(uid)
        if rij >= 0:
            self.weergave.setCurrentIndex(self.model.index(rij))
        return rij >= 0

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.gekozen.emit(self.model.uid(index.row()))

    def _haal(self, begin: int) -> None:
        bron = self._bron
        if bron is None:
            return
        self._runner.laatste(
            self._sleutel,
            lambda: bron(begin, BLADZIJDE),
            klaar=self._ontvang,
            na=self.model.geef_op,
            eigenaar=self,
        )

    def _ontvang(self, bladzijde: Bladzijde) -> None:
        regels = [self._naar_regel(rij) for rij in bladzijde.rijen]
        huidig = self.uid()
        if bladzijde.begin == 0:
            self.model.zet(regels, bladzijde.totaal)
        else:
            self.model.voeg_toe(regels, bladzijde.totaal)
        self._na_laden(huidig)

    def _na_laden(self, huidig: str) -> None:
        vol = self.model.rowCount() > 0
        self._stapel.setCurrentWidget(self.weergave if vol else self.leeg)
        if (
            vol
            and not self.weergave.currentIndex().isValid()
            and not (huidig and self.ga_naar(huidig))
        ):
            self.weergave.setCurrentIndex(self.model.index(0))
        self.geladen.emit(self.model.totaal)
