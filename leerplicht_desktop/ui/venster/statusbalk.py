# SPDX-License-Identifier: EUPL-1.2
"""The bar that tells the truth about the lock, the draft and the backup."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst, zet_rol
from leerplicht_desktop.ui.thema.tokens import tokens

_RAND, _TUSSEN = 24, 26
_RAAKBAAR = 32
# Colour is never alone: what asks for attention has another icon and says it in words.
_TONEN = {
    "rustig": ("", "ink2", "meta"),
    "goed": ("", "green", "goed"),
    "let_op": ("triangle-alert", "amber", "let_op"),
}


class _Stuk(QWidget):
    """An icon and a word; hidden while there is nothing to say."""

    def __init__(self, icoon: str) -> None:
        super().__init__()
        self._naam = icoon
        self._icoon = Icoon(icoon, "ink2", 16)
        self._tekst: QLabel = tekst("", "meta")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(7)
        indeling.addWidget(self._icoon)
        indeling.addWidget(self._tekst)
        self.hide()

    @property
    def inhoud(self) -> str:
        return self._tekst.text()

    def zet(self, inhoud: str, *, icoon: str = "", toon: str = "rustig") -> None:
        ander, kleur, rol = _TONEN[toon]
        self._icoon.zet(ander or icoon or self._naam, kleur)
        zet_rol(self._tekst, rol)
        self._tekst.setText(inhoud)
        self.setAccessibleName(inhoud)
        self.setHidden(not inhoud)


class _Knopstuk(_Stuk):
    """The same, that leads to where it is explained: by mouse, or by Tab and Enter."""

    gekozen = Signal()

    def __init__(self, icoon: str, uitleg: str) -> None:
        super().__init__(icoon)
        self.setToolTip(uitleg)
        self.setAccessibleDescription(uitleg)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(_RAAKBAAR)

    def mouseReleaseEvent(self, gebeurtenis: QMouseEvent) -> None:
        if gebeurtenis.button() == Qt.MouseButton.LeftButton:
            self.gekozen.emit()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.gekozen.emit()
            return
        super().keyPressEvent(gebeurtenis)


class Statusbalk(QWidget):
    """Each part says one thing; strings come from who knows them."""

    reservekopie = Signal()  # she wants to know more of it

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusbalk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Toestand")
        self.setFixedHeight(max(_RAAKBAAR, tokens().maten["statusbar"]))
        self._slot = _Stuk("lock-open")
        self._concept = _Stuk("check")
        self._reservekopie = _Knopstuk("save", "Naar Reservekopie in Instellingen")
        self._reservekopie.gekozen.connect(self.reservekopie)
        self._bezig = _Stuk("refresh-cw")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(_RAND, 0, _RAND, 0)
        indeling.setSpacing(_TUSSEN)
        self._stukken = (self._slot, self._concept, self._reservekopie, self._bezig)
        for stuk in self._stukken:
            indeling.addWidget(stuk)
        indeling.addStretch(1)
        self._hulp = tekst("F1 sneltoetsen · F2 Rekenhulp", "meta")
        indeling.addWidget(self._hulp)

    @property
    def kopiestand(self) -> str:
        return self._reservekopie.inhoud

    def minimumSizeHint(self) -> QSize:
        """The reminder of the keys never makes a window wider: it goes first."""
        return QSize(self._nodig(), self.height())

    def _nodig(self) -> int:
        breed = [stuk.sizeHint().width() for stuk in self._stukken if not stuk.isHidden()]
        return sum(breed) + _TUSSEN * len(breed) + 2 * _RAND

    def _pas(self) -> None:
        self._hulp.setVisible(self._nodig() + self._hulp.sizeHint().width() <= self.width())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._pas()

    def event(self, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.LayoutRequest:
            self._pas()
        return super().event(gebeurtenis)

    def zet_slot(self, open_: bool) -> None:
        woord, icoon = ("Ontgrendeld", "lock-open") if open_ else ("Vergrendeld", "lock")
        self._slot.zet(woord, icoon=icoon)

    def zet_concept(self, inhoud: str) -> None:
        """For example `concept bewaard 10:32`."""
        self._concept.zet(inhoud)

    def zet_reservekopie(self, inhoud: str, toon: str = "rustig") -> None:
        """For example `reservekopie getest vr 12 juni`; green only when tested and good."""
        self._reservekopie.zet(inhoud, toon=toon)

    def zet_bezig(self, inhoud: str) -> None:
        """A long piece of work in its own word, for example `importeren 40 %`."""
        self._bezig.zet(inhoud)

    def leegmaken(self) -> None:
        for stuk in (self._concept, self._reservekopie, self._bezig):
            stuk.zet("")
