# SPDX-License-Identifier: EUPL-1.2
"""After how many minutes without a key or the mouse the store locks; outside the store."""

from PySide6.QtCore import QObject, Signal

STANDAARD, MINST, MEEST = 5, 1, 60


def binnen(minuten: object) -> int:
    """A number of minutes that is allowed; nonsense in the file means the default."""
    if isinstance(minuten, bool) or not isinstance(minuten, int):
        return STANDAARD
    return max(MINST, min(MEEST, minuten))


class Rusttijd(QObject):
    """The choice of the officer; `gekozen` when it changed."""

    gekozen = Signal()

    def __init__(self, minuten: int = STANDAARD, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._minuten = binnen(minuten)

    @property
    def minuten(self) -> int:
        return self._minuten

    def zet(self, minuten: int) -> None:
        if (nieuw := binnen(minuten)) != self._minuten:
            self._minuten = nieuw
            self.gekozen.emit()
