# SPDX-License-Identifier: EUPL-1.2
"""'Weergave': light, dark, or as the computer; the choice is kept inside the store."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw

_SLEUTEL = "thema"


def pas_toe(omgeving: Omgeving, eigenaar: QObject) -> None:
    """After unlocking: the screen as she chose it."""
    kluis = omgeving.kluis

    def functie() -> dict[str, str]:
        from leerplicht_desktop.services import weergave

        return weergave.lees(kluis)

    def klaar(keuzes: dict[str, str]) -> None:
        if _SLEUTEL in keuzes:
            omgeving.thema.zet_voorkeur(keuzes[_SLEUTEL])

    omgeving.runner.doe(functie, klaar=klaar, eigenaar=eigenaar)


class WeergaveVouw(Vouw):
    """Works at once; there is nothing to save by hand."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Weergave", "eye")
        self._omgeving = omgeving
        self._groep = QButtonGroup(self)
        self.knoppen: dict[str, QRadioButton] = {}
        self.fout = Meldregel()
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
        self.indeling.addWidget(self.fout)

    def vul(self) -> None:
        voorkeur = self._omgeving.thema.voorkeur
        self.knoppen[voorkeur].setChecked(True)
        self.zet_kort(dict(woorden.WEERGAVE)[voorkeur].lower())

    def leegmaken(self) -> None:
        self.fout.zet("")

    def _kies(self, code: str) -> None:
        self._omgeving.thema.zet_voorkeur(code)
        self.fout.zet("")
        self.vul()
        kluis = self._omgeving.kluis

        def functie() -> Uitkomst[dict[str, str]]:
            from leerplicht_desktop.services import weergave

            return weergave.bewaar(kluis, _SLEUTEL, code)

        self._omgeving.runner.doe(functie, fout=self._mislukt, soort="schrijven", eigenaar=self)

    def _mislukt(self, fout: VerwachteFout) -> None:
        self.fout.zet(f"De keuze geldt nu, maar is niet bewaard. {fout.zin}")
