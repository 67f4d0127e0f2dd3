# SPDX-License-Identifier: EUPL-1.2
"""The fields of an address, the same in every form."""

from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.ui.bouwstenen.formulier import Formulier

NAMEN = ("straat", "huisnummer", "toevoeging", "postcode", "woonplaats")


def adresvelden(formulier: Formulier) -> None:
    """Street and number on one row, postcode and place on the next."""
    veld = formulier.veld
    veld("straat", "Straat", QLineEdit(), verplicht=False)
    veld("huisnummer", "Nummer", QLineEdit(), naast=True, breedte=96)
    veld("toevoeging", "Toevoeging", QLineEdit(), naast=True, breedte=112)
    veld("postcode", "Postcode", QLineEdit(), breedte=128)
    veld("woonplaats", "Woonplaats", QLineEdit(), naast=True)
