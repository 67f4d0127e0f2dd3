# SPDX-License-Identifier: EUPL-1.2
"""The Algemene termijnenwet: when a term that ends on a free day runs on, and when it does not."""

from collections.abc import Set
from datetime import date, timedelta
from enum import StrEnum

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.termijnen import is_werkdag, werkdag_op_of_na
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    ATW_DAGEN,
    ATW_KORTSTE,
    ATW_MAANDEN,
    ATW_WEKEN,
    ATW_WERKDAGEN,
)

_DAG = timedelta(days=1)


class Eenheid(StrEnum):
    DAGEN = "dagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    JAREN = "jaren"


_GRENS = {Eenheid.DAGEN: ATW_DAGEN, Eenheid.WEKEN: ATW_WEKEN, Eenheid.MAANDEN: ATW_MAANDEN}


@vast
class Termijn:
    aantal: int
    eenheid: Eenheid

    def na(self, dag: date) -> date:
        """The last day of the term when it starts the day after `dag`."""
        return self._verschoven(dag, 1)

    def voor(self, dag: date) -> date:
        """The day this long before `dag`."""
        return self._verschoven(dag, -1)

    def onder_atw(self, begin: date) -> bool:
        """Not over 12 weeks, 3 months or 90 days, and never in years (Atw art. 4)."""
        grens = _GRENS.get(self.eenheid)
        return grens is not None and self.aantal <= grens.op(begin).waarde

    def _verschoven(self, dag: date, richting: int) -> date:
        aantal = self.aantal * richting
        if self.eenheid is Eenheid.DAGEN:
            return dag + aantal * _DAG
        if self.eenheid is Eenheid.WEKEN:
            return dag + timedelta(weeks=aantal)
        if self.eenheid is Eenheid.MAANDEN:
            return datum.plus_maanden(dag, aantal)
        return datum.plus_jaren(dag, aantal)


def weken(aantal: int) -> Termijn:
    return Termijn(aantal, Eenheid.WEKEN)


def laatste_dag(begin: date, termijn: Termijn, feestdagen: Set[date]) -> date:
    """The last day of a term that starts the day after `begin` (Atw art. 1 lid 1, 2 and 4).

    A short term of at least three days holds two days that are no Saturday, Sunday or holiday.
    """
    laatste = termijn.na(begin)
    if not termijn.onder_atw(begin):
        return laatste
    laatste = werkdag_op_of_na(laatste, feestdagen)
    if termijn.eenheid is Eenheid.DAGEN and termijn.aantal >= ATW_KORTSTE.op(begin).waarde:
        while _werkdagen(begin, laatste, feestdagen) < ATW_WERKDAGEN.op(begin).waarde:
            laatste = werkdag_op_of_na(laatste + _DAG, feestdagen)
    return laatste


def terug_van(gebeurtenis: date, termijn: Termijn) -> date:
    """A term counted back from an event is never extended (Atw art. 1 lid 2)."""
    return termijn.voor(gebeurtenis)


def _werkdagen(begin: date, eind: date, feestdagen: Set[date]) -> int:
    return sum(is_werkdag(begin + n * _DAG, feestdagen) for n in range(1, (eind - begin).days + 1))
