# SPDX-License-Identifier: EUPL-1.2
"""Making a letter about a claim: who gets it, what only she knows, the preview, and filing it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.brief.diensten import Opzet
from leerplicht_desktop.ui.schermen.brief.maken import BriefMaken
from leerplicht_desktop.ui.schermen.vrijstellingen import briefdiensten, briefvelden
from leerplicht_desktop.ui.schermen.vrijstellingen.briefdiensten import Proef

_HOOG = 340
_MEDEDELING = "Deze brief is een mededeling en geen besluit. Er is geen bezwaar mogelijk."
_BESLUIT = "Deze brief is een besluit. De bezwaarclausule staat erin."
_FAMILIE = {"mededeling": _MEDEDELING, "besluit": _BESLUIT}


class Beroepsbrief(BriefMaken):
    """`toon(beroep_uid=, soort=)`. Nothing is kept until the officer files it."""

    def __init__(self, omgeving: Omgeving) -> None:
        self._beroep_uid = self._soort = ""
        super().__init__(omgeving)
        if (schuif := self.luik.findChild(Schuifpagina)) is not None:
            # On a low window the page scrolls; the questions are not squeezed to one line.
            schuif.setMinimumHeight(_HOOG)

    def _maak_formulier(self) -> Formulier:
        formulier = super()._maak_formulier()
        self._vragen = briefvelden.voeg_toe(formulier)
        briefvelden.toon(formulier, self._vragen, "")
        return formulier

    def toon(self, *, beroep_uid: str = "", soort: str = "", **_parameters: Any) -> None:
        """Work it out again: a rule may have been met meanwhile."""
        if (beroep_uid, soort) != (self._beroep_uid, self._soort):
            self.leegmaken()
        self._beroep_uid, self._soort = beroep_uid, soort
        briefvelden.toon(self.formulier, self._vragen, soort)
        kluis = self._omgeving.kluis
        self._omgeving.runner.laatste(
            "beroepsbrief opzetten",
            lambda: briefdiensten.zet_op(kluis, beroep_uid, soort),
            klaar=self._vul,
            fout=self._geen_voorbeeld,
            eigenaar=self,
        )

    def leegmaken(self) -> None:
        super().leegmaken()
        self._beroep_uid = self._soort = ""

    def _vul(self, opzet: Opzet) -> None:
        super()._vul(opzet)
        self.kop.zet(opzet.voorstel.titel, f"{opzet.leerling} · {opzet.melding}")
        familie = _FAMILIE.get(opzet.voorstel.familie)
        if familie is not None:
            self.soort_band.toon(familie)
        else:
            self.soort_band.hide()
        if self._soort in briefvelden.VRAGEND:
            self.formulier[briefvelden.VRAGEND[self._soort]].widget.setFocus()

    def _reken_uiterlijk(self, op: date) -> None:
        """The last day of a letter that names one stays hers; the others only need one after it."""
        if not briefvelden.noemt_dag(self._soort):
            self.formulier.vul({"reageren_voor": (op + timedelta(days=14)).isoformat()})

    def _ruw(self) -> dict[str, str]:
        ruw = self.formulier.ruw()
        return {naam: ruw[naam] for naam in self._vragen if ruw[naam]}

    def _bekijk(self) -> None:
        self.rust.stop()
        op, uiterlijk, sleutel = (
            self._datum.datum(),
            self._uiterlijk.datum(),
            self.exemplaren.getoond,
        )
        kluis, uid, soort, ruw = self._omgeving.kluis, self._beroep_uid, self._soort, self._ruw()
        if kluis is None or op is None or uiterlijk is None or not sleutel:
            return
        self._omgeving.runner.laatste(
            "beroepsbrief voorbeeld",
            lambda: briefdiensten.bekijk(kluis, uid, soort, sleutel, op, uiterlijk, ruw),
            klaar=self._toon_proef,
            fout=self._geen_voorbeeld,
            eigenaar=self,
        )

    def _toon_proef(self, proef: Proef) -> None:
        """What is missing may have been typed just now."""
        if self._opzet is None:
            return  # locked while it was on its way
        self._opzet = replace(self._opzet, voorstel=proef.voorstel)
        self.nagekeken.zet(proef.voorstel)
        self._zet_knoppen()
        if proef.fout is not None:
            self._geen_voorbeeld(proef.fout)
        else:
            self._toon_voorbeeld(proef.plaatjes)

    def _opdracht(
        self, sleutels: tuple[str, ...], op: date, uiterlijk: date
    ) -> Callable[[], Uitkomst[tuple[BriefRegel, ...]]]:
        kluis, uid, soort, ruw = self._omgeving.kluis, self._beroep_uid, self._soort, self._ruw()
        return lambda: briefdiensten.maak(kluis, uid, soort, sleutels, op, uiterlijk, ruw)
