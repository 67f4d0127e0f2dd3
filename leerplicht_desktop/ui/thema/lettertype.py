# SPDX-License-Identifier: EUPL-1.2
"""The bundled type: the same letters on every computer, with figures of equal width."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from leerplicht_desktop import bronnen
from leerplicht_desktop.ui.thema.tokens import tokens

_BESTANDEN = ("NotoSans-Regular.ttf", "NotoSans-Medium.ttf", "NotoSans-SemiBold.ttf")
GEWOON = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
HALFVET = QFont.Weight.DemiBold


@cache
def laad() -> bool:
    """Register the bundled files with Qt once; False when Qt refused one of them."""
    nummers = [
        QFontDatabase.addApplicationFontFromData(bronnen.lees(f"fonts/{naam}"))
        for naam in _BESTANDEN
    ]
    return all(nummer >= 0 for nummer in nummers)


def letter(maat: str = "body", gewicht: QFont.Weight = GEWOON) -> QFont:
    """A font of one of the four sizes: meta, body, title, display."""
    gekozen = QFont(tokens().familie)
    gekozen.setPixelSize(tokens().maten[maat])
    gekozen.setWeight(gewicht)
    gekozen.setFeature(QFont.Tag("tnum"), 1)
    return gekozen
