# SPDX-License-Identifier: EUPL-1.2
"""Who had gezag on a day: a period that is over is never written over.

One rule for what an officer types and for what a list brings.
"""

from datetime import date, timedelta

from leerplicht_desktop.domain.vast import vast


@vast
class Gezagstijdvak:
    """One kind of gezag (codes.GEZAGSSOORTEN), from – to."""

    soort: str
    van: date | None
    tot: date | None


def laatste_dag(bekend: Gezagstijdvak, nieuw: Gezagstijdvak) -> date | None:
    """The last day of what was known, when `nieuw` begins after it; None: `nieuw` corrects it."""
    if nieuw.van is None:
        return None
    if bekend.tot is not None and bekend.tot < nieuw.van:
        return bekend.tot
    if bekend.soort == nieuw.soort or (bekend.van is not None and bekend.van >= nieuw.van):
        return None
    return nieuw.van - timedelta(days=1)
