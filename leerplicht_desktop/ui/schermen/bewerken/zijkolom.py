# SPDX-License-Identifier: EUPL-1.2
"""The bare column beside a form: what the program knows or works out, never a question."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import tekst


class Zijkolom(QWidget):
    """A heading, one line that matters, and sentences under it."""

    def __init__(self, kop: str) -> None:
        super().__init__()
        self._hoofd = tekst("", "row", afbreken=True)
        self._zinnen = tekst("", "meta", afbreken=True)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 24, 0, 0)
        indeling.setSpacing(6)
        indeling.addWidget(tekst(kop, "label"))
        indeling.addWidget(self._hoofd)
        indeling.addWidget(self._zinnen)
        self.zet("", ())

    @property
    def hoofd(self) -> str:
        return self._hoofd.text()

    @property
    def zinnen(self) -> str:
        return self._zinnen.text()

    def zet(self, hoofd: str, zinnen: Sequence[str]) -> None:
        self._hoofd.setText(hoofd)
        self._hoofd.setHidden(not hoofd)
        self._zinnen.setText("\n\n".join(zinnen))
        self._zinnen.setHidden(not zinnen)
