# SPDX-License-Identifier: EUPL-1.2
"""A column that is never wider than it reads well.

A maximum width on the widget itself is not enough: Qt would count the lines of wrapped text for
the full width and give too little height. Put the widget in a column instead.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget


def kolom(widget: QWidget, breedte: int, *, midden: bool = False) -> QHBoxLayout:
    """A layout that holds `widget` at most `breedte` px wide, at the left or in the middle."""
    widget.setMaximumWidth(breedte)
    indeling = QHBoxLayout()
    indeling.setContentsMargins(0, 0, 0, 0)
    if midden:
        indeling.addStretch(1)
    indeling.addWidget(widget, 1000)
    indeling.addStretch(1)
    indeling.setAlignment(Qt.AlignmentFlag.AlignTop)
    return indeling
