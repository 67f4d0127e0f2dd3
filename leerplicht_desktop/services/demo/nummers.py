# SPDX-License-Identifier: EUPL-1.2
"""Numbers that look right and belong to nobody: BSNs of the test range, telephone, postcode."""

from random import Random

from leerplicht_desktop.domain import bsn

# 999… is set apart for tests: no such BSN is ever issued.
_TESTBEREIK = range(999_000_000, 1_000_000_000)
_ONDERWIJSBEREIK = range(100_000_000, 110_000_000)
# No postcode in the Netherlands begins with 8950 … 8959.
POSTCODEGEBIEDEN = tuple(str(cijfers) for cijfers in range(8950, 8960))
_LETTERS = "ABCDEFGHJKLMNPRTVWXZ"


class Nummers:
    """Gives every number once."""

    def __init__(self, toeval: Random) -> None:
        self._toeval = toeval
        self._gebruikt: set[str] = set()
        self._telefoon = 0
        self._melding = 0

    def bsn(self) -> str:
        while True:
            nummer = str(self._toeval.choice(_TESTBEREIK))
            if bsn.geldig(nummer) and nummer not in self._gebruikt:
                self._gebruikt.add(nummer)
                return nummer

    def onderwijsnummer(self) -> str:
        while True:
            nummer = str(self._toeval.choice(_ONDERWIJSBEREIK))
            if bsn.onderwijsnummer_geldig(nummer) and nummer not in self._gebruikt:
                self._gebruikt.add(nummer)
                return nummer

    def telefoon(self) -> str:
        """06-0000… was never given to a network."""
        self._telefoon += 1
        return f"06-0000{self._telefoon:04d}"

    def duo_meldingsnummer(self) -> str:
        self._melding += 1
        return f"7{self._melding:07d}"

    def postcode(self) -> str:
        letters = "".join(self._toeval.choices(_LETTERS, k=2))
        return f"{self._toeval.choice(POSTCODEGEBIEDEN)} {letters}"
