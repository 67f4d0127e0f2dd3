# SPDX-License-Identifier: EUPL-1.2
"""Nothing grows until nobody dares to touch it: limits on files, classes and functions."""

import ast
from collections.abc import Iterator
from statistics import median

import pytest

from tests.architecture.broncode import PAKKET, Module, modules, ontleed

MAX_BESTAND, MAX_KLASSE, MAX_METHODEN, MAX_FUNCTIE = 400, 300, 25, 60
GEWONE_MEDIAAN = 120

# A file that may be longer, and why.
LANGER = {
    "leerplicht_desktop/store/migraties/versions/m0001_eerste_schema.py": (
        "the whole first schema, written out once and never changed again"
    ),
}

_Functie = ast.FunctionDef | ast.AsyncFunctionDef
_VAGE_NAMEN = frozenset({"utils", "util", "common", "helpers", "helper", "misc"})


def _lengte(knoop: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (knoop.end_lineno or knoop.lineno) - knoop.lineno + 1


def _te_groot(module: Module) -> Iterator[str]:
    if module.regels > MAX_BESTAND and module.pad not in LANGER:
        yield f"{module.pad} has {module.regels} lines"
    for knoop in ast.walk(module.boom):
        if isinstance(knoop, ast.ClassDef):
            methoden = sum(isinstance(k, _Functie) for k in knoop.body)
            if _lengte(knoop) > MAX_KLASSE or methoden > MAX_METHODEN:
                maat = f"{_lengte(knoop)} lines, {methoden} methods"
                yield f"{module.pad}:{knoop.lineno} class {knoop.name}: {maat}"
        elif isinstance(knoop, _Functie) and _lengte(knoop) > MAX_FUNCTIE:
            yield f"{module.pad}:{knoop.lineno} {knoop.name}: {_lengte(knoop)} lines"


def test_nothing_is_larger_than_agreed() -> None:
    assert [fout for module in modules() for fout in _te_groot(module)] == []


def test_every_exception_is_still_needed() -> None:
    lang = {module.pad for module in modules() if module.regels > MAX_BESTAND}
    assert set(LANGER) <= lang


def test_half_of_the_files_are_short() -> None:
    assert median(module.regels for module in modules(f"{PAKKET}/")) < GEWONE_MEDIAAN


def test_no_module_has_a_name_that_says_nothing() -> None:
    vaag = [m.pad for m in modules() if _VAGE_NAMEN & set(m.pad.removesuffix(".py").split("/"))]
    assert vaag == []


def _functie(regels: int) -> str:
    return "def f():\n" + "    x = 1\n" * (regels - 1)


@pytest.mark.parametrize(
    "tekst",
    [
        "x = 1\n" * (MAX_BESTAND + 1),
        "class A:\n" + "    x = 1\n" * MAX_KLASSE,
        "class A:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(MAX_METHODEN + 1)),
        _functie(MAX_FUNCTIE + 1),
    ],
    ids=["file", "class", "methods", "function"],
)
def test_the_rule_bites(tekst: str) -> None:
    assert list(_te_groot(ontleed(tekst))) != []


def test_the_limit_itself_is_allowed() -> None:
    assert list(_te_groot(ontleed(_functie(MAX_FUNCTIE)))) == []
