# SPDX-License-Identifier: EUPL-1.2
"""Buttons: one filled main button per screen, outlined ones, and links that do something."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton

from leerplicht_desktop.ui.thema.thema import zet_icoon


class Knop(QPushButton):
    """Enter presses it as Space does: an officer who tabs to a button expects that."""

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if gebeurtenis.key() in enter and not gebeurtenis.modifiers() & _CTRL:
            self.click()
            return
        super().keyPressEvent(gebeurtenis)

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() == QEvent.Type.EnabledChange:
            self.setCursor(_cursor(self.isEnabled()))


_CTRL = Qt.KeyboardModifier.ControlModifier


def _cursor(aan: bool) -> Qt.CursorShape:
    return Qt.CursorShape.PointingHandCursor if aan else Qt.CursorShape.ArrowCursor


def _knop(
    tekst: str, bij_klik: Callable[[], object] | None, soort: str, icoon: str, kleur: str
) -> Knop:
    knop = Knop(tekst.replace("&", "&&"))
    knop.setProperty("soort", soort)
    knop.setAccessibleName(tekst)
    knop.setCursor(Qt.CursorShape.PointingHandCursor)
    knop.setAutoDefault(False)
    if icoon:
        zet_icoon(knop, icoon, kleur, 18)
    if bij_klik is not None:
        knop.clicked.connect(lambda _aan=False: bij_klik())
    return knop


def hoofdknop(tekst: str, bij_klik: Callable[[], object] | None = None, icoon: str = "") -> Knop:
    """The one filled button of a screen, named with a verb."""
    return _knop(tekst, bij_klik, "hoofd", icoon, "onAccent")


def knop(tekst: str, bij_klik: Callable[[], object] | None = None, icoon: str = "") -> Knop:
    """An outlined button."""
    return _knop(tekst, bij_klik, "gewoon", icoon, "ink")


def koppeling(tekst: str, bij_klik: Callable[[], object] | None = None, icoon: str = "") -> Knop:
    """A quiet button that looks like a link."""
    return _knop(tekst, bij_klik, "koppeling", icoon, "accentInk")


def icoonknop(naam: str, icoon: str, bij_klik: Callable[[], object] | None = None) -> Knop:
    """A button with an icon alone; `naam` is its tooltip and its name for a screen reader."""
    gemaakt = _knop("", bij_klik, "icoon", icoon, "ink2")
    gemaakt.setAccessibleName(naam)
    gemaakt.setToolTip(naam)
    return gemaakt


def filterknop(tekst: str, bij_klik: Callable[[], object] | None = None) -> Knop:
    """A chip that switches a filter on and off."""
    gemaakt = _knop(tekst, bij_klik, "filter", "", "ink")
    gemaakt.setCheckable(True)
    return gemaakt


def menuknop(tekst: str, acties: list[QAction], icoon: str = "ellipsis") -> Knop:
    """An outlined button that opens a menu of commands."""
    gemaakt = _knop(tekst, None, "gewoon", icoon, "ink")
    gemaakt.setProperty("menu", "true")
    menu = QMenu(gemaakt)
    menu.addActions(acties)
    gemaakt.setMenu(menu)
    return gemaakt


def actieknop(actie: QAction, *, soort: str = "gewoon", icoon: str = "") -> Knop:
    """A button for a command of the registry: same text, same enabled state, key in the tip."""
    kleur = {"hoofd": "onAccent", "koppeling": "accentInk"}.get(soort, "ink")
    gemaakt = _knop(actie.text(), actie.trigger, soort, icoon, kleur)

    def bij() -> None:
        gemaakt.setEnabled(actie.isEnabled())
        toets = actie.shortcut().toString()
        gemaakt.setToolTip(f"{actie.text()} ({toets})" if toets else actie.text())

    actie.changed.connect(bij)
    bij()
    return gemaakt
