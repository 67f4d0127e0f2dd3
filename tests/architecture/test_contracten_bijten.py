# SPDX-License-Identifier: EUPL-1.2
"""Each contract between the rooms is broken once, in a copy, and must then fail.

A contract that names a room wrongly holds for ever and protects nothing.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.broncode import PAKKET, WORTEL

LINT = Path(sys.executable).parent / "lint-imports"
VOORAAN = {"__main__", "app", "ui"}


@pytest.fixture
def huis(tmp_path: Path) -> Path:
    """A copy of the package with the contracts beside it."""
    overslaan = shutil.ignore_patterns("__pycache__")
    shutil.copytree(WORTEL / PAKKET, tmp_path / PAKKET, ignore=overslaan)
    shutil.copy(WORTEL / "pyproject.toml", tmp_path)
    return tmp_path


def _lint(huis: Path, *contracten: str) -> subprocess.CompletedProcess[str]:
    keuze = [deel for contract in contracten for deel in ("--contract", contract)]
    omgeving = {**os.environ, "COLUMNS": "200"}
    opdracht = [str(LINT), "--no-cache", "--no-logo", *keuze]
    return subprocess.run(
        opdracht, cwd=huis, env=omgeving, capture_output=True, text=True, check=False
    )


def _breek(huis: Path, kamer: str, regel: str) -> None:
    """Put one import in a room; a room is a package or a single module."""
    map_ = huis / PAKKET / kamer
    bestand = map_ / "binnengeslopen.py" if map_.is_dir() else map_.with_suffix(".py")
    oud = bestand.read_text(encoding="utf-8") if bestand.exists() else ""
    bestand.write_text(f"{oud}\n{regel}\n", encoding="utf-8")


def test_the_contracts_hold(huis: Path) -> None:
    """The same copy, unbroken, passes: so it is the break that fails below."""
    uit = _lint(huis)
    assert uit.returncode == 0, uit.stdout + uit.stderr


@pytest.mark.parametrize(
    "contract, kamer, regel",
    [
        ("lagen", "models", f"import {PAKKET}.store"),
        ("lagen", "documents", f"import {PAKKET}.imports"),
        ("lagen", "services", f"import {PAKKET}.ui"),
        ("lagen", "lade", "x = 1"),
        ("qt_vooraan", "services", "from PySide6 import QtCore"),
        ("geen_achterdeur", "ui", "import sqlalchemy"),
        ("geen_achterdeur", "cli", f"import {PAKKET}.store"),
        ("tabellen_in_store", "documents", "import sqlmodel"),
    ],
    ids=lambda waarde: str(waarde).removeprefix("import "),
)
def test_a_broken_contract_fails(huis: Path, contract: str, kamer: str, regel: str) -> None:
    _breek(huis, kamer, regel)
    uit = _lint(huis, contract)
    assert uit.returncode == 1
    assert "BROKEN" in uit.stdout, uit.stdout + uit.stderr


def _contracten() -> dict[str, dict[str, Any]]:
    huisregels = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))
    return {c["id"]: c for c in huisregels["tool"]["importlinter"]["contracts"]}


def _kamers() -> set[str]:
    return {
        pad.stem
        for pad in (WORTEL / PAKKET).iterdir()
        if (pad.suffix == ".py" or (pad / "__init__.py").is_file()) and pad.stem != "__init__"
    }


def _genoemd(contract: str, sleutel: str) -> set[str]:
    return {naam.removeprefix(f"{PAKKET}.") for naam in _contracten()[contract][sleutel]}


def test_every_room_is_under_the_contracts() -> None:
    """A room that is built later cannot be forgotten in the lists that name rooms."""
    kamers = _kamers()
    assert kamers - VOORAAN == _genoemd("qt_vooraan", "source_modules")
    achter = kamers & {"ontvangst", "store", "documents", "reports", "imports", "sync", "models"}
    assert achter <= _genoemd("geen_achterdeur", "forbidden_modules")
    zonder_tabellen = kamers & {"documents", "sync", "reports", "imports"}
    assert zonder_tabellen == _genoemd("tabellen_in_store", "source_modules")
    assert ("ontvangst" in kamers) == ("ontvangst_alleen" in _contracten())
