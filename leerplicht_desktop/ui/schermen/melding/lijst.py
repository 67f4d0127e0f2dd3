# SPDX-License-Identifier: EUPL-1.2
"""The list of meldingen: what is open, sorted by when the first action is due."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.melding import MeldingRegel
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.ui.bouwstenen.filterbalk import Filterbalk
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Vel
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import opdrachten, teksten
from leerplicht_desktop.ui.schermen.melding.rij import Meldingtekenaar, rij

_RELEVANT = ("melding", "leerling", "brief")


class Meldingenlijst(QWidget):
    """Rows open by Enter or click; every page, filter and order is worked out in the store."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._noteer_getoond = False
        self.kop = Paginakop("Meldingen")
        self.plak = knop(teksten.PLAK, self._plak, "clipboard-paste")
        self.plak.setToolTip(f"{teksten.PLAK} (Ctrl+Shift+V)")
        self.toevoegen = hoofdknop(teksten.TOEVOEGEN, self._voeg_toe, "plus")
        self.toevoegen.setToolTip(f"{teksten.TOEVOEGEN} (Ctrl+M)")
        self.kop.knoppen(self.plak, self.toevoegen)
        self.balk = Filterbalk(teksten.FILTERS, teksten.ORDEN, begin="open")
        self.balk.gewijzigd.connect(self.laad)
        self.leeg = Leegstaat(
            *teksten.LEEG["open"],
            icoon="inbox",
            actie=teksten.TOEVOEGEN,
            bij_actie=self._voeg_toe,
        )
        self.lijst = Lijst("Meldingen", self.leeg, runner=omgeving.runner)
        self._tekenaar = Meldingtekenaar()
        self.lijst.weergave.setItemDelegate(self._tekenaar)
        self.lijst.zet_bron(self._bron, self._regel)
        self.lijst.gekozen.connect(lambda uid: omgeving.navigeer("melding", uid=uid))
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
        opdrachten.brief_bij(omgeving, self)

    def toon(self, *, filter: str = "", **_parameters: Any) -> None:
        """Come here from the rail; the filter and the row of last time still stand."""
        if filter in self.balk.knoppen:
            self.balk.filter = filter
            self.balk.knoppen[filter].setChecked(True)
        self._noteer_getoond = True
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)
        self.laad()

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        opdrachten.zet_brief(self._omgeving, self, True)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        opdrachten.zet_brief(self._omgeving, self, False)
        super().hideEvent(gebeurtenis)

    def leegmaken(self) -> None:
        self.lijst.leegmaken()
        self.balk.zet_tellingen({})
        self.kop.zet("Meldingen")

    def laad(self) -> None:
        """The first page and the counts, as they are now."""
        kluis = self._omgeving.kluis
        if kluis is None:
            return
        self.leeg.zet(*teksten.LEEG[self.balk.filter])
        self.lijst.laad()
        self._tel()

    def _tel(self) -> None:
        """Also while another screen is shown: the rail says the number."""
        kluis = self._omgeving.kluis

        def tel() -> dict[str, int]:
            from leerplicht_desktop.services import melding

            return melding.tellingen(kluis)

        self._omgeving.runner.laatste(
            "meldingen tellen", tel, klaar=self._toon_tellingen, eigenaar=self
        )

    def _bron(self, begin: int, aantal: int) -> Bladzijde:
        from leerplicht_desktop.services import melding

        return melding.lijst(
            self._omgeving.kluis,
            filter=self.balk.filter,
            sorteer=self.balk.orde,
            aflopend=self.balk.aflopend,
            begin=begin,
            aantal=aantal,
        )

    def _regel(self, regel: MeldingRegel) -> Regel:
        return rij(regel, self._omgeving.vandaag())

    def _toon_tellingen(self, tellingen: dict[str, int]) -> None:
        self.balk.zet_tellingen(tellingen)
        if not tellingen.get("alles"):
            self.leeg.zet(*teksten.LEEG["alles"])
        self._omgeving.zet_aantal("meldingen", tellingen.get("nieuw") or None)
        self.kop.zet("Meldingen", teksten.kop(tellingen))

    def _bij_geladen(self, totaal: int) -> None:
        """A list that was shown is written down once per visit, with its number."""
        # Loaded after she went on to another screen, it may not take the cursor from there.
        if not totaal and self._noteer_getoond and self.isVisible():
            self.toevoegen.setFocus(Qt.FocusReason.OtherFocusReason)
        kluis = self._omgeving.kluis
        if not self._noteer_getoond or kluis is None or not totaal:
            return
        self._noteer_getoond = False

        def noteer() -> None:
            from leerplicht_desktop.services import raadpleging

            raadpleging.noteer(kluis, "lijst_getoond", "melding", [], aantal=totaal)

        self._omgeving.runner.doe(noteer, soort="schrijven")

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort in _RELEVANT:
            self.laad() if self.isVisible() else self._tel()

    def _voeg_toe(self) -> None:
        self._omgeving.navigeer("melding")

    def _plak(self) -> None:
        self._omgeving.navigeer("melding", plak=True)

    @property
    def melding_uid(self) -> str:
        """The melding that a letter would be made from."""
        return self.lijst.uid()
