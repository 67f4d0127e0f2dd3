# SPDX-License-Identifier: EUPL-1.2
"""The pages of a letter on the screen: paper stays light, fits the width, and zooms by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QWidget

from leerplicht_desktop.ui.thema.thema import thema

BREEDTE_PX = 1600  # the pictures asked for; sharp up to the largest zoom of a common screen
_TUSSEN = 16
_STAPPEN = (1.0, 1.25, 1.5, 2.0)
_SMALST = 240
_MEER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_MINDER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_BLADEREN = {
    int(Qt.Key.Key_PageDown): QAbstractSlider.SliderAction.SliderPageStepAdd,
    int(Qt.Key.Key_PageUp): QAbstractSlider.SliderAction.SliderPageStepSub,
}


class _Papier(QWidget):
    """The pages under each other, drawn from pictures scaled once for this width."""

    def __init__(self) -> None:
        super().__init__()
        self._beelden: list[QImage] = []
        self._klaar: list[QPixmap] = []
        self._breed = 0

    def zet(self, beelden: Sequence[QImage]) -> None:
        self._beelden = list(beelden)
        self._breed = 0

    def zet_breedte(self, breed: int) -> None:
        if breed != self._breed:
            self._breed = breed
            self._klaar = [self._schaal(beeld, breed) for beeld in self._beelden]
        self.setFixedSize(self.sizeHint())
        self.update()

    def _schaal(self, beeld: QImage, breed: int) -> QPixmap:
        punten = self.devicePixelRatioF()
        glad = Qt.TransformationMode.SmoothTransformation
        plaatje = QPixmap.fromImage(beeld.scaledToWidth(round(breed * punten), glad))
        plaatje.setDevicePixelRatio(punten)
        return plaatje

    def bovenkanten(self) -> list[int]:
        """Where each page begins."""
        kanten, y = [], 0
        for plaatje in self._klaar:
            kanten.append(y)
            y += round(plaatje.deviceIndependentSize().height()) + _TUSSEN
        return kanten

    def sizeHint(self) -> QSize:
        hoog = sum(round(p.deviceIndependentSize().height()) + _TUSSEN for p in self._klaar)
        return QSize(self._breed + 2, max(0, hoog - _TUSSEN) + 2)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setPen(QPen(thema().kleur("line"), 1))
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        for plaatje, y in zip(self._klaar, self.bovenkanten(), strict=True):
            schilder.drawPixmap(1, y + 1, plaatje)
            maat = plaatje.deviceIndependentSize()
            schilder.drawRect(QRectF(0.5, y + 0.5, maat.width() + 1, maat.height() + 1))
        schilder.end()


class Bladweergave(QScrollArea):
    """Ctrl + and - zoom, Ctrl+0 fits the width; `bladzijde` tells which page is in sight."""

    bladzijde = Signal(int, int)  # page and number of pages

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.viewport().setAutoFillBackground(False)
        self._papier = _Papier()
        self._aantal = 0
        self._zoom = 0
        self.setWidget(self._papier)
        self.verticalScrollBar().valueChanged.connect(lambda _waarde: self._meld())
        self._beschrijf(0)

    @property
    def aantal(self) -> int:
        return self._aantal

    @property
    def zoom(self) -> float:
        return _STAPPEN[self._zoom]

    def zet(self, beelden: Sequence[QImage]) -> None:
        """New pages; where the officer was reading stays when the number is the same."""
        plek = self.verticalScrollBar().value() if len(beelden) == self._aantal else 0
        self._aantal = len(beelden)
        self._papier.zet(beelden)
        self._pas()
        self.verticalScrollBar().setValue(plek)
        self._meld()

    def leegmaken(self) -> None:
        self.zet(())

    def zet_zoom(self, stap: int) -> None:
        self._zoom = max(0, min(len(_STAPPEN) - 1, stap))
        self._pas()

    def groter(self) -> None:
        self.zet_zoom(self._zoom + 1)

    def kleiner(self) -> None:
        self.zet_zoom(self._zoom - 1)

    def blader(self, toets: int) -> bool:
        """Page Down and Page Up for a screen whose cursor stands elsewhere; False: another key."""
        if toets not in _BLADEREN:
            return False
        self.verticalScrollBar().triggerAction(_BLADEREN[toets])
        return True

    def _pas(self) -> None:
        past = self.viewport().width() - 2
        self._papier.zet_breedte(round(max(_SMALST, past) * self.zoom))

    def _meld(self) -> None:
        midden = self.verticalScrollBar().value() + self.viewport().height() // 2
        nu = sum(kant <= midden for kant in self._papier.bovenkanten())
        self._beschrijf(nu)
        self.bladzijde.emit(nu, self._aantal)

    def _beschrijf(self, nu: int) -> None:
        self.setAccessibleName(f"Voorbeeld van de brief, bladzijde {nu} van {self._aantal}")

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._pas()
        self._meld()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        toets = gebeurtenis.key()
        if gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if toets in _MEER:
                self.groter()
                return
            if toets in _MINDER:
                self.kleiner()
                return
            if toets == Qt.Key.Key_0:
                self.zet_zoom(0)
                return
        super().keyPressEvent(gebeurtenis)
