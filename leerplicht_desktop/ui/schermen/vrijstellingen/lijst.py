# SPDX-License-Identifier: EUPL-1.2
"""The list of notices and requests: what must be judged first, by its last day."""

from typing import Any

from PySide6.QtCore import Qt

from leerplicht_desktop.ui.bouwstenen.filterbalk import Filterbalk
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijstpagina import Lijstpagina, Lijstsoort
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding.rij import Meldingtekenaar
from leerplicht_desktop.ui.schermen.vrijstellingen import woorden
from leerplicht_desktop.ui.schermen.vrijstellingen.rij import rij


def _dienst() -> Any:
    from leerplicht_desktop.services import beroep

    return beroep


_SOORT = Lijstsoort(
    titel=woorden.TITEL,
    record="beroep",
    telt="te_beoordelen",
    volgt=("beroep", "leerling", "brief"),
    leeg=woorden.LEEG,
    kop=woorden.kop,
    dienst=_dienst,
)


class Vrijstellingenlijst(Lijstpagina):
    """Rows open by Enter or click."""

    def __init__(self, omgeving: Omgeving) -> None:
        def voeg_toe() -> None:
            omgeving.navigeer("beroep_bewerken")

        leeg = Leegstaat(
            *woorden.LEEG["te_beoordelen"],
            icoon="scale",
            actie=woorden.TOEVOEGEN,
            bij_actie=voeg_toe,
        )
        balk = Filterbalk(woorden.FILTERS, woorden.ORDEN, begin="te_beoordelen")
        super().__init__(omgeving, _SOORT, balk, leeg, rij)
        self._tekenaar = Meldingtekenaar()
        self.lijst.weergave.setItemDelegate(self._tekenaar)
        self.toevoegen = hoofdknop(woorden.TOEVOEGEN, voeg_toe, "plus")
        self.kop.knoppen(self.toevoegen)

    def _bij_geladen(self, totaal: int) -> None:
        # Loaded after she went on to another screen, it may not take the cursor from there.
        if not totaal and self._noteer_getoond and self.isVisible():
            self.toevoegen.setFocus(Qt.FocusReason.OtherFocusReason)
        super()._bij_geladen(totaal)
