# SPDX-License-Identifier: EUPL-1.2
"""'Weergave': light, dark, or as the computer; kept outside, for the unlock screen."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw


class WeergaveVouw(Vouw):
    """Works at once; there is nothing to save by hand."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Weergave", "eye")
        self._omgeving = omgeving
        self._groep = QButtonGroup(self)
        self.knoppen: dict[str, QRadioButton] = {}
        rij = QHBoxLayout()
        rij.setSpacing(24)
        for code, woord in woorden.WEERGAVE:
            keuze = QRadioButton(woord)
            keuze.setAccessibleName(woord)
            keuze.clicked.connect(lambda _aan=False, c=code: self._kies(c))
            self._groep.addButton(keuze)
            self.knoppen[code] = keuze
            rij.addWidget(keuze)
        rij.addStretch(1)
        self.indeling.addLayout(rij)

    def vul(self) -> None:
        voorkeur = self._omgeving.thema.voorkeur
        self.knoppen[voorkeur].setChecked(True)
        self.zet_kort(dict(woorden.WEERGAVE)[voorkeur].lower())

    def _kies(self, code: str) -> None:
        self._omgeving.thema.zet_voorkeur(code)
        self.vul()
