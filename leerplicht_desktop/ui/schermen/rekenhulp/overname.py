# SPDX-License-Identifier: EUPL-1.2
"""What the Rekenhulp takes over from the pupil on the screen, so that nobody types it again."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


@dataclass(frozen=True, slots=True)
class Overname:
    """Without a pupil only the region of the municipality is known."""

    naam: str = ""
    geboren: date | None = None
    leeftijd: int | None = None
    startkwalificatie_op: date | None = None
    uitzondering: str = ""
    kwalificatieplicht_tot: date | None = None
    regio: str = ""
    regio_bij_begin: str = ""  # the same, when the calendar knows the days the duty began in


def haal(kluis: "OpenKluis", uid: str) -> Overname:
    """Runs on the reader thread. The region is that of the school where the pupil is now."""
    from leerplicht_desktop.domain.leerplicht import vanaf_maand
    from leerplicht_desktop.domain.namen import volledig
    from leerplicht_desktop.services import leerling, melding

    if not uid:
        return Overname(regio=melding.kalender(kluis, None).regio)
    beeld = leerling.toon(kluis, uid)
    vandaag = kluis.klok.vandaag()
    lopend = (i for i in beeld.inschrijvingen if i.tot is None or i.tot >= vandaag)
    school = next(lopend, None)
    kalender = melding.kalender(kluis, school.school_uid if school else None)
    bekend = vanaf_maand(beeld.geboortedatum) >= kalender.van
    return Overname(
        naam=volledig(beeld.naam),
        geboren=beeld.geboortedatum,
        leeftijd=beeld.leeftijd,
        startkwalificatie_op=beeld.startkwalificatie_op,
        uitzondering=beeld.uitzondering,
        kwalificatieplicht_tot=beeld.plicht.kwalificatieplicht_tot,
        regio=kalender.regio,
        regio_bij_begin=kalender.regio if bekend else "",
    )
