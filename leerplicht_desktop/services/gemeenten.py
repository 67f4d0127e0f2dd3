# SPDX-License-Identifier: EUPL-1.2
"""The Dutch municipalities, for choosing and for the holiday region of a school."""

import csv
import io
from functools import cache

from leerplicht_desktop import bronnen
from leerplicht_desktop.domain.codes import VAKANTIEREGIOS


@cache
def _rijen() -> tuple[dict[str, str], ...]:
    tekst = io.StringIO(bronnen.lees("gemeenten.csv").decode())
    return tuple(csv.DictReader(tekst, delimiter=";"))


def lijst() -> tuple[tuple[str, str], ...]:
    """(code, name) of each municipality, sorted by name."""
    return tuple(sorted(((r["gemeentecode"], r["naam"]) for r in _rijen()), key=lambda r: r[1]))


def vakantieregio(code: str) -> str:
    """NOORD, MIDDEN or ZUID of a municipality; empty when unknown or split between two."""
    gevonden = (r["vakantieregio"].upper() for r in _rijen() if r["gemeentecode"] == code)
    regio = next(gevonden, "")
    return regio if regio in VAKANTIEREGIOS else ""


def naam(code: str) -> str:
    """The name of a code; empty when unknown."""
    return dict(lijst()).get(code, "")
