# SPDX-License-Identifier: EUPL-1.2
"""Writes the tables of codes into `docs/begrippen.md`, between its two marks.

The words above the first mark are written by hand. The tables are made, so that the one mapping
of codes and outside words cannot differ from what the program does.
"""

from collections.abc import Iterator
from pathlib import Path

from leerplicht_desktop.domain import codes

BESTAND = Path(__file__).resolve().parent.parent / "docs" / "begrippen.md"
BEGIN = "<!-- codes: gemaakt door `make begrippen`, hieronder niets met de hand wijzigen -->"

KOP = "| code | woord op scherm en papier | uitleg | woorden van buiten | geldig | te kiezen |"


def _lijsten() -> Iterator[codes.Codelijst]:
    for waarde in vars(codes).values():
        if isinstance(waarde, codes.Codelijst):
            yield waarde


def _rij(code: codes.Code) -> str:
    buiten = ", ".join(woord for woord in code.buiten if woord)
    vanaf = f"vanaf {code.vanaf.isoformat()}" if code.vanaf else ""
    tot = f"tot {code.tot.isoformat()}" if code.tot else ""
    geldig = f"{vanaf} {tot}".strip()
    kiesbaar = "ja" if code.invoer else "nee"
    velden = (f"`{code.code}`", code.woord, code.uitleg, buiten, geldig, kiesbaar)
    return "| " + " | ".join(veld.replace("|", "\\|") for veld in velden) + " |"


def tabellen() -> str:
    """All tables, in the order of the module."""
    delen = [BEGIN, ""]
    for lijst in _lijsten():
        delen += [
            f"### {lijst.naam[0].upper()}{lijst.naam[1:]}",
            "",
            KOP,
            "|---" * 6 + "|",
            *(_rij(code) for code in lijst),
            "",
        ]
    return "\n".join(delen)


def nieuwe_tekst(oud: str) -> str:
    """The document with fresh tables and the words by hand untouched."""
    return oud.partition(BEGIN)[0] + tabellen()


if __name__ == "__main__":
    BESTAND.write_text(nieuwe_tekst(BESTAND.read_text(encoding="utf-8")), encoding="utf-8")
