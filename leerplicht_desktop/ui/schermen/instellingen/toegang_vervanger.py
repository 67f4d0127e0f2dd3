# SPDX-License-Identifier: EUPL-1.2
"""The sealed envelope: make it, print its sheet, take it back."""

from datetime import date

from PySide6.QtCore import Qt

from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden as woorden
from leerplicht_desktop.ui.schermen.instellingen.codestap import Codestap
from leerplicht_desktop.ui.schermen.instellingen.toegangsdeel import Toegangsdeel

_VEL = (
    "Druk het vel af, doe het in een envelop en plak die dicht met uw handtekening over de naad. "
    "Deze code staat hier maar één keer."
)


class Vervangerdeel(Toegangsdeel):
    """`zet` tells until when an envelope is out."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(
            omgeving, woorden.ENVELOP, "mail", woorden.ENVELOP_BEVESTIG, woorden.ENVELOP_UITLEG
        )
        self.tot = Datumveld()
        self.formulier.veld("tot", woorden.ENVELOP_TOT, self.tot, woorden.ENVELOP_TOT_HULP)
        self.formulier.zet_daarna(self.vraag)
        self._geldig_tot: date | None = None
        self.intrekken = koppeling(woorden.INTREKKEN, self._trek_in, "x")
        self.code = Codestap(omgeving, _VEL, woorden.ENVELOP_VEILIG, envelop=True)
        self.code.klaar.connect(self._dicht)
        geheel = self.layout()
        if geheel is not None:
            geheel.addWidget(self.intrekken)
            geheel.setAlignment(self.intrekken, Qt.AlignmentFlag.AlignLeft)
            geheel.addWidget(self.code)
        self.intrekken.hide()

    def zet(self, tot: date | None) -> None:
        self._geldig_tot = tot
        self.link.setText(woorden.ENVELOP if tot is None else woorden.ENVELOP_OPNIEUW)
        self.link.setAccessibleName(self.link.text())
        self.intrekken.setHidden(tot is None)

    def leegmaken(self) -> None:
        super().leegmaken()
        self.code.leegmaken()

    def vraag(self) -> None:
        if self.huidige_ontbreekt():
            return
        tot = self.tot.datum()
        if tot is None:
            self.formulier.zet_fouten({"tot": woorden.ENVELOP_TOT_FOUT})
            return
        kluis, huidige = self._omgeving.kluis, self.huidige()

        def functie() -> tuple[str, date]:
            from leerplicht_desktop.services import toegang

            return toegang.maak_vervanger(kluis, huidige, tot), tot

        self.doe(functie, self._toon)

    def _toon(self, gemaakt: tuple[str, date]) -> None:
        super().leegmaken()
        self.link.hide()
        self.code.toon(*gemaakt)
        self.zet(gemaakt[1])

    def _dicht(self) -> None:
        self.link.show()
        self.link.setFocus()
        self.melding.zet(woorden.ENVELOP_DICHT, "goed")

    def _trek_in(self) -> None:
        kluis = self._omgeving.kluis

        def functie() -> None:
            from leerplicht_desktop.services import toegang

            toegang.trek_vervanger_in(kluis)

        self.doe(functie, self._ingetrokken)

    def _ingetrokken(self, _niets: object) -> None:
        self.leegmaken()
        self.zet(None)
        self.melding.zet(woorden.INGETROKKEN, "goed")
        self.link.setFocus()
