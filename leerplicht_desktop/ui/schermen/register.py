# SPDX-License-Identifier: EUPL-1.2
"""The screens of this program in the order of the rail. Only what is built is listed."""

from typing import TYPE_CHECKING

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm

if TYPE_CHECKING:
    from leerplicht_desktop.ui.venster.navigatie import Navigatie


def schermen() -> tuple[Scherm, ...]:
    """All screens; imported here so that the unlock screen does not wait for them."""
    from leerplicht_desktop.ui.schermen.bewerken import SCHERMEN as BEWERKEN
    from leerplicht_desktop.ui.schermen.brief import SCHERMEN as BRIEVEN
    from leerplicht_desktop.ui.schermen.importeren import SCHERM as IMPORTEREN
    from leerplicht_desktop.ui.schermen.instellingen import SCHERM as INSTELLINGEN
    from leerplicht_desktop.ui.schermen.leerling import SCHERM as LEERLING
    from leerplicht_desktop.ui.schermen.leerlingen import SCHERM as LEERLINGEN
    from leerplicht_desktop.ui.schermen.melding import MELDING, MELDINGEN
    from leerplicht_desktop.ui.schermen.rechtsstand import SCHERM as RECHTSSTAND
    from leerplicht_desktop.ui.schermen.rekenhulp import SCHERM as REKENHULP
    from leerplicht_desktop.ui.schermen.scholen import SCHERMEN as SCHOLEN

    eerst = (LEERLINGEN, LEERLING, *BEWERKEN, MELDINGEN, MELDING, *BRIEVEN)
    return (*eerst, *SCHOLEN, IMPORTEREN, REKENHULP, RECHTSSTAND, INSTELLINGEN)


def opdrachten(omgeving: Omgeving, navigatie: "Navigatie") -> None:
    """Commands that work from every screen, of the screens that are there."""
    from leerplicht_desktop.ui.schermen.melding import opdrachten as melding
    from leerplicht_desktop.ui.schermen.rechtsstand import opdrachten as rechtsstand
    from leerplicht_desktop.ui.schermen.rekenhulp import opdrachten as rekenhulp

    if navigatie.heeft("melding"):
        melding.registreer(omgeving, navigatie.gewisseld)
    if navigatie.heeft(rekenhulp.REKENHULP):
        rekenhulp.registreer(omgeving, navigatie)
    if navigatie.heeft(rechtsstand.RECHTSSTAND):
        rechtsstand.registreer(omgeving)
