# SPDX-License-Identifier: EUPL-1.2
"""What every lock takes along, whichever screen was open: windows on top, undo, loose words."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QToolTip, QWidget

_HOOGSTENS = 50  # windows on top of each other; a window that refuses must not hang the lock


def sluit_wat_erboven_staat(venster: QWidget) -> None:
    """Close menus, lists, dialogs and sheets, of Qt or of the desktop: none outlives the lock."""
    QToolTip.hideText()
    for _ronde in range(_HOOGSTENS):
        bovenop = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if bovenop is None or bovenop is venster:
            break
        _doe_weg(bovenop)
    for ander in QApplication.topLevelWidgets():
        if ander is not venster and ander.isVisible():
            _doe_weg(ander)


def _doe_weg(bovenop: QWidget) -> None:
    """A dialog is refused, so that whoever waits for its answer hears no."""
    weiger = getattr(bovenop, "reject", None)
    if callable(weiger):
        weiger()
    else:
        bovenop.close()
    if bovenop.isVisible():
        bovenop.hide()


def wis_geschiedenis(wortel: QWidget) -> None:
    """Ctrl+Z brings nothing back: an emptied field still remembers what stood in it."""
    for regel in wortel.findChildren(QLineEdit):
        with QSignalBlocker(regel):
            regel.setText(regel.text())
    for plat in wortel.findChildren(QPlainTextEdit):
        plat.document().clearUndoRedoStacks()
    for rijk in wortel.findChildren(QTextEdit):
        rijk.document().clearUndoRedoStacks()
