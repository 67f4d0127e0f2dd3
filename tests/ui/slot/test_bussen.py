# SPDX-License-Identifier: EUPL-1.2
"""Linux: sleep and session lock arrive over a real, private D-Bus; without a bus nothing waits."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HUIS = Path(__file__).resolve().parents[3]


def _draai(*voor: str, **omgeving: str) -> list[str]:
    uit = subprocess.run(
        [*voor, sys.executable, "-m", "tests.ui.slot.busproef"],
        capture_output=True,
        text=True,
        cwd=HUIS,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **omgeving},
        timeout=60,
        check=True,
    )
    return uit.stdout.split()


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no dbus-run-session here")
def test_lock_on_session_and_sleep_over_a_real_bus() -> None:
    aantal, *gehoord = _draai("dbus-run-session", "--")
    assert int(aantal) >= 4
    assert sorted(gehoord) == ["sessie", "sessie", "sessie", "slaap"]


def test_without_a_bus_nothing_breaks() -> None:
    aantal, *gehoord = _draai(DBUS_SESSION_BUS_ADDRESS="unix:path=/nergens")
    assert (aantal, gehoord) == ("0", [])
