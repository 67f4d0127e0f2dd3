# SPDX-License-Identifier: EUPL-1.2
"""The one search field of the program, with its key shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst
from leerplicht_desktop.ui.thema.tokens import tokens

_DOOR = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


class _Regel(QLineEdit):
    toets = Signal(int)
    weg = Signal()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self.weg.emit()
        elif gebeurtenis.key() in _DOOR:
            self.toets.emit(gebeurtenis.key())
        else:
            super().keyPressEvent(gebeurtenis)


class Zoekveld(QWidget):
    """`getypt` on every change; `toets` passes arrows and Enter on to the results; Esc: `weg`."""

    getypt = Signal(str)
    toets = Signal(int)
    weg = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("zoekvak")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(tokens().maten["control"])
        self.setMaximumWidth(tokens().maten["searchMax"])
        self.regel = _Regel()
        self.regel.setObjectName("zoekregel")
        self.regel.setProperty("kaal", "true")
        self.regel.setProperty("ringkader", self)
        self.regel.setPlaceholderText("Zoek leerling, ouder, school, nummer…")
        self.regel.setAccessibleName("Zoeken")
        self.regel.setAccessibleDescription(
            "Zoek op naam, geboortedatum, BSN, adres, telefoon of nummer. Sneltoets Control K."
        )
        self.regel.textChanged.connect(self.getypt)
        self.regel.toets.connect(self.toets)
        self.regel.weg.connect(self.weg)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(12, 0, 8, 0)
        indeling.setSpacing(10)
        indeling.addWidget(Icoon("search", "ink2", 18))
        indeling.addWidget(self.regel, 1)
        indeling.addWidget(tekst("Ctrl+K", "toets"))
        self.setFocusProxy(self.regel)

    def pak(self) -> None:
        """Ctrl+K: go there with what stood in it selected, ready to be typed over."""
        self.regel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.regel.selectAll()

    def leegmaken(self) -> None:
        self.regel.clear()
