# SPDX-License-Identifier: EUPL-1.2
"""What every form screen does: load, keep the draft, save, and show what went wrong beside it.

A form of its own only says which fields there are, where they come from and which service saves.
"""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent

from leerplicht_desktop.domain.fouten import IntussenGewijzigd, OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.conceptbewaarder import Conceptbewaarder, dag_en_tijd
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewerken import woorden
from leerplicht_desktop.ui.schermen.bewerken.bewerkvlak import Bewerkvlak
from leerplicht_desktop.ui.schermen.bewerken.leesbaar import leesbaar


@dataclass(frozen=True, slots=True)
class Geladen:
    """What the store holds now: the raw text of the fields, the version, and words beside it."""

    ruw: dict[str, str]
    versie: int | None = None
    titel: str = ""
    onder: str = ""
    extra: Any = None
    keuzes: tuple[tuple[str, str], ...] = field(default=())


class Bewerkpagina(Bewerkvlak):
    """`formulier` is filled by the form of its own, `naam` and `schema` are those of its draft."""

    naam = ""
    schema = 1

    def __init__(self, omgeving: Omgeving, titel: str, opslaan: str) -> None:
        super().__init__(titel, opslaan)
        self._omgeving = omgeving
        self._bij_klaar: Callable[[str], object] | None = None
        self.bewaarder: Conceptbewaarder | None = None
        self._vorige: list[Conceptbewaarder] = []  # until their last write was acknowledged
        self.formulier.gewijzigd.connect(self._geraakt)
        for bron in (self.opslaan.clicked, self.formulier.opslaan):
            bron.connect(lambda *_aan: self.sla_op())
        for bron in (self.sluiten.clicked, self.formulier.verlaten):
            bron.connect(lambda *_aan: self.ga_weg())
        self.bekijk.connect(self._bekijk)
        self.toch.connect(self._toch_bewaren)

    # --- what a form of its own says ---------------------------------------------------------
    @abstractmethod
    def _bij_parameters(self, **parameters: Any) -> str:
        """Remember whose form this is; returns the uid that its draft belongs to."""

    @abstractmethod
    def _haler(self) -> Callable[[], Geladen]:
        """A function for the reader thread that looks up what the store holds now."""

    @abstractmethod
    def _bewaarfunctie(self, ruw: dict[str, str], versie: int | None) -> Callable[[], Any]:
        """A function for the writer thread that saves and returns an `Uitkomst`."""

    def _bij_geladen(self, geladen: Geladen) -> None:
        """Fill choices and the column beside the form, before the fields are filled."""

    def _na_wijziging(self, veld: str) -> None:
        """Something was typed, or filled when `veld` is empty."""

    def _klaar(self, uid: str) -> None:
        """Saved: where the officer goes now."""
        self._omgeving.terug()

    # --- coming and going ----------------------------------------------------------------------
    def toon(self, *, bij_klaar: Callable[[str], object] | None = None, **parameters: Any) -> None:
        """`bij_klaar(uid)` is called after saving, by a form that waits for this one."""
        self._bij_klaar = bij_klaar
        self._neem_afscheid()
        self._stil_leeg()
        sleutel = self._bij_parameters(**parameters)
        self._omgeving.runner.laatste(
            f"bewerken {self.naam}",
            self._haler(),
            klaar=lambda geladen: self._vul(geladen, sleutel),
            eigenaar=self,
        )

    def leegmaken(self) -> None:
        """Locked: the last words go to the draft first."""
        self._neem_afscheid()
        self._stil_leeg()
        self.kop.zet(self._titel)

    def ga_weg(self) -> None:
        """Esc: the draft is kept."""
        self._neem_afscheid()
        self._omgeving.terug()

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        if self.bewaarder is not None:
            self.bewaarder.bewaar_nu()
        super().hideEvent(gebeurtenis)

    def _neem_afscheid(self) -> None:
        bewaarder = self._laat_los()
        if bewaarder is not None:
            bewaarder.bewaar_nu()
            bewaarder.stop()

    def _laat_los(self) -> Conceptbewaarder | None:
        bewaarder, self.bewaarder = self.bewaarder, None
        if bewaarder is not None:
            for oud in self._vorige:
                oud.deleteLater()
            self._vorige = [bewaarder]
        return bewaarder

    # --- filling -------------------------------------------------------------------------------
    def _vul(self, geladen: Geladen, sleutel: str) -> None:
        if self._omgeving.kluis is None:
            return  # locked while it was on its way
        self.kop.zet(geladen.titel or self._titel, geladen.onder)
        self._bij_geladen(geladen)
        self.formulier.vul(geladen.ruw)
        self._na_wijziging("")
        self.bewaarder = Conceptbewaarder(
            self._omgeving,
            self.naam,
            sleutel,
            geladen.versie,
            self.schema,
            self.formulier.ruw,
            self._zet_concept,
            self,
        )
        self.bewaarder.teruggezet.connect(self._meld_teruggezet)
        self.bewaarder.begin()
        self.formulier.begin()

    def _zet_concept(self, ruw: dict[str, str]) -> None:
        self.formulier.vul(ruw)
        self._na_wijziging("")

    def _meld_teruggezet(self, moment: datetime) -> None:
        zin = woorden.concept_terug(dag_en_tijd(moment))
        self.terug_band.toon(zin, actie=woorden.WEGGOOIEN, bij_actie=self._gooi_weg)

    def _gooi_weg(self) -> None:
        bewaarder = self._laat_los()
        if bewaarder is None:
            return
        bewaarder.wis()
        self._stil_leeg()
        sleutel = bewaarder.object_uid
        self._omgeving.runner.laatste(
            f"bewerken {self.naam}",
            self._haler(),
            klaar=lambda geladen: self._vul(geladen, sleutel),
            soort="schrijven",  # behind the throwing away
            eigenaar=self,
        )

    def _geraakt(self, veld: str) -> None:
        if self.bewaarder is not None:
            self.bewaarder.geraakt()
        self._na_wijziging(veld)

    # --- saving --------------------------------------------------------------------------------
    def sla_op(self) -> None:
        """Ctrl+Enter or the button; a second press waits for the first."""
        if self.bewaarder is None or not self.opslaan.isEnabled():
            return
        self.fout_band.hide()
        self.keuze_band.hide()
        self.opslaan.setEnabled(False)
        self._omgeving.runner.doe(
            self._bewaarfunctie(self.formulier.ruw(), self.bewaarder.versie),
            klaar=self._opgeslagen,
            fout=self._niet_opgeslagen,
            na=lambda: self.opslaan.setEnabled(True),
            soort="schrijven",
            eigenaar=self,
        )

    def _opgeslagen(self, uitkomst: Uitkomst[str]) -> None:
        bewaarder = self._laat_los()
        if bewaarder is not None:
            bewaarder.wis()
        self._omgeving.signaal.meld(uitkomst.gewijzigd)
        if self._bij_klaar is not None:
            bij_klaar, self._bij_klaar = self._bij_klaar, None
            self._omgeving.terug()
            bij_klaar(uitkomst.waarde)
        else:
            self._klaar(uitkomst.waarde)

    def _niet_opgeslagen(self, fout: VerwachteFout) -> None:
        if self.bewaarder is not None:
            self.bewaarder.bewaar_nu()
        if isinstance(fout, OnjuisteInvoer):
            rest = self.formulier.zet_fouten(fout.fouten)
            if rest:
                self._toon_fout(" ".join(rest))
        elif isinstance(fout, IntussenGewijzigd):
            self.keuze_band.toon(fout.zin)
        else:
            self._toon_fout(fout.zin)

    # --- changed meanwhile ---------------------------------------------------------------------
    def _bekijk(self) -> None:
        self._omgeving.runner.doe(self._haler(), klaar=self._toon_verschil, eigenaar=self)

    def _toon_verschil(self, geladen: Geladen) -> None:
        getypt = self.formulier.ruw()
        self.formulier.zet_waarschuwingen(
            {
                veld: woorden.in_de_kluis(leesbaar(self.formulier[veld].widget, waarde))
                for veld, waarde in geladen.ruw.items()
                if veld in getypt and getypt[veld] != waarde
            }
        )
        self.keuze_band.toon(woorden.BEKEKEN)
        self.keuze_band.tweede.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toch_bewaren(self) -> None:
        def met_versie(geladen: Geladen) -> None:
            if self.bewaarder is not None:
                self.bewaarder.versie = geladen.versie
                self.sla_op()

        self._omgeving.runner.doe(self._haler(), klaar=met_versie, eigenaar=self)
