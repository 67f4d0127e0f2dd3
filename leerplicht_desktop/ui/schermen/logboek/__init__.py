# SPDX-License-Identifier: EUPL-1.2
"""The log: who was looked at, what was changed, printed, given out, and proof that it is whole."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.logboek.pagina import Logboekpagina

    return Logboekpagina(omgeving)


SCHERM = Scherm("logboek", "Logboek", "history", _maak, in_rail=False, onder="instellingen")
