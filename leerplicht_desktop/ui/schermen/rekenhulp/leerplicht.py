# SPDX-License-Identifier: EUPL-1.2
"""Until when is this child leerplichtig? The question that is asked most."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit

from leerplicht_desktop.domain import codes
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import Vraag, datumvelden, iso


class Leerplichtvraag(Vraag):
    """A birth date is enough; the exceptions fold away."""

    def __init__(self) -> None:
        super().__init__("leerplicht")
        geboren, op, behaald = datumvelden(Datumveld(), Datumveld(), Datumveld())
        self.formulier.veld("geboren", "Geboortedatum", geboren)
        self.formulier.veld("op", "Op welke dag", op, naast=True)
        self.meer.veld("startkwalificatie", "Startkwalificatie sinds", behaald, verplicht=False)
        self.meer.veld(
            "uitzondering",
            "Uitzondering op de kwalificatieplicht",
            Keuzeveld.van(codes.UITZONDERINGEN, leeg=teksten.GEEN),
            verplicht=False,
        )
        jaren = QLineEdit()
        jaren.setMaxLength(5)
        jaren.setMaximumWidth(150)
        self.meer.veld(
            "schooljaren",
            "Volledige schooljaren tot die dag",
            jaren,
            hulp="Na 12 volledige schooljaren eindigt de leerplicht.",
            verplicht=False,
        )
        self.meer.veld(
            "regio",
            "Vakantieregio",
            Keuzeveld.van(codes.VAKANTIEREGIOS, leeg=teksten.REGIO_ONBEKEND),
            hulp="Voor de eerste schooldag.",
            verplicht=False,
        )
        self.meer.veld("uitgeschreven_brp", "Het kind staat niet in de BRP", QCheckBox())
        self.met_meer("diploma, uitzondering, schooljaren, regio")

    def vooraf(self, vandaag: date) -> dict[str, str]:
        return {"op": vandaag.isoformat()}

    def uit(self, overname: Overname) -> dict[str, str]:
        return {
            "geboren": iso(overname.geboren),
            "startkwalificatie": iso(overname.startkwalificatie_op),
            "uitzondering": overname.uitzondering,
            "regio": overname.regio,
        }
