# SPDX-License-Identifier: EUPL-1.2
"""'Nieuwe herstelcode maken': what stops working is said before it happens."""

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden as woorden
from leerplicht_desktop.ui.schermen.instellingen.codestap import Codestap
from leerplicht_desktop.ui.schermen.instellingen.toegangsdeel import Toegangsdeel

_VEL = "Druk het herstelvel af en berg het op. Deze code staat hier maar één keer."


class Codedeel(Toegangsdeel):
    """The new code is shown once; the old sheet opens nothing any more."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(
            omgeving, woorden.CODE, "refresh-cw", woorden.CODE_BEVESTIG, woorden.CODE_UITLEG
        )
        self.code = Codestap(omgeving, _VEL, woorden.CODE_VEILIG)
        self.code.klaar.connect(self._opgeborgen)
        geheel = self.layout()
        if geheel is not None:
            geheel.addWidget(self.code)

    def begin(self) -> None:
        if self.met_code_binnen:
            self.bevestig.setFocus()
        else:
            super().begin()

    def leegmaken(self) -> None:
        super().leegmaken()
        self.code.leegmaken()

    def vraag(self) -> None:
        if self.huidige_ontbreekt():
            return
        kluis, huidige = self._omgeving.kluis, self.huidige()

        def functie() -> str:
            from leerplicht_desktop.services import toegang

            return toegang.nieuwe_herstelcode(kluis, huidige)

        self.doe(functie, self._toon)

    def _toon(self, code: str) -> None:
        super().leegmaken()
        self.link.hide()
        self.code.toon(code)

    def _opgeborgen(self) -> None:
        self.link.show()
        self.link.setFocus()
        self.melding.zet(woorden.CODE_OPGEBORGEN, "goed")
