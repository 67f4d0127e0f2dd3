# SPDX-License-Identifier: EUPL-1.2
"""The one place that makes a message box. There is one: for a bug. All else is said inline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def programmafout(venster: QWidget | None, zin: str) -> QMessageBox:
    """Calm, with one button; `zin` names kind and place, never a value."""
    blad = QMessageBox(venster)
    blad.setWindowTitle("Leerplicht Desktop")
    blad.setText("Er ging iets mis in het programma.")
    blad.setInformativeText(
        "Wat u opsloeg staat veilig in de kluis. Probeer het nog een keer. "
        "Gebeurt het weer, geef deze regel dan aan uw beheerder:\n\n" + zin
    )
    blad.addButton("Verder werken", QMessageBox.ButtonRole.AcceptRole)
    blad.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return blad
