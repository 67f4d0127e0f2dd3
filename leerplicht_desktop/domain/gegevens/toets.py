# SPDX-License-Identifier: EUPL-1.2
"""A verdict taken apart: every rule as a line that says whether it is met."""

from enum import StrEnum

from leerplicht_desktop.domain.vast import vast


class Stand(StrEnum):
    VOLDOET = "voldoet"
    VOLDOET_NIET = "voldoet niet"
    TE_BEOORDELEN = "te beoordelen"
    LET_OP = "let op"


@vast
class Regellijn:
    """One rule. `veld` names what she must fill in or judge to change it; "" when nothing does."""

    code: str
    stand: Stand
    titel: str
    zin: str
    artikel: str
    veld: str = ""
