# SPDX-License-Identifier: EUPL-1.2
"""Hours missed that fit a kind of melding, on real school days of the region."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from leerplicht_desktop.domain import datum, schooljaar
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.lesweekvenster import GRENS_MINUTEN, LESWEKEN

_HALF_UUR = 30
_SCHOOLDAG = 330


def als_json(minuten: Mapping[date, int]) -> str:
    """Hours per day the way the form gives them."""
    return json.dumps({dag.isoformat(): datum.uren(m) for dag, m in sorted(minuten.items())})


def wettelijk(toeval: Random, kalender: Kalender, laatste: date) -> dict[date, int]:
    """Sixteen hours reached on the last day, and not before."""
    voor = toeval.randrange(12 * 60, GRENS_MINUTEN - _HALF_UUR + 1, _HALF_UUR)
    laatste_uren = GRENS_MINUTEN - voor + toeval.choice((0, 0, _HALF_UUR))
    minuten = _verdeel(toeval, kalender, laatste - timedelta(days=1), laatste, voor)
    minuten[laatste] = min(laatste_uren, _SCHOOLDAG)
    return minuten


def minder(toeval: Random, kalender: Kalender, laatste: date) -> dict[date, int]:
    """Less than sixteen hours in four lesweken."""
    totaal = toeval.randrange(60, GRENS_MINUTEN - _HALF_UUR + 1, _HALF_UUR)
    return _verdeel(toeval, kalender, laatste, laatste, totaal)


def aaneen(kalender: Kalender, begin: date, eind: date, minuten: int) -> dict[date, int]:
    """Every school day from the one to the other."""
    dagen = (begin + timedelta(days=n) for n in range((eind - begin).days + 1))
    return {dag: minuten for dag in dagen if kalender.is_schooldag(dag)}


def _verdeel(
    toeval: Random, kalender: Kalender, tot: date, venster_tot: date, totaal: int
) -> dict[date, int]:
    """Spread minutes over the school days up to `tot` of the window that ends with a day."""
    weken = kalender.lesweken_tot(venster_tot, LESWEKEN)
    begin = schooljaar.begin(venster_tot)
    dagen = [dag for week in weken for dag in week.schooldagen if begin <= dag <= tot]
    toeval.shuffle(dagen)
    minuten: dict[date, int] = {}
    for dag in dagen:
        rest = totaal - sum(minuten.values())
        if rest <= 0:
            break
        # Early in the year there are few days to choose from: then the days are long.
        kort = 60 if len(dagen) > 12 else 180
        minuten[dag] = min(rest, toeval.randrange(kort, _SCHOOLDAG + 1, _HALF_UUR))
    return minuten
