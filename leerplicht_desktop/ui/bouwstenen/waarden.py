# SPDX-License-Identifier: EUPL-1.2
"""Reading and writing the raw text of any field, so that a form needs to know no kinds."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld


@runtime_checkable
class RuwVeld(Protocol):
    """A widget of our own that speaks raw text itself."""

    def ruw(self) -> str: ...
    def zet_ruw(self, tekst: str) -> None: ...


def lees(widget: QWidget) -> str:
    """The raw text of a field as the domain checks read it."""
    if isinstance(widget, RuwVeld):
        return widget.ruw()
    if isinstance(widget, Keuzeveld):
        return widget.code()
    if isinstance(widget, QCheckBox):
        return "ja" if widget.isChecked() else "nee"
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    raise TypeError(f"a form cannot read a {type(widget).__name__}")


def zet(widget: QWidget, tekst: str) -> None:
    """Write a raw text into a field."""
    if isinstance(widget, RuwVeld):
        widget.zet_ruw(tekst)
    elif isinstance(widget, Keuzeveld):
        widget.zet_code(tekst)
    elif isinstance(widget, QCheckBox):
        widget.setChecked(tekst.casefold() in ("ja", "j", "1", "true"))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(tekst)
    elif isinstance(widget, QLineEdit):
        widget.setText(tekst)
    else:
        raise TypeError(f"a form cannot fill a {type(widget).__name__}")


def verbind(widget: QWidget, bij_wijziging: Callable[[], None]) -> None:
    """Call `bij_wijziging` whenever the field changes."""
    if isinstance(widget, Keuzeveld):
        widget.currentTextChanged.connect(lambda _tekst: bij_wijziging())
    elif isinstance(widget, QCheckBox):
        widget.toggled.connect(lambda _aan: bij_wijziging())
    elif isinstance(widget, QPlainTextEdit):
        widget.textChanged.connect(bij_wijziging)
    elif isinstance(widget, QLineEdit):
        widget.textChanged.connect(lambda _tekst: bij_wijziging())
    else:
        widget.gewijzigd.connect(bij_wijziging)  # type: ignore[attr-defined]
