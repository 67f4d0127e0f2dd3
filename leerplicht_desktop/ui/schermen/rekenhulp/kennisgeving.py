# SPDX-License-Identifier: EUPL-1.2
"""Was the notice in time? Asked when a letter of the parents lies on the table."""

from datetime import date

from PySide6.QtWidgets import QCheckBox

from leerplicht_desktop.domain import codes, schooljaar
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import Vraag, datumvelden, iso

_TERUG = 6  # school years back that a notice may still be asked about
_VOOR_HET_VOLGENDE = range(4, 8)  # from April on, a notice is for the school year to come


class Kennisgevingsvraag(Vraag):
    """The other dates of a letter fold away: the day of receipt is what counts."""

    def __init__(self) -> None:
        super().__init__("kennisgeving")
        geboren, ontvangen, dagtekening, verzonden = datumvelden(*(Datumveld() for _ in range(4)))
        self.jaar = Keuzeveld()
        self.jaar.setMinimumWidth(150)
        grond = Keuzeveld(teksten.GRONDEN)
        grond.setMinimumContentsLength(20)
        grond.setCurrentIndex(1)
        self.formulier.veld("grond", "Beroep op artikel", grond)
        self.formulier.veld("geboren", "Geboortedatum", geboren)
        self.formulier.veld("ontvangen", "Ontvangen op", ontvangen, naast=True)
        self.formulier.veld("schooljaar", "Voor schooljaar", self.jaar)
        self.formulier.veld("eerste", "Eerste kennisgeving voor dit kind", QCheckBox())
        self.meer.veld("dagtekening", "Dagtekening", dagtekening, verplicht=False)
        self.meer.veld("verzonden", "Verzonden op", verzonden, verplicht=False)
        self.meer.veld(
            "regio",
            "Vakantieregio",
            Keuzeveld.van(codes.VAKANTIEREGIOS, leeg=teksten.REGIO_ONBEKEND),
            hulp="Voor de eerste schooldag, bij een eerste kennisgeving.",
            verplicht=False,
        )
        self.met_meer("dagtekening, verzending, regio")

    def vooraf(self, vandaag: date) -> dict[str, str]:
        nu = schooljaar.beginjaar(vandaag)
        jaren = [f"{jaar}-{jaar + 1}" for jaar in range(nu + 1, nu - _TERUG, -1)]
        self.jaar.zet_keuzes((jaar, jaar) for jaar in jaren)
        volgende = vandaag.month in _VOOR_HET_VOLGENDE
        return {
            "grond": "5b",
            "ontvangen": vandaag.isoformat(),
            "schooljaar": jaren[0] if volgende else jaren[1],
        }

    def uit(self, overname: Overname) -> dict[str, str]:
        return {"geboren": iso(overname.geboren), "regio": overname.regio}
