# SPDX-License-Identifier: EUPL-1.2
"""The backups that were made, newest first: when, how large, tried or not, and where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.reservekopie import Kopieregel
from leerplicht_desktop.ui.bouwstenen.eenregel import Eenregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.instellingen import kopiewoorden

_HOOGSTENS = 6


class Kopielijst(QWidget):
    """A few are enough to see that it goes on; the rest is told as a number."""

    def __init__(self) -> None:
        super().__init__()
        self._rijen: list[tuple[QLabel, QLabel]] = []
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(1)
        self._kop = tekst("Gemaakte reservekopieën", "label")
        indeling.addWidget(self._kop)
        for _ in range(_HOOGSTENS):
            rij = tekst("", "body"), Eenregel("")
            indeling.addSpacing(4)
            for label in rij:
                indeling.addWidget(label)
            self._rijen.append(rij)
        self._meer = tekst("", "meta")
        indeling.addWidget(self._meer)
        self.vul(())

    @property
    def regels(self) -> tuple[str, ...]:
        """What is shown, for who cannot see it."""
        return tuple(boven.text() for boven, _onder in self._rijen if boven.text())

    def vul(self, kopieen: Sequence[Kopieregel]) -> None:
        self.setHidden(not kopieen)
        for nummer, (boven, onder) in enumerate(self._rijen):
            kopie = kopieen[nummer] if nummer < len(kopieen) else None
            boven.setText(kopiewoorden.regel(kopie) if kopie else "")
            onder.setText(kopie.pad if kopie else "")
            onder.setToolTip(onder.text())
            boven.setHidden(kopie is None)
            onder.setHidden(kopie is None)
        meer = len(kopieen) - _HOOGSTENS
        self._meer.setText(f"En nog {meer} oudere." if meer > 0 else "")
        self._meer.setHidden(meer <= 0)
