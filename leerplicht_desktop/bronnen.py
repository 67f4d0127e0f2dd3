# SPDX-License-Identifier: EUPL-1.2
"""The one reader of `resources/`, in a checkout, an installed wheel or a frozen program."""

import sys
from functools import cache
from pathlib import Path


@cache
def _wortel() -> Path:
    bevroren = getattr(sys, "_MEIPASS", None)
    if bevroren:
        return Path(bevroren) / "resources"
    naast = Path(__file__).resolve().parent.parent / "resources"
    if naast.is_dir():
        return naast
    return Path(__file__).resolve().parent / "_resources"


def lees(naam: str) -> bytes:
    """The bytes of one shipped file, named relative to `resources/` with forward slashes."""
    delen = naam.split("/")
    if ".." in delen:
        raise ValueError("names stay inside resources")
    return _wortel().joinpath(*delen).read_bytes()


def pad(naam: str) -> Path:
    """The path of one shipped file, for libraries that only open paths (fonts, migrations)."""
    return _wortel().joinpath(*naam.split("/"))
