# SPDX-License-Identifier: EUPL-1.2
"""Settings: one calm page with sections that fold, a file each."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.instellingen.pagina import Instellingenpagina

    return Instellingenpagina(omgeving)


SCHERM = Scherm("instellingen", "Instellingen", "sliders-horizontal", _maak, onderaan=True)
