# SPDX-License-Identifier: EUPL-1.2
"""`python -m leerplicht_desktop` opens the window, for who has no menu entry."""

import sys

from leerplicht_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
