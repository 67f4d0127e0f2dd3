# SPDX-License-Identifier: EUPL-1.2
"""A form among the police data. It keeps no draft: drafts live in the other file."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.werk import Werk


class Wpgblad(Vel):
    """Put the fields in `formulier`; a subclass says what saving does and where to go after it."""

    def __init__(self, werk: Werk, titel: str, opslaan: str) -> None:
        super().__init__()
        self.werk = werk
        self.titel = tekst(titel, "title")
        self.onder = tekst("", "meta", afbreken=True)
        self.formulier = Formulier()
        self.melding = Meldregel()
        self.opslaan = hoofdknop(opslaan, self.sla_op, "check")
        self.annuleren = koppeling(woorden.TERUG, self.ga_terug, "arrow-left")
        rij = QHBoxLayout()
        rij.addWidget(self.annuleren)
        rij.addStretch(1)
        rij.addWidget(self.opslaan)
        self.indeling.addWidget(self.titel)
        self.indeling.addWidget(self.onder)
        self.indeling.addLayout(kolom(self.formulier, 640))
        self.indeling.addWidget(self.melding)
        self.voetregel = tekst(woorden.GEEN_CONCEPT, "quiet")
        self.indeling.addWidget(self.voetregel)
        self.indeling.addLayout(rij)
        self.indeling.addStretch(1)
        self.formulier.opslaan.connect(self.sla_op)
        self.formulier.verlaten.connect(self.ga_terug)

    def toon(self, **parameters: Any) -> None:
        """The officer comes here with the cursor in the first field."""
        self.leegmaken()
        self._bij_tonen(**parameters)
        self.formulier.dan(*self._knoppen())
        self.formulier.begin()

    def leegmaken(self) -> None:
        self.formulier.wis()
        self.melding.zet("")
        self.onder.setText("")
        self.onder.hide()

    def sla_op(self) -> None:
        if not self.opslaan.isEnabled():
            return
        self.opslaan.setEnabled(False)
        self.melding.zet("")
        self.werk.doe(
            self._functie(self.formulier.ruw()),
            klaar=self._klaar,
            fout=self._geweigerd,
            na=lambda: self.opslaan.setEnabled(True),
            eigenaar=self,
        )

    def ga_terug(self) -> None:
        self.werk.naar("lijst")

    def _knoppen(self) -> tuple[QWidget, ...]:
        """Under the form, in the order in which they are read."""
        return (self.annuleren, self.opslaan)

    def _bij_tonen(self, **parameters: Any) -> None:
        """Fill what is known already."""

    def _functie(self, ruw: dict[str, str]) -> Callable[[Any], Any]:
        raise NotImplementedError

    def _klaar(self, _resultaat: Any) -> None:
        self.leegmaken()
        self.werk.omgeving.status.meld(woorden.BEWAARD, toon="goed")
        self.ga_terug()

    def _geweigerd(self, fout: VerwachteFout) -> None:
        rest = [fout.zin]
        if isinstance(fout, OnjuisteInvoer):
            rest = self.formulier.zet_fouten(fout.fouten)
        self.melding.zet(" ".join(rest))

    def _zeg(self, zin: str) -> None:
        self.onder.setText(zin)
        self.onder.setHidden(not zin)
