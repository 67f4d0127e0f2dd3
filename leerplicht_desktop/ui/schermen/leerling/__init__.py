# SPDX-License-Identifier: EUPL-1.2
"""The screen of one pupil: who, what runs, by when, and who is around."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.leerling.scherm import LeerlingScherm

    return LeerlingScherm(omgeving)


SCHERM = Scherm("leerling", "Leerling", "user", _maak, in_rail=False, onder="leerlingen")
