# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp: the law asked while a school is on the phone. It stores nothing."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.rekenhulp.pagina import Rekenhulppagina

    return Rekenhulppagina(omgeving)


SCHERM = Scherm("rekenhulp", "Rekenhulp", "calculator", _maak, onderaan=True)
