# SPDX-License-Identifier: EUPL-1.2
"""A row of the list of exemptions: who and which article, then how old, which year, since when."""

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.beroep import BeroepRegel
from leerplicht_desktop.ui.schermen.melding.rij import Meldingrij
from leerplicht_desktop.ui.schermen.vrijstellingen import woorden


def rij(regel: BeroepRegel) -> Meldingrij:
    """One claim as two lines; the last day and how many days are left stand at the end."""
    onder = (
        f"{regel.leeftijd} jaar",
        regel.schooljaar,
        f"ontvangen {datum.dag(regel.ontvangen_op)}",
        regel.kenmerk,
    )
    termijn, toon = _termijn(regel.dagen)
    return Meldingrij(
        uid=regel.uid,
        titel=f"{regel.leerling} · {woorden.artikel(regel.grond)}",
        onder=" · ".join(deel for deel in onder if deel),
        chip=codes.BEROEPSTATUSSEN.woord(regel.status),
        termijn=termijn,
        termijn_dag=f"t/m {_kort(regel)}" if regel.uiterlijk and termijn else "",
        termijn_toon=toon,
    )


def _termijn(dagen: int | None) -> tuple[str, str]:
    """Days left or over, in words and a tone."""
    if dagen is None:
        return "", ""
    if dagen < 0:
        return f"{_dagen(-dagen)} te laat", "red"
    if dagen == 0:
        return "vandaag", "amber"
    return f"nog {_dagen(dagen)}", ""


def _dagen(aantal: int) -> str:
    return "1 dag" if aantal == 1 else f"{aantal} dagen"


def _kort(regel: BeroepRegel) -> str:
    return datum.kort(regel.uiterlijk) if regel.uiterlijk else ""
