# SPDX-License-Identifier: EUPL-1.2
"""The 16-uur rule: hours missed in four consecutive lesweken (Lpw art. 21 and 21a lid 1).

A week without a single school day is no lesweek: it is skipped, so the weeks before and after
a holiday follow each other. Hours on a day without school are no lestijd and do not count.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from leerplicht_desktop.domain.gegevens.melding import Verzuimdag, WeekBeeld
from leerplicht_desktop.domain.kalender import Kalender, Lesweek, maandag, maandagen
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    LESWEKEN_WETTELIJK_VERZUIM,
    UREN_WETTELIJK_VERZUIM,
)


def grens_minuten(dag: date | None) -> int:
    """The missed minutes that make wettelijk verzuim on a day (Lpw art. 21a lid 1)."""
    return UREN_WETTELIJK_VERZUIM.op(dag).waarde * 60


def grens_lesweken(dag: date | None) -> int:
    """The consecutive lesweken they are counted in on a day (Lpw art. 21a lid 1)."""
    return LESWEKEN_WETTELIJK_VERZUIM.op(dag).waarde


def grens(dag: date | None) -> str:
    """`16 uur in 4 lesweken`"""
    return f"{UREN_WETTELIJK_VERZUIM.op(dag).waarde} uur in {grens_lesweken(dag)} lesweken"


# For a form that knows no day yet; what is counted, is counted by the law of its day.
GRENS_MINUTEN, LESWEKEN = grens_minuten(None), grens_lesweken(None)


@vast
class Venster:
    """Consecutive lesweken (four) and the minutes missed in them."""

    lesweken: tuple[Lesweek, ...]
    minuten: int

    @property
    def van(self) -> date | None:
        return self.lesweken[0].maandag if self.lesweken else None

    @property
    def tot(self) -> date | None:
        return self.lesweken[-1].vrijdag if self.lesweken else None

    @property
    def wettelijk(self) -> bool:
        """`>=`: art. 21a says "in total sixteen hours", so sixteen is enough."""
        return self.minuten >= grens_minuten(self.tot)


def tellende(dagen: Iterable[Verzuimdag], kalender: Kalender) -> dict[date, int]:
    """Minutes per school day, oldest first; days without school or hours are left out."""
    per_dag: dict[date, int] = {}
    for dag in dagen:
        if dag.minuten > 0 and kalender.is_schooldag(dag.datum):
            per_dag[dag.datum] = per_dag.get(dag.datum, 0) + dag.minuten
    return dict(sorted(per_dag.items()))


def venster_op(per_dag: Mapping[date, int], d: date, kalender: Kalender) -> Venster:
    """The window of four lesweken that ends with the week of `d`."""
    lesweken = kalender.lesweken_tot(d, grens_lesweken(d))
    minuten = sum(per_dag.get(dag, 0) for week in lesweken for dag in week.schooldagen)
    return Venster(lesweken, minuten)


def hoogste_venster(dagen: Iterable[Verzuimdag], kalender: Kalender) -> Venster:
    """The window with most hours; of equals the first. Empty when nothing counts."""
    per_dag = tellende(dagen, kalender)
    hoogste = Venster((), 0)
    for begin in sorted({maandag(d) for d in per_dag}):
        venster = venster_op(per_dag, begin, kalender)
        if venster.minuten > hoogste.minuten:
            hoogste = venster
    return hoogste


def bereikt_op(per_dag: Mapping[date, int], kalender: Kalender) -> tuple[date, ...]:
    """The days on which sixteen hours were reached; after each the count starts anew.

    Each of them is a melding of its own (DUO): hours that led to one never lead to another.
    """
    bereikt: list[date] = []
    geteld: dict[date, int] = {}
    for dag, minuten in sorted(per_dag.items()):
        geteld[dag] = minuten
        if venster_op(geteld, dag, kalender).wettelijk:
            bereikt.append(dag)
            geteld.clear()
    return tuple(bereikt)


def weekbeelden(
    per_dag: Mapping[date, int], kalender: Kalender, van: date, tot: date, venster: Venster
) -> tuple[WeekBeeld, ...]:
    """Every week between two days: lesweken with the total of the window that ends there."""
    in_venster = {week.maandag for week in venster.lesweken}
    beelden = []
    for begin in maandagen(van, tot):
        week = kalender.lesweek(begin)
        minuten = sum(per_dag.get(begin + n * timedelta(days=1), 0) for n in range(7))
        beelden.append(
            WeekBeeld(
                begin.isocalendar().week,
                begin,
                minuten,
                venster_op(per_dag, begin, kalender).minuten if week else 0,
                begin in in_venster,
                kalender.vrije_week(begin),
            )
        )
    return tuple(beelden)
