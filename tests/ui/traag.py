# SPDX-License-Identifier: EUPL-1.2
"""A runner that waits for the test, to see what happens between asking and answering."""

from leerplicht_desktop.ui.runner import DirecteRunner, Soort
from leerplicht_desktop.ui.taak import Taak


class TrageRunner(DirecteRunner):
    """Holds work back until the test lets it go, in the order it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.wacht: list[tuple[Taak, Soort, int]] = []

    def _plan(self, taak: Taak, soort: Soort, voorrang: int) -> None:
        self.wacht.append((taak, soort, voorrang))

    def verder(self) -> None:
        wacht, self.wacht = self.wacht, []
        for taak, soort, voorrang in wacht:
            super()._plan(taak, soort, voorrang)
