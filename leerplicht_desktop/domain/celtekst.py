# SPDX-License-Identifier: EUPL-1.2
"""Text in a cell stays text: no spreadsheet may read what somebody typed as a formula.

OWASP ASVS 5.0, 1.2.10: a cell that begins with one of these characters is written with an
apostrophe before it. `kaal` takes exactly that apostrophe away again, so nothing is lost between
writing and reading, and a name as 's-Gravenhage stays as it is.
"""

import re

# The list of the ASVS, the line feed, and the full-width forms that some programs take as equal.
GEVAARLIJK = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"
_VEILIG = f"'*[{re.escape(GEVAARLIJK)}]"
_KAAL = f"'+[{re.escape(GEVAARLIJK)}]"


def veilig(tekst: str) -> str:
    """The text as it may stand in a cell of a file that leaves the store."""
    return f"'{tekst}" if re.match(_VEILIG, tekst) else tekst


def kaal(tekst: str) -> str:
    """The text as it was, out of a cell that `veilig` wrote."""
    return tekst[1:] if re.match(_KAAL, tekst) else tekst
