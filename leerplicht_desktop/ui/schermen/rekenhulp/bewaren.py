# SPDX-License-Identifier: EUPL-1.2
"""Until when are data kept? The day to count from depends on the kind of data."""

from datetime import date

from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import Vraag, datumvelden, iso


class Bewaarvraag(Vraag):
    """The label of the date says which day is meant."""

    def __init__(self) -> None:
        super().__init__("bewaren")
        self._overname = Overname()
        (vanaf,) = datumvelden(Datumveld())
        vanaf.setMaximumWidth(190)
        self.soort = Keuzeveld(teksten.BEWAARSOORTEN)
        self.formulier.veld("soort", "Soort gegevens", self.soort)
        self.formulier.veld("vanaf", teksten.VANAF["leerplicht"], vanaf)
        self.soort.currentTextChanged.connect(lambda _tekst: self._bij_soort())

    def leeg(self) -> None:
        self._overname = Overname()
        super().leeg()

    def vooraf(self, vandaag: date) -> dict[str, str]:
        return {"soort": "leerplicht"}

    def neem_over(self, overname: Overname) -> None:
        self._overname = overname
        super().neem_over(overname)

    def uit(self, overname: Overname) -> dict[str, str]:
        return {"vanaf": iso(self._bekend(overname))}

    def _bekend(self, overname: Overname) -> date | None:
        """The day that the pupil gives for this kind of data."""
        soort = self.soort.code()
        if soort == "kwalificatieplicht":
            return overname.kwalificatieplicht_tot
        return None if soort == "proces-verbaal" else overname.geboren

    def _bij_soort(self) -> None:
        self.formulier["vanaf"].zet_label(teksten.VANAF[self.soort.code()])
        if self._overname.geboren is not None:
            self.formulier.vul({"vanaf": iso(self._bekend(self._overname))})
