# SPDX-License-Identifier: EUPL-1.2
"""Playing the school year through the real services, day by day."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from leerplicht_desktop.services import brief, leerling, melding, ouder, school, zoeken
from leerplicht_desktop.services.demo import gevallen, voorgeschiedenis
from leerplicht_desktop.services.demo.dagen import Dagenklok
from leerplicht_desktop.services.demo.gevallen import Benoemd
from leerplicht_desktop.services.demo.personen import Kind, Plek, ruwe_ouder
from leerplicht_desktop.services.demo.plan import DEMODAG, Planmelding
from leerplicht_desktop.services.kluis import OpenKluis

Voortgang: TypeAlias = Callable[[int, int, str], None]
# The letters of the last days still lie in the tray on Monday morning.
_NOG_TE_VERZENDEN = date(2026, 6, 11)


@dataclass(slots=True)
class Verloop:
    """One year on one store.

    `gevallen`, `brieven`: the uids of the meldingen and the letters of each named case.
    """

    kluis: OpenKluis
    klok: Dagenklok
    uids: dict[str, str] = field(default_factory=dict)
    gevallen: dict[int, list[str]] = field(default_factory=dict)
    brieven: dict[int, list[str]] = field(default_factory=dict)
    _meldingen: dict[int, str] = field(default_factory=dict)
    _scholen: dict[str, str] = field(default_factory=dict)

    def speel(
        self,
        benoemd: Benoemd,
        plan: list[Planmelding],
        verder: Mapping[date, Callable[[], None]],
        voortgang: Voortgang,
    ) -> None:
        """Everything up to the demo's own day, in the order in which it happened.

        `verder`: what else she does on a day, after what came in.
        """
        dagen = self._agenda(benoemd, plan)
        for dag, stap in verder.items():
            dagen.setdefault(dag, []).append(stap)
        gedaan = 0
        for dag in sorted(dagen):
            self.klok.zet(dag)
            for stap in dagen[dag]:
                stap()
                gedaan += 1
            voortgang(gedaan, sum(map(len, dagen.values())), "schooljaar")
        self.klok.zet(DEMODAG)

    def uid(self, kind: Kind) -> str:
        """The pupil in the store, found by its number as an officer would."""
        if kind.nummer not in self.uids:
            self.uids[kind.nummer] = zoeken.zoek(self.kluis, kind.nummer, max=1).treffers[0].uid
        return self.uids[kind.nummer]

    def bewaar_brieven(self, geval: int, melding_uid: str, *, verzend: bool) -> None:
        """All copies of the letter about a melding, filed and sent."""
        vandaag = self.klok.vandaag()
        sleutels = [e.sleutel for e in brief.stel_op(self.kluis, melding_uid).exemplaren]
        uiterlijk = brief.reageren_voor(vandaag)
        regels = brief.maak(
            self.kluis, melding_uid, sleutels, datum=vandaag, reageren_voor=uiterlijk
        ).waarde
        uids = [regel.uid for regel in regels]
        self.brieven.setdefault(geval, []).extend(uids)
        if verzend:
            brief.verzend(self.kluis, uids)

    def schrijf_in(self, kind: Kind, plek: Plek) -> None:
        velden = {"onderwijssoort": plek.soort, "van": plek.van.isoformat()}
        leerling.bewaar_inschrijving(self.kluis, self.uid(kind), self._school(plek.brin), velden)

    def _school(self, brin: str) -> str:
        if brin not in self._scholen:
            self._scholen[brin] = school.zoek(self.kluis, brin, max=1)[0].uid
        return self._scholen[brin]

    def _agenda(
        self, benoemd: Benoemd, plan: Iterable[Planmelding]
    ) -> dict[date, list[Callable[[], None]]]:
        dagen: dict[date, list[Callable[[], None]]] = {}
        for nummer, dag in gevallen.LATER.items():
            dagen.setdefault(dag, []).append(self._nieuw_kind(benoemd.kinderen[nummer]))
        geval, naam, van = gevallen.DAGPLEK
        dagen.setdefault(van, []).append(
            lambda: voorgeschiedenis.zet_dagplek(
                self.kluis, self.uid(benoemd.kinderen[geval]), naam, van
            )
        )
        klaar: dict[date, list[int]] = {}
        for nummer, stuk in enumerate(plan):
            dagen.setdefault(stuk.melddatum, []).append(self._neem_in(nummer, stuk))
            if stuk.brief_op:
                dagen.setdefault(stuk.brief_op, []).append(self._brief(nummer, stuk))
            if stuk.afgerond_op:
                klaar.setdefault(stuk.afgerond_op, []).append(nummer)
            if stuk.terug and stuk.afgerond_op:
                dagen.setdefault(stuk.afgerond_op, []).append(self._terug(stuk, stuk.terug))
        for dag, nummers in klaar.items():
            dagen.setdefault(dag, []).append(self._rond_af(nummers))
        return dagen

    def _nieuw_kind(self, kind: Kind) -> Callable[[], None]:
        def stap() -> None:
            uid = self.uids[kind.nummer] = leerling.bewaar(self.kluis, kind.ruw()).waarde
            for band in kind.banden:
                ouder.bewaar(self.kluis, uid, ruwe_ouder(kind, band))

        return stap

    def _neem_in(self, nummer: int, stuk: Planmelding) -> Callable[[], None]:
        def stap() -> None:
            ruw = {
                **stuk.velden,
                "leerling_uid": self.uid(stuk.kind),
                "school_uid": self._school(stuk.brin) if stuk.brin else "",
            }
            uid = self._meldingen[nummer] = melding.neem_in(self.kluis, ruw).waarde
            if stuk.geval:
                self.gevallen.setdefault(stuk.geval, []).append(uid)

        return stap

    def _brief(self, nummer: int, stuk: Planmelding) -> Callable[[], None]:
        def stap() -> None:
            verzend = self.klok.vandaag() < _NOG_TE_VERZENDEN
            self.bewaar_brieven(stuk.geval, self._meldingen[nummer], verzend=verzend)

        return stap

    def _rond_af(self, nummers: list[int]) -> Callable[[], None]:
        return lambda: voorgeschiedenis.rond_af(
            self.kluis, [self._meldingen[nummer] for nummer in nummers]
        )

    def _terug(self, stuk: Planmelding, plek: Plek) -> Callable[[], None]:
        return lambda: self.schrijf_in(stuk.kind, plek)
