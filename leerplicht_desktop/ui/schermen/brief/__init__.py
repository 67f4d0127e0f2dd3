# SPDX-License-Identifier: EUPL-1.2
"""Letters: making one from a melding, the list, and a filed letter."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak_lijst(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.brief.lijst import Brievenlijst

    return Brievenlijst(omgeving)


def _maak_nieuw(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.brief.maken import BriefMaken

    return BriefMaken(omgeving)


def _maak_brief(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.brief.brief import BriefScherm

    return BriefScherm(omgeving)


SCHERMEN = (
    Scherm("brieven", "Brieven", "mail", _maak_lijst),
    Scherm("brief_maken", "Brief maken", "mail", _maak_nieuw, False, False, "brieven"),
    Scherm("brief", "Brief", "mail", _maak_brief, False, False, "brieven"),
)
