# SPDX-License-Identifier: EUPL-1.2
"""Drawing names: families keep one surname and one group, so that names go together."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from leerplicht_desktop import bronnen

_GROEPEN = {"nl": 76, "ma": 8, "tr": 7, "pl": 6, "uk": 3}


@dataclass(frozen=True, slots=True)
class Familienaam:
    tussenvoegsel: str
    achternaam: str
    groep: str

    def van(self, geslacht: str) -> str:
        """The surname of a woman may end otherwise: Zielińska beside Zieliński."""
        if geslacht == "V" and self.groep in ("pl", "uk"):
            for man, vrouw in (("skyi", "ska"), ("ski", "ska"), ("cki", "cka"), ("dzki", "dzka")):
                if self.achternaam.endswith(man):
                    return self.achternaam.removesuffix(man) + vrouw
        return self.achternaam


class Namen:
    """All names of the shipped lists, by group and sex."""

    def __init__(self, toeval: Random) -> None:
        self._toeval = toeval
        self._voor: dict[tuple[str, str], list[str]] = {}
        for rij in _rijen("voornamen"):
            self._voor.setdefault((rij["groep"], rij["geslacht"].upper()), []).append(
                rij["voornaam"]
            )
        self._achter: dict[str, list[Familienaam]] = {}
        for rij in _rijen("achternamen"):
            if rij["geslacht"] != "v":
                self._achter.setdefault(rij["groep"], []).append(
                    Familienaam(rij["tussenvoegsel"], rij["achternaam"], rij["groep"])
                )

    def familie(self, groep: str = "") -> Familienaam:
        gekozen = groep or self._toeval.choices([*_GROEPEN], weights=[*_GROEPEN.values()])[0]
        return self._toeval.choice(self._achter[gekozen])

    def voornaam(self, groep: str, geslacht: str) -> str:
        return self._toeval.choice(self._voor[groep, geslacht])

    def voornamen(self, groep: str, geslacht: str) -> tuple[str, str]:
        """Official first names and the one used every day."""
        eerste = self.voornaam(groep, geslacht)
        delen = [eerste]
        while groep == "nl" and len(delen) < 3 and self._toeval.random() < 0.4:
            volgende = self.voornaam(groep, geslacht)
            if volgende not in delen:
                delen.append(volgende)
        return " ".join(delen), eerste


def _rijen(naam: str) -> Iterator[dict[str, str]]:
    tekst = bronnen.lees(f"demo/{naam}.csv").decode()
    return csv.DictReader(io.StringIO(tekst), delimiter=";")
