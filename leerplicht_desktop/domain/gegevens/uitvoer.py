# SPDX-License-Identifier: EUPL-1.2
"""What an export wrote, and what was read back from one."""

from leerplicht_desktop.domain.vast import vast


@vast
class Uitgevoerd:
    """`rijen` of all tables together; `beschermd`: the protected class went along."""

    pad: str
    grootte: int
    rijen: int
    documenten: int
    beschermd: bool


@vast
class Ingevoerd:
    """A new store from an export; the recovery code is shown once."""

    map: str
    herstelcode: str
    rijen: int
