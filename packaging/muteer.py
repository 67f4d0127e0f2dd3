# SPDX-License-Identifier: EUPL-1.2
"""Does a test notice when a rule of the law changes? One small change at a time, all of them.

Every comparison, boolean operator and whole number (so every date too) in `domain/` is changed
in memory, in a copy of the project, and the tests of that module must turn red. A change no test
notices is a survivor: a missing test, or a change that means nothing, listed with its reason.
"""

import ast
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

WORTEL = Path(__file__).resolve().parent.parent
PAKKET = "leerplicht_desktop"
DREMPEL = 0.95
_TIJD = 60  # seconds for the tests of one change; over it the change is noticed (no end)
# Records without rules and the list of texts that were read: nothing to change but shapes. And the
# reading of typed and pasted input, which is no law: its borders are lengths of fields. And lists
# of words only: the acts of the log, and how tables and columns are called in an export.
_OVERSLAAN = (
    "gegevens/", "codes.py", "fouten.py", "rechtsstand.py", "controle/", "plak.py", "schoolvrij.py",
    "logboek.py", "uitvoer.py",
)  # fmt: skip
# Where a module's promises are tested when that is not the file of the same name.
_TESTS = {
    "wetswaarden.py": (
        "test_wetswaarden.py",
        "test_beslistermijn.py",
        "test_bewaren.py",
        "test_geoorloofd.py",
        "test_inzage.py",
        "test_leerplicht.py",
        "test_thuiszitter.py",
        "test_termijnenwet.py",
        "test_termijnen.py",
        "test_schoolkalender.py",
        "test_plichten.py",
        "test_politiegegevens.py",
        "test_wetswijziging.py",
        "test_zelfaudit.py",
        "handhaving",
        "vrijstelling",
    ),
    "regel.py": ("test_wetswaarden.py", "test_rechtsstand.py"),
    "bewaren.py": ("test_bewaren.py",),
    "politiegegevens.py": ("test_bewaren.py", "test_politiegegevens.py"),
    "leerplicht.py": ("test_leerplicht.py", "test_grenzen.py"),
    "kalender.py": ("test_kalender.py", "test_grenzen.py"),
    "lesweekvenster.py": ("test_lesweekvenster.py", "test_grenzen.py"),
    "geoorloofd.py": ("test_geoorloofd.py", "test_grenzen.py"),
    "schoolkalender.py": ("test_schoolkalender.py", "test_grenzen.py"),
    "verzuim.py": ("test_verzuim.py", "test_grenzen.py"),
    "verzuimsoort.py": ("test_verzuim.py", "test_grenzen.py", "controle"),
    "vrijstelling/brieven.py": ("vrijstelling/test_gronden.py",),
    "vrijstelling/inhoud.py": ("vrijstelling/test_kennisgeving.py",),
    "vrijstelling/richtingbezwaar/": ("vrijstelling/test_richtingbezwaar.py",),
    "controle/": ("controle",),
}
_ALTIJD = "test_acceptatie.py"
_LEESDAGEN = frozenset(
    {"RECHTSSTAND", "GECONTROLEERD", "_AWB", "_ATW", "_AVG", "_WPG", "_HALT_SINDS"}
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the `nummer`-th possible one in a module."""

    module: str  # below domain/
    nummer: int
    regel: int
    wat: str


_RUILEN: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


def _annotaties(boom: ast.AST) -> set[int]:
    """Nodes inside annotations, which no test can see."""
    gezien: set[int] = set()
    for knoop in ast.walk(boom):
        delen = [getattr(knoop, "annotation", None), getattr(knoop, "returns", None)]
        for deel in delen:
            if isinstance(deel, ast.AST):
                gezien |= {id(k) for k in ast.walk(deel)}
    return gezien


def _herkomst(boom: ast.AST) -> set[int]:
    """The days of the texts that were read: printed in the list of the law, no part of a rule.

    The day of a `Wijziging` is one, and stays.
    """
    dagen: set[int] = set()
    regels: set[int] = set()
    for knoop in ast.walk(boom):
        naam = getattr(getattr(knoop, "func", None), "id", "")
        if naam == "Wijziging":
            regels |= {id(k) for k in ast.walk(knoop)}
        elif naam == "Wetswaarde":
            dagen |= {
                id(k)
                for deel in ast.walk(knoop)
                if getattr(getattr(deel, "func", None), "id", "") == "date"
                for k in ast.walk(deel)
            }
        elif isinstance(knoop, ast.Assign) and getattr(knoop.targets[0], "id", "") in _LEESDAGEN:
            dagen |= {id(k) for k in ast.walk(knoop.value)}
    return dagen - regels


def _plekken(boom: ast.Module) -> Iterator[tuple[int, str, Callable[[], None]]]:
    """Every change as its line, its words, and the act that makes it in the tree."""
    over = _annotaties(boom) | _herkomst(boom)
    for knoop in ast.walk(boom):
        if id(knoop) in over:
            continue
        if isinstance(knoop, ast.Compare):
            for nr, oud in enumerate(knoop.ops):
                yield knoop.lineno, f"{_naam(oud)} -> {_naam(_ruil(oud))}", _vergelijk(knoop, nr)
        elif isinstance(knoop, ast.BoolOp):
            wat = f"{_naam(knoop.op)} -> {_naam(_ruil(knoop.op))}"
            yield knoop.lineno, wat, _zet(knoop, "op", _ruil(knoop.op))
        elif isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.Not):
            dubbel = ast.copy_location(ast.UnaryOp(ast.Not(), knoop.operand), knoop)
            yield knoop.lineno, "not weg", _zet(knoop, "operand", dubbel)
        elif isinstance(knoop, ast.Constant) and type(knoop.value) is int:
            waarde = knoop.value
            yield knoop.lineno, f"{waarde} -> {waarde + 1}", _zet(knoop, "value", waarde + 1)


def _naam(knoop: ast.AST) -> str:
    return type(knoop).__name__


def _ruil(oud: ast.AST) -> ast.AST:
    return _RUILEN[type(oud)]()


def _zet(knoop: ast.AST, veld: str, waarde: object) -> Callable[[], None]:
    return lambda: setattr(knoop, veld, waarde)


def _vergelijk(knoop: ast.Compare, nr: int) -> Callable[[], None]:
    def doe() -> None:
        nieuw = list(knoop.ops)
        nieuw[nr] = _ruil(nieuw[nr])  # type: ignore[call-overload]
        knoop.ops = nieuw

    return doe


def mutanten(domein: Path, module: str) -> list[Mutant]:
    boom = ast.parse((domein / module).read_text(encoding="utf-8"))
    return [Mutant(module, nr, regel, wat) for nr, (regel, wat, _) in enumerate(_plekken(boom))]


def gemuteerd(bron: str, nummer: int) -> ast.Module:
    """The tree of a module with one change made."""
    boom = ast.parse(bron)
    for nr, (_, _, doe) in enumerate(_plekken(boom)):
        if nr == nummer:
            doe()
            break
    return ast.fix_missing_locations(boom)


class _Lader(Loader):
    def __init__(self, code: CodeType) -> None:
        self._code = code

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, module.__dict__)  # noqa: S102 - the changed module is the whole point


class _Vinder(MetaPathFinder):
    """Gives the changed module in place of the file, in one process only."""

    def __init__(self, naam: str, pad: Path, code: CodeType) -> None:
        self._naam, self._pad, self._code = naam, pad, code

    def find_spec(self, naam: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if naam != self._naam:
            return None
        return spec_from_file_location(naam, self._pad, loader=_Lader(self._code))


def tests_van(kopie: Path, module: str) -> list[str]:
    """The test files of a module, its own first; without any, all of the domain."""
    map_ = kopie / "tests" / "domain"
    gekozen = next((t for begin, t in _TESTS.items() if module.startswith(begin)), None)
    if gekozen is None:
        plek = Path(module)
        gekozen = (str(plek.with_name(f"test_{plek.name}")),)
    eigen = [map_ / deel for deel in gekozen if (map_ / deel).exists()]
    return [str(pad) for pad in (eigen or [map_])] + [str(map_ / _ALTIJD)]


def _kind(kopie: Path, mutant: Mutant | None, module: str) -> int:
    """In a child process: run the tests of a module, changed or not; the exit code of pytest."""
    signal.alarm(_TIJD)
    niets = os.open(os.devnull, os.O_WRONLY)
    os.dup2(niets, 1)
    os.dup2(niets, 2)
    if mutant is not None:
        pad = kopie / PAKKET / "domain" / module
        naam = f"{PAKKET}.domain." + module.removesuffix(".py").replace("/", ".")
        boom = gemuteerd(pad.read_text(encoding="utf-8"), mutant.nummer)
        code = compile(boom, str(pad), "exec")
        sys.meta_path.insert(0, _Vinder(naam, pad, code))
    import pytest

    return int(
        pytest.main(
            ["-x", "-q", "--noconftest", "-c", str(kopie / "mutatie.ini"), "--rootdir", str(kopie),
             "-p", "no:cacheprovider", "--import-mode=importlib", *tests_van(kopie, module)]
        )
    )  # fmt: skip


def proef(kopie: Path, mutant: Mutant | None, module: str) -> bool:
    """Are the tests green?"""
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            code = _kind(kopie, mutant, module)
        except BaseException:  # noqa: BLE001 - a module that no longer imports was noticed
            code = 71
        os._exit(code)
    _, toestand = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(toestand) == 0


def _beproef(kopie: Path, mutant: Mutant) -> bool:
    leeft = proef(kopie, mutant, mutant.module)
    if leeft:
        print(f"leeft nog: {mutant.module}:{mutant.regel} {mutant.wat}", flush=True)
    return leeft


def kopieer(doel: Path) -> None:
    """What the tests of the domain need, away from the tree others work in."""
    weg = shutil.ignore_patterns("__pycache__")
    for map_ in (PAKKET, "tests/domain", "resources/kalender"):
        shutil.copytree(WORTEL / map_, doel / map_, ignore=weg)
    (doel / "tests" / "__init__.py").touch()
    (doel / "mutatie.ini").write_text("[pytest]\npythonpath = .\n", encoding="utf-8")


def modules(domein: Path, gekozen: Sequence[str]) -> list[str]:
    alle = sorted(pad.relative_to(domein).as_posix() for pad in domein.rglob("*.py"))
    return [
        m
        for m in alle
        if not m.startswith(_OVERSLAAN)
        and not m.endswith("__init__.py")
        and (not gekozen or any(m.startswith(g) for g in gekozen))
    ]


def main(gekozen: Sequence[str]) -> int:
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="muteer-") as map_:
        kopie = Path(map_)
        kopieer(kopie)
        os.chdir(kopie)
        _bereid_voor(kopie)
        domein = kopie / PAKKET / "domain"
        namen = modules(domein, gekozen)
        rood = [naam for naam in namen if not proef(kopie, None, naam)]
        if rood:
            print("rood zonder wijziging:", ", ".join(rood))
            return 2
        alle = [m for naam in namen for m in mutanten(domein, naam)]
        with ThreadPoolExecutor(os.cpu_count() or 1) as werkers:
            groen = list(werkers.map(lambda m: _beproef(kopie, m), alle))
    over = [m for m, leeft in zip(alle, groen, strict=True) if leeft]
    deel = 1 - len(over) / len(alle) if alle else 1
    duur = time.monotonic() - begin
    print(f"{len(alle)} wijzigingen, {len(over)} niet opgemerkt, {deel:.1%}, {duur:.0f} s")
    return 0 if deel >= DREMPEL else 1


def _bereid_voor(kopie: Path) -> None:
    """Everything slow is imported once, before the forks; nothing of the domain itself."""
    sys.dont_write_bytecode = True
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.path[:] = [str(kopie), *(p for p in sys.path if Path(p or ".").resolve() != WORTEL)]
    for naam in [n for n in sys.modules if n.split(".")[0] in (PAKKET, "tests")]:
        del sys.modules[naam]
    import pytest  # noqa: F401
    from hypothesis import settings

    settings.register_profile("mutatie", max_examples=25, derandomize=True, deadline=None)
    settings.load_profile("mutatie")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
