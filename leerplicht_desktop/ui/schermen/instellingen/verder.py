# SPDX-License-Identifier: EUPL-1.2
"""Under the settings: screens for work of now and then, that have no place on the rail."""

from functools import partial

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, koppeling
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.omgeving import Omgeving

# Screen, words, icon. A screen that is added here is reached from the settings.
VERDER = (
    ("politiegegevens", "Politiegegevens (Wpg)", "shield"),
    ("bewaren", "Bewaren en vernietigen", "history"),
    ("logboek", "Logboek", "list"),
    ("inzage", "Inzageverzoek", "eye"),
)


class Verder(QWidget):
    """One row of links."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.setAccessibleName("Meer beheer")
        self.knoppen: dict[str, Knop] = {}
        vloei = Vloei(self, tussen=16)
        for naam, woord, icoon in VERDER:
            self.knoppen[naam] = koppeling(woord, partial(omgeving.navigeer, naam), icoon)
            vloei.addWidget(self.knoppen[naam])
