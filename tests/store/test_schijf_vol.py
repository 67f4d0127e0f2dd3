# SPDX-License-Identifier: EUPL-1.2
"""The disk is full at any moment of any step: nothing is lost and nothing looks damaged."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from leerplicht_desktop.services import kluis as dienst
from tests.fixtures.sjabloonkluis import Sjabloon

WORTEL = Path(__file__).resolve().parents[2]
STAPPEN = ("leerling", "melding", "brief", "concept", "importeren")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")


def _kind(map_: Path, stap: str, maten: str) -> int:
    uit = subprocess.run(
        [sys.executable, "-B", "-m", "tests.store.volle_schijf", str(map_), stap, maten],
        cwd=WORTEL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert uit.returncode == 0, uit.stderr
    assert "Getypt" not in uit.stderr
    return int(uit.stdout)


def _maten(stap: str, aantal: int) -> str:
    toeval = Random(f"1969-{stap}")
    return ",".join(str(toeval.randint(0, 150_000)) for _ in range(aantal))


def _keur(sjabloon: Sjabloon) -> None:
    kluis = sjabloon.open()
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


@pytest.mark.parametrize("stap", STAPPEN)
def test_enospc(stap: str, vol_sjabloon: Sjabloon) -> None:
    _kind(vol_sjabloon.map, stap, _maten(stap, 3))
    _keur(vol_sjabloon)


@pytest.mark.lang
@pytest.mark.parametrize("stap", STAPPEN)
def test_enospc_at_twenty_sizes(stap: str, vol_sjabloon: Sjabloon) -> None:
    assert _kind(vol_sjabloon.map, stap, _maten(stap, 20)) >= 0
    _keur(vol_sjabloon)


@pytest.fixture
def kleine_schijf(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 2 MB, with a ballast that somebody can clear away."""
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    gezet = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(schijf)],
        capture_output=True,
        check=False,
    )
    if gezet.returncode:
        pytest.skip("only root may mount a small disk")
    (schijf / "ballast").write_bytes(bytes(400_000))
    yield schijf
    subprocess.run(["umount", str(schijf)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_disk_that_is_really_full(kleine_schijf: Path, vol_sjabloon: Sjabloon) -> None:
    op_schijf = vol_sjabloon.kopie(kleine_schijf / "kluis")
    assert _kind(op_schijf.map, "melding", "echt") >= 1
    _keur(op_schijf)
