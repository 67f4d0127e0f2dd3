# SPDX-License-Identifier: EUPL-1.2
"""The screens of this program in the order of the rail. Only what is built is listed."""

from leerplicht_desktop.ui.schermen.scherm import Scherm


def schermen() -> tuple[Scherm, ...]:
    """All screens; imported here so that the unlock screen does not wait for them."""
    from leerplicht_desktop.ui.schermen.bewerken import SCHERMEN as BEWERKEN
    from leerplicht_desktop.ui.schermen.importeren import SCHERM as IMPORTEREN
    from leerplicht_desktop.ui.schermen.instellingen import SCHERM as INSTELLINGEN
    from leerplicht_desktop.ui.schermen.leerling import SCHERM as LEERLING
    from leerplicht_desktop.ui.schermen.leerlingen import SCHERM as LEERLINGEN
    from leerplicht_desktop.ui.schermen.scholen import SCHERM as SCHOLEN

    return (LEERLINGEN, LEERLING, *BEWERKEN, SCHOLEN, IMPORTEREN, INSTELLINGEN)
