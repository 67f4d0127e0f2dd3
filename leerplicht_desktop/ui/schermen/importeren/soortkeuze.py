# SPDX-License-Identifier: EUPL-1.2
"""The four kinds of import as one choice, each with the file it wants."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.schermen.importeren.woorden import SOORTEN, Soort
from leerplicht_desktop.ui.thema.lettertype import HALFVET, letter

_INSPRONG = 28
_SMALST = 480


class _Rij(QWidget):
    """The whole row chooses, not the small circle alone."""

    def __init__(self, soort: Soort, nummer: int) -> None:
        super().__init__()
        self.knop = QRadioButton(f"{nummer}. {soort.titel}")
        self.knop.setFont(letter("body", HALFVET))
        self.knop.setAccessibleName(soort.titel)
        self.knop.setAccessibleDescription(f"{soort.bestand} Kolommen: {soort.kolommen}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        woorden = QVBoxLayout()
        woorden.setContentsMargins(_INSPRONG, 0, 0, 0)
        woorden.setSpacing(1)
        for zin, rol in ((soort.bestand, "meta"), (f"Kolommen: {soort.kolommen}", "quiet")):
            label = tekst(zin, rol, afbreken=True)
            # Without it the page is as high as these sentences are at their narrowest.
            label.setMinimumWidth(_SMALST)
            woorden.addWidget(label)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 7, 0, 11)
        indeling.setSpacing(3)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addLayout(woorden)

    def mousePressEvent(self, gebeurtenis: QMouseEvent) -> None:
        self.knop.setChecked(True)
        self.knop.setFocus(Qt.FocusReason.MouseFocusReason)


class Soortkeuze(Vel):
    """`gekozen` carries the code of the kind."""

    gekozen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Wat wilt u importeren?")
        self.indeling.setContentsMargins(20, 8, 20, 8)
        self.indeling.setSpacing(0)
        self._groep = QButtonGroup(self)
        self._knoppen: dict[str, QRadioButton] = {}
        for nummer, soort in enumerate(SOORTEN, start=1):
            if nummer > 1:
                self.indeling.addWidget(streep())
            rij = _Rij(soort, nummer)
            self._groep.addButton(rij.knop)
            self._knoppen[soort.code] = rij.knop
            rij.knop.toggled.connect(
                lambda aan, code=soort.code: self.gekozen.emit(code) if aan else None
            )
            self.indeling.addWidget(rij)
        self.kies(SOORTEN[0].code)

    @property
    def soort(self) -> str:
        return next(code for code, knop in self._knoppen.items() if knop.isChecked())

    def kies(self, code: str) -> None:
        self._knoppen[code].setChecked(True)

    def pak(self) -> None:
        """Focus on the chosen kind; arrows choose another."""
        self._knoppen[self.soort].setFocus()
