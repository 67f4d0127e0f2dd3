# SPDX-License-Identifier: EUPL-1.2
"""Starting: fresh processes of ours and of a bare window, in turn; and what they hold in memory."""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.maat import Meting
from benchmarks.werkplek import WACHTZIN, Werkplek

_ONDERDEEL = "start"
_KEREN = 9
_WORTEL = Path(__file__).resolve().parent.parent


def meet(plek: Werkplek) -> list[Meting]:
    map_ = plek.kleine_map
    uitkomsten: dict[str, list[dict[str, float]]] = {"kaal": [], "programma": []}
    for _ in range(_KEREN):
        for soort, reeks in uitkomsten.items():
            reeks.append(_start(soort, map_))
    kaal = {k: median(u[k] for u in uitkomsten["kaal"]) for k in ("geschilderd_ms", "pss_mb")}
    ons = {
        k: median(u[k] for u in uitkomsten["programma"])
        for k in ("geschilderd_ms", "open_ms", "pss_mb")
    }
    naast = "een kaal PySide6-venster"
    return [
        Meting(_ONDERDEEL, "kaal venster geschilderd", kaal["geschilderd_ms"]),
        Meting(
            _ONDERDEEL,
            "ontgrendelscherm geschilderd",
            ons["geschilderd_ms"],
            "ms",
            None,
            naast,
            ons["geschilderd_ms"] / kaal["geschilderd_ms"],
            2,
        ),
        Meting(_ONDERDEEL, "hoofdvenster na ontgrendelen, zonder KDF", ons["open_ms"], "ms", 1500),
        Meting(
            _ONDERDEEL,
            "geheugen na ontgrendelen (PSS)",
            ons["pss_mb"],
            "MB",
            None,
            naast,
            ons["pss_mb"] / kaal["pss_mb"],
            4,
        ),
    ]


def _start(soort: str, map_: Path) -> dict[str, float]:
    """One fresh process; it counts from the moment at which it was started."""
    uit = subprocess.run(
        [sys.executable, "-m", "benchmarks.startproces", soort, str(map_)],
        cwd=_WORTEL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        input=f"{WACHTZIN}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    gelezen: dict[str, float] = json.loads(uit.stdout.splitlines()[-1])
    return gelezen
