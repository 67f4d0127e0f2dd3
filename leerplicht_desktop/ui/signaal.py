# SPDX-License-Identifier: EUPL-1.2
"""The one application signal for changes: every open list decides for itself to reload."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd


class Signaal(QObject):
    """`gewijzigd` carries one `Gewijzigd`: the kind of record and the uids."""

    gewijzigd = Signal(object)

    def meld(self, gewijzigd: Iterable[Gewijzigd]) -> None:
        """Pass on what a service returned in `Uitkomst.gewijzigd`."""
        for een in gewijzigd:
            self.gewijzigd.emit(een)
