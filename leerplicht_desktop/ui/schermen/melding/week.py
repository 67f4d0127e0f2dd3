# SPDX-License-Identifier: EUPL-1.2
"""The weeks of the counting grid, worked out without a widget: which days, which are free."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from leerplicht_desktop.domain.datum import DAGEN, MAANDEN
from leerplicht_desktop.domain.kalender import Kalender, maandag, maandagen

# More weeks make no form that can be filled; the total is asked instead.
MEESTE_WEKEN = 30
_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dag:
    """A cell. `vrij` says why there is no school; `buiten` that the day is not in the period."""

    datum: date
    vrij: str
    buiten: bool


@dataclass(frozen=True, slots=True)
class Week:
    """A lesweek with its days, or (without days) a stretch of holiday weeks of one name."""

    maandag: date
    laatste: date  # Friday of the last week
    dagen: tuple[Dag, ...]
    vakantie: str = ""

    @property
    def titel(self) -> str:
        eerste, laatste = self.maandag.isocalendar().week, self.laatste.isocalendar().week
        return f"Week {eerste}" if eerste == laatste else f"Week {eerste} en {laatste}"

    @property
    def onder(self) -> str:
        """`18 t/m 22 mei · ma vrij`"""
        vrij = [DAGEN[dag.datum.weekday()] for dag in self.dagen if dag.vrij]
        begin, eind = self.maandag, self.laatste
        maand = f" {_maand(begin)}" if begin.month != eind.month else ""
        tijd = f"{begin.day}{maand} t/m {eind.day} {_maand(eind)}"
        return f"{tijd} · {' '.join(vrij)} vrij" if vrij else tijd


def _maand(d: date) -> str:
    naam = MAANDEN[d.month - 1]
    return naam if len(naam) <= 5 else {"september": "sept"}.get(naam, naam[:3])


def weken(
    kalender: Kalender, van: date | None, tot: date | None, gevuld: Iterable[date]
) -> tuple[Week, ...]:
    """The weeks of the period and of every day that has hours, oldest first.

    Days with hours outside the period stay on screen: what was typed may not vanish.
    """
    begins = {maandag(d) for d in gevuld}
    if van is not None and tot is not None and van <= tot:
        vanaf = max(van, tot - timedelta(weeks=MEESTE_WEKEN - 1))
        begins |= set(maandagen(vanaf, tot))
    gemaakt: list[Week] = []
    for begin in sorted(begins):
        week = _week(kalender, begin, van, tot)
        vorige = gemaakt[-1] if gemaakt else None
        sluit_aan = vorige is not None and vorige.laatste + 3 * _DAG == begin
        if vorige and sluit_aan and week.vakantie and week.vakantie == vorige.vakantie:
            gemaakt[-1] = Week(vorige.maandag, week.laatste, (), week.vakantie)
        else:
            gemaakt.append(week)
    return tuple(gemaakt)


def te_lang(van: date | None, tot: date | None) -> bool:
    """True when the period has more weeks than the grid shows."""
    return van is not None and tot is not None and (tot - van).days > MEESTE_WEKEN * 7


def _week(kalender: Kalender, begin: date, van: date | None, tot: date | None) -> Week:
    vakantie = kalender.vrije_week(begin)
    if vakantie:
        return Week(begin, begin + 4 * _DAG, (), vakantie)
    dagen = tuple(
        Dag(
            dag,
            kalender.vrij_reden(dag),
            (van is not None and dag < van) or (tot is not None and dag > tot),
        )
        for dag in (begin + n * _DAG for n in range(5))
    )
    return Week(begin, begin + 4 * _DAG, dagen)
