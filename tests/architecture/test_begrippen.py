# SPDX-License-Identifier: EUPL-1.2
"""The glossary shows the codes as the program has them."""

import importlib.util
from types import ModuleType

import pytest

from tests.architecture.broncode import WORTEL


@pytest.fixture
def maker() -> ModuleType:
    """The script, which is in no package."""
    pad = WORTEL / "packaging" / "maak_begrippen.py"
    specificatie = importlib.util.spec_from_file_location("maak_begrippen", pad)
    assert specificatie is not None
    assert specificatie.loader is not None
    module = importlib.util.module_from_spec(specificatie)
    specificatie.loader.exec_module(module)
    return module


def test_the_tables_are_up_to_date(maker: ModuleType) -> None:
    """Red? `make begrippen` mends it."""
    tekst = maker.BESTAND.read_text(encoding="utf-8")
    assert tekst.count(maker.BEGIN) == 1
    assert maker.nieuwe_tekst(tekst) == tekst


def test_the_words_by_hand_stay(maker: ModuleType) -> None:
    nieuw = maker.nieuwe_tekst(f"# Met de hand\n\n{maker.BEGIN}\noud\n")
    assert nieuw.startswith("# Met de hand\n\n")
    assert "oud\n" not in nieuw
    assert "| `V3` | wettelijk verzuim |" in nieuw
