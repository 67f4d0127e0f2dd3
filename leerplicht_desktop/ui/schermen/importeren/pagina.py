# SPDX-License-Identifier: EUPL-1.2
"""The importing screen: choice, work, preview and result, one at a time in one place."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import Afgebroken, IntussenGewijzigd, VerwachteFout
from leerplicht_desktop.domain.gegevens.importeren import Importproef
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.importeren import woorden
from leerplicht_desktop.ui.schermen.importeren.bezig import Bezig
from leerplicht_desktop.ui.schermen.importeren.keuze import Keuze
from leerplicht_desktop.ui.schermen.importeren.resultaat import Resultaat
from leerplicht_desktop.ui.schermen.importeren.voorbeeld import Voorbeeld
from leerplicht_desktop.ui.schermen.importeren.werk import Importwerk

_SMAL_ONDER = 960


class Importpagina(QWidget):
    """Nothing is written before she says so, and stopping leaves nothing half."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._pad = Path()
        self._soort = ""
        self._kluis: Any = None  # the store of the preview, also while it is being locked
        self.keuze = Keuze()
        self.bezig = Bezig()
        self.voorbeeld = Voorbeeld(omgeving.runner)
        self.resultaat = Resultaat(omgeving.runner)
        self.werk = Importwerk(omgeving.runner, self.bezig.zet, self)
        self.stapel = QStackedWidget()
        for deel in (self.keuze, self.bezig, self.voorbeeld, self.resultaat):
            self.stapel.addWidget(_schuif(deel))
        self.keuze.gekozen.connect(self._begin)
        self.bezig.stoppen.connect(self.werk.stop)
        self.voorbeeld.uitvoeren.connect(self._voer_uit)
        self.voorbeeld.annuleren.connect(self._annuleer)
        self.resultaat.verder.connect(self._verder)
        self.resultaat.bekijk_scholen.connect(lambda: omgeving.navigeer("scholen"))
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self.stapel)

    @property
    def deel(self) -> QWidget:
        """The part that is shown now."""
        return (self.keuze, self.bezig, self.voorbeeld, self.resultaat)[self.stapel.currentIndex()]

    def toon(self, soort: str = "") -> None:
        """A preview or running work stays; else the choice, with the kind that was asked for."""
        if self.deel is self.resultaat:
            self._naar(self.keuze)
        if self.deel is self.keuze:
            self.keuze.begin(soort)

    def leegmaken(self) -> None:
        self.werk.vergeet()
        proef = self.voorbeeld.proef
        if proef is not None:
            self.werk.annuleer(self._kluis, proef.proef_id)
        self.voorbeeld.leegmaken()
        self.resultaat.leegmaken()
        self.keuze.zeg("")
        self._kluis, self._pad = None, Path()
        self._naar(self.keuze)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self.keuze.zet_smal(self.width() < _SMAL_ONDER)

    def _naar(self, deel: QWidget) -> None:
        delen = (self.keuze, self.bezig, self.voorbeeld, self.resultaat)
        self.stapel.setCurrentIndex(delen.index(deel))

    def _begin(self, soort: str, pad: str) -> None:
        self._soort, self._pad, self._kluis = soort, Path(pad), self._omgeving.kluis
        self._naar(self.bezig)
        self.bezig.begin(
            f"{woorden.soort(soort).titel} lezen",
            self._pad.name,
            "Er wordt nog niets bewaard. U ziet straks eerst wat er verandert.",
        )
        self.werk.proef(self._kluis, soort, self._pad, self._gelezen, self._niet_gelezen)

    def _gelezen(self, proef: Importproef) -> None:
        if self.werk.gestopt:
            self.werk.annuleer(self._kluis, proef.proef_id)
            self._terug(woorden.GESTOPT)
            return
        self._naar(self.voorbeeld)
        self.voorbeeld.toon(proef)
        self.voorbeeld.begin()

    def _niet_gelezen(self, fout: VerwachteFout) -> None:
        if isinstance(fout, Afgebroken):
            self._terug(woorden.GESTOPT)
            return
        self._naar(self.keuze)
        self.keuze.zet_fout(fout.zin)

    def _voer_uit(self) -> None:
        proef = self.voorbeeld.proef
        if proef is None:
            return
        self._naar(self.bezig)
        self.bezig.begin(
            f"{woorden.soort(proef.soort).titel} bewaren",
            proef.bestandsnaam,
            "Alles wordt in één keer bewaard. Stopt u, dan verandert er niets.",
        )
        self.werk.voer_uit(self._kluis, proef.proef_id, self._uitgevoerd, self._niet_uitgevoerd)

    def _uitgevoerd(self, gewijzigd: tuple[Gewijzigd, ...]) -> None:
        proef = self.voorbeeld.proef
        if proef is not None:
            self.resultaat.toon(proef)
        self.voorbeeld.leegmaken()
        self._naar(self.resultaat)
        self.resultaat.begin()
        self._omgeving.signaal.meld(gewijzigd)

    def _niet_uitgevoerd(self, fout: VerwachteFout) -> None:
        self._naar(self.voorbeeld)
        if isinstance(fout, IntussenGewijzigd):
            self.voorbeeld.zet_fout(fout.zin, "Opnieuw lezen", self._opnieuw)
        elif isinstance(fout, Afgebroken):
            self.voorbeeld.band.toon(woorden.GESTOPT)
        else:
            self.voorbeeld.zet_fout(fout.zin)

    def _opnieuw(self) -> None:
        self._gooi_weg()
        self._begin(self._soort, str(self._pad))

    def _annuleer(self) -> None:
        proef = self.voorbeeld.proef
        gevraagd = proef is not None and bool(woorden.daad(proef))
        self._gooi_weg()
        self._terug(woorden.WEGGEGOOID if gevraagd else "")

    def _gooi_weg(self) -> None:
        proef = self.voorbeeld.proef
        if proef is not None:
            self.werk.annuleer(self._kluis, proef.proef_id)
        self.voorbeeld.leegmaken()

    def _terug(self, zin: str) -> None:
        self._naar(self.keuze)
        self.keuze.zeg(zin)
        self.keuze.begin()

    def _verder(self, soort: str) -> None:
        self.keuze.zeg("")
        self._naar(self.keuze)
        self.keuze.begin(soort)


def _schuif(deel: QWidget) -> Schuifpagina:
    blad = Schuifpagina()
    blad.indeling.addWidget(deel)
    return blad
