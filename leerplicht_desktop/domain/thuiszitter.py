# SPDX-License-Identifier: EUPL-1.2
"""Labels that are computed and never stored: thuiszitter, over three months, recidive.

Agreements and not the Act: Kamerstukken II 26695, 108 (3-2-2016) and the Thuiszitterspact.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from leerplicht_desktop.domain import datum, schooljaar
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    DAGEN_ABSOLUUT_DREMPEL,
    DAGEN_LANGDURIG_VERZUIM,
    MAANDEN_THUISZITTER,
)

_DAG = timedelta(days=1)


@vast
class Verzuimtijd:
    """One stretch without school: `soort` is "ABS" or any other kind of melding."""

    soort: str
    begin: date
    eind: date | None = None  # last day of absence; None while it lasts

    def loopt(self, op: date) -> bool:
        return self.begin <= op and (self.eind is None or op <= self.eind)


def langdurig_sinds(begin: date, dagen: int | None = None) -> date:
    """The first day on which more than four weeks are behind (DUO: langdurig verzuim)."""
    if dagen is None:
        dagen = DAGEN_LANGDURIG_VERZUIM.op(begin).waarde
    return begin + (dagen + 1) * _DAG


def absoluut_vanaf(begin: date, drempel: int | None = None) -> date:
    """When work on absoluut verzuim opens (Lpw art. 19; the threshold is a local setting)."""
    if drempel is None:
        drempel = DAGEN_ABSOLUUT_DREMPEL.op(begin).waarde
    return begin + drempel * _DAG


def is_thuiszitter(
    tijd: Verzuimtijd,
    op: date,
    *,
    langdurig_dagen: int | None = None,
    drempel: int | None = None,
) -> bool:
    """Langdurig relatief verzuim or absoluut verzuim (Kamerstukken II 26695, 108)."""
    if not tijd.loopt(op):
        return False
    if tijd.soort == "ABS":
        return op >= absoluut_vanaf(tijd.begin, drempel)
    return op >= langdurig_sinds(tijd.begin, langdurig_dagen)


def langer_dan_drie_maanden(tijd: Verzuimtijd, op: date) -> bool:
    """Over three months at home; they may begin in the school year before (Thuiszitterspact)."""
    maanden = MAANDEN_THUISZITTER.op(op).waarde
    return tijd.loopt(op) and op > datum.plus_maanden(tijd.begin, maanden)


def recidive(begin: date, eerdere: Iterable[date]) -> int:
    """How many earlier meldingen began in the same school year (WPO art. 1: 1-8 to 31-7)."""
    van = schooljaar.begin(begin)
    return sum(van <= eerder < begin for eerder in eerdere)


def laatste_dag_verzuim(bereikt_op: date | None, laatste_verzuimdag: date | None) -> date | None:
    """The einddatum DUO asks: the last day of absence, else the day 16 uur was reached."""
    return laatste_verzuimdag or bereikt_op
