# SPDX-License-Identifier: EUPL-1.2
"""One demo for all tests of this folder: they look at it and leave it as it is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from leerplicht_desktop.services import demo
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.demo import DemoResultaat
from leerplicht_desktop.services.kluis import Kdf, OpenKluis


@pytest.fixture(scope="session")
def gemaakt(tmp_path_factory: pytest.TempPathFactory, kdf_licht: Kdf) -> DemoResultaat:
    return demo.maak(_map(tmp_path_factory), kdf=kdf_licht)


@pytest.fixture(scope="session")
def veldwijk(gemaakt: DemoResultaat) -> Iterator[OpenKluis]:
    """The store of the demo, opened as the window opens it."""
    kluis = kluizen.open_(gemaakt.kluis_map, wachtzin=gemaakt.wachtzin)
    yield kluis
    kluizen.sluit(kluis)


@pytest.fixture
def kopie(gemaakt: DemoResultaat, tmp_path: Path) -> Path:
    """A copy of the finished demo, to change or to spoil."""
    map_ = tmp_path / "kopie"
    shutil.copytree(gemaakt.kluis_map.parent, map_)
    return map_


def _map(fabriek: pytest.TempPathFactory) -> Path:
    return fabriek.mktemp("demo") / "veldwijk"
