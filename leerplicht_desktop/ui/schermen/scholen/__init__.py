# SPDX-License-Identifier: EUPL-1.2
"""The schools of the store: who is there, and where something runs."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.scholen.pagina import Scholenpagina

    return Scholenpagina(omgeving)


SCHERM = Scherm("scholen", "Scholen", "school", _maak)
