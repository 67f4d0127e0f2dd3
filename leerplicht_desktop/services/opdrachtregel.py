# SPDX-License-Identifier: EUPL-1.2
"""Reading a command line in Dutch: the same manners for the window and the command line."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn


class _Opmaak(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class Ontleder(argparse.ArgumentParser):
    """argparse with Dutch words around it."""

    def __init__(self, **rest: object) -> None:
        super().__init__(formatter_class=_Opmaak, add_help=False, **rest)  # type: ignore[arg-type]
        self._positionals.title = "Wat"
        self._optionals.title = "Keuzes"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{_in_het_nederlands(message)} Kijk met --help hoe het wel moet.\n")


_ZINNEN = (
    (r"the following arguments are required: (.*)", r"Er ontbreekt iets: \1."),
    (r"unrecognized arguments: (.*)", r"Dit is geen keuze van deze opdracht: \1."),
    (r"argument (.*?): invalid choice: '(.*?)'.*", r"'\2' kan hier niet."),
    (r"argument (.*?): expected one argument", r"Na \1 hoort nog iets."),
    (r"argument (.*?): (?:invalid .* value|geen datum).*", r"Wat na \1 staat, klopt niet."),
)


def _in_het_nederlands(bericht: str) -> str:
    """argparse speaks English; its handful of complaints in Dutch."""
    for patroon, zin in _ZINNEN:
        if re.fullmatch(patroon, bericht):
            return re.sub(patroon, zin, bericht)
    return "Deze opdracht klopt niet."
