# SPDX-License-Identifier: EUPL-1.2
"""The finders of what code may not do. Each gives lines "path:line what", and judges nothing."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.broncode import Module, docstrings, gestippeld

_KLOK = re.compile(
    r"(^|\.)(datetime|date|dt)\.(now|today|utcnow)$"
    r"|^time\.(time|time_ns|localtime|gmtime|strftime)$"
    r"|(^|\.)(QDate|QTime|QDateTime)\.current\w+$"
)
_SCHRIJVERS = frozenset(
    {"write_text", "write_bytes", "mkdir", "makedirs", "touch", "symlink_to", "hardlink_to"}
)
_VERPLAATSERS = re.compile(
    r"^(shutil\.(copy\w*|move|rmtree|make_archive|unpack_archive)"
    r"|os\.(mkdir|makedirs|rename|replace|remove|unlink|open|link|symlink)"
    r"|tempfile\.\w+|(\w+\.)*(QSaveFile|QTemporaryFile|QTemporaryDir))$"
)
_SCHRIJFWIJZE = re.compile(r"[wax+]")


def aanroepen(module: Module, patroon: re.Pattern[str]) -> Iterator[str]:
    for knoop in ast.walk(module.boom):
        if isinstance(knoop, ast.Call) and patroon.search(naam := gestippeld(knoop.func)):
            yield f"{module.pad}:{knoop.lineno} {naam}()"


def print_aanroepen(module: Module) -> Iterator[str]:
    yield from aanroepen(module, re.compile(r"^print$"))


def klokken(module: Module) -> Iterator[str]:
    """Every reading of the wall clock; a stopwatch (`monotonic`, `perf_counter`) is none."""
    yield from aanroepen(module, _KLOK)


def namen(module: Module, verboden: frozenset[str]) -> Iterator[str]:
    """Every use or import of one of these names, however it is reached."""
    for knoop in ast.walk(module.boom):
        gevonden = ""
        if isinstance(knoop, ast.Name):
            gevonden = knoop.id
        elif isinstance(knoop, ast.Attribute):
            gevonden = knoop.attr
        elif isinstance(knoop, ast.alias):
            gevonden = knoop.name.rpartition(".")[2]
        if gevonden in verboden:
            yield f"{module.pad}:{getattr(knoop, 'lineno', 0)} {gevonden}"


def schrijvers(module: Module) -> Iterator[str]:
    """Everything that makes, changes or moves a file by itself."""
    yield from aanroepen(module, _VERPLAATSERS)
    for knoop in ast.walk(module.boom):
        if not isinstance(knoop, ast.Call):
            continue
        naam = gestippeld(knoop.func).rpartition(".")[2]
        if naam in _SCHRIJVERS and isinstance(knoop.func, ast.Attribute):
            yield f"{module.pad}:{knoop.lineno} {naam}()"
        elif naam in {"open", "fdopen"} and _opent_om_te_schrijven(knoop):
            yield f"{module.pad}:{knoop.lineno} open() to write"


def _opent_om_te_schrijven(aanroep: ast.Call) -> bool:
    wijzen = [w.value for w in aanroep.keywords if w.arg == "mode"]
    plaats = 1 if isinstance(aanroep.func, ast.Name) else 0
    wijzen += aanroep.args[plaats : plaats + 1]
    # Also `"w" if vol else "a"`: every text in the place of the mode counts.
    teksten = [k.value for wijze in wijzen for k in ast.walk(wijze) if isinstance(k, ast.Constant)]
    return any(
        isinstance(tekst, str) and len(tekst) <= 4 and bool(_SCHRIJFWIJZE.search(tekst))
        for tekst in teksten
    )


_PRAGMAS = re.compile(r"locking_mode\s*=\s*exclusive|temp_store\s*=\s*(file|1)\b", re.IGNORECASE)


def gevaarlijke_pragmas(module: Module) -> Iterator[str]:
    """Settings that lock the pool out or write readable temporary files."""
    proza = docstrings(module.boom)
    for knoop in ast.walk(module.boom):
        if (
            isinstance(knoop, ast.Constant)
            and isinstance(knoop.value, str)
            and id(knoop) not in proza
            and (treffer := _PRAGMAS.search(knoop.value))
        ):
            yield f"{module.pad}:{knoop.lineno} {treffer.group()}"


def invoeren(module: Module) -> Iterator[tuple[int, str]]:
    """Every imported module with its line, also inside functions."""
    for knoop in ast.walk(module.boom):
        if isinstance(knoop, ast.Import):
            for alias in knoop.names:
                yield knoop.lineno, alias.name
        elif isinstance(knoop, ast.ImportFrom):
            yield knoop.lineno, "." * knoop.level + (knoop.module or "")
