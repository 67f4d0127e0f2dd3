# SPDX-License-Identifier: EUPL-1.2
"""From the rows that a school's calendar is kept in to the days it means, and the year as a list.

Primary schools set their own extra days and studiedagen, and herfst- and voorjaarsvakantie are
advice (WPO art. 15 and its regeling): only the school's rows say which weeks are lesweken
(Lpw art. 21a).
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from leerplicht_desktop.domain.gegevens.schoolkalender import Kalenderregel, SchoolvrijInvoer
from leerplicht_desktop.domain.kalender import Kalender, Vakantie
from leerplicht_desktop.domain.schoolkalender import Afwijkingen

VAKANTIE, STUDIEDAG, LES = "vakantie", "studiedag", "les"
REGIO, FEESTDAG = "regio", "feestdag"
_DAG = timedelta(days=1)
_SCHOOLDAGEN = 5


def weekdagen(van: date, tot: date) -> tuple[date, ...]:
    """Mondays to Fridays of a period."""
    dagen = (van + n * _DAG for n in range((tot - van).days + 1))
    return tuple(dag for dag in dagen if dag.weekday() < _SCHOOLDAGEN)


def afwijkingen(rijen: Iterable[SchoolvrijInvoer], feestdagen: frozenset[date]) -> Afwijkingen:
    """What the rows of one school mean.

    Lessons in a whole holiday leave a feestdag in it free; a row for that one day does not.
    """
    vakanties: list[Vakantie] = []
    studiedagen: set[date] = set()
    lesdagen: set[date] = set()
    for rij in rijen:
        if rij.soort == VAKANTIE:
            vakanties.append(Vakantie(rij.naam, rij.van, rij.tot))
        elif rij.soort == STUDIEDAG:
            studiedagen.update(weekdagen(rij.van, rij.tot))
        else:
            lesdagen.update(lesdagen_van(rij, feestdagen))
    return Afwijkingen(tuple(vakanties), frozenset(studiedagen), frozenset(lesdagen))


def lesdagen_van(rij: SchoolvrijInvoer, feestdagen: frozenset[date]) -> frozenset[date]:
    """The days that a row `les` gives lessons on."""
    dagen = frozenset(weekdagen(rij.van, rij.tot))
    return dagen if rij.van == rij.tot else dagen - feestdagen


def jaarregels(
    regio: Kalender, school: Kalender, eigen: Iterable[Kalenderregel], begin: date, eind: date
) -> tuple[Kalenderregel, ...]:
    """Everything in a schooljaar by date: the region's holidays, feestdagen, the school's own.

    A feestdag within a holiday is not said apart.
    """
    telt = _teller(school)
    raakt = [v for v in regio.vakanties if v.begin <= eind and v.eind >= begin]
    eigen = [regel for regel in eigen if regel.van <= eind and regel.tot >= begin]
    regels = [telt(Kalenderregel(REGIO, v.naam, v.begin, v.eind)) for v in raakt]
    regels += [telt(regel) for regel in eigen]
    bedekt = {dag for v in raakt for dag in weekdagen(v.begin, v.eind)}
    bedekt |= {dag for r in eigen if r.soort == VAKANTIE for dag in weekdagen(r.van, r.tot)}
    for dag in regio.feestdagen:
        if begin <= dag <= eind and dag.weekday() < _SCHOOLDAGEN and dag not in bedekt:
            naam = regio.feestdagnamen.get(dag, FEESTDAG)
            regels.append(telt(Kalenderregel(FEESTDAG, naam, dag, dag)))
    return tuple(sorted(regels, key=lambda regel: (regel.van, regel.eigen, regel.tot)))


def _teller(school: Kalender) -> Callable[[Kalenderregel], Kalenderregel]:
    def tel(regel: Kalenderregel) -> Kalenderregel:
        dagen = weekdagen(regel.van, regel.tot)
        les = sum(map(school.is_schooldag, dagen))
        return replace(regel, vrij=len(dagen) - les, les=les)

    return tel
