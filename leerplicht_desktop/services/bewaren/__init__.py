# SPDX-License-Identifier: EUPL-1.2
"""Keeping no longer than needed: the yearly list, two people who approve, and destroying."""

from leerplicht_desktop.services.bewaren.goedkeuren import keur_goed, keur_goed_tweede
from leerplicht_desktop.services.bewaren.lijst import (
    bewaar_nog,
    neem_op,
    overzicht,
    toon,
    voorstel,
)
from leerplicht_desktop.services.bewaren.tweede import (
    beeindig_tweede_persoon,
    tweede_personen,
    voeg_tweede_persoon_toe,
)
from leerplicht_desktop.services.bewaren.uitvoeren import lees_verklaring, resultaat, voer_uit

__all__ = [
    "beeindig_tweede_persoon",
    "bewaar_nog",
    "keur_goed",
    "keur_goed_tweede",
    "lees_verklaring",
    "neem_op",
    "overzicht",
    "resultaat",
    "toon",
    "tweede_personen",
    "voeg_tweede_persoon_toe",
    "voer_uit",
    "voorstel",
]
