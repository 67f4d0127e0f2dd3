# SPDX-License-Identifier: EUPL-1.2
"""Two parts beside each other, and under each other where the window is too narrow for both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_ONBEPERKT = 16_777_215


class Tweeluik(QWidget):
    """One part has a width of its own (`links_breed` or `rechts_breed`), the other takes the rest.

    Below `grens` px the right part goes under the left one; nothing is ever cut off.
    """

    def __init__(
        self,
        links: QWidget,
        rechts: QWidget,
        *,
        grens: int = 860,
        links_breed: int = 0,
        rechts_breed: int = 0,
        tussen: int = 0,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._grens, self._breed = grens, links_breed or rechts_breed
        self._vast, self._vrij = (links, rechts) if links_breed else (rechts, links)
        self._indeling = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(tussen)
        for deel in (links, rechts):
            self._indeling.addWidget(deel, 1 if deel is self._vrij else 0)
        if rechts_breed:
            # A column beside the text is as high as what is in it.
            self._indeling.setAlignment(rechts, Qt.AlignmentFlag.AlignTop)
        self._schik(naast=True)

    @property
    def naast(self) -> bool:
        return self._indeling.direction() == QBoxLayout.Direction.LeftToRight

    def _schik(self, *, naast: bool) -> None:
        richting = QBoxLayout.Direction.LeftToRight if naast else QBoxLayout.Direction.TopToBottom
        self._indeling.setDirection(richting)
        if naast:
            self._vast.setFixedWidth(self._breed)
        else:
            self._vast.setMinimumWidth(0)
            self._vast.setMaximumWidth(_ONBEPERKT)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider part alone: the window may shrink until they stand in a pile."""
        vast = self._vast.minimumSizeHint()
        smalst = max(self._vrij.minimumSizeHint().width(), min(vast.width(), self._breed))
        return QSize(smalst, super().minimumSizeHint().height())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        naast = self.width() >= self._grens
        if naast != self.naast:
            self._schik(naast=naast)
