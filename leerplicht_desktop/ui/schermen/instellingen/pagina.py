# SPDX-License-Identifier: EUPL-1.2
"""The settings page: the folding sections on one sheet."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import streep
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.automatisch import AutomatischVouw
from leerplicht_desktop.ui.schermen.instellingen.controle import ControleVouw
from leerplicht_desktop.ui.schermen.instellingen.gegevens import GegevensVouw
from leerplicht_desktop.ui.schermen.instellingen.reservekopie import ReservekopieVouw
from leerplicht_desktop.ui.schermen.instellingen.toegang import ToegangVouw
from leerplicht_desktop.ui.schermen.instellingen.uitvoer import UitvoerVouw
from leerplicht_desktop.ui.schermen.instellingen.verder import Verder
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw
from leerplicht_desktop.ui.schermen.instellingen.weergave import WeergaveVouw

_Gelezen = tuple[tuple[tuple[str, str], ...], Kluisgegevens]


class Instellingenpagina(Schuifpagina):
    """`deel` of `toon` opens one section, for example from the status bar."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.kop = Paginakop(woorden.TITEL)
        self.gegevens = GegevensVouw(omgeving)
        self.reservekopie = ReservekopieVouw(omgeving)
        self.toegang = ToegangVouw(omgeving)
        self.automatisch = AutomatischVouw(omgeving)
        self.uitvoer = UitvoerVouw(omgeving)
        self.controle = ControleVouw(omgeving)
        self.weergave = WeergaveVouw(omgeving)
        self.delen: dict[str, Vouw] = {
            "gegevens": self.gegevens,
            "reservekopie": self.reservekopie,
            "toegang": self.toegang,
            "vergrendelen": self.automatisch,
            "uitvoer": self.uitvoer,
            "controle": self.controle,
            "weergave": self.weergave,
        }
        vel = Vel(marge=0)
        vel.indeling.setSpacing(0)
        for nummer, deel in enumerate(self.delen.values()):
            if nummer:
                vel.indeling.addWidget(streep())
            vel.indeling.addWidget(deel)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(vel)
        self.verder = Verder(omgeving)
        self.indeling.addWidget(self.verder)
        self.indeling.addStretch(1)
        omgeving.signaal.gewijzigd.connect(self._bij_wijziging)

    def toon(self, deel: str = "") -> None:
        self._laad()
        self.weergave.vul()
        self.automatisch.vul()
        self.toegang.vul()
        if deel:
            self.delen[deel].vouw_open()
        kop: QWidget = self.delen[deel or "gegevens"].kop
        kop.setFocus()

    def leegmaken(self) -> None:
        for deel in (
            self.gegevens,
            self.reservekopie,
            self.toegang,
            self.uitvoer,
            self.controle,
        ):
            deel.leegmaken()
        for vouw in self.delen.values():
            vouw.vouw_open(False)

    def _laad(self) -> None:
        kluis = self._omgeving.kluis

        def functie() -> _Gelezen:
            from leerplicht_desktop.services import gemeenten
            from leerplicht_desktop.services import kluis as dienst

            return gemeenten.lijst(), dienst.gegevens(kluis)

        self._omgeving.runner.laatste("instellingen", functie, klaar=self._vul, eigenaar=self)

    def _vul(self, gelezen: _Gelezen) -> None:
        lijst, gegevens = gelezen
        self.gegevens.zet_gemeenten(lijst, gegevens)
        self.gegevens.vul(gegevens)
        self.reservekopie.vul(gegevens)

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort == "instellingen" and self.isVisible():
            self._laad()
