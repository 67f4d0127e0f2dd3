# SPDX-License-Identifier: EUPL-1.2
"""Plak melding: a mail or a page of Mijn DUO goes in, and the panel tells what came of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.ui.bouwstenen.knoppen import icoonknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.melding import teksten
from leerplicht_desktop.ui.schermen.melding.diensten import Plakresultaat

_MEESTE_REGELS = 6
_UITLEG = (
    "Plak hier de mail van de school of de tekst van Mijn DUO. De tekst zelf wordt niet bewaard."
)


class _Tekstvak(QPlainTextEdit):
    """Ctrl+Enter reads the text; Tab goes on."""

    lees = Signal()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        ctrl = gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.lees.emit()
            return
        super().keyPressEvent(gebeurtenis)


class Plakpaneel(Vel):
    """`lees` asks to read the text; `gekozen` and `toevoegen` come from the report."""

    lees = Signal(str)
    gekozen = Signal(str)  # uid of a pupil
    toevoegen = Signal(object)  # what the text says of the pupil

    def __init__(self) -> None:
        super().__init__(marge=18)
        self._zinnen: list[str] = []
        self.tekst = _Tekstvak()
        self.tekst.setAccessibleName("Tekst van de melding")
        self.tekst.setAccessibleDescription(_UITLEG)
        self.tekst.setTabChangesFocus(True)
        self.tekst.setFixedHeight(150)
        self.tekst.lees.connect(self._lees)
        kop = QHBoxLayout()
        kop.addWidget(tekst("Plak melding", "title"), 1)
        kop.addWidget(icoonknop("Plakken sluiten", "x", self.sluit))
        knoppen = QHBoxLayout()
        knoppen.addWidget(knop("Lees tekst", self._lees, "clipboard-paste"))
        knoppen.addWidget(tekst("Ctrl+Enter", "toets"))
        knoppen.addStretch(1)
        self._verslag = QWidget()
        self._regels = QVBoxLayout(self._verslag)
        self._regels.setContentsMargins(0, 4, 0, 0)
        self._regels.setSpacing(6)
        self._invoer = QWidget()
        invoer = QVBoxLayout(self._invoer)
        invoer.setContentsMargins(0, 0, 0, 0)
        invoer.setSpacing(8)
        invoer.addWidget(tekst(_UITLEG, "meta", afbreken=True))
        invoer.addWidget(self.tekst)
        invoer.addLayout(knoppen)
        self.indeling.addLayout(kop)
        self.indeling.addWidget(self._invoer)
        self.indeling.addWidget(self._verslag)
        self._verslag.hide()
        self.hide()

    def open(self, inhoud: str) -> None:
        """Show the panel with what is on the clipboard."""
        self._leeg_verslag()
        self.tekst.setPlainText(inhoud)
        self._invoer.show()
        self.show()
        self.tekst.setFocus(Qt.FocusReason.OtherFocusReason)

    def sluit(self) -> None:
        self.tekst.clear()
        self._leeg_verslag()
        self.hide()

    @property
    def verslag(self) -> list[str]:
        """The sentences of the report, for a screen reader and for tests."""
        return self._zinnen

    def toon(self, resultaat: Plakresultaat) -> None:
        """What was filled in, which pupil fits, and what was not used."""
        self._leeg_verslag()
        self._invoer.hide()
        velden = resultaat.geplakt.velden
        namen = [teksten.VELDEN[v] for v in teksten.VELDEN if velden.get(v) and v != "soort"]
        if namen:
            self._zin("check", f"Ingevuld: {teksten.opsomming(namen)}.", "green")
        else:
            self._zin("circle-alert", "In deze tekst staat niets dat het programma kent.", "red")
        self._over_leerling(resultaat)
        if velden.get("school") and not velden.get("school_uid"):
            self._zin("school", f"School niet gevonden: {velden['school']}. Kies haar zelf.")
        if velden.get("soort"):
            woord = codes.VERZUIMSOORTEN.woord(velden["soort"])
            self._zin("scale", f"De school noemt dit {woord}. Het voorstel komt uit de uren.")
        self._over_rest(resultaat.geplakt.niet_herkend)
        self._knop("Andere tekst plakken", self._opnieuw)
        self._verslag.show()

    def _over_leerling(self, resultaat: Plakresultaat) -> None:
        aantal = len(resultaat.kandidaten)
        if aantal == 1:
            een = resultaat.kandidaten[0]
            self._zin("user", f"Leerling: {een.titel} ({een.onder}).")
        elif aantal:
            self._zin("users", "Er passen meer leerlingen. Kies wie het is:")
            for een in resultaat.kandidaten:
                kies = partial(self.gekozen.emit, een.uid)
                self._knop(f"{een.titel} · {een.onder}", kies)
        else:
            self._zin("circle-alert", "Geen leerling gevonden die past.", "amber")
            self._knop(
                "Leerling toevoegen met deze gegevens",
                lambda: self.toevoegen.emit(resultaat.leerling),
                "user-plus",
            )

    def _over_rest(self, regels: tuple[str, ...]) -> None:
        if not regels:
            return
        meer = len(regels) - _MEESTE_REGELS
        slot = f" en nog {meer} regels" if meer > 0 else ""
        zin = " / ".join(regels[:_MEESTE_REGELS])
        self._zin("info", f"Niet gebruikt: {zin}{slot}")

    def _zin(self, icoon: str, zin: str, kleur: str = "ink2") -> None:
        self._zinnen.append(zin)
        label = tekst(zin, "meta", afbreken=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._regels.addWidget(icoonregel(icoon, label, kleur, 16))

    def _knop(self, woord: str, actie: Callable[[], object], icoon: str = "") -> None:
        self._regels.addWidget(koppeling(woord, actie, icoon), 0, Qt.AlignmentFlag.AlignLeft)

    def _lees(self) -> None:
        if self.tekst.toPlainText().strip():
            self.lees.emit(self.tekst.toPlainText())

    def _opnieuw(self) -> None:
        self.open("")

    def _leeg_verslag(self) -> None:
        self._zinnen = []
        while (stuk := self._regels.takeAt(0)) is not None:
            widget = stuk.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._verslag.hide()
