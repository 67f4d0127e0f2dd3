# SPDX-License-Identifier: EUPL-1.2
"""The rechtsstand: every rule and figure in the program, where it was read, what is uncertain."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.rechtsstand.pagina import Rechtsstandpagina

    return Rechtsstandpagina(omgeving)


SCHERM = Scherm("rechtsstand", "Rechtsstand", "scale", _maak, in_rail=False, onder="rekenhulp")
