# SPDX-License-Identifier: EUPL-1.2
"""One thing that can be done to the ways in: a link that unfolds, and the passphrase of today.

A store that was left open is not enough to change how it opens. Who came in with the recovery
code has no passphrase to give, and is not asked for one.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout, WachtzinOnjuist
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden as woorden
from leerplicht_desktop.ui.schermen.instellingen.werkregel import Werkregel

_BREED = 560
_LINKS = Qt.AlignmentFlag.AlignLeft


class Toegangsdeel(QWidget):
    """`vraag` is called when she confirms; what takes long runs through `doe`."""

    gedaan = Signal()  # something was changed, or was tried

    def __init__(
        self, omgeving: Omgeving, link: str, icoon: str, bevestig: str, uitleg: str = ""
    ) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.link = koppeling(link, self.open, icoon)
        self.binnen = QWidget()
        self.formulier = Formulier()
        self.huidig = Wachtzinveld()
        self._huidigveld = self.formulier.veld(
            "huidig", woorden.HUIDIG, self.huidig, naast_label=self.huidig.toonknop
        )
        self.bevestig = knop(bevestig, self.vraag, "check")
        self.annuleer = koppeling(woorden.ANNULEREN, self.sluit)
        self.werk = Werkregel()
        self.melding = Meldregel()
        self.formulier.opslaan.connect(self.vraag)
        self.formulier.verlaten.connect(self.sluit)
        self.formulier.zet_daarna(self.vraag)
        self.indeling = QVBoxLayout(self.binnen)
        self.indeling.setContentsMargins(0, 0, 0, 0)
        self.indeling.setSpacing(12)
        if uitleg:
            self.indeling.addWidget(tekst(uitleg, "meta", afbreken=True))
        self.indeling.addWidget(self.formulier)
        self._knoppen = QHBoxLayout()
        self._knoppen.addWidget(self.bevestig)
        self._knoppen.addWidget(self.annuleer)
        self._knoppen.addStretch(1)
        self.indeling.addLayout(self._knoppen)
        self.indeling.addWidget(self.werk)
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSpacing(8)
        geheel.addWidget(self.link, 0, _LINKS)
        geheel.addLayout(kolom(self.binnen, _BREED))
        geheel.addWidget(self.melding)
        self.binnen.hide()

    @property
    def met_code_binnen(self) -> bool:
        """Opened with the recovery code: there is no passphrase to ask for."""
        return getattr(self._omgeving.kluis, "toegang", "") == "herstelcode"

    def open(self) -> None:
        self.melding.zet("")
        self.link.hide()
        self._huidigveld.setHidden(self.met_code_binnen)
        self._huidigveld.regel.setHidden(True)
        self.binnen.show()
        self._zet_tabvolgorde()
        self.begin()

    def _zet_tabvolgorde(self) -> None:
        """The buttons were made first, yet come last."""
        self.formulier.dan(self.bevestig, self.annuleer)

    def begin(self) -> None:
        """Put the cursor where she starts."""
        self.formulier.begin()

    def sluit(self) -> None:
        hier = self.binnen.isVisible()
        self.leegmaken()
        if hier:
            self.link.setFocus()

    def leegmaken(self) -> None:
        """No secret stays in a field that is folded or locked away."""
        self.formulier.wis()
        self.huidig.setText("")
        self.huidig.verberg()
        self.werk.klaar()
        self.bevestig.setEnabled(True)
        self.binnen.hide()
        self.link.show()

    def vraag(self) -> None:
        raise NotImplementedError

    def huidige(self) -> str | None:
        """What was typed; None when there is none to ask for."""
        return None if self.met_code_binnen else self.huidig.text()

    def huidige_ontbreekt(self) -> bool:
        """Nothing was typed: say so at the field."""
        if self.huidige() == "":
            self.formulier.zet_fouten({"huidig": woorden.HUIDIG_LEEG})
            return True
        return False

    def doe(
        self,
        functie: Callable[..., Any],
        klaar: Callable[[Any], None],
        *,
        bezig: str = "",
        voortgang: Callable[[int, int, str], None] | None = None,
    ) -> Any:
        """Run it as a writer; errors are said at the field they belong to."""
        self.formulier.zet_fouten({})
        self.melding.zet("")
        self.bevestig.setEnabled(False)
        if bezig:
            self.werk.begin(bezig)
        return self._omgeving.runner.doe(
            functie,
            klaar=klaar,
            fout=self.bij_fout,
            na=self._niet_bezig,
            voortgang=voortgang,
            soort="schrijven",
            eigenaar=self,
        )

    def bij_fout(self, fout: VerwachteFout) -> None:
        if isinstance(fout, WachtzinOnjuist):
            self.formulier.zet_fouten({"huidig": woorden.HUIDIG_ONJUIST})
            self.huidig.selectAll()
        elif isinstance(fout, OnjuisteInvoer):
            rest = self.formulier.zet_fouten(fout.fouten)
            self.melding.zet(" ".join(rest))
        else:
            self.melding.zet(fout.zin)

    def _niet_bezig(self) -> None:
        self.werk.klaar()
        self.bevestig.setEnabled(True)
        self.gedaan.emit()
