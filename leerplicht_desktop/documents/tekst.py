# SPDX-License-Identifier: EUPL-1.2
"""From the plain text files with sentences to safe paragraphs.

A lawyer reads and changes `resources/brieven/*.toml`; facts are merged into named places.
What people typed is made literal first, so a name with `<b>` in it prints as typed.
"""

import tomllib
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

from leerplicht_desktop import bronnen
from leerplicht_desktop.domain import datum


def letterlijk(tekst: str) -> str:
    """Typed text for a paragraph: composed letters, no control characters, no markup."""
    return escape(schoon(tekst))


def schoon(tekst: str) -> str:
    """Composed letters; line ends become spaces; invisible direction marks go."""
    heel = unicodedata.normalize("NFC", tekst)
    soorten = ((ch, unicodedata.category(ch)) for ch in heel)
    return "".join(" " if soort == "Cc" else ch for ch, soort in soorten if soort != "Cf").strip()


@cache
def _bestand(naam: str) -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(bronnen.lees(f"brieven/{naam}.nl.toml").decode("utf-8"))


class Zinnen:
    """The sentences of one letter, for one form ("u" or "je") and one kind, with the facts."""

    def __init__(self, brief: str, vorm: str, soort: str, feiten: Mapping[str, str]) -> None:
        voor_vorm = _bestand(brief)[vorm]
        self._zinnen = {**voor_vorm["algemeen"], **voor_vorm[soort]}
        self._feiten = {naam: letterlijk(waarde) for naam, waarde in feiten.items()}

    def __call__(self, *namen: str) -> str:
        """One or more sentences after each other, facts filled in."""
        return " ".join(self._zinnen[naam].format_map(self._feiten) for naam in namen)

    def vul_aan(self, naam: str, zin: str) -> None:
        """Make a finished sentence available as a fact for other sentences."""
        self._feiten[naam] = zin


def periode(van: date, tot: date) -> str:
    """ "op 18 mei 2026", "van 18 t/m 22 mei 2026", "van 29 december 2025 t/m 2 januari 2026"."""
    if van == tot:
        return f"op {datum.lang(van)}"
    dag, maand, _ = datum.lang(van).split(" ")
    if van.year != tot.year:
        begin = datum.lang(van)
    else:
        begin = dag if van.month == tot.month else f"{dag} {maand}"
    return f"van {begin} t/m {datum.lang(tot)}"


def lesweek(van: date, tot: date) -> str:
    """ "18 t/m 22 mei": a row of a table, under a sentence that names the year."""
    begin, eind = (datum.lang(d).rsplit(" ", 1)[0] for d in (van, tot))
    if van == tot:
        return eind
    return f"{van.day if van.month == tot.month else begin} t/m {eind}"
