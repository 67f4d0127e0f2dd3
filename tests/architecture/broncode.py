# SPDX-License-Identifier: EUPL-1.2
"""The files of the project and their syntax trees, for the tests that read code as text.

A file counts when git keeps it, or would keep it: what is new is judged before it is committed.
"""

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
PAKKET = "leerplicht_desktop"


@cache
def bestanden() -> tuple[Path, ...]:
    """Every file of the project that exists, relative to its root."""
    opdracht = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    uit = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, check=True).stdout
    namen = sorted(naam for naam in uit.decode("utf-8").split("\0") if naam)
    return tuple(Path(naam) for naam in namen if (WORTEL / naam).is_file())


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: where it stands (with forward slashes), its text and its tree."""

    pad: str
    tekst: str
    boom: ast.Module

    @property
    def regels(self) -> int:
        return self.tekst.count("\n")


@cache
def modules(map_: str = "") -> tuple[Module, ...]:
    """All Python files whose path begins with `map_`."""
    gevonden = []
    for bestand in bestanden():
        pad = bestand.as_posix()
        if bestand.suffix == ".py" and pad.startswith(map_):
            tekst = (WORTEL / bestand).read_text(encoding="utf-8")
            gevonden.append(Module(pad, tekst, ast.parse(tekst, filename=pad)))
    return tuple(gevonden)


def ontleed(tekst: str, pad: str = "voorbeeld.py") -> Module:
    """A made-up file: with it each rule is shown to bite."""
    return Module(pad, tekst, ast.parse(tekst))


def gestippeld(knoop: ast.AST) -> str:
    """`a.b.c` of a name or attribute; an unknown left part becomes `?`."""
    if isinstance(knoop, ast.Name):
        return knoop.id
    if isinstance(knoop, ast.Attribute):
        return f"{gestippeld(knoop.value)}.{knoop.attr}"
    return "?"


def docstrings(boom: ast.Module) -> set[int]:
    """The ids of the constants that are docstrings: prose may name what code may not do."""
    gevonden = set()
    soorten = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for knoop in ast.walk(boom):
        if isinstance(knoop, soorten) and knoop.body:
            eerste = knoop.body[0]
            if isinstance(eerste, ast.Expr) and isinstance(eerste.value, ast.Constant):
                gevonden.add(id(eerste.value))
    return gevonden
