# SPDX-License-Identifier: EUPL-1.2
"""Can this pupil go to Halt? All criteria at once, so that the call need not be made twice."""

from PySide6.QtWidgets import QCheckBox, QLineEdit

from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import Vraag

_GETALLEN = (("leeftijd", "Leeftijd"), ("uren", "Uren verzuim"), ("telaat", "Keer te laat"))


class Haltvraag(Vraag):
    """Three numbers and six things that are so or not."""

    def __init__(self) -> None:
        super().__init__("halt")
        for nummer, (naam, label) in enumerate(_GETALLEN):
            getal = QLineEdit()
            getal.setMaxLength(7)
            getal.setMinimumWidth(60)
            self.formulier.veld(naam, label, getal, naast=nummer > 0)
        vinkjes = self.formulier
        for naam, label in teksten.HALT:
            vinkjes.veld(naam, label, QCheckBox())

    def uit(self, overname: Overname) -> dict[str, str]:
        return {"leeftijd": "" if overname.leeftijd is None else str(overname.leeftijd)}
