# SPDX-License-Identifier: EUPL-1.2
"""The register of disclosures: written down at the moment that something goes to somebody."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.domain.gegevens.wpg import Wpgbeeld
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.blad import Wpgblad
from leerplicht_desktop.ui.schermen.wpg.werk import Werk


class Verstrekken(Wpgblad):
    """`toon(beeld=)`."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Verstrekken", "Verstrekking vastleggen")
        self._beeld: Wpgbeeld | None = None
        f = self.formulier
        f.veld("ontvanger", "Aan wie", QLineEdit(), "Organisatie en persoon.")
        f.veld("op", "Wanneer", Datumveld(), naast=True)
        f.veld(
            "grondslag", "Op welk artikel", QLineEdit(), "Het artikel van de Wpg of van een andere "
            "wet waarop u verstrekt.",
        )  # fmt: skip
        f.veld("doel", "Waarvoor", QLineEdit(), "Waarvoor heeft de ontvanger het nodig?")
        f.veld("wat", "Wat", QLineEdit(), "Bijvoorbeeld: kopie van het proces-verbaal, op papier.")

    def _bij_tonen(self, **parameters: Any) -> None:
        self._beeld = parameters["beeld"]
        self._zeg(f"{officieel(parameters['beeld'].naam)} · {parameters['beeld'].titel}")
        self.formulier.vul({"op": self.werk.omgeving.vandaag().isoformat()})

    def leegmaken(self) -> None:
        super().leegmaken()
        self._beeld = None

    def ga_terug(self) -> None:
        if self._beeld is not None:
            self.werk.naar("gegeven", beeld=self._beeld)
        else:
            self.werk.naar("lijst")

    def _functie(self, ruw: dict[str, str]) -> Callable[[Any], Any]:
        assert self._beeld is not None
        uid = self._beeld.uid

        def bewaar(deel: Any) -> Wpgbeeld:
            from leerplicht_desktop.services import wpg

            wpg.verstrek(deel, uid, ruw)
            return wpg.bekijk(deel, uid, gericht=True, reden=ruw["doel"])

        return bewaar

    def _klaar(self, resultaat: Any) -> None:
        self.leegmaken()
        self.werk.omgeving.status.meld(woorden.BEWAARD, toon="goed")
        self.werk.naar("gegeven", beeld=resultaat)
