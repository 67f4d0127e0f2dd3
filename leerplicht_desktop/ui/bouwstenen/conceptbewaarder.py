# SPDX-License-Identifier: EUPL-1.2
"""Keeps what is typed in a form inside the store, so that nothing is lost by leaving or a crash.

One place for every form. The words are written when the typing rests, and while it goes on at
least every two seconds; a draft counts as kept only when the service has returned.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from leerplicht_desktop.domain.datum import dag
from leerplicht_desktop.domain.fouten import Vergrendeld, VerwachteFout
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.runner import Voorrang

if TYPE_CHECKING:
    from leerplicht_desktop.services.concept import Concept

RUST_MS = 600
# Below the promised two seconds: the write itself takes time too.
HOOGSTENS_MS = 1500
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def tijdstip(moment: datetime) -> str:
    """The time of day as the status bar says it: `10:32`."""
    return f"{moment.astimezone(_AMSTERDAM):%H:%M}"


def dag_en_tijd(moment: datetime) -> str:
    """Which draft this is: `ma 15 juni 2026 10:32`."""
    return f"{dag(moment.astimezone(_AMSTERDAM).date())} {tijdstip(moment)}"


class Conceptbewaarder(QObject):
    """`lees` gives the raw text of the form, `toon` puts a kept draft back into it.

    Call `begin` after the form was filled, `geraakt` at every change, `bewaar_nu` when the form
    is left, `wis` when it was saved or its draft is thrown away. After a restore `versie` is the
    version of the record that the draft was typed on: give that one to the service.
    """

    teruggezet = Signal(object)  # datetime of the draft that was put back
    bewaard = Signal(object)  # datetime; the draft is on disk
    mislukt = Signal(str)  # a sentence; what was typed still stands in the form

    def __init__(
        self,
        omgeving: Omgeving,
        formulier: str,
        object_uid: str,
        versie: int | None,
        schema: int,
        lees: Callable[[], dict[str, str]],
        toon: Callable[[dict[str, str]], None],
        ouder: QObject | None = None,
    ) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._formulier, self.object_uid = formulier, object_uid
        self.versie = versie
        self._schema = schema
        self._lees, self._toon = lees, toon
        self._vuil = False
        self._begin: dict[str, str] = {}
        self._geschreven: dict[str, str] | None = None
        self.rust = self._wekker(RUST_MS)
        self.hoogstens = self._wekker(HOOGSTENS_MS)

    def _wekker(self, duur: int) -> QTimer:
        wekker = QTimer(self)
        wekker.setSingleShot(True)
        wekker.setInterval(duur)
        wekker.timeout.connect(self.bewaar_nu)
        return wekker

    def begin(self) -> None:
        """Put a kept draft back, when there is one; drafts still on their way go first."""
        self._begin = dict(self._lees())
        self._omgeving.status.zet_concept("")
        kluis, formulier, object_uid = self._omgeving.kluis, self._formulier, self.object_uid

        def haal() -> "Concept | None":
            from leerplicht_desktop.services import concept

            return concept.lees(kluis, formulier, object_uid)

        # On the writer's thread: a form that is opened again at once must see its last words.
        self._omgeving.runner.doe(
            haal,
            klaar=self._zet_terug,
            soort="schrijven",
            voorrang=Voorrang.CONCEPT,
            eigenaar=self,
        )

    def geraakt(self) -> None:
        """Something was typed."""
        self._vuil = True
        self.rust.start()
        if not self.hoogstens.isActive():
            self.hoogstens.start()

    def bewaar_nu(self) -> None:
        """Write what is there, unless it is on disk already."""
        self._stil()
        if not self._vuil or self._omgeving.kluis is None:
            return
        inhoud = dict(self._lees())
        self._vuil = False
        if inhoud != self._geschreven:
            self._schrijf(inhoud)

    def wis(self) -> None:
        """The form was saved, or its draft is thrown away."""
        self._stil()
        self._vuil = False
        self._geschreven = None
        self._omgeving.status.zet_concept("")
        kluis, formulier, object_uid = self._omgeving.kluis, self._formulier, self.object_uid
        if kluis is None:
            return

        def gooi_weg() -> None:
            from leerplicht_desktop.services import concept

            concept.wis(kluis, formulier, object_uid)

        # The same queue and priority as the writes, so a draft still on its way goes too.
        self._omgeving.runner.doe(gooi_weg, soort="schrijven", voorrang=Voorrang.CONCEPT)

    def stop(self) -> None:
        """Forget what was typed without touching the draft (the store was locked)."""
        self._stil()
        self._vuil = False
        self._begin, self._geschreven = {}, None

    def _stil(self) -> None:
        self.rust.stop()
        self.hoogstens.stop()

    def _schrijf(self, inhoud: dict[str, str]) -> None:
        kluis, formulier, object_uid = self._omgeving.kluis, self._formulier, self.object_uid
        versie, schema = self.versie, self._schema
        kopie: dict[str, Any] = dict(inhoud)

        def bewaar() -> datetime:
            from leerplicht_desktop.services import concept

            return concept.bewaar(kluis, formulier, object_uid, versie, schema, kopie)

        self._geschreven = inhoud
        self._omgeving.runner.doe(
            bewaar,
            klaar=self._bevestig,
            fout=self._meld_fout,
            soort="schrijven",
            voorrang=Voorrang.CONCEPT,
            eigenaar=self,
        )

    def _bevestig(self, moment: datetime) -> None:
        if self._geschreven is None:
            return  # thrown away meanwhile
        self._omgeving.status.zet_concept(f"concept bewaard {tijdstip(moment)}")
        self.bewaard.emit(moment)

    def _meld_fout(self, fout: VerwachteFout) -> None:
        self._vuil = True
        self._geschreven = None
        if isinstance(fout, Vergrendeld):
            return
        self._omgeving.status.zet_concept("concept niet bewaard")
        self._omgeving.status.meld(fout.zin, toon="fout")
        self.mislukt.emit(fout.zin)

    def _zet_terug(self, gevonden: "Concept | None") -> None:
        if gevonden is None or self._omgeving.kluis is None:
            return  # nothing kept, or locked while it was on its way
        self.versie = gevonden.object_versie
        nu = self._lees()
        # What was typed while the draft was fetched is newer than the draft.
        getypt = {veld: w for veld, w in nu.items() if w != self._begin.get(veld)}
        terug = {veld: str(waarde) for veld, waarde in gevonden.inhoud.items()}
        self._geschreven = None if getypt else dict(terug)
        self._toon({**terug, **getypt})
        self._omgeving.status.zet_concept(f"concept bewaard {tijdstip(gevonden.bewaard_op)}")
        self.teruggezet.emit(gevonden.bewaard_op)
