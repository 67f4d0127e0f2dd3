# SPDX-License-Identifier: EUPL-1.2
"""The second way in, on the locked window: who opens the sealed envelope, why, and its code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld

_UITLEG = (
    "U opent de kluis met de code uit de verzegelde envelop. Uw naam, de reden en het tijdstip "
    "komen in het logboek. De leerplichtambtenaar ziet dit als zij zelf weer ontgrendelt."
)
_LEEG = {
    "naam": "Vul uw naam in.",
    "reden": "Schrijf op waarom u de kluis opent.",
    "code": "Typ de code uit de envelop.",
}


class Vervangerformulier(QWidget):
    """`gevraagd(naam, reden, code)` when all three are filled in."""

    gevraagd = Signal(str, str, str)
    terug = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.code = Wachtzinveld()
        self.formulier = Formulier()
        veld = self.formulier.veld
        veld("naam", "Uw naam", QLineEdit())
        veld("reden", "Waarom opent u de kluis?", QLineEdit(), "Bijvoorbeeld: ziekte, spoed bij…")
        veld("code", "Code uit de envelop", self.code, naast_label=self.code.toonknop)
        self.formulier.zet_daarna(self._vraag)
        self.formulier.opslaan.connect(self._vraag)
        self.formulier.verlaten.connect(self.terug)
        self.knop = hoofdknop("Openen als vervanger", self._vraag, "lock-open")
        self.anders = koppeling("Terug naar ontgrendelen", self.terug.emit, "arrow-left")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addWidget(tekst("Openen als vervanger", "display", afbreken=True))
        indeling.addWidget(tekst(_UITLEG, afbreken=True))
        indeling.addSpacing(4)
        indeling.addWidget(self.formulier)
        indeling.addWidget(self.knop)
        indeling.addWidget(self.anders, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self) -> None:
        self.leegmaken()
        self.formulier.begin()

    def leegmaken(self) -> None:
        """No name, reason or code stays on a locked window."""
        self.formulier.wis()
        self.code.setText("")
        self.code.toon()

    def zet_bezig(self, bezig: bool) -> None:
        self.formulier.setEnabled(not bezig)
        self.knop.setEnabled(not bezig)
        self.knop.setText("De kluis gaat open…" if bezig else "Openen als vervanger")

    def zet_fout(self, fout: VerwachteFout) -> None:
        self.formulier.zet_fouten({"code": fout.zin})
        self.code.selectAll()

    def _vraag(self) -> None:
        ruw = {naam: waarde.strip() for naam, waarde in self.formulier.ruw().items()}
        leeg = {naam: zin for naam, zin in _LEEG.items() if not ruw[naam]}
        self.formulier.zet_fouten(leeg)
        if not leeg:
            self.gevraagd.emit(ruw["naam"], ruw["reden"], ruw["code"])
