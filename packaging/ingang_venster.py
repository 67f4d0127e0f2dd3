# SPDX-License-Identifier: EUPL-1.2
"""Where the frozen window begins: PyInstaller starts from a script, not from an entry point."""

import sys

from leerplicht_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
