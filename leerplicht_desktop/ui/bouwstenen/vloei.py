# SPDX-License-Identifier: EUPL-1.2
"""A row of widgets that goes on at the next line where the window is too narrow for all."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Vloei(QLayout):
    """Widgets keep their own size; the height follows from the width."""

    def __init__(self, ouder: QWidget | None = None, *, tussen: int = 8) -> None:
        super().__init__(ouder)
        self._stukken: list[QLayoutItem] = []
        self._tussen = tussen
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, stuk: QLayoutItem) -> None:
        self._stukken.append(stuk)

    def count(self) -> int:
        return len(self._stukken)

    def itemAt(self, nummer: int) -> QLayoutItem | None:
        return self._stukken[nummer] if 0 <= nummer < len(self._stukken) else None

    def takeAt(self, nummer: int) -> QLayoutItem | None:
        return self._stukken.pop(nummer) if 0 <= nummer < len(self._stukken) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return self._schik(QRect(0, 0, breedte, 0), proef=True)

    def setGeometry(self, vak: QRect) -> None:
        super().setGeometry(vak)
        self._schik(vak, proef=False)

    def sizeHint(self) -> QSize:
        maten = [stuk.sizeHint() for stuk in self._zichtbaar()]
        breed = sum(maat.width() for maat in maten) + self._tussen * max(0, len(maten) - 1)
        return QSize(breed, max((maat.height() for maat in maten), default=0))

    def minimumSize(self) -> QSize:
        maat = QSize()
        for stuk in self._zichtbaar():
            maat = maat.expandedTo(stuk.minimumSize())
        return maat

    def _zichtbaar(self) -> list[QLayoutItem]:
        return [stuk for stuk in self._stukken if not stuk.isEmpty()]

    def _schik(self, vak: QRect, *, proef: bool) -> int:
        """Place (or only measure) everything; returns the height used."""
        x, y, hoog = vak.x(), vak.y(), 0
        for stuk in self._zichtbaar():
            maat = stuk.sizeHint()
            if x > vak.x() and x + maat.width() > vak.right() + 1:
                x, y, hoog = vak.x(), y + hoog + self._tussen, 0
            if not proef:
                stuk.setGeometry(QRect(QPoint(x, y), maat))
            x += maat.width() + self._tussen
            hoog = max(hoog, maat.height())
        return y + hoog - vak.y()
