# SPDX-License-Identifier: EUPL-1.2
"""Step 3: the passphrase, typed twice, with or without the keyring of the computer."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox

from leerplicht_desktop.domain.gegevens.wachtzin import Sterkte
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.sterktemeter import Sterktemeter
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.eerste_keer.stap import Stap

_MET = "Een dief met alleen uw wachtzin of alleen de schijf kan er dan nog niet bij."
_GEEN = (
    "Deze computer heeft geen sleutelbos die het programma kan gebruiken. "
    "Uw wachtzin moet daarom langer zijn."
)
_RUST_MS = 150


class StapWachtzin(Stap):
    titel = "Uw wachtzin"
    uitleg = (
        "Een wachtzin is een rij losse woorden die alleen u weet. Vijf of meer woorden die niets "
        "met elkaar te maken hebben zijn sterk en goed te onthouden."
    )
    knoptekst = "Kluis maken"

    def __init__(self, runner: Runner, dienst: Kluisdienst) -> None:
        super().__init__()
        self._runner, self._dienst = runner, dienst
        self.eerste, self.tweede = Wachtzinveld(), Wachtzinveld()
        self.meter = Sterktemeter()
        self.sleutelbos = QCheckBox()
        self.formulier = Formulier()
        self.formulier.veld("wachtzin", "Wachtzin", self.eerste, naast_label=self.eerste.toonknop)
        self.formulier.los(self.meter)
        self.formulier.veld("herhaling", "Typ de wachtzin nog een keer", self.tweede)
        self._bosveld = self.formulier.veld(
            "sleutelbos", "Gebruik ook de sleutelbos van deze computer", self.sleutelbos, _MET
        )
        self._rust = QTimer(self)
        self._rust.setSingleShot(True)
        self._rust.setInterval(_RUST_MS)
        self._rust.timeout.connect(self._meet)
        self.formulier.gewijzigd.connect(self._bij_wijziging)
        self.formulier.opslaan.connect(self.verder)
        self.eerste.capslock.connect(self._capslock)
        self.indeling.addWidget(self.formulier)
        self.meter.toon(Sterkte(False, 0, "Typ een wachtzin."))
        runner.doe(dienst.sleutelbos, klaar=self._zet_sleutelbos, eigenaar=self)

    @property
    def wachtzin(self) -> str:
        return self.eerste.text()

    @property
    def met_sleutelbos(self) -> bool:
        return self.sleutelbos.isChecked()

    def begin(self) -> None:
        self.formulier.begin()

    def leegmaken(self) -> None:
        """The store is made: the passphrase leaves the screen."""
        self.eerste.clear()
        self.tweede.clear()

    def verder(self) -> None:
        """Strength is measured again before it is believed."""
        self._rust.stop()
        self._vraag_sterkte(self._beslis)

    def _zet_sleutelbos(self, aanwezig: bool) -> None:
        self.sleutelbos.setChecked(aanwezig)
        self.sleutelbos.setEnabled(aanwezig)
        self._bosveld.zet_hulp(_MET if aanwezig else _GEEN)

    def _bij_wijziging(self, _naam: str) -> None:
        self._rust.start()

    def _meet(self) -> None:
        self._vraag_sterkte(self.meter.toon)

    def _vraag_sterkte(self, klaar: Callable[[Sterkte], None]) -> None:
        wachtzin, zonder = self.wachtzin, not self.met_sleutelbos
        self._runner.laatste(
            "sterkte", lambda: self._dienst.sterkte(wachtzin, zonder), klaar=klaar, eigenaar=self
        )

    def _beslis(self, sterkte: Sterkte) -> None:
        self.meter.toon(sterkte)
        fouten: dict[str, str] = {}
        if not sterkte.genoeg:
            fouten["wachtzin"] = "Kies een wachtzin die moeilijker te raden is."
        elif self.eerste.text() != self.tweede.text():
            fouten["herhaling"] = "De twee wachtzinnen zijn niet gelijk. Typ hem nog een keer."
        self.formulier.zet_fouten(fouten)
        if not fouten:
            self.klaar.emit()

    def _capslock(self, aan: bool) -> None:
        zin = "Caps Lock staat aan. Hoofdletters tellen mee." if aan else ""
        self.formulier.zet_waarschuwingen({"wachtzin": zin})
