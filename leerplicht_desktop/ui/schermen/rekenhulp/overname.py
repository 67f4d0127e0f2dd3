# SPDX-License-Identifier: EUPL-1.2
"""What the Rekenhulp takes over from the pupil on the screen, so that nobody types it again."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leerplicht_desktop.domain.kalender import Kalender
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
    school: str = ""
    kalender: "Kalender | None" = None  # that of the school, as a melding of it is counted


def haal(kluis: "OpenKluis", uid: str) -> Overname:
    """Runs on the reader thread. Region and calendar are those of the school of now."""
    from leerplicht_desktop.domain.namen import volledig
    from leerplicht_desktop.services import leerling, melding

    if not uid:
        return Overname(regio=melding.kalender(kluis, None).regio)
    beeld = leerling.toon(kluis, uid)
    vandaag = kluis.klok.vandaag()
    lopend = (i for i in beeld.inschrijvingen if i.tot is None or i.tot >= vandaag)
    school = next(lopend, None)
    kalender = melding.kalender(kluis, school.school_uid if school else None)
    return Overname(
        naam=volledig(beeld.naam),
        geboren=beeld.geboortedatum,
        leeftijd=beeld.leeftijd,
        startkwalificatie_op=beeld.startkwalificatie_op,
        uitzondering=beeld.uitzondering,
        kwalificatieplicht_tot=beeld.plicht.kwalificatieplicht_tot,
        regio=kalender.regio,
        school=school.school if school else "",
        kalender=kalender if school else None,
    )
