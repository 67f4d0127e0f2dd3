# SPDX-License-Identifier: EUPL-1.2
"""A page that is one list: title, filters, rows by the page from the store, and their numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.ui.bouwstenen.filterbalk import Filterbalk
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Vel
from leerplicht_desktop.ui.omgeving import Omgeving


@dataclass(frozen=True, slots=True)
class Lijstsoort:
    """What the rows are. `dienst` gives the service with `lijst` and `tellingen`, in the runner."""

    titel: str  # also the name on the rail
    record: str  # the screen that a row opens, and what the log calls it
    telt: str  # the filter whose number the rail shows
    volgt: tuple[str, ...]  # kinds of records that change what stands here
    leeg: Mapping[str, tuple[str, str]]
    kop: Callable[[dict[str, int]], str]
    dienst: Callable[[], Any]


class Lijstpagina(QWidget):
    """`toon(filter=)`; every page, filter and order is worked out in the store."""

    def __init__(
        self,
        omgeving: Omgeving,
        soort: Lijstsoort,
        balk: Filterbalk,
        leeg: Leegstaat,
        regel: Callable[[Any], Regel],
    ) -> None:
        super().__init__()
        self._omgeving, self._soort = omgeving, soort
        self._noteer_getoond = False
        self.kop = Paginakop(soort.titel)
        self.balk, self.leeg = balk, leeg
        self.balk.gewijzigd.connect(self.laad)
        self.lijst = Lijst(soort.titel, self.leeg, runner=omgeving.runner)
        self.lijst.zet_bron(self._bron, regel)
        self.lijst.gekozen.connect(lambda uid: omgeving.navigeer(soort.record, uid=uid))
        self.lijst.geladen.connect(self._bij_geladen)
        omgeving.signaal.gewijzigd.connect(self._bij_wijziging)
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 24)
        indeling.setSpacing(14)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.balk)
        indeling.addWidget(vel, 1)
        self.setFocusProxy(self.lijst)

    def toon(self, *, filter: str = "", **_parameters: Any) -> None:
        """Come here from the rail; the filter and the row of last time still stand."""
        if filter in self.balk.knoppen:
            self.balk.filter = filter
            self.balk.knoppen[filter].setChecked(True)
        self._noteer_getoond = True
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)
        self.laad()

    def leegmaken(self) -> None:
        self.lijst.leegmaken()
        self.balk.zet_tellingen({})
        self.kop.zet(self._soort.titel)

    def laad(self) -> None:
        """The first page and the counts, as they are now."""
        if self._omgeving.kluis is None:
            return
        self.leeg.zet(*self._soort.leeg[self.balk.filter])
        self.lijst.laad()
        self._tel()

    def _tel(self) -> None:
        """Also while another screen is shown: the rail says the number."""
        kluis, dienst = self._omgeving.kluis, self._soort.dienst

        def tel() -> dict[str, int]:
            tellingen: dict[str, int] = dienst().tellingen(kluis)
            return tellingen

        self._omgeving.runner.laatste(
            f"{self._soort.titel} tellen", tel, klaar=self._toon_tellingen, eigenaar=self
        )

    def _bron(self, begin: int, aantal: int) -> Bladzijde:
        gevonden: Bladzijde = self._soort.dienst().lijst(
            self._omgeving.kluis,
            filter=self.balk.filter,
            sorteer=self.balk.orde,
            aflopend=self.balk.aflopend,
            begin=begin,
            aantal=aantal,
        )
        return gevonden

    def _toon_tellingen(self, tellingen: dict[str, int]) -> None:
        soort = self._soort
        self.balk.zet_tellingen(tellingen)
        if not tellingen.get("alles"):
            self.leeg.zet(*soort.leeg["alles"])
        self._omgeving.zet_aantal(soort.titel.casefold(), tellingen.get(soort.telt) or None)
        self.kop.zet(soort.titel, soort.kop(tellingen))

    def _bij_geladen(self, totaal: int) -> None:
        """A list that was shown is written down once per visit, with its number."""
        kluis, record = self._omgeving.kluis, self._soort.record
        if not self._noteer_getoond or kluis is None or not totaal:
            return
        self._noteer_getoond = False

        def noteer() -> None:
            from leerplicht_desktop.services import raadpleging

            raadpleging.noteer(kluis, "lijst_getoond", record, [], aantal=totaal)

        self._omgeving.runner.doe(noteer, soort="schrijven")

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort in self._soort.volgt:
            self.laad() if self.isVisible() else self._tel()
