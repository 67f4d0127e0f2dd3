# SPDX-License-Identifier: EUPL-1.2
"""Looks over the officer's shoulder: counts and checks 150 ms after the typing rests."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import diensten

RUST_MS = 150


class Meekijker(QObject):
    """`gezien` carries a `Meekijk`; `leerling` and `kalender` what the chosen ones mean."""

    gezien = Signal(object)
    leerling = Signal(object)
    kalender = Signal(object)

    def __init__(
        self, omgeving: Omgeving, ruw: Callable[[], dict[str, str]], ouder: QObject
    ) -> None:
        super().__init__(ouder)
        self._omgeving, self._ruw = omgeving, ruw
        self._uid = ""
        self._leerling_uid, self._school_uid = "", "?"
        self.rust = QTimer(self)
        self.rust.setSingleShot(True)
        self.rust.setInterval(RUST_MS)
        self.rust.timeout.connect(self.kijk)

    def begin(self, uid: str) -> None:
        """Another melding (or none yet) is in the form."""
        self._uid = uid
        self._leerling_uid, self._school_uid = "", "?"
        self.volg()
        self.kijk()

    def stop(self) -> None:
        self.rust.stop()

    def geraakt(self) -> None:
        self.volg()
        self.rust.start()

    def volg(self) -> None:
        """Fetch what depends on the pupil and on the school, when another was chosen."""
        ruw = self._ruw()
        if ruw["leerling_uid"] != self._leerling_uid:
            self._leerling_uid = ruw["leerling_uid"]
            self.haal_leerling()
        if ruw["school_uid"] != self._school_uid:
            self._school_uid = ruw["school_uid"]
            self._haal_kalender()

    def haal_leerling(self) -> None:
        """Again too when the pupil was changed elsewhere."""
        kluis, uid = self._omgeving.kluis, self._leerling_uid
        if not uid or kluis is None:
            self.leerling.emit(None)
            return

        def haal() -> LeerlingBeeld:
            from leerplicht_desktop.services import leerling

            return leerling.toon(kluis, uid)

        self._omgeving.runner.laatste(
            "melding leerling", haal, klaar=self.leerling.emit, eigenaar=self
        )

    def _haal_kalender(self) -> None:
        kluis, uid = self._omgeving.kluis, self._school_uid
        if kluis is None:
            return

        def haal() -> Kalender:
            from leerplicht_desktop.services import melding

            return melding.kalender(kluis, uid or None)

        self._omgeving.runner.laatste(
            "melding kalender", haal, klaar=self.kalender.emit, eigenaar=self
        )

    def kijk(self) -> None:
        """Now; an answer that comes after a newer question is dropped."""
        self.rust.stop()
        kluis, ruw, uid = self._omgeving.kluis, self._ruw(), self._uid
        if kluis is None:
            return
        self._omgeving.runner.laatste(
            "melding meekijken",
            lambda: diensten.kijk_mee(kluis, ruw, uid),
            klaar=self.gezien.emit,
            fout=self._geen_antwoord,
            eigenaar=self,
        )

    def _geen_antwoord(self, _fout: VerwachteFout) -> None:
        """A pupil that is gone: the form says so when it is saved."""
        self._leerling_uid = ""
