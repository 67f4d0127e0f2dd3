# SPDX-License-Identifier: EUPL-1.2
"""The bar above every screen: search at the left, locking at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import actieknop
from leerplicht_desktop.ui.thema.tokens import tokens
from leerplicht_desktop.ui.venster.zoekveld import Zoekveld


class Topbalk(QWidget):
    """Holds the one search field and the lock button."""

    def __init__(self, vergrendelen: QAction) -> None:
        super().__init__()
        self.setObjectName("topbalk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(tokens().maten["topbar"])
        self.zoekveld = Zoekveld()
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(24, 0, 20, 0)
        indeling.setSpacing(24)
        indeling.addWidget(self.zoekveld, 3)
        indeling.addStretch(1)
        indeling.addWidget(actieknop(vergrendelen, soort="koppeling", icoon="lock"))
