# SPDX-License-Identifier: EUPL-1.2
"""The school year: 1 August up to and including 31 July (WPO art. 1, WEC art. 1; Lpw follows)."""

from datetime import date

EERSTE_MAAND = 8


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
