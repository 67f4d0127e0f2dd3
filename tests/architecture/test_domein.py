# SPDX-License-Identifier: EUPL-1.2
"""The law stays plain Python: it can be read, tested and reused without the program around it."""

import re
from collections.abc import Iterator

import pytest

from tests.architecture.broncode import PAKKET, Module, modules, ontleed
from tests.architecture.verboden import aanroepen, invoeren, klokken, schrijvers

DOMEIN = f"{PAKKET}/domain/"
# An allow-list, and not "the standard library": no file, clock, network, process or randomness.
TOEGESTAAN = frozenset(
    {
        "abc", "bisect", "calendar", "collections", "contextlib", "csv", "dataclasses", "datetime",
        "decimal", "enum", "fractions", "functools", "heapq", "io", "itertools", "json", "math",
        "operator", "re", "string", "types", "typing", "unicodedata",
    }
)  # fmt: skip


def _vreemd(module: Module) -> Iterator[str]:
    for regel, naam in invoeren(module):
        eigen = naam == f"{PAKKET}.domain" or naam.startswith(f"{PAKKET}.domain.")
        if not eigen and naam.split(".")[0] not in TOEGESTAAN:
            yield f"{module.pad}:{regel} imports {naam}"


def test_domain_imports_only_the_allowed_part_of_the_standard_library() -> None:
    assert [fout for module in modules(DOMEIN) for fout in _vreemd(module)] == []


def test_domain_reads_no_clock_and_no_file() -> None:
    opent = re.compile(r"^open$|\.(read_text|read_bytes)$")
    fouten = [
        fout
        for module in modules(DOMEIN)
        for fout in (*klokken(module), *schrijvers(module), *aanroepen(module, opent))
    ]
    assert fouten == []


def test_there_is_a_domain_to_judge() -> None:
    assert len(modules(DOMEIN)) > 5


@pytest.mark.parametrize(
    "regel",
    ["import sqlmodel", "from pathlib import Path", "from leerplicht_desktop import bronnen",
     "def f():\n    import time", "from ..store import kluis"],
)  # fmt: skip
def test_the_rule_bites(regel: str) -> None:
    assert list(_vreemd(ontleed(regel))) != []
