# SPDX-License-Identifier: EUPL-1.2
"""Who bears the duty beside the parents, and until when the Doorstroompunt helps."""

from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.leerplicht import Plicht, Status
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    LEEFTIJD_EIGEN_PLICHT,
    LEEFTIJD_KWALIFICATIEPLICHT,
    leeftijd_doorstroompunt,
)

R_STATUS = Regel("R-PLICHT", "Lpw art. 3, 4a en 4b", "{reden}")
R_EIGEN = Regel(
    "R-EIGEN-PLICHT", "Lpw art. 2 lid 3 en 4c", "De leerling moet zelf ook naar school gaan."
)
R_DOORSTROOM = Regel(
    "R-DOORSTROOMPUNT",
    "Wet van school naar duurzaam werk",
    "Zonder startkwalificatie helpt het Doorstroompunt tot {doorstroompunt_tot}.",
    onzeker="de lagere regels vanaf 1-1-2026 zijn niet gelezen",
)
REGELS = (R_STATUS, R_EIGEN, R_DOORSTROOM)


@vast
class Doorstroom:
    """The Doorstroompunt helps from 18 up to and including `tot`."""

    vanaf: date
    tot: date


def eigen_plicht(geboren: date, op: date, plicht: Plicht) -> bool:
    """From 12 the pupil must attend himself (Lpw art. 2 lid 3); later by art. 4c."""
    oud_genoeg = datum.leeftijd(geboren, op) >= LEEFTIJD_EIGEN_PLICHT.op(op).waarde
    return plicht.geldt and oud_genoeg


def doorstroom(geboren: date, op: date) -> Doorstroom:
    """The years of the Doorstroompunt by the law of `op`: until 23, from 1-1-2026 until 27."""
    return Doorstroom(
        datum.plus_jaren(geboren, LEEFTIJD_KWALIFICATIEPLICHT.op(op).waarde),
        datum.plus_jaren(geboren, leeftijd_doorstroompunt(op).waarde) - date.resolution,
    )


def oordeel(geboren: date, op: date, plicht: Plicht) -> Oordeel:
    """The duty on a day as a verdict that can be kept and printed (Lpw art. 2, 3, 4a-4c)."""
    tot = doorstroom(geboren, op).tot
    regels = [R_STATUS]
    if eigen_plicht(geboren, op, plicht):
        regels.append(R_EIGEN)
    if plicht.status is Status.ACHTTIENPLUS and op <= tot:
        regels.append(R_DOORSTROOM)
    feiten = {
        "geboren": geboren,
        "op": op,
        "leerplicht_vanaf": plicht.leerplicht_vanaf,
        "leerplicht_tot": plicht.leerplicht_tot,
        "doorstroompunt_tot": tot,
        "reden": " ".join(plicht.redenen),
    }
    return vel(plicht.status.value, regels, feiten, plicht.waarschuwingen, op)
