# SPDX-License-Identifier: EUPL-1.2
"""The demo banner. It cannot be closed: nobody may take made-up pupils for real ones."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.thema.tokens import tokens


class Banner(QWidget):
    """Neutral in colour, so that it is never mistaken for an alarm."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(tokens().maten["demobanner"])
        self._tekst = tekst("DEMO, fictieve gegevens")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self._tekst, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def zet(self, demo: bool, gemeente: str = "") -> None:
        if gemeente:
            self._tekst.setText(f"DEMO, fictieve gegevens  ·  gemeente {gemeente} bestaat niet")
        self.setVisible(demo)
