# SPDX-License-Identifier: EUPL-1.2
"""Loading, keeping the draft of, and saving the melding that stands in the form."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.melding import MeldingBeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.conceptbewaarder import Conceptbewaarder
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import diensten
from leerplicht_desktop.ui.schermen.melding.formulier import MeldingFormulier

_SCHEMA = 1


class Opslag(QObject):
    """One melding at a time; `uid` is '' for a new one."""

    geladen = Signal(object)  # MeldingBeeld, or None for a new one
    teruggezet = Signal(object)  # datetime of the draft
    bewaard = Signal(str)  # uid
    geweigerd = Signal(object)  # VerwachteFout
    bezig = Signal(bool)

    def __init__(self, omgeving: Omgeving, formulier: MeldingFormulier, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving, self._formulier = omgeving, formulier
        self._bewaarder: Conceptbewaarder | None = None
        self._vorige: list[Conceptbewaarder] = []  # until their last write was acknowledged
        self._basis: dict[str, str] = {}
        self._bezig = False
        self.uid = ""

    @property
    def open(self) -> bool:
        return self._bewaarder is not None

    def begin_nieuw(self, begin: dict[str, str]) -> None:
        """An empty form with what is known already; an older draft comes back in its place."""
        self.neem_afscheid()
        self.uid = ""
        self._formulier.vul(begin)
        self._begin_concept(None)
        self.geladen.emit(None)

    def begin_bestaand(self, uid: str) -> None:
        """Load a melding from the store, then the draft of its change when there is one."""
        self.neem_afscheid()
        self.uid = uid
        kluis = self._omgeving.kluis

        def haal() -> MeldingBeeld:
            from leerplicht_desktop.services import melding, raadpleging

            beeld = melding.toon_beschermd(kluis, uid)
            raadpleging.noteer(kluis, "geopend", "melding", [uid])
            return beeld

        # On the writer's thread: the opening is written down too.
        self._omgeving.runner.laatste(
            "melding laden", haal, klaar=self._vul, soort="schrijven", eigenaar=self
        )

    def geraakt(self) -> None:
        if self._bewaarder is not None and self._formulier.concept() != self._basis:
            self._basis = {}
            self._bewaarder.geraakt()

    def bewaar_concept(self) -> None:
        if self._bewaarder is not None:
            self._bewaarder.bewaar_nu()

    def neem_afscheid(self) -> None:
        """Leave the form with its draft kept."""
        bewaarder = self._laat_los()
        if bewaarder is not None:
            bewaarder.bewaar_nu()
            bewaarder.stop()
        self._basis = {}

    def gooi_weg(self) -> None:
        bewaarder = self._laat_los()
        if bewaarder is not None:
            bewaarder.wis()

    def sla_op(self) -> None:
        """Ctrl+Enter or a button; a second press waits for the first."""
        if self._bewaarder is None or self._bezig:
            return
        kluis, ruw, uid, versie = (
            self._omgeving.kluis,
            self._formulier.ruw(),
            self.uid,
            self._bewaarder.versie,
        )
        self._zet_bezig(True)
        self._omgeving.runner.doe(
            lambda: diensten.bewaar(kluis, ruw, uid, versie),
            klaar=self._opgeslagen,
            fout=self._niet_opgeslagen,
            na=lambda: self._zet_bezig(False),
            soort="schrijven",
            eigenaar=self,
        )

    def haal_beeld(self, klaar: Callable[[MeldingBeeld], None]) -> None:
        """What the store holds now, for an officer who must choose between two texts."""
        kluis, uid = self._omgeving.kluis, self.uid

        def haal() -> MeldingBeeld:
            from leerplicht_desktop.services import melding

            return melding.toon_beschermd(kluis, uid)

        # A protected text that is read is written down: on the writer's thread.
        self._omgeving.runner.doe(haal, klaar=klaar, soort="schrijven", eigenaar=self)

    def sla_toch_op(self) -> None:
        """Over what was changed elsewhere, after she saw it."""

        def met_versie(beeld: MeldingBeeld) -> None:
            if self._bewaarder is not None:
                self._bewaarder.versie = beeld.versie
                self.sla_op()

        self.haal_beeld(met_versie)

    def _vul(self, beeld: MeldingBeeld) -> None:
        self._formulier.vul(diensten.ruw_van(beeld))
        self._begin_concept(beeld.versie)
        self.geladen.emit(beeld)

    def _begin_concept(self, versie: int | None) -> None:
        self._basis = self._formulier.concept()
        self._bewaarder = Conceptbewaarder(
            self._omgeving,
            "melding",
            self.uid,
            versie,
            _SCHEMA,
            self._formulier.concept,
            self._formulier.vul,
            self,
        )
        self._bewaarder.teruggezet.connect(self._bij_concept)
        self._bewaarder.begin()

    def _bij_concept(self, moment: datetime) -> None:
        self._basis = self._formulier.concept()
        self.teruggezet.emit(moment)

    def _laat_los(self) -> Conceptbewaarder | None:
        bewaarder, self._bewaarder = self._bewaarder, None
        if bewaarder is not None:
            for oud in self._vorige:
                oud.deleteLater()
            self._vorige = [bewaarder]
        return bewaarder

    def _opgeslagen(self, uitkomst: Uitkomst[str]) -> None:
        self.gooi_weg()
        self._omgeving.signaal.meld(uitkomst.gewijzigd)
        self.bewaard.emit(uitkomst.waarde)

    def _niet_opgeslagen(self, fout: VerwachteFout) -> None:
        self.bewaar_concept()
        self.geweigerd.emit(fout)

    def _zet_bezig(self, bezig: bool) -> None:
        self._bezig = bezig
        self.bezig.emit(bezig)
