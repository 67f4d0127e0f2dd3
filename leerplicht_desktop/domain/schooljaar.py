# SPDX-License-Identifier: EUPL-1.2
"""The school year: 1 August up to and including 31 July (WPO art. 1, WEC art. 1; Lpw follows)."""

import re
from datetime import date

from leerplicht_desktop.domain import datum

EERSTE_MAAND = 8
_TEKST = re.compile(r"(\d{4})\s*[-/]\s*(\d{4})")


def beginjaar(d: date) -> int:
    return d.year if d.month >= EERSTE_MAAND else d.year - 1


def schooljaar(d: date) -> str:
    """`2025-2026` for every day from 1-8-2025 up to and including 31-7-2026."""
    jaar = beginjaar(d)
    return f"{jaar}-{jaar + 1}"


def begin(d: date) -> date:
    """The first day of the school year of `d`."""
    return date(beginjaar(d), EERSTE_MAAND, 1)


def eind(d: date) -> date:
    """The last day of the school year of `d`, inclusive."""
    return date(beginjaar(d) + 1, EERSTE_MAAND - 1, 31)


def lees_dag(tekst: str, op: date) -> date | None:
    """A day as typed; without a year (`12-5`, `12 mei`) it is of the school year of `op`."""
    gelezen = datum.lees_datum(tekst)
    if gelezen is not None:
        return gelezen
    eerste = beginjaar(op)
    dagen = (datum.lees_datum(f"{tekst.strip()}-{jaar}") for jaar in (eerste, eerste + 1))
    return next((d for d in dagen if d is not None and beginjaar(d) == eerste), None)


def lees(tekst: str) -> date | None:
    """The first day of `2025-2026`; None when the years do not follow each other."""
    gevonden = _TEKST.fullmatch(tekst.strip())
    if gevonden is None or int(gevonden[2]) != int(gevonden[1]) + 1:
        return None
    return datum.maak(int(gevonden[1]), EERSTE_MAAND, 1)
