# SPDX-License-Identifier: EUPL-1.2
"""Where the officer is and where she came from. Screens are built on their first visit."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Pagina, Scherm

_DIEPTE = 50


class Navigatie(QStackedWidget):
    """`gewisseld` carries the name of the screen that is shown."""

    gewisseld = Signal(str)

    def __init__(self, schermen: Iterable[Scherm], omgeving: Callable[[], Omgeving]) -> None:
        super().__init__()
        self.setObjectName("inhoud")
        self._schermen = {scherm.naam: scherm for scherm in schermen}
        self._omgeving = omgeving
        self._gemaakt: dict[str, QWidget] = {}
        self._vakken: dict[str, QWidget] = {}  # the same, or the scroll area around it
        self._pad: list[tuple[str, dict[str, Any]]] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._bewaak_cursor)

    @property
    def huidig(self) -> str:
        return self._pad[-1][0] if self._pad else ""

    @property
    def blad(self) -> Any:
        """The page that is shown, as its own class; None before the first."""
        return self._gemaakt.get(self.huidig)

    def heeft(self, naam: str) -> bool:
        return naam in self._schermen

    def scherm(self, naam: str) -> Scherm:
        return self._schermen[naam]

    def pagina(self, naam: str) -> QWidget | None:
        """The widget of a screen, when it was visited."""
        return self._gemaakt.get(naam)

    @property
    def pad(self) -> list[tuple[str, dict[str, Any]]]:
        """The way that led here, the screen that is shown last."""
        return list(self._pad)

    def loop(self, stappen: Iterable[tuple[str, dict[str, Any]]]) -> None:
        """Take a way up again: only its last screen is shown, the others lie behind "back"."""
        self._pad = [stap for stap in stappen if stap[0] in self._schermen][-_DIEPTE:]
        if self._pad:
            self._toon(*self._pad[-1])

    def navigeer(self, naam: str, /, **parameters: Any) -> None:
        """Show a screen; the same screen with the same parameters is no new step."""
        stap = (naam, parameters)
        if not self._pad or self._pad[-1] != stap:
            self._pad = [*self._pad[-_DIEPTE:], stap]
        self._toon(naam, parameters)

    def _bewaak_cursor(self, vorige: QWidget | None, nu: QWidget | None) -> None:
        """A page that finishes loading behind another may not take the cursor from it."""
        achter_een_ander = nu is not None and self.isAncestorOf(nu) and not nu.isVisible()
        if achter_een_ander and vorige is not None and vorige.isVisible():
            vorige.setFocus(Qt.FocusReason.OtherFocusReason)

    def terug(self) -> None:
        """One step back; at the first screen nothing happens."""
        if len(self._pad) > 1:
            self._pad.pop()
            self._toon(*self._pad[-1])

    def leegmaken(self) -> None:
        """The store was locked: every page forgets, and so does the way back.

        A page that cannot is thrown away whole: a bug in one must not leave a name in another.
        """
        fouten: list[Exception] = []
        for naam, widget in list(self._gemaakt.items()):
            try:
                if isinstance(widget, Pagina):
                    widget.leegmaken()
            except Exception as fout:  # noqa: BLE001 - raised below, after all have forgotten
                fouten.append(fout)
                self._gooi_weg(naam)
        self._pad = []
        if fouten:
            raise fouten[0]

    def _gooi_weg(self, naam: str) -> None:
        del self._gemaakt[naam]
        vak = self._vakken.pop(naam)
        vak.hide()
        self.removeWidget(vak)
        vak.deleteLater()

    def _toon(self, naam: str, parameters: dict[str, Any]) -> None:
        widget = self._gemaakt.get(naam)
        if widget is None:
            widget = self._schermen[naam].maak(self._omgeving())
            self._gemaakt[naam] = widget
            self._vakken[naam] = self._in_schuifvak(widget)
        self.setCurrentWidget(self._vakken[naam])
        self.gewisseld.emit(naam)
        if isinstance(widget, Pagina):
            widget.toon(**parameters)

    def _in_schuifvak(self, widget: QWidget) -> QWidget:
        """A page that fills the window scrolls too, once the window is lower than its parts need.

        Without it the highest page that was ever visited would keep the window from getting small.
        """
        if isinstance(widget, QAbstractScrollArea):
            self.addWidget(widget)
            return widget
        vak = QScrollArea()
        vak.setWidgetResizable(True)
        vak.setFrameShape(QFrame.Shape.NoFrame)
        vak.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The empty area first: each new parent styles all that hangs under it again.
        self.addWidget(vak)
        vak.setWidget(widget)
        return vak
