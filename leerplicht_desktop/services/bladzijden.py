# SPDX-License-Identifier: EUPL-1.2
"""Pages of a PDF as pictures, so that the front can show and print what it never opens."""

from leerplicht_desktop.documents import voorbeeld
from leerplicht_desktop.domain.gegevens.brief import Voorbeeldbladzijde


def beelden(pdf: bytes, breedte_px: int) -> tuple[Voorbeeldbladzijde, ...]:
    """Every page, exactly `breedte_px` wide."""
    return voorbeeld.bladzijden(pdf, breedte_px)
