# SPDX-License-Identifier: EUPL-1.2
"""Rows of a list, loaded page by page from the store; sorting and filtering are the store's."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
UID_ROL = int(Qt.ItemDataRole.UserRole) + 1
REGEL_ROL = int(Qt.ItemDataRole.UserRole) + 2
GRENS = 2_000  # nobody reads further; who has more narrows the search


@dataclass(frozen=True, slots=True)
class Regel:
    """One row of two lines. `links` is read first (a date), `rechts` and `chip` last."""

    uid: str
    titel: str
    onder: str = ""
    links: str = ""
    links_onder: str = ""
    links_toon: str = ""  # red or amber: a deadline; else quiet
    chip: str = ""
    rechts: str = ""
    bij: str = ""  # quiet words behind the title (an age, a role)

    @property
    def gesproken(self) -> str:
        """The row as a screen reader says it."""
        links = (self.links, self.links_onder)
        delen = (*links, self.titel, self.bij, self.onder, self.chip, self.rechts)
        return ", ".join(deel for deel in delen if deel)


class Lijstmodel(QAbstractListModel):
    """At most 2,000 rows; asks for the next page when the view nears the end."""

    bladzijde_nodig = Signal(int)  # first row that is missing

    def __init__(self) -> None:
        super().__init__()
        self._regels: list[Regel] = []
        self._totaal = 0
        self._wacht = False

    def zet(self, regels: Iterable[Regel], totaal: int) -> None:
        """A new first page."""
        self.beginResetModel()
        self._regels = list(regels)[:GRENS]
        self._totaal = totaal
        self._wacht = False
        self.endResetModel()

    def voeg_toe(self, regels: Iterable[Regel], totaal: int) -> None:
        """The next page."""
        nieuw = list(regels)[: GRENS - len(self._regels)]
        self._totaal = totaal if nieuw else len(self._regels)
        self._wacht = False
        if nieuw:
            begin = len(self._regels)
            self.beginInsertRows(QModelIndex(), begin, begin + len(nieuw) - 1)
            self._regels.extend(nieuw)
            self.endInsertRows()

    @property
    def totaal(self) -> int:
        return self._totaal

    def uid(self, rij: int) -> str:
        return self._regels[rij].uid if 0 <= rij < len(self._regels) else ""

    def rij(self, uid: str) -> int:
        """The row of a uid; -1 when it is not loaded."""
        return next((nr for nr, regel in enumerate(self._regels) if regel.uid == uid), -1)

    def rowCount(self, ouder: Index = QModelIndex()) -> int:
        return 0 if ouder.isValid() else len(self._regels)

    def data(self, index: Index, rol: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if rol == REGEL_ROL:
            return self._regels[index.row()]
        if rol == Qt.ItemDataRole.DisplayRole:
            return self._regels[index.row()].titel
        if rol == UID_ROL:
            return self._regels[index.row()].uid
        if rol == Qt.ItemDataRole.AccessibleTextRole:
            return self._regels[index.row()].gesproken
        return None

    def canFetchMore(self, ouder: Index) -> bool:
        geladen = len(self._regels)
        return not self._wacht and 0 < geladen < min(self._totaal, GRENS)

    def fetchMore(self, ouder: Index) -> None:
        self._wacht = True
        self.bladzijde_nodig.emit(len(self._regels))

    def geef_op(self) -> None:
        """The page did not come; it may be asked for again."""
        self._wacht = False
