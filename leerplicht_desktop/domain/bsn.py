# SPDX-License-Identifier: EUPL-1.2
"""Burgerservicenummer and onderwijsnummer: the elfproef, and zeros that a spreadsheet lost."""

import re

LENGTE = 9
# A spreadsheet drops leading zeros; more than two were never issued.
_MINSTE_CIJFERS = 7
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
# An onderwijsnummer is told from a BSN by its beginning and by the rest of the same sum.
_ONDERWIJS_BEGIN = "10"
_ONDERWIJS_REST = 5


def geldig(bsn: str) -> bool:
    """True for nine digits that pass the elfproef of the burgerservicenummer."""
    return _negen(bsn) and bsn.strip("0") != "" and _som(bsn) % 11 == 0


def onderwijsnummer_geldig(nummer: str) -> bool:
    """True for nine digits that form an onderwijsnummer (starts with 10, the sum leaves five)."""
    return (
        _negen(nummer)
        and nummer.startswith(_ONDERWIJS_BEGIN)
        and (_som(nummer) % 11 == _ONDERWIJS_REST)
    )


def cijfers(tekst: str) -> str | None:
    """Nine digits from typed text, lost leading zeros restored; None for another shape."""
    kaal = re.sub(r"[\s.\-]", "", tekst)
    if not (kaal.isascii() and kaal.isdigit() and _MINSTE_CIJFERS <= len(kaal) <= LENGTE):
        return None
    return kaal.zfill(LENGTE)


def lees(tekst: str) -> str | None:
    """A valid BSN from typed text (`1234 567 82`, a lost leading zero), or None."""
    gevonden = cijfers(tekst)
    return gevonden if gevonden and geldig(gevonden) else None


def lees_onderwijsnummer(tekst: str) -> str | None:
    """A valid onderwijsnummer from typed text, or None."""
    gevonden = cijfers(tekst)
    return gevonden if gevonden and onderwijsnummer_geldig(gevonden) else None


def _negen(nummer: str) -> bool:
    return len(nummer) == LENGTE and nummer.isascii() and nummer.isdigit()


def _som(nummer: str) -> int:
    return sum(g * int(c) for g, c in zip(_GEWICHTEN, nummer, strict=True))
