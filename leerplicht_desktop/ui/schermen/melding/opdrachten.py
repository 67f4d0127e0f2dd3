# SPDX-License-Identifier: EUPL-1.2
"""The keys for meldingen that work from anywhere: Ctrl+M, Ctrl+Shift+V, and Ctrl+B for a letter."""

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import teksten

TOEVOEGEN, PLAKKEN, BRIEF = "melding_toevoegen", "melding_plakken", "melding_brief"
_EIGEN_TOETSEN = "leerling"  # the pupil screen has Ctrl+M and Ctrl+B of its own, for that pupil


def registreer(omgeving: Omgeving, gewisseld: SignalInstance) -> None:
    """Call once; `gewisseld` of the navigation carries the name of the screen that is shown."""
    voeg_toe = omgeving.opdrachten.voeg_toe
    voeg_toe(
        TOEVOEGEN,
        teksten.TOEVOEGEN,
        lambda: omgeving.navigeer("melding"),
        toets="Ctrl+M",
        groep="Meldingen",
    )
    voeg_toe(
        PLAKKEN,
        teksten.PLAK,
        lambda: omgeving.navigeer("melding", plak=True),
        toets="Ctrl+Shift+V",
        groep="Meldingen",
    )

    def wissel(naam: str) -> None:
        omgeving.opdrachten.zet_aan(TOEVOEGEN, naam != _EIGEN_TOETSEN)

    gewisseld.connect(wissel)


def brief_bij(omgeving: Omgeving, scherm: QWidget) -> None:
    """Ctrl+B makes a letter of the melding of `scherm`, while that screen is shown."""

    def maak() -> None:
        uid = getattr(scherm, "melding_uid", "")
        if uid and scherm.isVisible():
            omgeving.navigeer("brief_maken", melding_uid=uid)

    naam = f"{BRIEF}_{type(scherm).__name__.casefold()}"
    omgeving.opdrachten.voeg_toe(
        naam, teksten.BRIEF_MAKEN, maak, toets="Ctrl+B", groep="Meldingen", aan=False
    )
    scherm.setProperty("briefopdracht", naam)


def zet_brief(omgeving: Omgeving, scherm: QWidget, aan: bool) -> None:
    """Two screens may not have the same key at once."""
    omgeving.opdrachten.zet_aan(str(scherm.property("briefopdracht")), aan)
