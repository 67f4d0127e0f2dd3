# SPDX-License-Identifier: EUPL-1.2
"""The Dutch municipalities, for choosing and for the holiday region of a school."""

import csv
import io
from functools import cache

from leerplicht_desktop import bronnen


@cache
def lijst() -> tuple[tuple[str, str], ...]:
    """(code, name) of each municipality, sorted by name."""
    tekst = io.StringIO(bronnen.lees("gemeenten.csv").decode())
    rijen = csv.DictReader(tekst, delimiter=";")
    return tuple(sorted(((r["gemeentecode"], r["naam"]) for r in rijen), key=lambda r: r[1]))


def naam(code: str) -> str:
    """The name of a code; empty when unknown."""
    return dict(lijst()).get(code, "")
