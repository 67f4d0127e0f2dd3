# SPDX-License-Identifier: EUPL-1.2
"""How every form screen looks: title and buttons in sight, bands and fields that scroll."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeband import Keuzeband
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.schermen.bewerken import woorden
from leerplicht_desktop.ui.schermen.bewerken.zijkolom import Zijkolom

_ZIJ = 300


class Bewerkvlak(QWidget):
    """Only widgets: what they do is said by `Bewerkpagina`."""

    bekijk = Signal()  # the record changed meanwhile: show how
    toch = Signal()  # the record changed meanwhile: save all the same

    def __init__(self, titel: str, opslaan: str) -> None:
        super().__init__()
        self._titel = titel
        self.kop = Paginakop(titel)
        self.opslaan = hoofdknop(opslaan, icoon="check")
        self.opslaan.setToolTip(f"{opslaan} (Ctrl+Enter)")
        self.sluiten = koppeling(woorden.SLUITEN)
        self.sluiten.setToolTip(woorden.SLUIT_UITLEG)
        self.kop.knoppen(self.sluiten, self.opslaan)
        self.terug_band = Band()
        self.fout_band = Band()
        self.keuze_band = Keuzeband(woorden.BEKIJK, self.bekijk.emit, woorden.TOCH, self.toch.emit)
        self.formulier = self._maak_formulier()
        self._zijkolom: Zijkolom | None = None
        self._zij = QVBoxLayout()
        self._zij.setContentsMargins(0, 0, 0, 0)
        self._deel_in()

    def _deel_in(self) -> None:
        boven = QVBoxLayout()
        boven.setContentsMargins(24, 20, 24, 0)
        boven.setSpacing(12)
        boven.addWidget(self.kop)
        vel = Vel(marge=24)
        vel.indeling.addWidget(self.formulier)
        self.blad = Schuifpagina()
        self.blad.indeling.setContentsMargins(24, 4, 24, 24)
        self.blad.indeling.setSpacing(12)
        for band in (self.terug_band, self.fout_band, self.keuze_band):
            self.blad.indeling.addWidget(band)
        zij = QWidget()
        zij.setLayout(self._zij)
        self.blad.indeling.addWidget(Tweeluik(vel, zij, rechts_breed=_ZIJ, tussen=24))
        self.blad.indeling.addLayout(_toetsregel())
        self.blad.indeling.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addLayout(boven)
        indeling.addWidget(self.blad, 1)

    def _maak_formulier(self) -> Formulier:
        """The form itself, for a screen that has one of its own kind."""
        return Formulier()

    def zet_zij(self, zijkolom: Zijkolom) -> None:
        """What stands bare beside the fields."""
        self._zijkolom = zijkolom
        self._zij.addWidget(zijkolom)

    def _stil_leeg(self) -> None:
        self.formulier.wis()
        if self._zijkolom is not None:
            self._zijkolom.zet("", ())
        for band in (self.terug_band, self.fout_band, self.keuze_band):
            band.hide()

    def _toon_fout(self, zin: str) -> None:
        self.fout_band.toon(zin, "fout")
        self.blad.verticalScrollBar().setValue(0)


def _toetsregel() -> QHBoxLayout:
    regel = QHBoxLayout()
    regel.setSpacing(8)
    for toets, woord in woorden.TOETSEN:
        regel.addWidget(tekst(toets, "toets"))
        regel.addWidget(tekst(woord, "quiet"))
        regel.addSpacing(8)
    regel.addStretch(1)
    return regel
