# SPDX-License-Identifier: EUPL-1.2
"""What every test stands on: no screen, no network, no wall clock, and the same order again.

The environment is set before anything can import Qt or the program: without a platform Qt ends
the whole process instead of failing one test.
"""

import os
import subprocess
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = os.environ.get("LEERPLICHT_TEST_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
time.tzset()

import pytest  # noqa: E402 - after the environment, on purpose
from hypothesis import settings  # noqa: E402

pytest_plugins = ["tests.fixtures"]

settings.register_profile("snel", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True)
settings.register_profile("lang", max_examples=2000, deadline=None)
# Derandomised unless one asks otherwise: a build may not be red by luck.
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def _zaad() -> int:
    """The seed of the random order: the hash of the commit, so that a red run can be repeated."""
    wortel = Path(__file__).resolve().parent.parent
    try:
        uit = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=wortel, capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0  # an unpacked archive has no commit
    return int(uit[:8], 16)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """`--randomly-seed` and `-p no:randomly` still win; pytest-randomly prints the seed."""
    if getattr(config.option, "randomly_seed", None) == "default":
        config.option.randomly_seed = _zaad()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Also in a quiet run: a red one is repeated with exactly this."""
    if config.pluginmanager.hasplugin("randomly"):
        zaad = config.getoption("randomly_seed")
        terminalreporter.write_line(f"order and data: --randomly-seed={zaad}")
