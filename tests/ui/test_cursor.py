# SPDX-License-Identifier: EUPL-1.2
"""Keys go where the officer types, also when a screen she left finishes loading behind it."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.schermen.scherm import Scherm
from leerplicht_desktop.ui.venster.navigatie import Navigatie


class _Blad(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.veld = QLineEdit()
        QVBoxLayout(self).addWidget(self.veld)

    def toon(self, **_parameters: object) -> None:
        self.veld.setFocus()

    def leegmaken(self) -> None:
        self.veld.clear()


def _veld(navigatie: Navigatie, naam: str) -> QLineEdit:
    blad = navigatie.pagina(naam)
    assert isinstance(blad, _Blad)
    return blad.veld


def test_a_screen_behind_does_not_take_the_cursor(qtbot: QtBot) -> None:
    schermen = [Scherm(naam, naam, "users", lambda _omgeving: _Blad()) for naam in ("een", "twee")]
    navigatie = Navigatie(schermen, lambda: None)  # type: ignore[arg-type, return-value]
    qtbot.addWidget(navigatie)
    navigatie.show()
    navigatie.activateWindow()
    navigatie.navigeer("een")
    navigatie.navigeer("twee")
    qtbot.waitUntil(_veld(navigatie, "twee").hasFocus)

    _veld(navigatie, "een").setFocus()  # what it was loading has come
    assert _veld(navigatie, "twee").hasFocus()

    navigatie.navigeer("een")
    assert _veld(navigatie, "een").hasFocus()
    QTest.keyClicks(_veld(navigatie, "een"), "x")
    assert _veld(navigatie, "een").text() == "x"
