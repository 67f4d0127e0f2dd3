# SPDX-License-Identifier: EUPL-1.2
"""Where the officer's store lies when she does not say so."""

from pathlib import Path

import platformdirs

from leerplicht_desktop.store import netwerkmap

NAAM = "leerplicht-desktop"


def standaardmap() -> Path:
    """The folder of the store inside the user's own data folder."""
    return platformdirs.user_data_path(NAAM, appauthor=False) / "kluis"


def waarschuwing(map_: Path) -> str:
    """Why this is no good folder for a store (network, OneDrive); empty when it is one."""
    return netwerkmap.waarschuwing(map_)
