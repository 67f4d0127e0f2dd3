# SPDX-License-Identifier: EUPL-1.2
"""An opened police part on the filled store, and a melding whose every word is a canary."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis
    from leerplicht_desktop.store.wpg.deel import WpgDeel

AUTORISATIE = {
    "naam": "S. van den Berg",
    "functie": "leerplichtambtenaar",
    "doel": "opsporing van overtredingen van de Leerplichtwet",
    "verleend_door": "teamleider, besluit van 5 januari 2026",
    "van": "1-1-2026",
    "tot": "31-12-2030",
}
WISSEL = {"op": "9-6-2026", "reden": "uitnodiging voor verhoor"}
PV = {
    "soort": "PROCES_VERBAAL",
    "grondslag": "8",
    "pv_nummer": "PV-2026-0417",
    "datum": "10-6-2026",
    "titel": "Luxe verzuim",
    "tekst": "Verdachte verklaarde KANARIEPV.",
    "reden": "proces-verbaal opmaken",
}
TWEEDE_WACHTZIN = "anker boter citroen dijk emmer fluit gans"


def open_deel(kluis: "OpenKluis", reden: str = "zaak voorbereiden") -> "WpgDeel":
    from leerplicht_desktop.services import wpg

    loopt = wpg.stand(kluis).mag_open
    return wpg.open_(kluis, reden, autorisatie=None if loopt else AUTORISATIE)


@pytest.fixture
def deel(volle_kluis: "OpenKluis") -> "WpgDeel":
    """Opened with a first authorisation; it closes with the store."""
    return open_deel(volle_kluis)
