# SPDX-License-Identifier: EUPL-1.2
"""Runs the measurements that are asked for, or all, and prints one table."""

import argparse
import importlib
import os
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.maat import KOPPEN, Meting, machine
from benchmarks.werkplek import AANTAL, werkplek

ONDERDELEN = (
    "importeren",
    "zoeken",
    "zoekscherm",
    "start",
    "hartslag",
    "brief",
    "reservekopie",
    "ontgrendelen",
    "verdicten",
    "schoolbereik",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 1 when a limit was not met."""
    lezer = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    lezer.add_argument("naam", nargs="*", choices=[*ONDERDELEN, []], help="default: all")
    lezer.add_argument("--markdown", action="store_true", help="rows for docs/metingen.md")
    lezer.add_argument("--aantal", type=int, default=AANTAL, help="pupils in the big store")
    keuzes = lezer.parse_args(argv)
    metingen: list[Meting] = []
    with werkplek(keuzes.aantal) as plek:
        for naam in keuzes.naam or ONDERDELEN:
            begin = time.perf_counter()
            try:
                metingen += importlib.import_module(f"benchmarks.{naam}").meet(plek)
            except BaseException:
                # The window put its own hook there, which keeps a fault for its log.
                sys.excepthook = sys.__excepthook__
                raise
            print(f"{naam}: {time.perf_counter() - begin:.0f} s", file=sys.stderr)
    kop = f"{datetime.now(UTC):%Y-%m-%d}, {machine()}"
    print("\n".join(_markdown(kop, metingen) if keuzes.markdown else _tabel(kop, metingen)))
    return int(any(m.gehaald is False for m in metingen))


def _markdown(kop: str, metingen: Sequence[Meting]) -> list[str]:
    regels = [KOPPEN, ("---",) * len(KOPPEN), *(m.cellen() for m in metingen)]
    return [f"## {kop}", "", *(f"| {' | '.join(cellen)} |" for cellen in regels)]


def _tabel(kop: str, metingen: Sequence[Meting]) -> list[str]:
    regels = [KOPPEN, *(m.cellen() for m in metingen)]
    breedtes = [max(len(cellen[k]) for cellen in regels) for k in range(len(KOPPEN))]
    return [
        kop,
        "",
        *("  ".join(c.ljust(b) for c, b in zip(r, breedtes, strict=True)).rstrip() for r in regels),
    ]


if __name__ == "__main__":
    sys.exit(main())
