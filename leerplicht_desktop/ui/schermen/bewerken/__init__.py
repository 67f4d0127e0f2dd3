# SPDX-License-Identifier: EUPL-1.2
"""Forms that add or change one record: a pupil, an adult beside a child, an enrolment."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak_leerling(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.bewerken.leerling import LeerlingBewerken

    return LeerlingBewerken(omgeving)


def _maak_ouder(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.bewerken.ouder import OuderBewerken

    return OuderBewerken(omgeving)


def _maak_inschrijving(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.bewerken.inschrijving import InschrijvingBewerken

    return InschrijvingBewerken(omgeving)


SCHERMEN = (
    Scherm("leerling_bewerken", "Leerling", "user", _maak_leerling, False, False, "leerlingen"),
    Scherm("ouder_bewerken", "Ouder", "user", _maak_ouder, False, False, "leerlingen"),
    Scherm("inschrijving", "School", "school", _maak_inschrijving, False, False, "leerlingen"),
)
