# SPDX-License-Identifier: EUPL-1.2
"""One start in a fresh process: a bare window, or the program until its main window is painted.

Prints milliseconds since this process was made, and its memory, as JSON. Loads nothing before
what it measures.
"""

import json
import sys
import time
from pathlib import Path


def main() -> int:
    soort, map_ = sys.argv[1], Path(sys.argv[2])
    uit = _kaal() if soort == "kaal" else _programma(map_, sys.stdin.readline().rstrip("\n"))
    sys.stdout.write(json.dumps(uit) + "\n")
    return 0


def _sinds_start() -> float:
    """Milliseconds since the kernel made this process, to a hundredth of a second."""
    velden = Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()
    import os

    begonnen = int(velden[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - begonnen) * 1000


def _kaal() -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    venster = QLabel("kaal")
    venster.resize(1366, 720)
    venster.show()
    venster.repaint()
    app.processEvents()
    return {"geschilderd_ms": _sinds_start(), "pss_mb": _pss()}


def _programma(map_: Path, wachtzin: str) -> dict[str, float]:
    from leerplicht_desktop import app as voordeur

    app = voordeur._maak_qt(["leerplicht-desktop"])
    venster = voordeur.bouw(app, voordeur._lees_opties(["--kluis", str(map_)]))
    venster.show()
    venster.repaint()
    app.processEvents()
    geschilderd = _sinds_start()
    formulier = venster.ontgrendel.formulier
    # An officer types for seconds; the services load meanwhile. What she waits for comes after.
    klaar: list[bool] = []
    venster._runner.doe(lambda: None, klaar=lambda _niets: klaar.append(True))
    while not klaar:
        app.processEvents()
    formulier.invoer.setText(wachtzin)
    begin = time.perf_counter()
    formulier.invoer.returnPressed.emit()
    while venster.hoofd is None or not venster.hoofd.isVisible():
        app.processEvents()
    lijst = venster.hoofd.navigatie.blad.lijst
    while not lijst.uid():
        app.processEvents()
    venster.repaint()
    open_ms = (time.perf_counter() - begin) * 1000
    uit = {"geschilderd_ms": geschilderd, "open_ms": open_ms, "pss_mb": _pss()}
    venster.close()
    return uit


def _pss() -> float:
    """Proportional set size: shared pages count by their share."""
    for regel in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if regel.startswith("Pss:"):
            return int(regel.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    sys.exit(main())
