# SPDX-License-Identifier: EUPL-1.2
"""Where the officer's store lies when she does not say so."""

from pathlib import Path

import platformdirs


def standaardmap() -> Path:
    """The folder of the store inside the user's own data folder."""
    return Path(platformdirs.user_data_dir("Leerplicht Desktop", appauthor=False)) / "kluis"
