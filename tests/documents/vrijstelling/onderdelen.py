# SPDX-License-Identifier: EUPL-1.2
"""What must stand in a letter, as a table a lawyer can read, and how a test looks for it."""

import re
from dataclasses import dataclass, field

CLAUSULE = (
    "niet eens met dit besluit?",
    "binnen zes weken na de dag",
    "bezwaarschrift",
    "Commissieplein 2, 0000 AC Veldwijk",
    "Digitaal kan het ook: www.veldwijk.example/bezwaar",
    "ons kenmerk 2026-V-0017",
    "handtekening",
    "voorzieningenrechter van de rechtbank Midden-Nederland",
    "voorlopige voorziening (artikel 8:81 Awb)",
)
OP_ELKE_BRIEF = (
    "Gemeente Veldwijk", "2026-V-0017", "Lotte de Test", "geboren op 12 oktober 2012",
    "S. van den Berg", "leerplichtambtenaar", "000 000 00 00", "leerplicht@veldwijk.example",
    "www.veldwijk.example/privacy", "Met vriendelijke groet,",
)  # fmt: skip


@dataclass(frozen=True)
class Onderdelen:
    """One row: the parts of domain.md, and whether a bezwaarclausule belongs to it."""

    artikel: tuple[str, ...]
    aard: tuple[str, ...]
    feiten: tuple[str, ...]
    termijn: tuple[str, ...]
    nooit: tuple[str, ...] = field(default=())
    bezwaar: bool = False

    def alle(self) -> tuple[str, ...]:
        return (*self.artikel, *self.aard, *self.feiten, *self.termijn)


def controleer(inhoud: str, rij: Onderdelen, *aan: str) -> None:
    """Every part is there, nothing that may not be, and the clausule exactly where it belongs."""
    for deel in (*OP_ELKE_BRIEF, *aan, *rij.alle()):
        assert deel in inhoud, deel
    for woord in rij.nooit:
        assert woord.casefold() not in inhoud.casefold(), woord
    assert heeft_clausule(inhoud) is rij.bezwaar


def heeft_clausule(inhoud: str) -> bool:
    """All of it or nothing: half a bezwaarclausule is a mistake of its own."""
    gevonden = [deel for deel in CLAUSULE if deel in inhoud]
    assert gevonden in ([], list(CLAUSULE)), gevonden
    if not gevonden:
        assert not re.search(r"bezwaarschrift|zes weken|8:81", _zonder(inhoud))
    return bool(gevonden)


def _zonder(inhoud: str) -> str:
    """A mededeling says that there is nothing to object to; that is no clausule."""
    return re.sub(r"(U kunt|Je kunt) er geen bezwaar tegen maken\.", "", inhoud)
