# SPDX-License-Identifier: EUPL-1.2
"""One rule of the law as a line that can be read, dated and checked."""

from datetime import date

from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import GECONTROLEERD, RECHTSSTAND


@vast
class Regel:
    """`zin` is the Dutch sentence; its `{names}` are facts of the verdict that used the rule.

    Without `sinds` the rule is announced only, and off. `tot` is the last day it held.
    """

    code: str
    artikel: str
    zin: str
    sinds: date | None = RECHTSSTAND
    tot: date | None = None
    onzeker: str = ""
    gecontroleerd: date = GECONTROLEERD

    def geldt(self, op: date) -> bool:
        """Was this the law on that day?

        A rule read in a text of `sinds` is taken to have held before it: the date is of the
        reading. Only a rule with another first day than the reading begins on that day.
        """
        if self.sinds is None:
            return False
        begonnen = self.sinds == RECHTSSTAND or self.sinds <= op
        return begonnen and (self.tot is None or op <= self.tot)
