# SPDX-License-Identifier: EUPL-1.2
"""Is it sixteen hours in four lesweken? The rows are read out by the school."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from leerplicht_desktop.domain import codes
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.rekenaar import Rekenvraag
from leerplicht_desktop.ui.schermen.rekenhulp.urenlijst import Urenlijst
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import Vraag


class Verzuimvraag(Vraag):
    """The service names a wrong row `regel 3`; the sentence goes under that row."""

    def __init__(self) -> None:
        super().__init__("verzuim")
        self._overname = Overname()
        self.lijst = Urenlijst()
        regio = Keuzeveld.van(codes.VAKANTIEREGIOS, leeg=teksten.KIES_REGIO)
        self.formulier.veld("regio", "Vakantieregio van de school", regio)
        self.formulier["regio"].zet_hulp(teksten.KALENDER_REGIO)
        regio.currentIndexChanged.connect(lambda _nummer: self._toon_kalender())
        self.formulier.veld("regels", "Uren per dag", self.lijst)
        self.formulier["regels"].kop.hide()
        self.lijst.opslaan.connect(self.opslaan)
        self.lijst.verlaten.connect(self.verlaten)

    def leeg(self) -> None:
        self._overname = Overname()
        super().leeg()
        self._toon_kalender()

    def vooraf(self, vandaag: date) -> dict[str, str]:
        self.lijst.zet_vandaag(vandaag)
        return {}

    def neem_over(self, overname: Overname) -> None:
        self._overname = overname
        super().neem_over(overname)
        self._toon_kalender()

    def rekenvraag(self) -> Rekenvraag:
        """With the calendar of the pupil's school: then it counts as a melding counts."""
        return replace(super().rekenvraag(), kalender=self._overname.kalender)

    def _toon_kalender(self) -> None:
        """Another region is another school: then its own free days are not known."""
        kalender = self._overname.kalender
        eigen = kalender is not None and kalender.regio == self.formulier["regio"].ruw()
        self.formulier["regio"].zet_hulp(
            teksten.kalender_van(self._overname.school) if eigen else teksten.KALENDER_REGIO
        )

    def begin(self) -> None:
        if self.formulier["regio"].ruw():
            self.lijst.begin()
        else:
            super().begin()

    def toon_fouten(self, fouten: Mapping[str, str]) -> bool:
        eigen = super().toon_fouten(fouten)
        return self.lijst.zet_regelfouten(fouten) or eigen

    def ontbreekt(self, fouten: Mapping[str, str]) -> list[str]:
        labels = super().ontbreekt(fouten)
        if any(naam.startswith("regel ") for naam in fouten):
            labels.append(self.formulier["regels"].label)
        return labels
