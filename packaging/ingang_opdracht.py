# SPDX-License-Identifier: EUPL-1.2
"""Where the frozen command line begins: PyInstaller starts from a script, not an entry point."""

import sys

from leerplicht_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
