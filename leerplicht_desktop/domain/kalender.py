# SPDX-License-Identifier: EUPL-1.2
"""Which days are school days, and which weeks are lesweken, in a vakantieregio.

Article 21a Lpw counts in lesweken: a week in which the school gives lessons. Herfst- and
voorjaarsvakantie are advice and a school may deviate, so a school's own calendar is just
another `Kalender`.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta
from functools import cached_property

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.vast import vast

_DAG = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_SCHOOLDAGEN = 5
# No holiday is longer; beyond it a search for a school day means a damaged calendar.
_LANGSTE_ZOEKTOCHT = 120


@vast
class Vakantie:
    """A school holiday; both days are free."""

    naam: str
    begin: date
    eind: date


@vast
class Lesweek:
    """Monday to Friday with at least one school day."""

    maandag: date
    schooldagen: tuple[date, ...]

    @property
    def vrijdag(self) -> date:
        return self.maandag + 4 * _DAG

    @property
    def nummer(self) -> int:
        return self.maandag.isocalendar().week


@vast
class Kalender:
    """School days of a region. Outside `van`..`tot` holidays are unknown: see `dekt`."""

    regio: str  # codes.VAKANTIEREGIOS
    vakanties: tuple[Vakantie, ...]
    feestdagen: frozenset[date]
    van: date
    tot: date
    feestdagnamen: Mapping[date, str] = field(default_factory=dict, compare=False, repr=False)
    lesdagen: frozenset[date] = frozenset()  # a school's own: lessons in spite of a holiday

    def vrij_reden(self, d: date) -> str:
        """Why there is no school on `d` ("meivakantie", "Koningsdag", "zaterdag"), or ""."""
        if d in self.lesdagen:
            return ""
        if d in self._vakantiedagen:
            return self._vakantiedagen[d]
        if d in self.feestdagen:
            return self.feestdagnamen.get(d, "feestdag")
        return "" if d.weekday() < _SCHOOLDAGEN else datum.DAGNAMEN[d.weekday()]

    def dagen_buiten_vakantie(self, van: date, tot: date) -> int:
        """Calendar days from `van` up to and including `tot` that lie in no school holiday."""
        dagen = (van + n * _DAG for n in range((tot - van).days + 1))
        return sum(dag not in self._vakantiedagen for dag in dagen)

    def is_schooldag(self, d: date) -> bool:
        return not self.vrij_reden(d)

    def lesweek(self, d: date) -> Lesweek | None:
        """The lesweek `d` falls in; None when that whole week is free."""
        begin = maandag(d)
        dagen = (begin + n * _DAG for n in range(_SCHOOLDAGEN))
        schooldagen = tuple(dag for dag in dagen if self.is_schooldag(dag))
        return Lesweek(begin, schooldagen) if schooldagen else None

    def lesweken(self, van: date, tot: date) -> tuple[Lesweek, ...]:
        """The lesweken from the week of `van` up to and including the week of `tot`."""
        weken = (self.lesweek(begin) for begin in maandagen(van, tot))
        return tuple(week for week in weken if week)

    def lesweken_tot(self, d: date, aantal: int) -> tuple[Lesweek, ...]:
        """The last `aantal` lesweken up to and including the week of `d`, oldest first."""
        gevonden: list[Lesweek] = []
        begin = maandag(d)
        for _ in range(_LANGSTE_ZOEKTOCHT):
            if len(gevonden) == aantal:
                break
            if week := self.lesweek(begin):
                gevonden.append(week)
            begin -= _WEEK
        return tuple(reversed(gevonden))

    def vrije_week(self, d: date) -> str:
        """The holiday that takes the whole week of `d`, or "" for a lesweek."""
        return "" if self.lesweek(d) else self.vrij_reden(maandag(d))

    def eerste_schooldag(self, op_of_na: date) -> date:
        """The first school day on or after a day."""
        for n in range(_LANGSTE_ZOEKTOCHT):
            if self.is_schooldag(op_of_na + n * _DAG):
                return op_of_na + n * _DAG
        return op_of_na

    def volgende_schooldag(self, d: date) -> date:
        return self.eerste_schooldag(d + _DAG)

    def dekt(self, van: date, tot: date) -> bool:
        """True when every holiday between the two days is known."""
        return self.van <= van and tot <= self.tot

    def waarschuwing(self, van: date, tot: date) -> str:
        """A sentence when the days lie outside the calendar, else ""."""
        if self.dekt(van, tot):
            return ""
        return (
            f"De schoolkalender loopt van {datum.kort(self.van)} t/m {datum.kort(self.tot)}. "
            "Buiten die tijd kent het programma geen vakanties. Controleer de lesweken zelf."
        )

    @cached_property
    def _vakantiedagen(self) -> dict[date, str]:
        return {
            vakantie.begin + n * _DAG: vakantie.naam
            for vakantie in self.vakanties
            for n in range((vakantie.eind - vakantie.begin).days + 1)
        }


def maandag(d: date) -> date:
    return d - d.weekday() * _DAG


def maandagen(van: date, tot: date) -> Iterator[date]:
    """The Monday of every week from the week of `van` up to and including that of `tot`."""
    begin = maandag(van)
    while begin <= tot:
        yield begin
        begin += _WEEK


def zonder_vakanties(feestdagen: Mapping[date, str]) -> Kalender:
    """The calendar when a school's region is unknown: weekends and public holidays only."""
    return Kalender("", (), frozenset(feestdagen), date.max, date.min, dict(feestdagen))


def lees_feestdagen(feestdagen_csv: bytes) -> dict[date, str]:
    """The shipped list `datum;naam`."""
    return {date.fromisoformat(rij["datum"]): rij["naam"] for rij in _rijen(feestdagen_csv)}


def lees_kalenders(vakanties_csv: bytes, feestdagen_csv: bytes) -> dict[str, Kalender]:
    """One calendar per vakantieregio code (NOORD, MIDDEN, ZUID) from the shipped lists."""
    feestdagen = lees_feestdagen(feestdagen_csv)
    per_regio: dict[str, list[Vakantie]] = {}
    for rij in _rijen(vakanties_csv):
        vakantie = Vakantie(
            rij["vakantie"], date.fromisoformat(rij["begin"]), date.fromisoformat(rij["eind"])
        )
        per_regio.setdefault(rij["regio"].upper(), []).append(vakantie)
    return {
        regio: Kalender(
            regio,
            tuple(sorted(vakanties, key=lambda v: v.begin)),
            frozenset(feestdagen),
            min(v.begin for v in vakanties),
            max(v.eind for v in vakanties),
            feestdagen,
        )
        for regio, vakanties in per_regio.items()
    }


def _rijen(inhoud: bytes) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";")
