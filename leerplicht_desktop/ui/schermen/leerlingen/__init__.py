# SPDX-License-Identifier: EUPL-1.2
"""The list of pupils and the search through it."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.leerlingen.scherm import Leerlingen

    return Leerlingen(omgeving)


SCHERM = Scherm("leerlingen", "Leerlingen", "users", _maak)
