# SPDX-License-Identifier: EUPL-1.2
"""Figures of the law and of agreements that can change, each with its source and since when.

`sinds` is the first day for which the project has read the figure; rules take the figure as a
parameter with these as default, so that a change is one new line here.
"""

from dataclasses import dataclass
from datetime import date

# The newest full text of the Leerplichtwet 1969 the rules were compared with.
RECHTSSTAND = date(2015, 4, 30)


@dataclass(frozen=True, slots=True)
class Wetswaarde:
    waarde: int
    eenheid: str
    bron: str
    sinds: date


UREN_WETTELIJK_VERZUIM = Wetswaarde(16, "uur", "Lpw art. 21a lid 1", RECHTSSTAND)
LESWEKEN_WETTELIJK_VERZUIM = Wetswaarde(4, "lesweken", "Lpw art. 21a lid 1", RECHTSSTAND)
DAGEN_LANGDURIG_VERZUIM = Wetswaarde(
    28, "dagen", "DUO-verzuimsoorten; Kamerstukken II 26695, 108", date(2016, 2, 3)
)
LEEFTIJD_BEGIN = Wetswaarde(5, "jaar", "Lpw art. 3 lid 1", RECHTSSTAND)
LEEFTIJD_EIND = Wetswaarde(16, "jaar", "Lpw art. 3 lid 1", RECHTSSTAND)
SCHOOLJAREN_EIND = Wetswaarde(12, "schooljaren", "Lpw art. 3 lid 1", RECHTSSTAND)
SCHOOLJAREN_BASISSCHOOL = Wetswaarde(8, "schooljaren", "Lpw art. 3 lid 2", RECHTSSTAND)
LEEFTIJD_KWALIFICATIEPLICHT = Wetswaarde(18, "jaar", "Lpw art. 4b", RECHTSSTAND)
WEKEN_BEZWAAR = Wetswaarde(6, "weken", "Awb art. 6:7", date(2015, 11, 26))
WERKDAGEN_EERSTE_ACTIE = Wetswaarde(
    5, "werkdagen", "ambtsinstructie (Lpw art. 16 lid 4), geen wettelijke termijn", RECHTSSTAND
)

_DOORSTROOMPUNT = (
    Wetswaarde(27, "jaar", "Wet van school naar duurzaam werk", date(2026, 1, 1)),
    Wetswaarde(23, "jaar", "Doorstroompunt (RMC)", date(2000, 1, 1)),
)


def leeftijd_doorstroompunt(op: date) -> Wetswaarde:
    """The age at which the Doorstroompunt lets go: 23, and 27 from 1 January 2026."""
    return next((w for w in _DOORSTROOMPUNT if w.sinds <= op), _DOORSTROOMPUNT[-1])
