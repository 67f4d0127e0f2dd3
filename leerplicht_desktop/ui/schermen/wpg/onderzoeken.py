# SPDX-License-Identifier: EUPL-1.2
"""Investigations (art. 9): the purpose must be on paper within a week of the beginning."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from leerplicht_desktop.domain.gegevens.wpg import OnderzoekRegel
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.blad import Wpgblad
from leerplicht_desktop.ui.schermen.wpg.registervlak import Registervlak
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_UITLEG = "Gericht onderzoek naar een bepaald geval. Het doel staat binnen een week op schrift."


class Onderzoeken(Registervlak):
    """A row opens the form to put its purpose on paper or to end it."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Onderzoeken (artikel 9)", _UITLEG, "onderzoek", woorden.onderzoek)

    def _haal(self, deel: Any) -> tuple[OnderzoekRegel, ...]:
        from leerplicht_desktop.services import wpg

        return wpg.onderzoeken(deel)


class Onderzoekblad(Wpgblad):
    """`toon(rij=)` changes one, `toon()` begins one."""

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk, "Onderzoek", "Onderzoek opslaan")
        self._rij: OnderzoekRegel | None = None
        doel = QPlainTextEdit()
        doel.setFixedHeight(88)
        doel.setTabChangesFocus(True)
        f = self.formulier
        f.veld("titel", "Korte naam", QLineEdit(), "Noem geen namen van verdachten.")
        f.veld("doel", "Doel van het onderzoek", doel, "Binnen een week na het begin.", False)
        f.veld("begonnen_op", "Begonnen op", Datumveld())
        f.veld("beeindigd_op", "Beëindigd op", Datumveld(), verplicht=False, naast=True)

    def _bij_tonen(self, **parameters: Any) -> None:
        rij = self._rij = parameters.get("rij")
        if rij is None:
            self.formulier.vul({"begonnen_op": self.werk.omgeving.vandaag().isoformat()})
            return
        self.formulier.vul(
            {
                "titel": rij.titel,
                "doel": rij.doel,
                "begonnen_op": rij.begonnen_op.isoformat(),
                "beeindigd_op": rij.beeindigd_op.isoformat() if rij.beeindigd_op else "",
            }
        )
        if rij.waarschuwing:
            self.formulier.zet_waarschuwingen({"doel": rij.waarschuwing})

    def ga_terug(self) -> None:
        self.werk.naar("onderzoeken")

    def _functie(self, ruw: dict[str, str]) -> Callable[[Any], Any]:
        rij = self._rij

        def bewaar(deel: Any) -> str:
            from leerplicht_desktop.services import wpg

            if rij is None:
                return wpg.bewaar_onderzoek(deel, ruw)
            return wpg.bewaar_onderzoek(deel, ruw, uid=rij.uid, versie=rij.versie)

        return bewaar
