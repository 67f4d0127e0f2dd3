# SPDX-License-Identifier: EUPL-1.2
"""Suspicions of unlawful processing: what went wrong, and what was done about it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit

from leerplicht_desktop.domain.gegevens.wpg import VermoedenRegel
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.blad import Wpgblad
from leerplicht_desktop.ui.schermen.wpg.registervlak import Registervlak
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_TITEL = "Vermoedens van onrechtmatige verwerking"
_UITLEG = "Leg vast als iemand misschien onterecht gegevens zag, kreeg of bewaarde."


class Vermoedens(Registervlak):
    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, _TITEL, _UITLEG, "vermoeden", woorden.vermoeden)

    def _haal(self, deel: Any) -> tuple[VermoedenRegel, ...]:
        from leerplicht_desktop.services import wpg

        return wpg.vermoedens(deel)


class Vermoedenblad(Wpgblad):
    """`toon(rij=)` adds what was done, `toon()` writes a new one down."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Vermoeden", "Vermoeden opslaan")
        self._rij: VermoedenRegel | None = None
        f = self.formulier
        f.veld("ontdekt_op", "Ontdekt op", Datumveld())
        f.veld("afgehandeld_op", "Afgehandeld op", Datumveld(), verplicht=False, naast=True)
        f.veld("omschrijving", "Wat is er gebeurd", _vak(), "Noem geen namen van verdachten.")
        f.veld("maatregel", "Wat is eraan gedaan", _vak(), verplicht=False)

    def _bij_tonen(self, **parameters: Any) -> None:
        rij = self._rij = parameters.get("rij")
        if rij is None:
            self.formulier.vul({"ontdekt_op": self.werk.omgeving.vandaag().isoformat()})
            return
        klaar = rij.afgehandeld_op
        self.formulier.vul(
            {
                "ontdekt_op": rij.ontdekt_op.isoformat(),
                "afgehandeld_op": klaar.isoformat() if klaar else "",
                "omschrijving": rij.omschrijving,
                "maatregel": rij.maatregel,
            }
        )

    def ga_terug(self) -> None:
        self.werk.naar("vermoedens")

    def _functie(self, ruw: dict[str, str]) -> Callable[[Any], Any]:
        uid = self._rij.uid if self._rij is not None else ""

        def bewaar(deel: Any) -> str:
            from leerplicht_desktop.services import wpg

            return wpg.bewaar_vermoeden(deel, ruw, uid=uid)

        return bewaar


def _vak() -> QPlainTextEdit:
    vak = QPlainTextEdit()
    vak.setFixedHeight(88)
    vak.setTabChangesFocus(True)
    return vak
