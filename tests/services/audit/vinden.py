# SPDX-License-Identifier: EUPL-1.2
"""Finds every service that writes, by reading the code: nobody needs to remember a new one."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

WORTEL = Path(__file__).parents[3]
_KAMERS = ("leerplicht_desktop/services", "leerplicht_desktop/store")
_NIET = ("leerplicht_desktop.services.demo",)  # makes fictive people, through these services


@cache
def schrijvende_diensten() -> frozenset[str]:
    """`service.function` of each public one with an open store that reaches `schrijven()`.

    In which file of a package it stands is the package's own business.
    """
    graaf = _graaf()
    gevonden = set()
    for naam, functie in graaf.items():
        module, _, kort = naam.rpartition(".")
        if not module.startswith("leerplicht_desktop.services") or module.startswith(_NIET):
            continue
        eerste = functie.args.args[0].arg if functie.args.args else ""
        if not kort.startswith("_") and eerste in ("kluis", "open_kluis") and _schrijft(naam):
            gevonden.add(f"{module.split('.')[2]}.{kort}")
    return frozenset(gevonden)


@cache
def _graaf() -> dict[str, ast.FunctionDef]:
    return {
        f"{module}.{knoop.name}": knoop
        for module, boom in _modules().items()
        for knoop in boom.body
        if isinstance(knoop, ast.FunctionDef)
    }


@cache
def _modules() -> dict[str, ast.Module]:
    bomen = {}
    for kamer in _KAMERS:
        for pad in sorted((WORTEL / kamer).rglob("*.py")):
            delen = pad.relative_to(WORTEL).with_suffix("").parts
            naam = ".".join(delen[:-1] if delen[-1] == "__init__" else delen)
            bomen[naam] = ast.parse(pad.read_text("utf-8"))
    return bomen


def _schrijft(naam: str) -> bool:
    return any(_noemt_schrijven(een) for een in _bereikt(naam))


@cache
def _noemt_schrijven(naam: str) -> bool:
    functie = _graaf()[naam]
    return any(
        isinstance(k, ast.Call) and isinstance(k.func, ast.Attribute) and k.func.attr == "schrijven"
        for k in ast.walk(functie)
    )


def _bereikt(naam: str) -> set[str]:
    gezien: set[str] = set()
    wacht = [naam]
    while wacht:
        een = wacht.pop()
        if een in gezien:
            continue
        gezien.add(een)
        wacht += _roept(een)
    return gezien


@cache
def _roept(naam: str) -> frozenset[str]:
    return frozenset(_namen_in(naam)) & frozenset(_graaf())


def _namen_in(naam: str) -> Iterator[str]:
    module = naam.rpartition(".")[0]
    namen = _ingevoerd(module)
    for knoop in ast.walk(_graaf()[naam]):
        # A function that is handed on is called too, sooner or later.
        if isinstance(knoop, ast.Name) and isinstance(knoop.ctx, ast.Load):
            yield namen.get(knoop.id, f"{module}.{knoop.id}")
        elif isinstance(knoop, ast.Attribute) and isinstance(knoop.value, ast.Name):
            yield f"{namen.get(knoop.value.id, '')}.{knoop.attr}"


@cache
def _ingevoerd(module: str) -> dict[str, str]:
    namen = {}
    for knoop in ast.walk(_modules()[module]):
        if isinstance(knoop, ast.ImportFrom) and knoop.module:
            for alias in knoop.names:
                namen[alias.asname or alias.name] = f"{knoop.module}.{alias.name}"
    return namen


def handelingen() -> dict[str, str]:
    """Every act that the code writes in the log as a plain word, with where it stands."""
    gevonden = {}
    for pad in sorted((WORTEL / "leerplicht_desktop").rglob("*.py")):
        plek = str(pad.relative_to(WORTEL))
        if "/services/wpg/" in plek:
            continue  # the log of the police part has words of its own
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if isinstance(knoop, ast.Call) and _naam(knoop.func) in _SCHRIJVERS:
                for woord in _woorden(knoop):
                    gevonden[woord] = f"{plek}:{knoop.lineno}"
    return gevonden


_SCHRIJVERS = frozenset({"noteer", "schrijf", "_noteer", "_gewijzigd"})
_ONDERWERPEN = frozenset(
    {"leerling", "persoon", "melding", "brief", "school", "kluis", "beroep", "stuk"}
)


def _naam(functie: ast.expr) -> str:
    return getattr(functie, "attr", "") or getattr(functie, "id", "")


def _woorden(aanroep: ast.Call) -> Iterator[str]:
    """The first text among the arguments is the act; the next is the kind of record."""
    for argument in aanroep.args:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            if argument.value not in _ONDERWERPEN:
                yield argument.value
            return
