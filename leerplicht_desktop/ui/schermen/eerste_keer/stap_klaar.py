# SPDX-License-Identifier: EUPL-1.2
"""Step 5: the store is there; what comes next."""

from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.eerste_keer.stap import Stap

_DAARNA = (
    ("school", "Importeer de scholen van DUO en uw leerlingen. Dat kan onder Importeren."),
    ("inbox", "Of begin meteen met een melding: Ctrl+M."),
    ("save", "Maak vandaag een reservekopie op een stick of netwerkschijf, bij Instellingen."),
    ("lock", "Loopt u weg? Vergrendel met Ctrl+L. Wat u typte blijft bewaard."),
)


class StapKlaar(Stap):
    titel = "Uw kluis is klaar"
    uitleg = "Hij is gemaakt, versleuteld en gecontroleerd. U kunt beginnen."
    knoptekst = "Beginnen"

    def __init__(self) -> None:
        super().__init__()
        for icoon, zin in _DAARNA:
            self.indeling.addWidget(icoonregel(icoon, tekst(zin, afbreken=True)))
