# SPDX-License-Identifier: EUPL-1.2
"""The list of meldingen: what is open, sorted by when the first action is due."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent

from leerplicht_desktop.ui.bouwstenen.filterbalk import Filterbalk
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijstpagina import Lijstpagina, Lijstsoort
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import opdrachten, teksten
from leerplicht_desktop.ui.schermen.melding.rij import Meldingtekenaar, rij


def _dienst() -> Any:
    from leerplicht_desktop.services import melding

    return melding


_SOORT = Lijstsoort(
    titel="Meldingen",
    record="melding",
    telt="nieuw",
    volgt=("melding", "leerling", "brief"),
    leeg=teksten.LEEG,
    kop=teksten.kop,
    dienst=_dienst,
)


class Meldingenlijst(Lijstpagina):
    """Rows open by Enter or click; a letter is made from the chosen row."""

    def __init__(self, omgeving: Omgeving) -> None:
        def voeg_toe() -> None:
            omgeving.navigeer("melding")

        leeg = Leegstaat(
            *teksten.LEEG["open"], icoon="inbox", actie=teksten.TOEVOEGEN, bij_actie=voeg_toe
        )
        balk = Filterbalk(teksten.FILTERS, teksten.ORDEN, begin="open")
        super().__init__(omgeving, _SOORT, balk, leeg, lambda regel: rij(regel, omgeving.vandaag()))
        self._tekenaar = Meldingtekenaar()
        self.lijst.weergave.setItemDelegate(self._tekenaar)
        self.plak = knop(
            teksten.PLAK, lambda: omgeving.navigeer("melding", plak=True), "clipboard-paste"
        )
        self.plak.setToolTip(f"{teksten.PLAK} (Ctrl+Shift+V)")
        self.toevoegen = hoofdknop(teksten.TOEVOEGEN, voeg_toe, "plus")
        self.toevoegen.setToolTip(f"{teksten.TOEVOEGEN} (Ctrl+M)")
        self.kop.knoppen(self.plak, self.toevoegen)
        opdrachten.brief_bij(omgeving, self)

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        opdrachten.zet_brief(self._omgeving, self, True)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        opdrachten.zet_brief(self._omgeving, self, False)
        super().hideEvent(gebeurtenis)

    def _bij_geladen(self, totaal: int) -> None:
        # Loaded after she went on to another screen, it may not take the cursor from there.
        if not totaal and self._noteer_getoond and self.isVisible():
            self.toevoegen.setFocus(Qt.FocusReason.OtherFocusReason)
        super()._bij_geladen(totaal)

    @property
    def melding_uid(self) -> str:
        """The melding that a letter would be made from."""
        return self.lijst.uid()
