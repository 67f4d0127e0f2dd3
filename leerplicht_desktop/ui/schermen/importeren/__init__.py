# SPDX-License-Identifier: EUPL-1.2
"""Importing: choose, look at what would happen, do it or throw it away."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.importeren.pagina import Importpagina

    return Importpagina(omgeving)


SCHERM = Scherm("importeren", "Importeren", "download", _maak, onderaan=True)
