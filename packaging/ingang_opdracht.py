# SPDX-License-Identifier: EUPL-1.2
"""Where the frozen command line begins: PyInstaller starts from a script, not an entry point."""

import sys

from leerplicht_desktop.imports.afgeschermd import KINDOPTIE

if __name__ == "__main__":
    if sys.argv[1:] == [KINDOPTIE]:  # the program itself, reading a file of somebody else
        from leerplicht_desktop.imports.kind import hoofd as main
    else:
        from leerplicht_desktop.cli import main
    sys.exit(main())
