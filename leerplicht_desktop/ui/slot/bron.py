# SPDX-License-Identifier: EUPL-1.2
"""What every source of a lock is: it begins to listen, and says why the store must lock."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

RUST = "rust"  # nobody typed or moved for a while
SLAAP = "slaap"  # the computer slept, or is about to
SESSIE = "sessie"  # the session of the computer was locked or handed to somebody else


class Bron(QObject):
    """`weg` carries the reason."""

    weg = Signal(str)

    def begin(self) -> None:
        """Listen from now on; called once, when a store opens for the first time."""


class Wandklok(Protocol):
    """Seconds on the wall clock of the computer; a fake one in tests."""

    def __call__(self) -> float: ...
