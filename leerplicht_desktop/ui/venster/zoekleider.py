# SPDX-License-Identifier: EUPL-1.2
"""Leads what is typed in the one search field to the list of pupils, from any screen.

Typing shows the list and leaves the cursor in the field; arrows and Enter go to the list; Esc
goes back to where the officer was.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt

from leerplicht_desktop.ui.venster.navigatie import Navigatie
from leerplicht_desktop.ui.venster.zoekveld import Zoekveld

ZOEKSCHERM = "leerlingen"


@runtime_checkable
class Zoekpagina(Protocol):
    """The screen with the results."""

    def zoek(self, tekst: str) -> None: ...
    def toets(self, toets: int) -> None: ...


class Zoekleider(QObject):
    """Made once, with the frame; without a screen to search in it does nothing."""

    def __init__(self, veld: Zoekveld, navigatie: Navigatie) -> None:
        super().__init__(veld)
        self._veld, self._navigatie = veld, navigatie
        self._kwam_hier = False
        if not navigatie.heeft(ZOEKSCHERM):
            return
        veld.getypt.connect(self._getypt)
        veld.toets.connect(self._toets)
        veld.weg.connect(self._weg)

    def _pagina(self) -> Zoekpagina | None:
        pagina: object = self._navigatie.pagina(ZOEKSCHERM)
        return pagina if isinstance(pagina, Zoekpagina) else None

    def _getypt(self, tekst: str) -> None:
        if not self._navigatie.huidig:
            return  # emptied by locking: the list stays empty too
        if tekst and self._navigatie.huidig != ZOEKSCHERM:
            self._kwam_hier = True
            self._ga_erheen()
        pagina = self._pagina()
        if pagina is not None:
            pagina.zoek(tekst)

    def _ga_erheen(self) -> None:
        """Show the list; the cursor stays where it was in the field."""
        regel = self._veld.regel
        plek = regel.cursorPosition()
        self._navigatie.navigeer(ZOEKSCHERM, typend=True)
        regel.setFocus(Qt.FocusReason.OtherFocusReason)
        regel.deselect()
        regel.setCursorPosition(plek)

    def _toets(self, toets: int) -> None:
        if self._navigatie.huidig != ZOEKSCHERM:
            if not self._navigatie.huidig:
                return
            self._kwam_hier = True
            self._ga_erheen()
        pagina = self._pagina()
        if pagina is not None:
            pagina.toets(toets)

    def _weg(self) -> None:
        kwam_hier, self._kwam_hier = self._kwam_hier, False
        hier = self._navigatie.huidig == ZOEKSCHERM
        if hier and kwam_hier:
            self._navigatie.terug()
        self._veld.leegmaken()
        blad = self._navigatie.blad
        if blad is not None:
            blad.setFocus(Qt.FocusReason.OtherFocusReason)
