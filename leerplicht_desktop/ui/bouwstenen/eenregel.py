# SPDX-License-Identifier: EUPL-1.2
"""One line that is shortened in the middle when it does not fit, for words that cannot break.

A long e-mail address in a wrapping label would push its whole column wider than the page.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class Eenregel(QLabel):
    """The whole text is its tooltip and its name for a screen reader."""

    def __init__(self, inhoud: str, rol: str = "meta") -> None:
        super().__init__(inhoud)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("rol", rol)
        self.setToolTip(inhoud)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        past = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, self.width()
        )
        self.style().drawItemText(
            schilder,
            self.rect(),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            self.palette(),
            True,
            past,
            self.foregroundRole(),
        )
        schilder.end()
