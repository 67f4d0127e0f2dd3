# SPDX-License-Identifier: EUPL-1.2
"""Terms: working days for the norm of the first action, and the last day for bezwaar."""

from collections.abc import Set
from datetime import date, timedelta

from leerplicht_desktop.domain.wetswaarden import WEKEN_BEZWAAR, WERKDAGEN_EERSTE_ACTIE

_DAG = timedelta(days=1)
_ZATERDAG = 5


def is_werkdag(d: date, feestdagen: Set[date]) -> bool:
    """No Saturday, Sunday or recognised holiday (Atw art. 3)."""
    return d.weekday() < _ZATERDAG and d not in feestdagen


def werkdag_op_of_na(d: date, feestdagen: Set[date]) -> date:
    """The first working day on or after `d` (Atw art. 1 lid 1)."""
    while not is_werkdag(d, feestdagen):
        d += _DAG
    return d


def werkdag_later(d: date, n: int, feestdagen: Set[date]) -> date:
    """The n-th working day after `d`; the day itself does not count."""
    for _ in range(n):
        d = werkdag_op_of_na(d + _DAG, feestdagen)
    return d


def eerste_actie(melddatum: date, feestdagen: Set[date], dagen: int | None = None) -> date:
    """The day by which the officer acts first: a local norm (Lpw art. 16 lid 4), no legal term."""
    if dagen is None:
        dagen = WERKDAGEN_EERSTE_ACTIE.op(melddatum).waarde
    return werkdag_later(melddatum, dagen, feestdagen)


def laatste_dag_bezwaar(verzonden: date, feestdagen: Set[date]) -> date:
    """Six weeks from the day after notification (Awb 6:7 and 6:8), moved on by Atw art. 1."""
    termijn = timedelta(weeks=WEKEN_BEZWAAR.op(verzonden).waarde)
    return werkdag_op_of_na(verzonden + termijn, feestdagen)
