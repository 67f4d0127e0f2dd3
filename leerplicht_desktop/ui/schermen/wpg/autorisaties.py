# SPDX-License-Identifier: EUPL-1.2
"""Who may see police data: the register, adding somebody, and taking it back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.domain.gegevens.wpg import AutorisatieRegel
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.blad import Wpgblad
from leerplicht_desktop.ui.schermen.wpg.registervlak import Registervlak
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_UITLEG = "Wie politiegegevens mag zien, waarvoor en tot wanneer (artikel 6 Wpg)."
_VELDEN = ("naam", "functie", "doel", "verleend_door", "van", "tot")


class Autorisaties(Registervlak):
    """Choosing a row asks why it is taken back."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Autorisaties", _UITLEG, "autorisatie", woorden.autorisatie)

    def _haal(self, deel: Any) -> tuple[AutorisatieRegel, ...]:
        from leerplicht_desktop.services import wpg

        return wpg.autorisaties(deel)


class Autorisatieblad(Wpgblad):
    """`toon()` adds one; `toon(rij=)` takes one back, with a reason."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Autorisatie", "Autorisatie vastleggen")
        self._rij: AutorisatieRegel | None = None
        f = self.formulier
        f.veld("naam", "Naam", QLineEdit())
        f.veld("functie", "Functie", QLineEdit(), naast=True)
        f.veld("doel", "Waarvoor", QLineEdit())
        f.veld("verleend_door", "Wie gaf toestemming", QLineEdit())
        f.veld("van", "Van", Datumveld())
        f.veld("tot", "Tot en met", Datumveld(), naast=True)
        f.veld("reden", woorden.REDEN_KORT, QLineEdit(), "Waarom wordt zij ingetrokken?")

    def _bij_tonen(self, **parameters: Any) -> None:
        self._rij = parameters.get("rij")
        intrekken = self._rij is not None
        for veld in _VELDEN:
            self.formulier[veld].setHidden(intrekken)
        self.formulier["reden"].setVisible(intrekken)
        knop = "Autorisatie intrekken" if intrekken else "Autorisatie vastleggen"
        self.opslaan.setText(knop)
        self.opslaan.setAccessibleName(knop)
        self.opslaan.setEnabled(self._rij is None or self._rij.loopt)
        self.titel.setText(knop)
        self._zeg("" if self._rij is None else f"{self._rij.naam}, {self._rij.functie}")
        if self._rij is None:
            self.formulier.vul({"van": self.werk.omgeving.vandaag().isoformat()})

    def ga_terug(self) -> None:
        self.werk.naar("autorisaties")

    def _functie(self, ruw: dict[str, str]) -> Callable[[Any], Any]:
        rij = self._rij

        def bewaar(deel: Any) -> None:
            from leerplicht_desktop.services import wpg

            if rij is None:
                wpg.autoriseer(deel, ruw)
            else:
                wpg.trek_in(deel, rij.uid, ruw["reden"])

        return bewaar
