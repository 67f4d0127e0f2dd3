# SPDX-License-Identifier: EUPL-1.2
"""The log: filter, read line by line, prove that it is whole, hand it to an auditor."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.domain.logboek import Logregel
from leerplicht_desktop.ui.bouwstenen.filterbalk import Filterbalk
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.bouwstenen.uitklap import Uitklap
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.logboek import woorden
from leerplicht_desktop.ui.schermen.logboek.detail import Detail
from leerplicht_desktop.ui.schermen.logboek.keten import Keten
from leerplicht_desktop.ui.schermen.logboek.uitvoer import Uitvoer
from leerplicht_desktop.ui.schermen.logboek.zoekvak import Zoekvak

_LIJST_HOOG = 300
_NAAST, _DETAIL_BREED = 880, 330


class Logboekpagina(Schuifpagina):
    """`toon(leerling_uid=, naam=)` shows the lines of one pupil at once."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._noteer_getoond = False
        self._regels: dict[str, Logregel] = {}
        self._zoek: dict[str, str] = {}
        self.kop = Paginakop(woorden.TITEL, woorden.ONDER)
        self.controleer = knop("Keten controleren", self._controleer, "shield")
        self.uitvoeren = knop("Uitvoeren…", self._voer_uit, "download")
        self.kop.knoppen(
            koppeling("Terug", omgeving.terug, "arrow-left"), self.controleer, self.uitvoeren
        )
        self.balk = Filterbalk(woorden.FILTERS, woorden.ORDEN, begin="alles")
        self.zoekvak = Zoekvak(omgeving)
        self.uitklap = Uitklap(woorden.ZOEKEN, self.zoekvak)
        self.keten = Keten(omgeving)
        self.uitvoer = Uitvoer(omgeving, self.zoekvak.ruw, self.laad)
        self.leeg = Leegstaat(*woorden.LEEG, icoon="history")
        self.lijst = Lijst(
            woorden.TITEL, self.leeg, runner=omgeving.runner, pijl=False, klik_opent=False
        )
        self.lijst.setMinimumHeight(_LIJST_HOOG)
        self.lijst.zet_bron(self._bron, self._regel)
        self.detail = Detail()
        self.lijst.staat_op.connect(self._toon_detail)
        self.lijst.geladen.connect(self._bij_geladen)
        self.detail.leerling.connect(lambda uid: omgeving.navigeer("leerling", uid=uid))
        self.balk.gewijzigd.connect(self.laad)
        self.zoekvak.gewijzigd.connect(self.laad)
        self._deel_in()

    def _deel_in(self) -> None:
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        self.luik = Tweeluik(vel, self.detail, grens=_NAAST, rechts_breed=_DETAIL_BREED, tussen=16)
        self.indeling.setSpacing(14)
        for widget in (self.kop, self.keten, self.uitvoer, self.balk, self.uitklap):
            self.indeling.addWidget(widget)
        self.indeling.addWidget(self.luik, 1)

    def toon(self, *, leerling_uid: str = "", naam: str = "", **_parameters: Any) -> None:
        if leerling_uid:
            self.zoekvak.vergeet()
            self.zoekvak.leerling.zet_keuze(leerling_uid, naam)
            self.uitklap.zet_open(True)
        self._noteer_getoond = True
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)
        # On a small screen the list would be brought in view and the filters out of it.
        self.verticalScrollBar().setValue(0)
        self.laad()

    def leegmaken(self) -> None:
        self._regels.clear()
        self._zoek = {}
        self.zoekvak.vergeet()
        self.uitklap.zet_kort("")
        self.uitklap.zet_open(False)
        self.lijst.leegmaken()
        self.detail.leegmaken()
        self.keten.leegmaken()
        self.uitvoer.leegmaken()
        self.balk.zet_tellingen({})

    def laad(self) -> None:
        """The first page and the counts, as they are now."""
        kluis = self._omgeving.kluis
        if kluis is None:
            return
        zoek = self._zoek = self.zoekvak.ruw()
        self.uitklap.zet_kort(self.zoekvak.samenvatting())

        def tel() -> dict[str, int]:
            from leerplicht_desktop.services import logboek

            return logboek.tellingen(kluis, zoek=zoek)

        self._omgeving.runner.laatste(
            "logboek tellen", tel, klaar=self._geteld, fout=self._mislukt, eigenaar=self
        )

    def _geteld(self, tellingen: dict[str, int]) -> None:
        """The words that narrow the list were understood: now the lines themselves."""
        self.zoekvak.formulier.zet_fouten({})
        self.balk.zet_tellingen(tellingen)
        self._regels.clear()
        self.lijst.laad()

    def _mislukt(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            self.uitklap.zet_open(True)
            self.zoekvak.formulier.zet_fouten(fout.fouten, ga_erheen=False)
        else:
            self._omgeving.runner.verwachte_fout.emit(fout)

    def _bron(self, begin: int, aantal: int) -> Bladzijde:
        from leerplicht_desktop.services import logboek

        return logboek.lijst(
            self._omgeving.kluis,
            filter=self.balk.filter,
            sorteer=self.balk.orde,
            aflopend=self.balk.aflopend,
            begin=begin,
            aantal=aantal,
            zoek=self._zoek,
        )

    def _regel(self, een: Logregel) -> Regel:
        self._regels[een.uid] = een
        return woorden.regel(een)

    def _toon_detail(self, uid: str) -> None:
        if uid in self._regels:
            self.detail.toon(self._regels[uid])
        else:
            self.detail.leegmaken()

    def _bij_geladen(self, totaal: int) -> None:
        """Looking at the log is written in it, once per visit."""
        self.kop.zet(woorden.TITEL, f"{woorden.telling(totaal)}. {woorden.ONDER}")
        self._toon_detail(self.lijst.uid())
        kluis = self._omgeving.kluis
        if not self._noteer_getoond or kluis is None:
            return
        self._noteer_getoond = False

        def noteer() -> None:
            from leerplicht_desktop.services import raadpleging

            raadpleging.noteer(kluis, "lijst_getoond", "logboek", [], aantal=totaal)

        self._omgeving.runner.doe(noteer, soort="schrijven")

    def _controleer(self) -> None:
        self.keten.begin()

    def _voer_uit(self) -> None:
        self.uitvoer.begin()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self._omgeving.terug()
        else:
            super().keyPressEvent(gebeurtenis)
