# SPDX-License-Identifier: EUPL-1.2
"""A request to see what is kept about somebody: who asks, may it, what would be given."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.inzage.pagina import Inzagepagina

    return Inzagepagina(omgeving)


SCHERM = Scherm("inzage", "Inzageverzoek", "eye", _maak, in_rail=False, onder="instellingen")
