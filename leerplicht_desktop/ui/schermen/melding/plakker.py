# SPDX-License-Identifier: EUPL-1.2
"""Brings pasted text into the form, and a pupil who is not there yet into the store and back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from leerplicht_desktop.domain import datum
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import diensten, teksten
from leerplicht_desktop.ui.schermen.melding.diensten import Plakresultaat
from leerplicht_desktop.ui.schermen.melding.formulier import MeldingFormulier
from leerplicht_desktop.ui.schermen.melding.plakpaneel import Plakpaneel


class Plakker(QObject):
    """Between the paste panel, the form and the services."""

    gewijzigd = Signal()
    gelezen = Signal(str)  # what the title says of it
    weg = Signal()  # another form opens: keep the draft now

    def __init__(
        self,
        omgeving: Omgeving,
        formulier: MeldingFormulier,
        paneel: Plakpaneel,
        ouder: QObject,
    ) -> None:
        super().__init__(ouder)
        self._omgeving, self._formulier, self._paneel = omgeving, formulier, paneel
        paneel.lees.connect(self._lees)
        paneel.gekozen.connect(self._kies)
        paneel.toevoegen.connect(self._voeg_toe)
        formulier.feiten.leerling.nieuw_gevraagd.connect(self._voeg_getypte_toe)

    def open(self) -> None:
        """With what is on the clipboard: the officer just copied it."""
        self._paneel.open(QGuiApplication.clipboard().text())

    def _lees(self, inhoud: str) -> None:
        kluis = self._omgeving.kluis
        self._omgeving.runner.laatste(
            "melding plakken",
            lambda: diensten.lees_tekst(kluis, inhoud),
            klaar=self._vul,
            eigenaar=self,
        )

    def _vul(self, resultaat: Plakresultaat) -> None:
        velden = resultaat.geplakt.velden
        self._formulier.vul_bij(velden)
        self._paneel.toon(resultaat)
        aantal = sum(bool(velden.get(veld)) for veld in teksten.VELDEN if veld != "soort")
        self.gelezen.emit(teksten.geplakt(aantal, len(resultaat.geplakt.niet_herkend)))
        self._formulier.begin()
        self.gewijzigd.emit()

    def _kies(self, uid: str) -> None:
        self._formulier.feiten.leerling.zet_ruw(uid)
        self.gewijzigd.emit()
        self._formulier.begin()

    def _voeg_getypte_toe(self, getypt: str) -> None:
        geboren = datum.lees_datum(getypt)
        gelezen = diensten.over_leerling({"naam_leerling": getypt})
        self._voeg_toe({"geboortedatum": geboren.isoformat()} if geboren else gelezen)

    def _voeg_toe(self, ruw: dict[str, str]) -> None:
        """The form for a pupil comes back here with who was added."""
        self.weg.emit()
        self._omgeving.navigeer("leerling_bewerken", ruw=ruw, bij_klaar=self._kies)
