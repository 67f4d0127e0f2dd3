# SPDX-License-Identifier: EUPL-1.2
"""Draws one period of the school year: the region's quietly, the school's own in full ink."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from leerplicht_desktop.ui.bouwstenen.lijstmodel import UID_ROL
from leerplicht_desktop.ui.bouwstenen.lijstrij import Lijstrij
from leerplicht_desktop.ui.schermen.scholen.kalenderwoorden import is_eigen
from leerplicht_desktop.ui.thema.lettertype import GEWOON, HALFVET, letter

_DATUM = 112.0


class Kalenderrij(Lijstrij):
    """What everyone has is read past; what only this school has stands out."""

    links_breed = _DATUM

    def __init__(self) -> None:
        super().__init__(pijl=False)
        self._rustig = False

    def paint(
        self,
        schilder: QPainter,
        optie: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self._rustig = not is_eigen(str(index.data(UID_ROL)))
        self._vet = letter("body", GEWOON if self._rustig else HALFVET)
        super().paint(schilder, optie, index)

    def _twee(
        self, schilder: QPainter, vak: QRectF, boven: str, onder: str, eerste: str, tweede: str
    ) -> None:
        if self._rustig:
            eerste = "ink2"
        super()._twee(schilder, vak, boven, onder, eerste, tweede)
