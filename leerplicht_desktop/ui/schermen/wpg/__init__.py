# SPDX-License-Identifier: EUPL-1.2
"""Police data: opened by an act with a reason, closed by leaving; and the switch of a melding."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.wpg.pagina import Politiepagina

    return Politiepagina(omgeving)


def _maak_wissel(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.wpg.wissel import Wisselpagina

    return Wisselpagina(omgeving)


SCHERMEN = (
    Scherm("politiegegevens", "Politiegegevens", "shield", _maak, False, False, "instellingen"),
    Scherm("wpg_wissel", "Overzetten", "shield", _maak_wissel, False, False, "meldingen"),
)
