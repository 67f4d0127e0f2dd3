# SPDX-License-Identifier: EUPL-1.2
"""What a file would do: counts as filters, the rows, and a button that says what happens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.importeren import Importproef
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, filterknop, hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.importeren import woorden
from leerplicht_desktop.ui.schermen.importeren.regellijst import SOORTEN, Regellijst, aantal

ANDER_BESTAND = "Ander bestand kiezen"
_LIJST_HOOG = 300


class Voorbeeld(QWidget):
    """`uitvoeren` and `annuleren`: she decides; nothing was written so far."""

    uitvoeren = Signal()
    annuleren = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._proef: Importproef | None = None
        self.kop = Paginakop()
        self.band = Band()
        self.onbekend = Meldregel()
        self.knop = hoofdknop("", self._bij_knop, "check")
        self.weg = koppeling("Annuleren", self.annuleren.emit)
        self.lijst = Regellijst(runner)
        self.lijst.setMinimumHeight(_LIJST_HOOG)
        self.hele_zin = Meldregel()
        self.lijst.staat_op.connect(lambda uid: self.hele_zin.zet(self.lijst.hele_zin(uid), "meta"))
        self._rest = tekst("", "quiet")
        self._groep = QButtonGroup(self)
        self.filters: dict[str, Knop] = {}
        for soort in SOORTEN:
            chip = filterknop(soort, lambda s=soort: self._toon(s))  # type: ignore[misc]
            self._groep.addButton(chip)
            self.filters[soort] = chip
        self._deel_in()

    def _deel_in(self) -> None:
        self.kop.knoppen(self.weg, self.knop)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in self.filters.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        chips.addWidget(self._rest)
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.band)
        indeling.addLayout(chips)
        indeling.addWidget(vel, 1)
        indeling.addWidget(self.hele_zin)
        indeling.addWidget(self.onbekend)

    @property
    def proef(self) -> Importproef | None:
        return self._proef

    def toon(self, proef: Importproef) -> None:
        """Show a preview; what needs her eye comes first."""
        self._proef = proef
        wat = woorden.soort(proef.soort)
        self.kop.zet(f"{wat.titel}: wat er verandert", woorden.samen(proef))
        self._zet_knop(woorden.daad(proef))
        self.band.hide()
        if not woorden.daad(proef):
            self.band.toon(woorden.niets_te_doen(proef), "let_op" if proef.geweigerd else "goed")
        self.onbekend.zet(woorden.onbekend(proef.onbekende_kolommen), "meta")
        for soort, chip in self.filters.items():
            chip.setText(f"{soort} {woorden.getal(aantal(proef, soort))}")
            chip.setAccessibleName(chip.text())
        eerste = next((s for s in SOORTEN if aantal(proef, s)), SOORTEN[0])
        self.filters[eerste].setChecked(True)
        self._toon(eerste)

    def begin(self) -> None:
        self.knop.setFocus()

    def zet_fout(self, zin: str, actie: str = "", bij_actie: object = None) -> None:
        """Why it was not carried out; the preview stays."""
        doe = bij_actie if callable(bij_actie) else None
        self.band.toon(zin, "fout", actie=actie, bij_actie=doe)

    def leegmaken(self) -> None:
        self._proef = None
        self.kop.zet("")
        self.lijst.leegmaken()
        self.onbekend.zet("")
        self.hele_zin.zet("")

    def _zet_knop(self, daad: str) -> None:
        self.knop.setText(daad or ANDER_BESTAND)
        self.knop.setAccessibleName(daad or ANDER_BESTAND)
        self.weg.setVisible(bool(daad))

    def _bij_knop(self) -> None:
        if self._proef is not None and woorden.daad(self._proef):
            self.uitvoeren.emit()
        else:
            self.annuleren.emit()

    def _toon(self, soort: str) -> None:
        if self._proef is not None:
            self._rest.setText(self.lijst.toon(self._proef, soort))
