# SPDX-License-Identifier: EUPL-1.2
"""The papers that come with a claim: dropped or chosen, each with its kind and its own date."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.eenregel import Eenregel
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import icoonknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst
from leerplicht_desktop.ui.schermen.importeren.neervak import Neervak
from leerplicht_desktop.ui.schermen.vrijstellingen.diensten import Bijlage

_ONDER = "PDF of foto, tot 25 MB"
_FILTER = "Stukken (*.pdf *.jpg *.jpeg *.png *.heic *.tif *.tiff);;Alle bestanden (*)"
_UITLEG = (
    "Een stuk wordt versleuteld bewaard, met een vingerafdruk en de dag waarop het kwam. "
    "In een concept blijft een bestand niet staan: kies het dan opnieuw."
)
_KIES = "Bestand kiezen"
_GEZIEN = "Ingezien, niet bewaard"
_DAARNA = "VERKLARING"
_AL_GEKOZEN = "Dit bestand staat er al bij."


class Bijlagerij(QWidget):
    """One paper that is not saved yet."""

    weg = Signal()

    def __init__(self, pad: str, soort: str) -> None:
        super().__init__()
        self._pad = pad
        naam = Path(pad).name if pad else _GEZIEN
        self.soort = Keuzeveld.van(codes.STUKSOORTEN)
        self.soort.zet_code(soort)
        self.soort.setAccessibleName(f"Soort stuk, {naam}")
        self.dagtekening = Datumveld()
        self.dagtekening.setPlaceholderText("dagtekening")
        self.dagtekening.setAccessibleName(f"Dagtekening van het stuk, {naam}")
        self.verwijder = icoonknop(f"Stuk weghalen, {naam}", "x", self.weg.emit)
        boven = QHBoxLayout()
        boven.setSpacing(8)
        boven.addWidget(Icoon("file-text" if pad else "eye"))
        boven.addWidget(Eenregel(naam, "row"), 1)
        boven.addWidget(self.verwijder)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        indeling.addLayout(boven)
        indeling.addWidget(self.soort)
        indeling.addWidget(self.dagtekening)

    @property
    def pad(self) -> str:
        return self._pad

    def bijlage(self) -> Bijlage:
        return Bijlage(self.soort.code(), self._pad, self.dagtekening.datum())


class Bijlagenvak(QWidget):
    """`bijlagen()` is what was chosen; nothing is read before the form is saved."""

    gewijzigd = Signal()

    def __init__(self, kies: Callable[[QWidget], str] | None = None) -> None:
        super().__init__()
        self._kies_pad = kies or _kies
        self.standaard = "KENNISGEVING"  # what the first paper most likely is
        self.rijen: list[Bijlagerij] = []
        self.vak = Neervak(_ONDER)
        self.vak.setMinimumHeight(130)
        self.vak.gevallen.connect(self.voeg_toe)
        self.fout = Meldregel()
        self.vak.geweigerd.connect(lambda zin: self.fout.zet(zin))
        self.kies = knop(_KIES, self._kies, "folder")
        self.gezien = koppeling(_GEZIEN, lambda: self.voeg_toe(""), "eye")
        self.gezien.setToolTip("Voor een stuk dat u zag en niet bewaart, zoals bij artikel 7.")
        # Under each other: beside the questions there is no room for two.
        knoppen = QVBoxLayout()
        knoppen.setSpacing(4)
        for een in (self.kies, self.gezien):
            knoppen.addWidget(een, 0, Qt.AlignmentFlag.AlignLeft)
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(12)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(10)
        indeling.addLayout(self._lijst)
        indeling.addWidget(self.vak)
        indeling.addWidget(self.fout)
        indeling.addLayout(knoppen)
        indeling.addWidget(tekst(_UITLEG, "quiet", afbreken=True))

    def bijlagen(self) -> tuple[Bijlage, ...]:
        return tuple(rij.bijlage() for rij in self.rijen)

    def voeg_toe(self, pad: str) -> None:
        """A file, or with an empty path a paper that was seen and is not kept."""
        if pad and any(rij.pad == pad for rij in self.rijen):
            self.fout.zet(_AL_GEKOZEN)
            return
        self.fout.zet("")
        eerste = pad and not self.rijen
        rij = Bijlagerij(pad, self.standaard if eerste else _DAARNA)
        rij.weg.connect(lambda: self._haal_weg(rij))
        self.rijen.append(rij)
        self._lijst.addWidget(rij)
        rij.show()
        rij.soort.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gewijzigd.emit()

    def wis(self) -> None:
        """Names of files are names of people: nothing stays."""
        self.fout.zet("")
        for rij in list(self.rijen):
            self._haal_weg(rij, stil=True)

    def _haal_weg(self, rij: Bijlagerij, *, stil: bool = False) -> None:
        self.rijen.remove(rij)
        self._lijst.removeWidget(rij)
        rij.hide()
        rij.deleteLater()
        if not stil:
            self.kies.setFocus(Qt.FocusReason.OtherFocusReason)
            self.gewijzigd.emit()

    def _kies(self) -> None:
        if pad := self._kies_pad(self):
            self.voeg_toe(pad)


def _kies(ouder: QWidget) -> str:
    return bestandskiezer.open_bestand(ouder, "Stuk kiezen", _FILTER)
