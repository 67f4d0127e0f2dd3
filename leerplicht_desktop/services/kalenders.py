# SPDX-License-Identifier: EUPL-1.2
"""The school calendars, read once from what the program ships."""

from functools import cache

from leerplicht_desktop import bronnen
from leerplicht_desktop.domain import kalender
from leerplicht_desktop.domain.kalender import Kalender

_FEESTDAGEN = "kalender/feestdagen.csv"


@cache
def _per_regio() -> dict[str, Kalender]:
    return kalender.lees_kalenders(
        bronnen.lees("kalender/schoolvakanties.csv"), bronnen.lees(_FEESTDAGEN)
    )


def van_regio(regio: str) -> Kalender:
    """The calendar of a vakantieregio; for an unknown one only weekends and public holidays."""
    gevonden = _per_regio().get(regio.upper())
    if gevonden is None:
        return kalender.zonder_vakanties(kalender.lees_feestdagen(bronnen.lees(_FEESTDAGEN)))
    return gevonden
