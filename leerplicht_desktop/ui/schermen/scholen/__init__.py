# SPDX-License-Identifier: EUPL-1.2
"""The schools of the store: who is there, where something runs, and each school's calendar."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.scholen.pagina import Scholenpagina

    return Scholenpagina(omgeving)


def _maak_kalender(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.scholen.kalender import Schoolkalender

    return Schoolkalender(omgeving)


def _maak_schoolvrij(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.scholen.schoolvrij import SchoolvrijBewerken

    return SchoolvrijBewerken(omgeving)


SCHERMEN = (
    Scherm("scholen", "Scholen", "school", _maak),
    Scherm("schoolkalender", "Schoolkalender", "school", _maak_kalender, False, False, "scholen"),
    Scherm("schoolvrij", "Schoolkalender", "school", _maak_schoolvrij, False, False, "scholen"),
)
