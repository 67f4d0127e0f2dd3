# SPDX-License-Identifier: EUPL-1.2
"""A school's own calendar: the region's, with extra weeks, studiedagen and other deviations.

Herfst- and voorjaarsvakantie are advice and a school plans its own studiedagen, so lesweken
(Lpw art. 21a) and schooldagen (Lpw art. 13a, 14) can only be counted on the school's calendar.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from leerplicht_desktop.domain import datum, schooljaar
from leerplicht_desktop.domain.fouten import OnjuisteInvoer
from leerplicht_desktop.domain.kalender import Kalender, Vakantie
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import LESWEKEN_ZONDER_VAKANTIEVERLOF

_DAG = timedelta(days=1)
# Longer than the summer: a wrong year in one of the two days.
_LANGSTE_VAKANTIE = 63
_ZATERDAG = 5


@vast
class Afwijkingen:
    """What one school does otherwise than its region."""

    vakanties: tuple[Vakantie, ...] = ()
    studiedagen: frozenset[date] = frozenset()
    lesdagen: frozenset[date] = frozenset()  # lessons although the region is free


@vast
class Schooldagen:
    """A count, with the sentence that says when the calendar does not cover the days."""

    aantal: int
    waarschuwing: str = ""


def van_school(regio: Kalender, eigen: Afwijkingen) -> Kalender:
    """The region's calendar with a school's deviations (WPO art. 15; Lpw art. 21a)."""
    fouten = _keur(eigen)
    if fouten:
        raise OnjuisteInvoer(fouten)
    studiedagen = tuple(Vakantie("studiedag", d, d) for d in sorted(eigen.studiedagen))
    return replace(
        regio,
        vakanties=(*regio.vakanties, *eigen.vakanties, *studiedagen),
        lesdagen=eigen.lesdagen - eigen.studiedagen,
    )


def _keur(eigen: Afwijkingen) -> dict[str, str]:
    fouten: dict[str, str] = {}
    for vakantie in eigen.vakanties:
        if vakantie.eind < vakantie.begin:
            fouten["vakanties"] = (
                f"De laatste dag van {vakantie.naam} ligt voor de eerste. Draai de dagen om."
            )
        elif (vakantie.eind - vakantie.begin).days >= _LANGSTE_VAKANTIE:
            fouten["vakanties"] = (
                f"De {vakantie.naam} duurt langer dan 9 weken. Kijk naar het jaar van beide dagen."
            )
    for naam, dagen in (("studiedagen", eigen.studiedagen), ("lesdagen", eigen.lesdagen)):
        weekend = sorted(d for d in dagen if d.weekday() >= _ZATERDAG)
        if weekend:
            fouten[naam] = f"{datum.dag(weekend[0])} valt in het weekend. Kies een andere dag."
    return fouten


def tel_schooldagen(kalender: Kalender, van: date, tot: date) -> Schooldagen:
    """School days from `van` up to and including `tot` (Lpw art. 13a and 14 count in them)."""
    dagen = (van + n * _DAG for n in range((tot - van).days + 1))
    return Schooldagen(sum(map(kalender.is_schooldag, dagen)), kalender.waarschuwing(van, tot))


def eerste_lesweken_tot(kalender: Kalender, dag: date) -> date:
    """The last day of the first two lesweken of the school year of `dag` (Lpw art. 13a)."""
    aantal = LESWEKEN_ZONDER_VAKANTIEVERLOF.op(dag).waarde
    begin = kalender.eerste_schooldag(schooljaar.begin(dag))
    weken = kalender.lesweken(begin, begin + timedelta(weeks=20))
    return weken[aantal - 1].vrijdag


def eerste_schooldagen(kalenders: Iterable[Kalender], vanaf: date) -> tuple[date, ...]:
    """The first school day on or after a day in each calendar that knows that day."""
    return tuple(sorted({k.eerste_schooldag(vanaf) for k in kalenders if k.dekt(vanaf, vanaf)}))
