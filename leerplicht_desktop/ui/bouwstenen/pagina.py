# SPDX-License-Identifier: EUPL-1.2
"""Every page scrolls up and down, so that no row is ever squeezed on a small screen."""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.thema.tokens import tokens


class Schuifpagina(QScrollArea):
    """Put content in `indeling`; the focused control is always scrolled into view."""

    def __init__(self, ouder: QWidget | None = None, *, marge: int | None = None) -> None:
        super().__init__(ouder)
        marge = tokens().maten["contentPadding"] if marge is None else marge
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.binnen = QWidget()
        self.binnen.setObjectName("pagina")
        self.indeling = QVBoxLayout(self.binnen)
        self.indeling.setContentsMargins(marge, 20, marge, marge)
        self.indeling.setSpacing(16)
        self.setWidget(self.binnen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._volg)

    def _volg(self, _oud: QObject | None, nieuw: QObject | None) -> None:
        if isinstance(nieuw, QWidget) and self.isVisible() and self.isAncestorOf(nieuw):
            self.ensureWidgetVisible(nieuw, 24, 48)


# A title gets at least this beside its buttons, in px; else they go under it.
_TITEL_NAAST_KNOPPEN = 280


class Paginakop(QWidget):
    """The screen title with one quiet line under it, and its buttons at the right."""

    def __init__(self, titel: str = "", onder: str = "") -> None:
        super().__init__()
        self._titel = tekst(titel, "display", afbreken=True)
        self._onder = tekst(onder, "meta", afbreken=True)
        if not onder:
            self._onder.hide()
        woorden = QVBoxLayout()
        woorden.setSpacing(2)
        woorden.addWidget(self._titel)
        woorden.addWidget(self._onder)
        self._knoppen = Vloei()
        indeling = self._indeling = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(24)
        indeling.addLayout(woorden, 1)
        indeling.addLayout(self._knoppen)
        indeling.setAlignment(self._knoppen, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest button: where they do not fit they go under the title."""
        return QSize(self._knoppen.minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        naast = self.width() >= self._knoppen.sizeHint().width() + 24 + _TITEL_NAAST_KNOPPEN
        richting = QBoxLayout.Direction
        self._indeling.setDirection(richting.LeftToRight if naast else richting.TopToBottom)
        self._indeling.setSpacing(24 if naast else 12)

    def zet(self, titel: str, onder: str = "") -> None:
        self._titel.setText(titel)
        self._onder.setText(onder)
        self._onder.setHidden(not onder)

    def knoppen(self, *knoppen: QWidget) -> None:
        """Buttons from left to right; the main one last."""
        for een in knoppen:
            self._knoppen.addWidget(een)


class Vel(QFrame):
    """A white sheet on the page. Never put a sheet in a sheet."""

    def __init__(self, ouder: QWidget | None = None, *, marge: int | None = None) -> None:
        super().__init__(ouder)
        marge = tokens().maten["sheetPadding"] if marge is None else marge
        self.setObjectName("sheet")
        self.indeling = QVBoxLayout(self)
        self.indeling.setContentsMargins(marge, marge, marge, marge)
        self.indeling.setSpacing(12)
