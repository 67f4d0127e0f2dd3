# SPDX-License-Identifier: EUPL-1.2
"""The commands about exemptions that work from everywhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.vrijstellingen import LIJST, woorden

if TYPE_CHECKING:
    from leerplicht_desktop.ui.venster.navigatie import Navigatie

TOEVOEGEN = "kennisgeving_toevoegen"
_BRIEF, _BEWIJS = "beroep_brief", "beroep_ontvangstbewijs"


def registreer(omgeving: Omgeving, navigatie: "Navigatie") -> None:
    """Call once, with the frame; on the page of a pupil it begins with that pupil."""

    def voeg_toe() -> None:
        wie = getattr(navigatie.blad, "leerling_uid", "") if navigatie.huidig == "leerling" else ""
        parameters = {"leerling_uid": wie} if wie else {}
        omgeving.navigeer("beroep_bewerken", **parameters)

    omgeving.opdrachten.voeg_toe(
        TOEVOEGEN, woorden.TOEVOEGEN, voeg_toe, toets="Ctrl+Shift+K", groep=LIJST.capitalize()
    )


def van_beroep(
    omgeving: Omgeving, brief: Callable[[], object], bewijs: Callable[[], object]
) -> None:
    """The keys of a claim that is shown: its letter, and the receipt at the counter."""
    groep, voeg_toe = LIJST.capitalize(), omgeving.opdrachten.voeg_toe
    voeg_toe(_BRIEF, woorden.BRIEF_MAKEN, brief, toets="Ctrl+B", groep=groep, aan=False)
    voeg_toe(_BEWIJS, woorden.BEWIJS_MAKEN, bewijs, toets="Ctrl+Shift+O", groep=groep, aan=False)


def zet_aan(omgeving: Omgeving, aan: bool) -> None:
    """Two screens may not have the same key at once."""
    for naam in (_BRIEF, _BEWIJS):
        omgeving.opdrachten.zet_aan(naam, aan)
