# SPDX-License-Identifier: EUPL-1.2
"""Claims of exemption: from the letter that came in to the letter that goes out."""

from leerplicht_desktop.services.beroep.beeld import (
    beroep_van,
    lijst,
    scholen,
    tellingen,
    toon,
    van_leerling,
)
from leerplicht_desktop.services.beroep.beoordelen import (
    beoordeel,
    kies_grensgeval,
    trek_in,
    zend_door,
    zet_school,
)
from leerplicht_desktop.services.beroep.duo import DuoRegel, in_te_voeren, verwerk_duo
from leerplicht_desktop.services.beroep.innemen import controleer, neem_in, wijzig
from leerplicht_desktop.services.beroep.stukken import stuk, stuk_bladzijden, voeg_stuk_toe

__all__ = [
    "DuoRegel",
    "beoordeel",
    "beroep_van",
    "controleer",
    "in_te_voeren",
    "kies_grensgeval",
    "lijst",
    "neem_in",
    "scholen",
    "stuk",
    "stuk_bladzijden",
    "tellingen",
    "toon",
    "trek_in",
    "van_leerling",
    "verwerk_duo",
    "voeg_stuk_toe",
    "wijzig",
    "zend_door",
    "zet_school",
]
