# SPDX-License-Identifier: EUPL-1.2
"""'Sleutels vernieuwen': all under new keys, with progress, to be stopped until the swap."""

from typing import Any

from leerplicht_desktop.domain.fouten import Afgebroken, VerwachteFout
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden as woorden
from leerplicht_desktop.ui.schermen.instellingen.codestap import Codestap
from leerplicht_desktop.ui.schermen.instellingen.toegangsdeel import Toegangsdeel

_VEL = "Druk het nieuwe herstelvel af en berg het op. Deze code staat hier maar één keer."


class Sleuteldeel(Toegangsdeel):
    """Ends with a new recovery code; stopping leaves all as it was."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(
            omgeving, woorden.SLEUTELS, "shield", woorden.SLEUTELS, woorden.SLEUTELS_UITLEG
        )
        self._stop = False
        self.stop = knop(woorden.SLEUTELS_STOP, self._vraag_stop, "x")
        self.indeling.addWidget(self.stop)
        self.stop.hide()
        self.code = Codestap(omgeving, _VEL, woorden.CODE_VEILIG)
        self.code.klaar.connect(self._opgeborgen)
        geheel = self.layout()
        if geheel is not None:
            geheel.addWidget(self.code)

    def open(self) -> None:
        """Which passphrase the new keys go with must be known."""
        if self.met_code_binnen:
            self.melding.zet(woorden.SLEUTELS_MET_CODE, "let_op")
            return
        super().open()

    def leegmaken(self) -> None:
        super().leegmaken()
        self.stop.hide()
        self.annuleer.show()
        self.code.leegmaken()

    def vraag(self) -> None:
        if self.huidige_ontbreekt():
            return
        kluis, huidige = self._omgeving.kluis, self.huidig.text()
        self._stop = False
        self.stop.show()
        self.annuleer.hide()

        def functie(meld: Any) -> str:
            from leerplicht_desktop.services import toegang

            def meld_of_stop(gedaan: int, totaal: int, woord: str) -> None:
                if self._stop:
                    raise Afgebroken
                meld(gedaan, totaal, woord)

            return toegang.vernieuw_gegevenssleutels(kluis, huidige, meld=meld_of_stop)

        self.doe(functie, self._toon, bezig=woorden.SLEUTELS_BEZIG, voortgang=self.werk.zet)

    def _vraag_stop(self) -> None:
        """Read by the work itself at its next sign of life; before the swap nothing is changed."""
        self._stop = True
        self.stop.setEnabled(False)

    def _niet_bezig(self) -> None:
        super()._niet_bezig()
        self.stop.setEnabled(True)
        self.stop.hide()
        self.annuleer.show()

    def bij_fout(self, fout: VerwachteFout) -> None:
        if isinstance(fout, Afgebroken):
            self.sluit()
            self.melding.zet(woorden.SLEUTELS_GESTOPT, "meta")
        else:
            super().bij_fout(fout)

    def _toon(self, code: str) -> None:
        super().leegmaken()
        self.link.hide()
        self.code.toon(code)

    def _opgeborgen(self) -> None:
        self.link.show()
        self.link.setFocus()
        self.melding.zet(woorden.SLEUTELS_KLAAR, "goed")
