# SPDX-License-Identifier: EUPL-1.2
"""Keeping no longer than needed: this year's list, who approves, and the register of those."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.bewaren.pagina import Bewarenpagina

    return Bewarenpagina(omgeving)


def _maak_personen(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.bewaren.personen import Personenpagina

    return Personenpagina(omgeving)


SCHERMEN = (
    Scherm("bewaren", "Bewaren en vernietigen", "history", _maak, False, False, "instellingen"),
    Scherm(
        "tweede_personen", "Tweede personen", "users", _maak_personen, False, False, "instellingen"
    ),
)
