# SPDX-License-Identifier: EUPL-1.2
"""What goes where: results on standard output, everything said to a person on standard error."""

import json
import sys
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Uitvoer:
    json_gewenst: bool

    def resultaat(self, waarde: object, *regels: str) -> None:
        """One JSON document, or the same as lines of text."""
        if self.json_gewenst:
            tekst = json.dumps(waarde, ensure_ascii=False, indent=2, default=_plat)
            sys.stdout.write(tekst + "\n")
        else:
            sys.stdout.writelines(f"{regel}\n" for regel in regels)

    def meld(self, zin: str) -> None:
        """A sentence for whoever sits behind the terminal."""
        sys.stderr.write(f"{zin}\n")

    def voortgang(self, gedaan: int, totaal: int, woord: str) -> None:
        """One line that is overwritten; only on a terminal."""
        if sys.stderr.isatty():
            deel = f"{100 * gedaan // totaal} %" if totaal else ""
            sys.stderr.write(f"\r{woord} {deel}".ljust(60))
            if gedaan >= totaal:
                sys.stderr.write("\r" + " " * 60 + "\r")


def _plat(waarde: object) -> object:
    if isinstance(waarde, date | datetime):
        return waarde.isoformat()
    if isinstance(waarde, set | frozenset):
        return sorted(waarde)
    raise TypeError(type(waarde).__name__)
