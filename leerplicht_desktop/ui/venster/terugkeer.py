# SPDX-License-Identifier: EUPL-1.2
"""Where the officer was when the store locked, for when she unlocks it again.

Only names of screens and uids are kept, in memory: nothing here can be read by whoever stands
before the locked window. For another store or another person it is thrown away.
"""

import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.venster.navigatie import Navigatie

Stap = tuple[str, dict[str, Any]]

_UID = re.compile(r"[0-9a-f]{8}[0-9a-f-]{0,28}")
_CODES = frozenset({"filter", "deel", "soort"})  # parameters that hold a word of the program
_CODE = re.compile(r"[a-z_]{1,30}")
_GEDULD_MS = 3_000


@dataclass(frozen=True, slots=True)
class Plek:
    """`rij` is the uid of the row that was current, `schuif` how far the page was scrolled."""

    kluis: str
    stappen: tuple[Stap, ...]
    rij: str
    schuif: int


def veilig(parameters: dict[str, Any]) -> dict[str, Any]:
    """What may be remembered: uids and words of the program; never what was typed or pasted."""
    return {
        naam: waarde
        for naam, waarde in parameters.items()
        if isinstance(waarde, str)
        and (
            (naam.endswith("uid") and _UID.fullmatch(waarde))
            or (naam in _CODES and _CODE.fullmatch(waarde))
        )
    }


class Terugkeer(QObject):
    """Remembers one place, and gives it back once."""

    def __init__(self, navigatie: Navigatie) -> None:
        super().__init__(navigatie)
        self._navigatie = navigatie
        self._plek: Plek | None = None

    def onthoud(self, kluis: object) -> None:
        """Before the pages forget. Who opened with the envelope has no place to return to."""
        self._plek = None
        uid, stappen = _eigen(kluis), self._navigatie.pad
        if uid and stappen:
            lijst, balk = self._lijst(), self._balk()
            self._plek = Plek(
                uid,
                tuple((naam, veilig(parameters)) for naam, parameters in stappen),
                lijst.uid() if lijst is not None else "",
                balk.value() if balk is not None else 0,
            )

    def ga(self, kluis: object) -> bool:
        """Back to that place; False when there is none for this store and this person."""
        plek, self._plek = self._plek, None
        if plek is None or plek.kluis != _eigen(kluis):
            return False
        self._navigatie.loop(plek.stappen)
        if plek.rij and (lijst := self._lijst()) is not None:
            _Rij(lijst, plek.rij)
        if plek.schuif and (balk := self._balk()) is not None:
            _Schuif(balk, plek.schuif)
        return True

    def _lijst(self) -> Lijst | None:
        blad: QWidget | None = self._navigatie.blad
        return blad.findChild(Lijst) if blad is not None else None

    def _balk(self) -> QScrollBar | None:
        vak = self._navigatie.currentWidget()
        return vak.verticalScrollBar() if isinstance(vak, QAbstractScrollArea) else None


def _eigen(kluis: object) -> str:
    """The store, when the officer herself opened it."""
    if getattr(kluis, "toegang", "") == "vervanger":
        return ""
    return str(getattr(kluis, "uid", ""))


class _Schuif(QObject):
    """Scrolls as soon as the page is long enough again; gives up when it is not."""

    def __init__(self, balk: QScrollBar, waarde: int) -> None:
        super().__init__(balk)
        self._balk, self._waarde = balk, waarde
        balk.rangeChanged.connect(self._probeer)
        QTimer.singleShot(_GEDULD_MS, self, self.deleteLater)
        self._probeer()

    def _probeer(self) -> None:
        if self._balk.maximum() >= self._waarde:
            self._balk.setValue(self._waarde)


class _Rij(QObject):
    """Makes the row current again once the list was read."""

    def __init__(self, lijst: Lijst, uid: str) -> None:
        super().__init__(lijst)
        self._lijst, self._uid = lijst, uid
        if not lijst.ga_naar(uid):
            lijst.geladen.connect(self._probeer)
            QTimer.singleShot(_GEDULD_MS, self, self.deleteLater)

    def _probeer(self) -> None:
        if self._lijst.ga_naar(self._uid):
            self.deleteLater()
