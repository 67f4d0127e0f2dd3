# SPDX-License-Identifier: EUPL-1.2
"""Labels of the few kinds of text there are: display, title, row, label, meta, quiet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from leerplicht_desktop.ui.thema import iconen
from leerplicht_desktop.ui.thema.thema import thema


def tekst(inhoud: str, rol: str = "body", *, afbreken: bool = False) -> QLabel:
    """A label in a role of the style sheet; text of the officer is never read as markup."""
    label = QLabel(inhoud)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("rol", rol)
    if afbreken:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def zet_rol(label: QLabel, rol: str) -> None:
    """Change the role and let the style sheet see it."""
    if label.property("rol") != rol:
        label.setProperty("rol", rol)
        herstijl(label)


def herstijl(widget: QWidget) -> None:
    """Apply the style sheet again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def streep() -> QFrame:
    """A hairline between parts that lie bare on the page."""
    lijn = QFrame()
    lijn.setObjectName("streep")
    lijn.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return lijn


class Icoon(QWidget):
    """One line icon; decoration for a screen reader, because a word stands beside it."""

    def __init__(self, naam: str, kleur: str = "ink2", maat: int = 18) -> None:
        super().__init__()
        self._naam, self._kleur, self._maat = naam, kleur, maat
        self.setFixedSize(maat, maat)

    def zet(self, naam: str, kleur: str) -> None:
        self._naam, self._kleur = naam, kleur
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._maat, self._maat)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        iconen.teken(schilder, self._naam, thema().code(self._kleur), self.rect().toRectF())
        schilder.end()


def icoonregel(naam: str, label: QLabel, kleur: str = "ink2", maat: int = 18) -> QWidget:
    """An icon with the text that says the same in words."""
    regel = QWidget()
    indeling = QHBoxLayout(regel)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.setSpacing(10)
    indeling.addWidget(Icoon(naam, kleur, maat), 0, Qt.AlignmentFlag.AlignTop)
    indeling.addWidget(label, 1)
    return regel
