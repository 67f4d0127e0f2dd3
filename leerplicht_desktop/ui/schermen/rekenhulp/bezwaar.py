# SPDX-License-Identifier: EUPL-1.2
"""Until when is bezwaar possible? Asked by parents with a besluit in their hands."""

from datetime import date

from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import Vraag, datumvelden


class Bezwaarvraag(Vraag):
    """One date, of the day it became known."""

    def __init__(self) -> None:
        super().__init__("bezwaar")
        (verzonden,) = datumvelden(Datumveld())
        verzonden.setMaximumWidth(190)
        self.formulier.veld(
            "verzonden",
            "Verzonden of uitgereikt op",
            verzonden,
            hulp="De dag waarop het besluit de deur uit ging, niet de dagtekening.",
        )

    def vooraf(self, vandaag: date) -> dict[str, str]:
        return {"verzonden": vandaag.isoformat()}

    def uit(self, overname: Overname) -> dict[str, str]:
        return {}
