# SPDX-License-Identifier: EUPL-1.2
"""Meldingen: the list, taking one in, and reading one from pasted text."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak_lijst(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.melding.lijst import Meldingenlijst

    return Meldingenlijst(omgeving)


def _maak_melding(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.melding.scherm import MeldingScherm

    return MeldingScherm(omgeving)


MELDINGEN = Scherm("meldingen", "Meldingen", "inbox", _maak_lijst)
MELDING = Scherm("melding", "Melding", "inbox", _maak_melding, in_rail=False, onder="meldingen")
