# SPDX-License-Identifier: EUPL-1.2
"""Every copy of this store that was made before a moment: what was destroyed still stands there."""

from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from leerplicht_desktop.domain.gegevens.bewaren import Kopiebeeld
from leerplicht_desktop.store import kopieen
from leerplicht_desktop.store.bestanden import schijffouten
from leerplicht_desktop.store.hersleutelen import OUD

_ZELF = "Vernietig deze kopie, of overschrijf haar met een nieuwe reservekopie."
_VANZELF = (
    "Het programma ruimt deze kopie zelf op als er genoeg nieuwe zijn. Wilt u niet wachten, "
    "vernietig haar dan."
)
_BIJ_DE_KLUIS = "Het programma maakte dit bij een nieuwe versie. Vernietig dit bestand."
_OUDE_SLEUTELS = (
    "Dit is de kluis van voor de nieuwe sleutels. Het programma ruimt deze map zelf op als u de "
    "kluis de volgende keer ontgrendelt."
)
_OUDE_KLUIS = "Dit is de kluis van voor het terugzetten van een reservekopie. Vernietig deze map."


def van_voor(sessie: Session, map_: Path, moment: datetime) -> tuple[Kopiebeeld, ...]:
    """Registered backups, oldest first, and what else lies beside the store itself."""
    bekend = [regel for regel in kopieen.alle(sessie) if regel.gemaakt_op < moment]
    gevonden = [
        Kopiebeeld(regel.pad, regel.gemaakt_op, regel.vanzelf, _VANZELF if regel.vanzelf else _ZELF)
        for regel in reversed(bekend)
    ]
    paden = {regel.pad for regel in bekend}
    with schijffouten():
        for pad in sorted(map_.iterdir()):
            if pad.suffix == ".lpbak" and str(pad) not in paden:
                gevonden.append(Kopiebeeld(pad.name, None, False, _BIJ_DE_KLUIS))
            elif pad.is_dir() and pad.name.startswith("oude-kluis-"):
                gevonden.append(Kopiebeeld(pad.name, None, False, _OUDE_KLUIS))
            elif pad.name == OUD and pad.is_dir():
                gevonden.append(Kopiebeeld(pad.name, None, True, _OUDE_SLEUTELS))
    return tuple(gevonden)
