# SPDX-License-Identifier: EUPL-1.2
"""F2 from anywhere: the pupil on the screen goes along, and Esc comes back to it."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, runtime_checkable

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.venster.navigatie import Navigatie

REKENHULP = "rekenhulp"


@runtime_checkable
class OverLeerling(Protocol):
    """A screen about one pupil; '' while it shows none."""

    @property
    def leerling_uid(self) -> str: ...


@runtime_checkable
class _Beginner(Protocol):
    def begin(self) -> None: ...


def registreer(omgeving: Omgeving, navigatie: Navigatie) -> None:
    """Call once, with the frame."""

    def open_() -> None:
        blad: object = navigatie.blad
        if navigatie.huidig == REKENHULP:
            if isinstance(blad, _Beginner):
                blad.begin()
            return
        uid = blad.leerling_uid if isinstance(blad, OverLeerling) else ""
        omgeving.navigeer(REKENHULP, **({"leerling_uid": uid} if uid else {}))

    omgeving.opdrachten.voeg_toe(REKENHULP, teksten.TITEL, open_, toets="F2")


def voor_vragen(omgeving: Omgeving, stel: Callable[[str], None]) -> None:
    """Ctrl+1 to Ctrl+6, off until the Rekenhulp is shown."""
    for nummer, (naam, woorden) in enumerate(teksten.VRAGEN.items(), 1):
        omgeving.opdrachten.voeg_toe(
            f"{REKENHULP}_{naam}",
            woorden.titel,
            partial(stel, naam),
            toets=f"Ctrl+{nummer}",
            groep=teksten.TITEL,
            aan=False,
        )


def zet_vragen(omgeving: Omgeving, aan: bool) -> None:
    """These keys are of one screen: others may have a use for them."""
    for naam in teksten.VRAGEN:
        omgeving.opdrachten.zet_aan(f"{REKENHULP}_{naam}", aan)
