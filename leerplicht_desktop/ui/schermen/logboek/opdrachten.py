# SPDX-License-Identifier: EUPL-1.2
"""The way to the log, from the key sheet and from the settings. It has no key."""

from leerplicht_desktop.ui.omgeving import Omgeving

LOGBOEK = "logboek"


def registreer(omgeving: Omgeving) -> None:
    """Call once, with the frame."""
    omgeving.opdrachten.voeg_toe(LOGBOEK, "Logboek bekijken", lambda: omgeving.navigeer(LOGBOEK))
