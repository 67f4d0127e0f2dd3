# SPDX-License-Identifier: EUPL-1.2
"""The way to an inzageverzoek, from the key sheet and from the settings. It has no key."""

from leerplicht_desktop.ui.omgeving import Omgeving

INZAGE = "inzage"


def registreer(omgeving: Omgeving) -> None:
    """Call once, with the frame."""
    omgeving.opdrachten.voeg_toe(
        INZAGE, "Inzageverzoek behandelen", lambda: omgeving.navigeer(INZAGE)
    )
