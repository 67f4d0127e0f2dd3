# SPDX-License-Identifier: EUPL-1.2
"""Dates and hours as officers type and read them: lenient in, one fixed form out."""

import re
from datetime import date, timedelta

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
DAGNAMEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_MAANDNUMMER = {naam: nr for nr, naam in enumerate(MAANDEN, 1)}
_MAANDNUMMER |= {naam[:3]: nr for nr, naam in enumerate(MAANDEN, 1)}
_MAANDNUMMER |= {"mrt": 3, "sept": 9}

_DAG = timedelta(days=1)

# Outside these years a date is a typing error: nobody in the store was born before 1900.
_JAREN = range(1900, 2200)
# Two digits: "49" is 2049 and "50" is 1950; parents are born from 1950 on, terms end before 2050.
_LAATSTE_KORTE_JAAR = 49

# Patterns are text: `re` compiles one at its first use and keeps it.
_CIJFERS = r"(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})"
_ISO = r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
_WOORDEN = r"(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4}|\d{2})"
_DAGVOORAF = r"^(?:" + "|".join(DAGNAMEN + DAGEN) + r")\.?,?\s+"
_TIJD = r"(?:t|\s)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:\d{2})?$"


def maak(jaar: int, maand: int, dag_: int) -> date | None:
    """The date, or None when it does not exist (31 February) or the year makes no sense."""
    if jaar not in _JAREN:
        return None
    try:
        return date(jaar, maand, dag_)
    except ValueError:
        return None


def lees_datum(tekst: str) -> date | None:
    """Read `31-12-2025`, `2025-12-31`, `31122025`, `31/12/25`, `di 10 maart 2026`; else None.

    A weekday in front is not compared: who corrects the day seldom corrects its name.
    """
    kaal = re.sub(_TIJD, "", " ".join(tekst.casefold().split()))
    kaal = re.sub(_DAGVOORAF, "", kaal).strip()
    if re.fullmatch(r"\d{8}", kaal):
        achteraan = maak(int(kaal[4:]), int(kaal[2:4]), int(kaal[:2]))
        return achteraan or maak(int(kaal[:4]), int(kaal[4:6]), int(kaal[6:]))
    if gevonden := re.fullmatch(_ISO, kaal):
        jaar, maand, dag_ = (int(g) for g in gevonden.groups())
        return maak(jaar, maand, dag_)
    if gevonden := re.fullmatch(_CIJFERS, kaal):
        return maak(_jaar(gevonden[3]), int(gevonden[2]), int(gevonden[1]))
    if (gevonden := re.fullmatch(_WOORDEN, kaal)) and gevonden[2] in _MAANDNUMMER:
        return maak(_jaar(gevonden[3]), _MAANDNUMMER[gevonden[2]], int(gevonden[1]))
    return None


def _jaar(cijfers: str) -> int:
    if len(cijfers) == 4:
        return int(cijfers)
    kort_jaar = int(cijfers)
    return kort_jaar + (2000 if kort_jaar <= _LAATSTE_KORTE_JAAR else 1900)


def kort(d: date) -> str:
    """`10-3-2026`"""
    return f"{d.day}-{d.month}-{d.year}"


def lang(d: date) -> str:
    """`10 maart 2026`"""
    return f"{d.day} {MAANDEN[d.month - 1]} {d.year}"


def dag(d: date) -> str:
    """`di 10 maart 2026`"""
    return f"{DAGEN[d.weekday()]} {lang(d)}"


def plus_jaren(d: date, jaren: int) -> date:
    """The same day `jaren` later; 29 February becomes 1 March in a common year.

    No article says so (Lpw, Awb and Atw are silent): the later day is the program's choice and
    `leerplicht` warns about it.
    """
    try:
        return d.replace(year=d.year + jaren)
    except ValueError:
        return date(d.year + jaren, 3, 1)


def plus_maanden(d: date, maanden: int) -> date:
    """The same day so many months later (or earlier), or the last day of that month."""
    jaar, maand = divmod(d.year * 12 + d.month - 1 + maanden, 12)
    eerste = date(jaar, maand + 1, 1)
    dag_ = eerste + (d.day - 1) * _DAG
    return dag_ if dag_.month == eerste.month else dag_ - dag_.day * _DAG


def leeftijd(geboren: date, op: date) -> int:
    """Completed years of age on a day."""
    jaren = op.year - geboren.year
    return jaren if plus_jaren(geboren, jaren) <= op else jaren - 1


_DECIMAAL = r"(\d{1,5})(?:[.,](\d{1,4}))?\s*(?:u|uur|uren)?\.?"
_KLOK = r"(\d{1,5})\s*(?::|h|u|uur)\s*(?:en\s+)?([0-5]?\d)\s*(?:m|min|minuten|u|uur)?\.?"
_MINUTEN = r"(\d{1,5})\s*(?:m|min|minuut|minuten)\.?"


def lees_uren(tekst: str) -> int | None:
    """Read hours as whole minutes: `3,5`, `3.5`, `3:30`, `3u30`, `3 uur`, `45 min`; else None."""
    kaal = " ".join(tekst.casefold().split())
    if gevonden := re.fullmatch(_KLOK, kaal):
        return int(gevonden[1]) * 60 + int(gevonden[2])
    if gevonden := re.fullmatch(_DECIMAAL, kaal):
        achter_komma = gevonden[2] or ""
        deel: int = 10 ** len(achter_komma)
        return (int(gevonden[1] + achter_komma) * 60 + deel // 2) // deel  # half a minute goes up
    if gevonden := re.fullmatch(_MINUTEN, kaal):
        return int(gevonden[1])
    return None


def uren(minuten: int) -> str:
    """Minutes as hours: `3,5`, `16`, `0,75`; `3:20` where a decimal would not be exact."""
    heel, rest = divmod(minuten, 60)
    if rest == 0:
        return str(heel)
    if rest % 3:
        return f"{heel}:{rest:02d}"
    honderdsten = rest * 5 // 3
    return f"{heel},{honderdsten:02d}".rstrip("0")
