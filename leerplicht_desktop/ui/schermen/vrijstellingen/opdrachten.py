# SPDX-License-Identifier: EUPL-1.2
"""The commands about exemptions that work from everywhere."""

from typing import TYPE_CHECKING

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.vrijstellingen import LIJST, woorden

if TYPE_CHECKING:
    from leerplicht_desktop.ui.venster.navigatie import Navigatie

TOEVOEGEN = "kennisgeving_toevoegen"


def registreer(omgeving: Omgeving, navigatie: "Navigatie") -> None:
    """Call once, with the frame; on the page of a pupil it begins with that pupil."""

    def voeg_toe() -> None:
        wie = getattr(navigatie.blad, "leerling_uid", "") if navigatie.huidig == "leerling" else ""
        parameters = {"leerling_uid": wie} if wie else {}
        omgeving.navigeer("beroep_bewerken", **parameters)

    omgeving.opdrachten.voeg_toe(
        TOEVOEGEN, woorden.TOEVOEGEN, voeg_toe, toets="Ctrl+Shift+K", groep=LIJST.capitalize()
    )
