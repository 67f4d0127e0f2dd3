# SPDX-License-Identifier: EUPL-1.2
"""The list of schools: the ones in use first, found while typing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, filterknop, knop
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scholen import woorden

_RUST_MS = 120
_LIJST_HOOG = 320


class Scholenpagina(Schuifpagina):
    """Schools change by importing them; a row opens the calendar of the school."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._sorteer = woorden.SORTEER[0][0]
        self.kop = Paginakop(woorden.TITEL)
        self.zoekveld = QLineEdit()
        self.zoekveld.setPlaceholderText("Zoek op naam, plaats of BRIN")
        self.zoekveld.setAccessibleName("Zoek een school")
        self.zoekveld.setClearButtonEnabled(True)
        self.leeg = Leegstaat(
            *woorden.GEEN_SCHOLEN,
            icoon="school",
            actie="Scholen importeren",
            bij_actie=self._importeer,
        )
        self.lijst = Lijst("Scholen", self.leeg, runner=omgeving.runner)
        self.lijst.setMinimumHeight(_LIJST_HOOG)
        self.lijst.zet_bron(self._bladzijde, woorden.regel)
        self.lijst.geladen.connect(self._bij_geladen)
        self.lijst.gekozen.connect(lambda uid: omgeving.navigeer("schoolkalender", uid=uid))
        self.sorteer: dict[str, Knop] = {}
        self._groep = QButtonGroup(self)
        self._rust = QTimer(self)
        self._rust.setSingleShot(True)
        self._rust.setInterval(_RUST_MS)
        self._rust.timeout.connect(self.lijst.laad)
        self.zoekveld.textChanged.connect(lambda _tekst: self._rust.start())
        self.zoekveld.returnPressed.connect(self.lijst.setFocus)
        omgeving.signaal.gewijzigd.connect(self._bij_wijziging)
        self._deel_in()

    def _deel_in(self) -> None:
        self.kop.knoppen(knop("Scholen importeren", self._importeer, "download"))
        balk = QWidget()
        rij = QHBoxLayout(balk)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(8)
        self.zoekveld.setMinimumWidth(200)
        self.zoekveld.setMaximumWidth(420)
        rij.addWidget(self.zoekveld, 1)
        rij.addStretch(1)
        rij.addWidget(tekst("Sorteer op", "meta"))
        for code, woord in woorden.SORTEER:
            chip = filterknop(woord, lambda c=code: self._zet_sorteer(c))  # type: ignore[misc]
            chip.setAccessibleName(f"Sorteer op {woord.lower()}")
            chip.setChecked(code == self._sorteer)
            self._groep.addButton(chip)
            self.sorteer[code] = chip
            rij.addWidget(chip)
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(balk)
        self.indeling.addWidget(vel, 1)

    def toon(self) -> None:
        self.lijst.laad()
        self.zoekveld.setFocus()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        """Down, as Enter, goes from the field to what it found."""
        if gebeurtenis.key() == Qt.Key.Key_Down and self.zoekveld.hasFocus():
            self.lijst.setFocus()
        else:
            super().keyPressEvent(gebeurtenis)

    def leegmaken(self) -> None:
        self.zoekveld.clear()
        self._rust.stop()
        self.lijst.leegmaken()

    def _bladzijde(self, begin: int, aantal: int) -> Bladzijde:
        from leerplicht_desktop.services import school

        return school.lijst(
            self._omgeving.kluis,
            self._zoektekst,
            sorteer=self._sorteer,
            begin=begin,
            aantal=aantal,
        )

    @property
    def _zoektekst(self) -> str:
        return self.zoekveld.text().strip()

    def _bij_geladen(self, totaal: int) -> None:
        gezocht = bool(self._zoektekst)
        self.leeg.zet(*(woorden.NIET_GEVONDEN if gezocht else woorden.GEEN_SCHOLEN))
        if self.leeg.knop is not None:
            self.leeg.knop.setHidden(gezocht)
        self.kop.zet(woorden.TITEL, woorden.samen(totaal, gezocht))

    def _zet_sorteer(self, sorteer: str) -> None:
        self._sorteer = sorteer
        self.lijst.laad()

    def _importeer(self) -> None:
        self._omgeving.navigeer("importeren", soort="scholen")

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort in ("school", "leerling", "melding") and self.isVisible():
            self.lijst.laad()
