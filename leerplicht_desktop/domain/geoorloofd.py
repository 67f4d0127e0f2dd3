# SPDX-License-Identifier: EUPL-1.2
"""Hours that were missed with leave never count towards the sixteen (Lpw art. 11, 11a, 21a).

Three things are taken off a day: permitted absence (leave, illness, suspension), a shorter
timetable that was agreed, and the hours at home of a child under six (article 11a).
"""

from collections.abc import Iterable, Sequence
from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.melding import Verzuimdag
from leerplicht_desktop.domain.kalender import maandag
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import LEEFTIJD_ELF_A, MINUTEN_ELF_A


@vast
class Toestemming:
    """A period in which absence is permitted. `minuten_per_dag` None is the whole day."""

    van: date
    tot: date
    reden: str  # "verlof", "ziekte", "kortere schooldag"
    minuten_per_dag: int | None = None

    def vrij(self, dag: date, minuten: int) -> int:
        """The minutes of this day that are permitted."""
        if not self.van <= dag <= self.tot:
            return 0
        return minuten if self.minuten_per_dag is None else min(minuten, self.minuten_per_dag)


@vast
class ElfA:
    """Article 11a: five hours a week after notice, five more when the head agrees."""

    gemeld: bool = False
    toegestaan: bool = False

    def minuten(self, dag: date) -> int:
        """What the week of a day may hold."""
        return MINUTEN_ELF_A.op(dag).waarde * (self.gemeld + self.toegestaan)


def ongeoorloofd(
    dagen: Iterable[Verzuimdag],
    toestemmingen: Sequence[Toestemming] = (),
    elf_a: ElfA | None = None,
    geboren: date | None = None,
) -> tuple[Verzuimdag, ...]:
    """The absence that is left (Lpw art. 11, 11a and 21a); days with nothing left are gone."""
    elf_a = elf_a or ElfA()
    budget: dict[date, int] = {}
    over: list[Verzuimdag] = []
    for dag in sorted(dagen, key=lambda d: d.datum):
        minuten = dag.minuten
        for toestemming in toestemmingen:
            minuten -= toestemming.vrij(dag.datum, minuten)
        zes = LEEFTIJD_ELF_A.op(dag.datum).waarde
        if geboren is not None and datum.leeftijd(geboren, dag.datum) < zes:
            week = maandag(dag.datum)
            budget.setdefault(week, elf_a.minuten(week))
            thuis = min(minuten, budget[week])
            budget[week] -= thuis
            minuten -= thuis
        if minuten > 0:
            over.append(Verzuimdag(dag.datum, minuten))
    return tuple(over)
