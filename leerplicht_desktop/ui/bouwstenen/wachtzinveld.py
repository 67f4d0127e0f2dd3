# SPDX-License-Identifier: EUPL-1.2
"""A field for a secret: dots, a button to read along, and a warning when Caps Lock is on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, koppeling
from leerplicht_desktop.ui.thema.thema import zet_icoon


class Wachtzinveld(QLineEdit):
    """`toonknop` belongs beside the label. Qt cannot ask for Caps Lock: letters tell it."""

    capslock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._capslock = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.toonknop: Knop = koppeling("Toon", self._wissel, "eye")
        self.toonknop.setAccessibleName("Toon wat ik typ")

    def verberg(self) -> None:
        """Dots again, as at the start."""
        if self.echoMode() == QLineEdit.EchoMode.Normal:
            self._wissel()

    def toon(self) -> None:
        """Readable from the start: a long code is copied from paper that lies beside it."""
        if self.echoMode() == QLineEdit.EchoMode.Password:
            self._wissel()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        letter = gebeurtenis.text()
        if gebeurtenis.key() == Qt.Key.Key_CapsLock and self._capslock:
            self._zet_capslock(False)
        elif letter.isalpha():
            shift = bool(gebeurtenis.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._zet_capslock(letter.isupper() != shift)
        super().keyPressEvent(gebeurtenis)

    def _zet_capslock(self, aan: bool) -> None:
        if aan != self._capslock:
            self._capslock = aan
            self.capslock.emit(aan)

    def _wissel(self) -> None:
        toon = self.echoMode() == QLineEdit.EchoMode.Password
        modus = QLineEdit.EchoMode.Normal if toon else QLineEdit.EchoMode.Password
        self.setEchoMode(modus)
        self.toonknop.setText("Verberg" if toon else "Toon")
        self.toonknop.setAccessibleName("Verberg wat ik typ" if toon else "Toon wat ik typ")
        zet_icoon(self.toonknop, "eye-off" if toon else "eye", "accentInk", 18)
