# SPDX-License-Identifier: EUPL-1.2
"""Exemptions: the list, taking in a notice or request, one claim with its evidence, a paper."""

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scherm import Scherm


def _maak_lijst(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.vrijstellingen.lijst import Vrijstellingenlijst

    return Vrijstellingenlijst(omgeving)


def _maak_formulier(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.vrijstellingen.bewerken import BeroepBewerken

    return BeroepBewerken(omgeving)


def _maak_beroep(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.vrijstellingen.pagina import BeroepPagina

    return BeroepPagina(omgeving)


def _maak_stuk(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.vrijstellingen.bewijs import Bewijs

    return Bewijs(omgeving)


def _maak_brief(omgeving: Omgeving) -> QWidget:
    from leerplicht_desktop.ui.schermen.vrijstellingen.beroepsbrief import Beroepsbrief

    return Beroepsbrief(omgeving)


LIJST = "vrijstellingen"
SCHERMEN = (
    Scherm(LIJST, "Vrijstellingen", "scale", _maak_lijst),
    Scherm("beroep", "Beroep op vrijstelling", "scale", _maak_beroep, False, False, LIJST),
    Scherm("beroep_bewerken", "Kennisgeving", "scale", _maak_formulier, False, False, LIJST),
    Scherm("beroepsbrief", "Brief maken", "mail", _maak_brief, False, False, LIJST),
    Scherm("beroep_stuk", "Stuk", "scale", _maak_stuk, False, False, LIJST),
)
