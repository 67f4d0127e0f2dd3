# SPDX-License-Identifier: EUPL-1.2
"""How fast the law answers: full verdicts a second on one core, and the import of the domain.

Counts, lists and the population of a municipality ask the duty of every child on every day, so
a verdict must cost nothing; and the command line asks one and should not wait for its library.
Processor time: what others do on the machine is not the law's.
"""

import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.maat import Meting
from benchmarks.werkplek import Werkplek
from leerplicht_desktop.domain.leerplicht import bepaal

PER_SECONDE = 50_000
IMPORT_MS = 50.0
_WORTEL = Path(__file__).resolve().parent.parent
_RONDES = 5
_IMPORTRONDES = 15
_AANTAL = 20_000
_GEBOREN = date(1998, 1, 1)
# `-S -E`: without site-packages, so that only the standard library can be found.
_IMPORT = """
import importlib, pkgutil, sys, time
sys.path.insert(0, sys.argv[1])
begin = time.process_time()
import leerplicht_desktop.domain as domein
for info in pkgutil.walk_packages(domein.__path__, domein.__name__ + "."):
    importlib.import_module(info.name)
duur = time.process_time() - begin
vreemd = {naam.split(".")[0] for naam in sys.modules} & {"PySide6", "sqlalchemy", "sqlmodel"}
assert not vreemd, vreemd
sys.stdout.write(str(duur * 1000))
"""


def _vragen(aantal: int) -> list[tuple[date, date]]:
    toeval = Random(2026)
    return [
        (
            _GEBOREN + timedelta(days=toeval.randrange(9_000)),
            date(2026, 1, 1) + timedelta(days=toeval.randrange(365)),
        )
        for _ in range(aantal)
    ]


def _per_seconde(rondes: int, vragen: list[tuple[date, date]]) -> float:
    """Each round answers every question, sentences and limits included."""
    tijden = []
    for _ in range(rondes):
        begin = time.process_time()
        for geboren, op in vragen:
            bepaal(geboren, op)
        tijden.append(time.process_time() - begin)
    return len(vragen) / median(tijden)


def _import_ms(rondes: int, wortel: str) -> float:
    """In a fresh process without any installed package; the first one only warms the disk.

    The least of all rounds: a busy neighbour on the same core adds time and never takes it off.
    """
    opdracht = [sys.executable, "-S", "-E", "-c", _IMPORT, wortel]
    tijden = [
        float(subprocess.run(opdracht, capture_output=True, check=True, text=True).stdout)
        for _ in range(rondes + 1)
    ]
    return min(tijden[1:])


def meet(plek: Werkplek | None = None) -> list[Meting]:
    """Both figures, each with its limit; time per verdict so that less is better."""
    tempo = _per_seconde(_RONDES, _vragen(_AANTAL))
    duur = _import_ms(_IMPORTRONDES, str(_WORTEL))
    return [
        Meting("domein", "een oordeel over de leerplicht", 1e6 / tempo, "µs", 1e6 / PER_SECONDE),
        Meting("domein", "het hele domein laden, zonder pakketten", duur, "ms", IMPORT_MS),
    ]
