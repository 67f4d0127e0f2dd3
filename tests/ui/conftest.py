# SPDX-License-Identifier: EUPL-1.2
"""A themed application, an immediate runner, and services that need no store."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.thema.thema import Thema, thema
from tests.ui.huis import huis
from tests.ui.kantoor import kantoor
from tests.ui.nep import NepDienst

__all__ = ["huis", "kantoor"]


@pytest.fixture
def runner(qapp: QApplication) -> DirecteRunner:
    return DirecteRunner()


@pytest.fixture
def dienst() -> NepDienst:
    return NepDienst()


@pytest.fixture(autouse=True)
def licht(qtbot: QtBot, qapp: QApplication) -> Iterator[Thema]:
    """Every test starts in the light theme, whatever the one before it chose."""
    uiterlijk = thema()
    uiterlijk.zet_voorkeur("licht")
    yield uiterlijk
    uiterlijk.zet_voorkeur("licht")
