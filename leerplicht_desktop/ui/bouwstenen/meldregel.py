# SPDX-License-Identifier: EUPL-1.2
"""One line under a field: an error or a warning with its icon, or nothing at all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst, zet_rol

_STIJL = {
    "fout": ("circle-alert", "red"),
    "let_op": ("triangle-alert", "amber"),
    "goed": ("check", "green"),
    "meta": ("info", "ink2"),
}


class Meldregel(QWidget):
    """Hidden while empty. `soort`: fout, let_op, goed or meta."""

    def __init__(self) -> None:
        super().__init__()
        self._over = self._zin = ""
        self._icoon = Icoon("circle-alert", "red", 16)
        self._tekst = tekst("", "fout", afbreken=True)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 4, 0, 0)
        indeling.setSpacing(7)
        indeling.addWidget(self._icoon, 0, Qt.AlignmentFlag.AlignTop)
        indeling.addWidget(self._tekst, 1)
        self.hide()

    def zet_over(self, veld: str) -> None:
        """Name the field in the line, where it does not stand right under it."""
        self._over = veld

    @property
    def zin(self) -> str:
        return self._zin

    def zet(self, zin: str, soort: str = "fout") -> None:
        self._icoon.zet(*_STIJL[soort])
        zet_rol(self._tekst, soort)
        self._zin = zin
        self._tekst.setText(f"{self._over}: {zin}" if zin and self._over else zin)
        self.setAccessibleName(zin)
        self.setHidden(not zin)
