# SPDX-License-Identifier: EUPL-1.2
"""What every reader of a file yields, so that the sorts of import need not know the format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

MAX_BYTES = 100 * 1024 * 1024
MAX_REGELS = 1_048_576
MAX_KOLOMMEN = 1_000
FOUT = "\0fout"  # key of the sentence of a bad row; a real column can never hold a NUL

Voortgang = Callable[[int, int, str], None]

TE_WEINIG = (
    "Deze regel heeft te weinig velden: {aantal} in plaats van {nodig}. "
    "Vul de regel aan en probeer het opnieuw."
)
TE_VEEL = (
    "Deze regel heeft te veel velden: {aantal} in plaats van {nodig}. "
    "Staat er een scheidingsteken in een veld? Zet dat veld dan tussen aanhalingstekens."
)
TE_LANG = (
    f"Dit bestand heeft meer dan {MAX_REGELS:_} regels. ".replace("_", ".")
    + "Verdeel het over kleinere bestanden en importeer die na elkaar."
)
# One line as read: its number, the stripped cells, and why it cannot be used ("" when it can).
# A plain tuple: building a named one costs a tenth of the whole reading.
Record = tuple[int, list[str], str]


class Rij(NamedTuple):
    """One line with our own raw field names; `fout` when the line itself is broken."""

    regel: int
    ruw: dict[str, str]
    fout: str = ""


@dataclass(frozen=True, slots=True)
class Tabelbestand:
    """A file as a table. `records` can be walked once; `rijen` is the same walk as dicts."""

    kolommen: tuple[str, ...]
    records: Iterator[Record]

    @property
    def rijen(self) -> Iterator[tuple[int, dict[str, str]]]:
        for regel, cellen, fout in self.records:
            yield regel, {FOUT: fout} if fout else dict(zip(self.kolommen, cellen, strict=False))


@dataclass(frozen=True, slots=True)
class Bronbestand:
    """A recognised file: which source it is and its rows in our own field names."""

    soort_bron: str
    rijen: Iterator[Rij]
    onbekende_kolommen: tuple[str, ...]


def passend(regel: int, cellen: list[str], breedte: int) -> Record:
    """A row with the right number of cells, or the reason why not; blank surplus is no harm."""
    aantal = len(cellen)
    if aantal == breedte:
        return regel, cellen, ""
    if aantal < breedte:
        return regel, [], TE_WEINIG.format(aantal=aantal, nodig=breedte)
    if any(cellen[breedte:]):
        return regel, [], TE_VEEL.format(aantal=aantal, nodig=breedte)
    return regel, cellen[:breedte], ""


def kolomnamen(cellen: list[str]) -> tuple[str, ...]:
    """Header cells without the empty tail; a name that occurs again gets a number."""
    while cellen and not cellen[-1]:
        cellen = cellen[:-1]
    gezien: dict[str, int] = {}
    namen = []
    for naam in cellen:
        gezien[naam] = keer = gezien.get(naam, 0) + 1
        namen.append(naam if keer == 1 else f"{naam} ({keer})")
    return tuple(namen)
