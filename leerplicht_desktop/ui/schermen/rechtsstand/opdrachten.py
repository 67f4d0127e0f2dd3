# SPDX-License-Identifier: EUPL-1.2
"""The way to the rechtsstand, from the key sheet and from the Rekenhulp. It has no key."""

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.rechtsstand import woorden

RECHTSSTAND = "rechtsstand"


def registreer(omgeving: Omgeving) -> None:
    """Call once, with the frame."""
    omgeving.opdrachten.voeg_toe(RECHTSSTAND, woorden.LINK, lambda: omgeving.navigeer(RECHTSSTAND))
