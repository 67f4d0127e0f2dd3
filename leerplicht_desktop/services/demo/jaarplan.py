# SPDX-License-Identifier: EUPL-1.2
"""Drawing the six hundred meldingen of the year, in the proportions of a real region."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from leerplicht_desktop.domain import datum, termijnen
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.services.demo import verzuimpatroon
from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Kind, Plek
from leerplicht_desktop.services.demo.plan import (
    BEGIN,
    LAATSTE,
    Planmelding,
    velden,
)

# Meldingen per kind of school and kind of verzuim; "GEEN" was at no school at all.
AANTALLEN = {
    "PO": {"ABS": 12, "V3": 15, "LRV": 1, "LUXE": 8, "OVERIG": 38},
    "SO": {"ABS": 8, "V3": 15, "LRV": 1, "LUXE": 1, "OVERIG": 25},
    "VO": {"ABS": 10, "V3": 92, "LRV": 2, "LUXE": 6, "OVERIG": 167},
    "MBO": {"ABS": 10, "V3": 77, "LRV": 1, "LUXE": 0, "OVERIG": 32},
    "GEEN": {"ABS": 79},
}
_GROEP = {"BO": "PO", "SBO": "PO", "SO": "SO", "VSO": "SO", "SOVSO": "SO", "VO": "VO", "MBO": "MBO"}
_REDENEN = {
    "V3": ("spijbelen", "zorgen thuis", "onbekend", "motivatie", "ziek gemeld, twijfel"),
    "OVERIG": ("vaak te laat", "losse uren afwezig", "vaak ziek gemeld", "zorgen van de mentor"),
    "LRV": ("komt niet meer op school", "zit thuis, school zoekt een plek"),
    "LUXE": ("op vakantie zonder toestemming", "eerder op vakantie gegaan", "vakantie verlengd"),
    "ABS": ("uitgeschreven, geen nieuwe school", "niet ingeschreven na verhuizing"),
}
# How much of what came in before a day is settled by now.
_AFGEROND = ((date(2026, 4, 1), 0.96), (date(2026, 5, 1), 0.75), (date(2026, 5, 26), 0.35))
# What is open for long has had its letter; of the last weeks not everything.
_BRIEF_BIJ_AFGEROND, _BRIEF_BIJ_OPEN, _PAS_BINNEN = 0.12, 0.6, date(2026, 5, 18)
_RUST = timedelta(days=80)  # so that the hours of two meldingen of one child never meet
_NA_VIJF = timedelta(days=62)  # by then the duty has begun


class Jaarplan:
    """Chooses a child, days and hours for each melding."""

    def __init__(
        self, toeval: Random, nummers: Nummers, kalender: Kalender, kinderen: Sequence[Kind]
    ) -> None:
        self._toeval = toeval
        self._nummers = nummers
        self._kalender = kalender
        self._kinderen = [k for k in kinderen if k.bsn and k.plek and k.in_import]
        dagen = (BEGIN + timedelta(days=n) for n in range((LAATSTE - BEGIN).days + 1))
        self._schooldagen = [dag for dag in dagen if kalender.is_schooldag(dag)]

    def maak(self, benoemd: Sequence[Planmelding]) -> list[Planmelding]:
        """All meldingen, those of the named cases among them, in order of arrival."""
        rest = {groep: dict(soorten) for groep, soorten in AANTALLEN.items()}
        for melding in benoemd:
            rest[groep_van(melding)][melding.velden["soort"]] -= 1
        plan = list(benoemd)
        # Absoluut first: it takes children from their school.
        for groep, soorten in rest.items():
            plan += [self._absoluut(groep) for _ in range(soorten["ABS"])]
        for groep, soorten in rest.items():
            for soort, aantal in soorten.items():
                if soort != "ABS":
                    plan += [self._melding(groep, soort) for _ in range(aantal)]
        return sorted(plan, key=lambda m: m.melddatum)

    def _absoluut(self, groep: str) -> Planmelding:
        melddatum = self._toeval.choice(self._schooldagen)
        begin = melddatum - timedelta(days=self._toeval.randint(4, 30))
        kind = self._kies(groep, begin, nieuw=True)
        oud = kind.plek
        assert oud is not None
        kind.bezet += self._schooldagen  # never chosen again
        weg = groep == "GEEN" or begin <= oud.van
        kind.plek = None if weg else replace(oud, tot=begin - timedelta(days=1))
        ruw = velden(self._nummers, "ABS", melddatum, begin=begin, reden=self._reden("ABS"))
        plan = self._afhandelen(Planmelding(kind, melddatum, ruw))
        if plan.afgerond_op and self._toeval.random() < 0.85:
            return replace(plan, terug=Plek(oud.brin, oud.soort, plan.afgerond_op))
        return plan

    def _melding(self, groep: str, soort: str) -> Planmelding:
        toeval, dagen = self._toeval, self._dagen(soort)
        begin, eind = min(dagen), max(dagen)
        kind = self._kies(groep, begin)
        assert kind.plek is not None
        melddatum = min(self._werkdag(eind, toeval.randint(1, 4)), LAATSTE)
        open_einde = soort == "LRV" or toeval.random() < 0.25
        totaal = 0
        if toeval.random() < {"V3": 0.1, "OVERIG": 0.3}.get(soort, 0):
            totaal, open_einde = sum(dagen.values()), False
        ruw = velden(
            self._nummers,
            soort,
            melddatum,
            begin=begin,
            eind=None if open_einde else eind,
            dagen=None if totaal else dagen,
            totaal=totaal,
            brin=kind.plek.brin,
            reden=self._reden(soort),
            actie_gewenst="ja" if soort == "V3" else toeval.choice(("ja", "ja", "nee", "")),
        )
        return self._afhandelen(Planmelding(kind, melddatum, ruw, kind.plek.brin))

    def _dagen(self, soort: str) -> dict[date, int]:
        toeval, kalender = self._toeval, self._kalender
        laatste = toeval.choice(self._schooldagen[8:-2])
        if soort == "V3":
            return verzuimpatroon.wettelijk(toeval, kalender, laatste)
        if soort == "OVERIG":
            return verzuimpatroon.minder(toeval, kalender, laatste)
        if soort == "LRV":
            laatste = toeval.choice(self._schooldagen[30:-2])
            begin = laatste - timedelta(days=toeval.randint(29, 40))
            return verzuimpatroon.aaneen(
                kalender, kalender.eerste_schooldag(begin - timedelta(days=5)), laatste, 300
            )
        return self._bij_vakantie()

    def _bij_vakantie(self) -> dict[date, int]:
        """The school days just before or after a holiday."""
        vakanties = [v for v in self._kalender.vakanties if v.begin > BEGIN and v.eind < LAATSTE]
        vakantie = self._toeval.choice(vakanties)
        aantal = self._toeval.randint(1, 6)
        richting = self._toeval.choice((-1, 1))
        dag = vakantie.begin if richting < 0 else vakantie.eind
        dagen: dict[date, int] = {}
        while len(dagen) < aantal:
            dag += timedelta(days=richting)
            if self._kalender.is_schooldag(dag):
                dagen[dag] = 330
        return dagen

    def _kies(self, groep: str, begin: date, *, nieuw: bool = False) -> Kind:
        """A child of this group whose duty runs, and who has no other melding near."""
        while True:
            kind = self._toeval.choice(self._kinderen)
            if kind.plek is None or kind.plek.tot is not None or (nieuw and kind.bezet):
                continue
            if groep != "GEEN" and (_GROEP[kind.plek.soort] != groep or kind.plek.van >= begin):
                continue
            leerplichtig = datum.plus_jaren(kind.geboren, 5) + _NA_VIJF <= begin
            if not leerplichtig or datum.leeftijd(kind.geboren, LAATSTE) >= 18:
                continue
            if all(abs(ander - begin) > _RUST for ander in kind.bezet):
                kind.bezet.append(begin)
                return kind

    def _afhandelen(self, plan: Planmelding) -> Planmelding:
        """When a letter went out, and when DUO and the officer had settled it."""
        toeval, dag = self._toeval, plan.melddatum
        kans = next((deel for tot, deel in _AFGEROND if dag < tot), 0.0)
        afgerond_op = brief_op = None
        if plan.velden["soort"] != "LRV" and toeval.random() < kans:
            later = dag + timedelta(days=toeval.randint(18, 42))
            # On Fridays she goes through what DUO says is settled.
            afgerond_op = min(later + timedelta(days=(4 - later.weekday()) % 7), LAATSTE)
        kans = _BRIEF_BIJ_AFGEROND if afgerond_op else _BRIEF_BIJ_OPEN
        if (not afgerond_op and dag < _PAS_BINNEN) or toeval.random() < kans:
            brief_op = self._werkdag(dag, toeval.randint(2, 6))
            brief_op = brief_op if brief_op <= LAATSTE else None
        return replace(plan, brief_op=brief_op, afgerond_op=afgerond_op)

    def _werkdag(self, dag: date, later: int) -> date:
        return termijnen.werkdag_later(dag, later, self._kalender.feestdagen)

    def _reden(self, soort: str) -> str:
        return self._toeval.choice(_REDENEN[soort])


def groep_van(melding: Planmelding) -> str:
    """The group a melding is counted in: its school, or where the child was last."""
    plek = melding.kind.plek
    if melding.brin and plek:
        return _GROEP[plek.soort]
    begin = date.fromisoformat(melding.velden["begindatum"])
    return _GROEP[plek.soort] if plek and plek.tot and plek.tot < begin else "GEEN"
