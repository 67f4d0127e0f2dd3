# SPDX-License-Identifier: EUPL-1.2
"""The status of a melding at DUO: which step exists, and who may take it.

DUO, wijzigingen in het verzuimregister per 3 augustus 2020. The program records what others say
about DUO; it never claims to have changed it.
"""

from datetime import date
from enum import StrEnum

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.vast import vast

OVERGEDRAGEN = "OVERGEDRAGEN"


class Wie(StrEnum):
    SCHOOL = "school"
    GEMEENTE = "gemeente"
    IMPORT = "import"


@vast
class Stap:
    van: str
    naar: str
    wie: Wie


STAPPEN = (
    Stap("", "GEREGISTREERD", Wie.SCHOOL),
    Stap("GEREGISTREERD", "IN_BEHANDELING", Wie.GEMEENTE),
    Stap("IN_BEHANDELING", "AFGESLOTEN", Wie.GEMEENTE),
    Stap("GEREGISTREERD", "TER_KENNISGEVING", Wie.GEMEENTE),
    Stap("GEREGISTREERD", "INGETROKKEN", Wie.SCHOOL),
    Stap("IN_BEHANDELING", "INGETROKKEN", Wie.SCHOOL),
)


def weigering(van: str, naar: str, wie: Wie) -> str:
    """Why this step may not be set, or "" (DUO verzuimregister, 3-8-2020).

    An import takes every known status, also the one abolished on 12-8-2020.
    """
    if naar not in codes.STATUSSEN_DUO:
        return "Deze status kent DUO niet. Kies een status uit de lijst."
    if wie is Wie.IMPORT:
        return ""
    woord = codes.STATUSSEN_DUO.woord(naar)
    if naar == OVERGEDRAGEN:
        return (
            "'Overgedragen aan derden' bestaat bij DUO niet meer sinds 12-8-2020. "
            "Kies een andere status."
        )
    passend = [stap for stap in STAPPEN if stap.naar == naar]
    if all(stap.wie is not wie for stap in passend):
        return f"Alleen de {passend[0].wie.value} kan bij DUO '{woord}' zetten."
    if all(stap.van != van for stap in passend):
        vorige = codes.STATUSSEN_DUO.woord(van) if van else "nog niets"
        return f"Bij DUO staat nu '{vorige}'. Daarna kan '{woord}' niet komen."
    return ""


def was_geldig(status: str, op: date) -> bool:
    """Could this status be set on that day?"""
    tot = codes.STATUSSEN_DUO[status].tot
    return tot is None or op < tot
