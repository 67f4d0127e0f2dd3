# SPDX-License-Identifier: EUPL-1.2
"""The list of filed letters; what must still be sent comes first."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.ui.bouwstenen.filterbalk import Filterbalk
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Vel
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.brief import teksten


class Brievenlijst(QWidget):
    """`toon(filter=)`; a row opens the letter as it was filed."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._noteer_getoond = False
        self.kop = Paginakop("Brieven")
        self.balk = Filterbalk(teksten.FILTERS, teksten.ORDEN, begin="te_verzenden")
        self.balk.sorteer("datum", aflopend=True)
        self.balk.gewijzigd.connect(self.laad)
        self.leeg = Leegstaat(*teksten.LEEG["te_verzenden"], icoon="mail")
        self.lijst = Lijst("Brieven", self.leeg, runner=omgeving.runner)
        self.lijst.zet_bron(self._bron, regel)
        self.lijst.gekozen.connect(lambda uid: omgeving.navigeer("brief", uid=uid))
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
        if filter in self.balk.knoppen:
            self.balk.filter = filter
            self.balk.knoppen[filter].setChecked(True)
        self._noteer_getoond = True
        self.laad()
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def leegmaken(self) -> None:
        self.lijst.leegmaken()
        self.balk.zet_tellingen({})
        self.kop.zet("Brieven")

    def laad(self) -> None:
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
            from leerplicht_desktop.services import brief

            return brief.tellingen(kluis)

        self._omgeving.runner.laatste(
            "brieven tellen", tel, klaar=self._toon_tellingen, eigenaar=self
        )

    def _bron(self, begin: int, aantal: int) -> Bladzijde:
        from leerplicht_desktop.services import brief

        return brief.lijst(
            self._omgeving.kluis,
            filter=self.balk.filter,
            sorteer=self.balk.orde,
            aflopend=self.balk.aflopend,
            begin=begin,
            aantal=aantal,
        )

    def _toon_tellingen(self, tellingen: dict[str, int]) -> None:
        self.balk.zet_tellingen(tellingen)
        if not tellingen.get("alles"):
            self.leeg.zet(*teksten.LEEG["alles"])
        self._omgeving.zet_aantal("brieven", tellingen.get("te_verzenden") or None)
        self.kop.zet("Brieven", teksten.kop(tellingen))

    def _bij_geladen(self, totaal: int) -> None:
        """A list that was shown is written down once per visit, with its number."""
        kluis = self._omgeving.kluis
        if not self._noteer_getoond or kluis is None or not totaal:
            return
        self._noteer_getoond = False

        def noteer() -> None:
            from leerplicht_desktop.services import raadpleging

            raadpleging.noteer(kluis, "lijst_getoond", "brief", [], aantal=totaal)

        self._omgeving.runner.doe(noteer, soort="schrijven")

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort == "brief":
            self.laad() if self.isVisible() else self._tel()


def regel(brief: BriefRegel) -> Regel:
    """`Bram Maquette · waarschuwingsbrief …` / `aan … · datum · kenmerk`"""
    onder = (f"aan {brief.aan}", datum.dag(brief.datum), f"kenmerk {brief.kenmerk}")
    return Regel(
        uid=brief.uid,
        titel=f"{brief.leerling} · {brief.titel[:1].lower()}{brief.titel[1:]}",
        onder=" · ".join(onder),
        chip=codes.BRIEFSTATUSSEN.woord(brief.status),
    )
