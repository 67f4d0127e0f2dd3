# SPDX-License-Identifier: EUPL-1.2
"""Two parts beside each other, and under each other where the window is too narrow for both."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Tweeluik(QWidget):
    """Below `grens` px the right part goes under the left one; nothing is ever cut off."""

    def __init__(
        self, links: QWidget, rechts: QWidget, *, grens: int, links_breed: int, tussen: int = 0
    ) -> None:
        super().__init__()
        self._links, self._rechts = links, rechts
        self._grens, self._breed = grens, links_breed
        self._indeling = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(tussen)
        self._indeling.addWidget(links)
        self._indeling.addWidget(rechts, 1)
        self._schik(naast=True)

    @property
    def naast(self) -> bool:
        return self._indeling.direction() == QBoxLayout.Direction.LeftToRight

    def _schik(self, *, naast: bool) -> None:
        richting = QBoxLayout.Direction.LeftToRight if naast else QBoxLayout.Direction.TopToBottom
        self._indeling.setDirection(richting)
        if naast:
            self._links.setFixedWidth(self._breed)
        else:
            self._links.setMinimumWidth(0)
            self._links.setMaximumWidth(16_777_215)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider part alone: the window may shrink until they stand in a pile."""
        links = self._links.minimumSizeHint()
        smalst = max(self._rechts.minimumSizeHint().width(), min(links.width(), self._breed))
        return QSize(smalst, super().minimumSizeHint().height())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        naast = self.width() >= self._grens
        if naast != self.naast:
            self._schik(naast=naast)
