# SPDX-License-Identifier: EUPL-1.2
"""Backups without anyone thinking of them: after unlocking, then every hour, and in the status bar.

Nothing of this opens a window or takes the focus. What fails is said in the status bar and in the
settings.
"""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer

from leerplicht_desktop.domain import reservekopie as regels
from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.reservekopie import Kopiestand
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving

UUR_MS = 60 * 60 * 1000
# First the screen she came for, and what she types in it.
_BEGIN_MS = 20_000
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Reservekopiewacht(QObject):
    """Switch it with `zet_open`; it asks the service what is due and never decides by itself."""

    def __init__(self, omgeving: Omgeving, dienst: Kluisdienst, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving, self._dienst = omgeving, dienst
        self._bezig = False
        self._uur = QTimer(self)
        self._uur.setInterval(UUR_MS)
        self._uur.timeout.connect(self.kijk)
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(_BEGIN_MS)
        self._begin.timeout.connect(self.kijk)
        omgeving.signaal.gewijzigd.connect(self._bij_wijziging)

    def zet_open(self, open_: bool) -> None:
        for klok in (self._uur, self._begin):
            if open_:
                klok.start()
            else:
                klok.stop()
        if open_:
            self._lees()

    def kijk(self) -> None:
        """Let what is due be done now, in the background."""
        kluis = self._omgeving.kluis
        if kluis is None or self._bezig:
            return
        self._bezig = True
        self._omgeving.runner.doe(
            lambda: self._dienst.houd_reservekopie_bij(kluis),
            klaar=self._gedaan,
            fout=_stil,
            na=self._klaar,
            soort="achtergrond",
            eigenaar=self,
        )

    def _klaar(self) -> None:
        self._bezig = False

    def _gedaan(self, gewijzigd: Iterable[Gewijzigd]) -> None:
        self._omgeving.signaal.meld(gewijzigd)
        self._lees()  # the folder may have come or gone without anything being changed

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort == "instellingen":
            self._lees()

    def _lees(self) -> None:
        kluis: Any = self._omgeving.kluis
        if kluis is not None:
            self._omgeving.runner.laatste(
                "kopiestand",
                lambda: self._dienst.kopiestand(kluis),
                klaar=self._toon,
                fout=_stil,
                eigenaar=self,
            )

    def _toon(self, stand: Kopiestand) -> None:
        zin, toon = regels.in_het_kort(stand, self._omgeving.vandaag(), _AMSTERDAM)
        self._omgeving.status.zet_reservekopie(zin, toon)


def _stil(_fout: VerwachteFout) -> None:
    """Kept in the store for the settings, or the store was locked meanwhile."""
