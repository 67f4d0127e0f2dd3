# SPDX-License-Identifier: EUPL-1.2
"""The officer at the Rekenhulp with one hand on the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.schermen.rekenhulp.pagina import Rekenhulppagina

_CTRL = Qt.KeyboardModifier.ControlModifier
VRAAG_TOETS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


class Telefoon:
    """No store is open, and none is needed."""

    def __init__(self, qtbot: QtBot, venster: QWidget, pagina: Rekenhulppagina) -> None:
        self._qtbot, self._venster, self.pagina = qtbot, venster, pagina

    def druk(
        self, *toetsen: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for toets in toetsen:
            QTest.keyClick(QApplication.focusWidget() or self._venster, toets, met)

    def enter(self, keer: int = 1) -> None:
        self.druk(*[Qt.Key.Key_Return] * keer)

    def tab(self, keer: int = 1) -> None:
        self.druk(*[Qt.Key.Key_Tab] * keer)

    def kies(self, begin: str) -> None:
        """The first letters of a choice."""
        veld = QApplication.focusWidget()
        assert isinstance(veld, QComboBox)
        QTest.keyClicks(veld, begin)

    def vink(self) -> None:
        self.druk(Qt.Key.Key_Space)

    def typ(self, tekst: str) -> None:
        """Over what stood in the field."""
        veld = QApplication.focusWidget()
        assert isinstance(veld, QLineEdit)
        veld.selectAll()
        QTest.keyClicks(veld, tekst)

    def vraag(self, nummer: int) -> None:
        self.druk(VRAAG_TOETS[nummer - 1], met=_CTRL)

    def kopieer(self) -> None:
        self.druk(Qt.Key.Key_Return, met=_CTRL)

    @property
    def veld(self) -> str:
        """The name of the field with the cursor."""
        nu = QApplication.focusWidget()
        return nu.objectName() if nu is not None else ""

    @property
    def antwoord(self) -> str:
        return self.pagina.antwoord.kop

    @property
    def scherm(self) -> str:
        """Everything that can be read on the right."""
        labels = self.pagina.antwoord.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def hoort(self, kop: str) -> None:
        self._qtbot.waitUntil(lambda: self.antwoord == kop)

    def ziet(self, waar: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(waar)

    def fout(self, naam: str) -> str:
        veld = self.pagina.vraag.veld(naam)
        assert veld is not None
        return veld.zin
