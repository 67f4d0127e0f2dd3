# SPDX-License-Identifier: EUPL-1.2
"""What one measurement is, and how a row of the table is made of it."""

import gc
import math
import os
import platform
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Meting:
    """One figure of one run. `verhouding` is to what `naast` names, measured in the same run."""

    onderdeel: str
    wat: str
    waarde: float
    eenheid: str = "ms"
    hoogstens: float | None = None
    naast: str = ""
    verhouding: float | None = None
    verhouding_hoogstens: float | None = None

    @property
    def gehaald(self) -> bool | None:
        """Within its limits; None when it has none."""
        paren = ((self.waarde, self.hoogstens), (self.verhouding, self.verhouding_hoogstens))
        oordelen = [w <= g for w, g in paren if w is not None and g is not None]
        return all(oordelen) if oordelen else None

    def cellen(self) -> tuple[str, ...]:
        oordeel = {None: "", True: "ja", False: "NEE"}[self.gehaald]
        ratio = "" if self.verhouding is None else f"{self.verhouding:.2f}x {self.naast}"
        grenzen = [
            f"≤ {getal(g)} {eenheid}".rstrip()
            for g, eenheid in (
                (self.hoogstens, self.eenheid),
                (self.verhouding_hoogstens, "x"),
            )
            if g is not None
        ]
        waarde = f"{getal(self.waarde)} {self.eenheid}"
        return self.onderdeel, self.wat, waarde, ratio, " en ".join(grenzen), oordeel


KOPPEN = ("onderdeel", "wat", "gemeten", "naast", "grens", "gehaald")


def getal(waarde: float) -> str:
    """Three digits that mean something."""
    if waarde == 0:
        return "0"
    cijfers = max(0, 2 - math.floor(math.log10(abs(waarde))))
    return f"{waarde:.{min(cijfers, 3)}f}"


def percentiel(waarden: Sequence[float], p: float) -> float:
    """Nearest rank: a p99 that really was measured."""
    op_rij = sorted(waarden)
    return op_rij[max(0, math.ceil(p / 100 * len(op_rij)) - 1)]


def klok(functie: Callable[[], T]) -> tuple[float, T]:
    """Milliseconds and the result, without the collector falling in."""
    gc.collect()
    gc.disable()
    try:
        begin = time.perf_counter()
        uit = functie()
        return (time.perf_counter() - begin) * 1000, uit
    finally:
        gc.enable()


def machine() -> str:
    """Processor, cores, memory and system, as far as they can be read."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        regels = cpuinfo.read_text().splitlines()
        model = next((r.split(":")[1].strip() for r in regels if r.startswith("model name")), model)
    delen = [model, f"{os.cpu_count()} vCPU"]
    if hasattr(os, "sysconf"):
        bytes_ = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        delen.append(f"{bytes_ / 2**30:.0f} GiB")
    delen += [f"{platform.system()} {platform.release()}", f"Python {platform.python_version()}"]
    return ", ".join(delen)
