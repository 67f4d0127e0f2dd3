# SPDX-License-Identifier: EUPL-1.2
"""The list of the law shows what the program does, and every rule names its article."""

import importlib.util
import re
from types import ModuleType

import pytest

from tests.architecture.broncode import PAKKET, WORTEL, modules


@pytest.fixture
def maker() -> ModuleType:
    """The script, which is in no package."""
    pad = WORTEL / "packaging" / "maak_rechtsstand.py"
    specificatie = importlib.util.spec_from_file_location("maak_rechtsstand", pad)
    assert specificatie is not None
    assert specificatie.loader is not None
    module = importlib.util.module_from_spec(specificatie)
    specificatie.loader.exec_module(module)
    return module


def test_the_list_is_up_to_date(maker: ModuleType) -> None:
    """Red? `make rechtsstand` mends it."""
    assert maker.BESTAND.read_text(encoding="utf-8") == maker.tekst()


def test_every_rule_object_is_on_the_list(maker: ModuleType) -> None:
    """A rule made anywhere in the domain is gathered, or nobody would see it in the list."""
    tekst = maker.tekst()
    bron = "".join(m.tekst for m in modules(f"{PAKKET}/domain/"))
    codes = set(re.findall(r'= Regel\(\s*"([^"]+)"', bron))
    assert len(codes) > 80
    assert [code for code in sorted(codes) if f"`{code}`" not in tekst] == []
