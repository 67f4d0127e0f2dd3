# SPDX-License-Identifier: EUPL-1.2
"""A school's own calendar as typed and as shown: one row a period, one picture a schooljaar."""

from datetime import date

from leerplicht_desktop.domain.gegevens.school import SchoolBeeld
from leerplicht_desktop.domain.vast import vast


@vast
class SchoolvrijInvoer:
    """Checked input (`controle.schoolvrij`): what a school does otherwise than its region."""

    soort: str  # codes.SCHOOLDAGSOORTEN
    naam: str
    van: date
    tot: date


@vast
class Kalenderregel:
    """One period of the year. `uid` is empty for what the school did not decide itself.

    `vrij` and `les` are its Mondays to Fridays as they are at this school.
    """

    soort: str  # regio | feestdag | codes.SCHOOLDAGSOORTEN
    naam: str
    van: date
    tot: date
    vrij: int = 0
    les: int = 0
    uid: str = ""
    versie: int = 0

    @property
    def eigen(self) -> bool:
        return bool(self.uid)


@vast
class Schoolkalenderbeeld:
    """`regio_van_gemeente`: the school's own region is unknown, the municipality's is used."""

    school: SchoolBeeld
    schooljaar: str
    regio: str  # codes.VAKANTIEREGIOS, or ""
    regio_van_gemeente: bool
    regels: tuple[Kalenderregel, ...]
    lesweken: int
    schooldagen: int
    waarschuwing: str = ""

    @property
    def eigen(self) -> int:
        """How many rows are the school's own."""
        return sum(regel.eigen for regel in self.regels)


def conceptsleutel(school_uid: str, soort: str, schooljaar: str) -> str:
    """Whose draft a new row is: one for each school, kind and schooljaar."""
    return f"{school_uid} {soort} {schooljaar}"
