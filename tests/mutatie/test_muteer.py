# SPDX-License-Identifier: EUPL-1.2
"""The mutator makes the changes it says, and the tests of the domain notice nearly all of them."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "muteer.py"
BRON = '''
"""Not 3 here."""
from datetime import date
DAG = date(2026, 1, 1)
def f(a: "1 < 2", b: int) -> bool:
    return not a < b and b is not None or a in (7,)
'''


@pytest.fixture
def muteer() -> ModuleType:
    specificatie = importlib.util.spec_from_file_location("muteer", SCRIPT)
    assert specificatie is not None
    assert specificatie.loader is not None
    module = importlib.util.module_from_spec(specificatie)
    sys.modules["muteer"] = module
    specificatie.loader.exec_module(module)
    return module


def test_every_kind_of_change_is_made_once(muteer: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text(BRON, encoding="utf-8")
    alle = muteer.mutanten(tmp_path, "m.py")
    assert sorted(m.wat for m in alle) == sorted(
        ["2026 -> 2027", "1 -> 2", "1 -> 2", "Or -> And", "And -> Or", "not weg", "Lt -> LtE",
         "IsNot -> Is", "In -> NotIn", "7 -> 8"]
    )  # fmt: skip
    teksten = {ast.unparse(muteer.gemuteerd(BRON, m.nummer)) for m in alle}
    assert len(teksten) == len(alle)
    assert ast.unparse(ast.parse(BRON)) not in teksten


def test_the_day_of_a_change_of_law_is_changed_and_the_day_of_reading_not(
    muteer: ModuleType, tmp_path: Path
) -> None:
    bron = "W = Wetswaarde(23, date(2000, 1, 1), (Wijziging(date(2026, 5, 6), 27),))\n"
    (tmp_path / "m.py").write_text(bron, encoding="utf-8")
    gevonden = sorted(m.wat for m in muteer.mutanten(tmp_path, "m.py"))
    assert gevonden == ["2026 -> 2027", "23 -> 24", "27 -> 28", "5 -> 6", "6 -> 7"]


def test_every_module_of_rules_has_tests(muteer: ModuleType) -> None:
    domein = muteer.WORTEL / muteer.PAKKET / "domain"
    namen = muteer.modules(domein, ())
    assert "leerplicht.py" in namen
    assert not any(naam.startswith("gegevens/") for naam in namen)
    plekken = {
        naam: muteer.tests_van(muteer.WORTEL, naam)
        for naam in (*namen, "rekenregel-zonder-test.py")
    }
    assert all(Path(pad).exists() for paden in plekken.values() for pad in paden)
    assert plekken["termijnen.py"][0].endswith("tests/domain/test_termijnen.py")
    assert plekken["rekenregel-zonder-test.py"][0].endswith("tests/domain")


@pytest.mark.lang
@pytest.mark.timeout(1500)
def test_the_tests_notice_a_change_of_the_law() -> None:
    """At least 95 % of all changes, within twenty minutes; survivors are in docs/metingen.md."""
    gedaan = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, text=True, check=False, timeout=1200
    )
    assert gedaan.returncode == 0, gedaan.stdout[-5000:]
