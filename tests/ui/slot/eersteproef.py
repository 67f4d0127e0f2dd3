# SPDX-License-Identifier: EUPL-1.2
"""A window in a process of its own that listens on a folder until it was woken, for the tests."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from leerplicht_desktop.ui.slot.instantie import Luisteraar


def main() -> None:
    app = QApplication([])
    luisteraar = Luisteraar()

    def gewekt() -> None:
        sys.stdout.write("gewekt\n")
        sys.stdout.flush()
        app.quit()

    luisteraar.gewekt.connect(gewekt)
    gelukt = luisteraar.luister(Path(sys.argv[1]))
    sys.stdout.write(f"{gelukt}\n")
    sys.stdout.flush()
    QTimer.singleShot(20_000, app.quit)
    app.exec()


if __name__ == "__main__":
    main()
