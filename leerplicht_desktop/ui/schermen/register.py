# SPDX-License-Identifier: EUPL-1.2
"""The screens of this program in the order of the rail. Only what is built is listed."""

from typing import TYPE_CHECKING

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm

if TYPE_CHECKING:
    from leerplicht_desktop.ui.venster.navigatie import Navigatie


def schermen() -> tuple[Scherm, ...]:
    """All screens; imported here so that the unlock screen does not wait for them."""
    from leerplicht_desktop.ui.schermen.bewaren import SCHERMEN as BEWAREN
    from leerplicht_desktop.ui.schermen.bewerken import SCHERMEN as BEWERKEN
    from leerplicht_desktop.ui.schermen.brief import SCHERMEN as BRIEVEN
    from leerplicht_desktop.ui.schermen.importeren import SCHERM as IMPORTEREN
    from leerplicht_desktop.ui.schermen.instellingen import SCHERM as INSTELLINGEN
    from leerplicht_desktop.ui.schermen.inzage import SCHERM as INZAGE
    from leerplicht_desktop.ui.schermen.leerling import SCHERM as LEERLING
    from leerplicht_desktop.ui.schermen.leerlingen import SCHERM as LEERLINGEN
    from leerplicht_desktop.ui.schermen.logboek import SCHERM as LOGBOEK
    from leerplicht_desktop.ui.schermen.melding import MELDING, MELDINGEN
    from leerplicht_desktop.ui.schermen.rechtsstand import SCHERM as RECHTSSTAND
    from leerplicht_desktop.ui.schermen.rekenhulp import SCHERM as REKENHULP
    from leerplicht_desktop.ui.schermen.scholen import SCHERMEN as SCHOLEN
    from leerplicht_desktop.ui.schermen.vrijstellingen import SCHERMEN as VRIJSTELLINGEN
    from leerplicht_desktop.ui.schermen.wpg import SCHERMEN as WPG

    eerst = (LEERLINGEN, LEERLING, *BEWERKEN, MELDINGEN, MELDING, *VRIJSTELLINGEN, *BRIEVEN)
    beheer = (*BEWAREN, LOGBOEK, INZAGE, INSTELLINGEN, *WPG)
    return (*eerst, *SCHOLEN, IMPORTEREN, REKENHULP, RECHTSSTAND, *beheer)


def opdrachten(omgeving: Omgeving, navigatie: "Navigatie") -> None:
    """Commands that work from every screen, of the screens that are there."""
    from leerplicht_desktop.ui.schermen.bewaren import opdrachten as bewaren
    from leerplicht_desktop.ui.schermen.inzage import opdrachten as inzage
    from leerplicht_desktop.ui.schermen.logboek import opdrachten as logboek
    from leerplicht_desktop.ui.schermen.melding import opdrachten as melding
    from leerplicht_desktop.ui.schermen.rechtsstand import opdrachten as rechtsstand
    from leerplicht_desktop.ui.schermen.rekenhulp import opdrachten as rekenhulp
    from leerplicht_desktop.ui.schermen.vrijstellingen import LIJST as VRIJSTELLINGEN
    from leerplicht_desktop.ui.schermen.vrijstellingen import opdrachten as vrijstellingen
    from leerplicht_desktop.ui.schermen.wpg import opdrachten as wpg

    if navigatie.heeft("melding"):
        melding.registreer(omgeving, navigatie.gewisseld)
    if navigatie.heeft(rekenhulp.REKENHULP):
        rekenhulp.registreer(omgeving, navigatie)
    if navigatie.heeft(rechtsstand.RECHTSSTAND):
        rechtsstand.registreer(omgeving)
    if navigatie.heeft(bewaren.BEWAREN):
        bewaren.registreer(omgeving)
    if navigatie.heeft(logboek.LOGBOEK):
        logboek.registreer(omgeving)
    if navigatie.heeft(inzage.INZAGE):
        inzage.registreer(omgeving)
    if navigatie.heeft(VRIJSTELLINGEN):
        vrijstellingen.registreer(omgeving, navigatie)
    if navigatie.heeft(wpg.POLITIE):
        wpg.registreer(omgeving, navigatie)
