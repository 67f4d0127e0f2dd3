# SPDX-License-Identifier: EUPL-1.2
"""The way to the list from the command palette. It has no key: it is work of once a year."""

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewaren import woorden

BEWAREN = "bewaren"


def registreer(omgeving: Omgeving) -> None:
    """Call once, with the frame."""
    omgeving.opdrachten.voeg_toe(BEWAREN, woorden.TITEL, lambda: omgeving.navigeer(BEWAREN))
