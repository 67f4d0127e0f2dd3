# SPDX-License-Identifier: EUPL-1.2
"""Two columns that are read together; on a narrow screen the second comes under the first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

OMSLAG = 860
_ONBEPERKT = 16_777_215


class Tweekolom(QWidget):
    """`zij` is `breedte` px wide beside `hoofd`, or as wide as the page under it."""

    def __init__(self, hoofd: QWidget, zij: QWidget, breedte: int, *, tussen: int = 16) -> None:
        super().__init__()
        self._zij, self._breedte = zij, breedte
        self._indeling = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(tussen)
        self._indeling.addWidget(hoofd, 1)
        self._indeling.addWidget(zij)
        self._indeling.setAlignment(zij, Qt.AlignmentFlag.AlignTop)
        self._leg(naast=True)

    @property
    def naast(self) -> bool:
        return self._indeling.direction() == QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        naast = gebeurtenis.size().width() >= OMSLAG
        if naast != self.naast:
            self._leg(naast=naast)

    def _leg(self, *, naast: bool) -> None:
        richting = QBoxLayout.Direction.LeftToRight if naast else QBoxLayout.Direction.TopToBottom
        self._indeling.setDirection(richting)
        if naast:
            self._zij.setFixedWidth(self._breedte)
        else:
            self._zij.setMinimumWidth(0)
            self._zij.setMaximumWidth(_ONBEPERKT)
