# SPDX-License-Identifier: EUPL-1.2
"""What goes to a whole household or to nobody in particular: the letter before 1 July, the form."""

from datetime import date
from enum import StrEnum

from leerplicht_desktop.domain.gegevens.brief import Afzender, Exemplaar
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, Grond


class Julitaak(StrEnum):
    """What a child needs. Article 15 and "never fit for school" know no 1 July."""

    EERSTE = "eerste"
    VERVOLG = "vervolg"
    BLIJVEND = "blijvend"
    ARTIKEL_15 = "artikel 15"


_ZONDER_DATUM = frozenset({Julitaak.BLIJVEND, Julitaak.ARTIKEL_15})


@vast
class Juliregel:
    """One task of one child; a child that needs a first and a next notice has two lines.

    `uiterlijk`: last day of the notice, None for BLIJVEND and ARTIKEL_15. `tot`: the exemption
    that runs now ends then.
    """

    kind: str
    geboortedatum: date
    grond: Grond
    taak: Julitaak
    schooljaar: str = ""
    uiterlijk: date | None = None
    tot: date | None = None

    def __post_init__(self) -> None:
        past = {
            Julitaak.BLIJVEND: self.grond.code == "5a",
            Julitaak.ARTIKEL_15: self.grond.code == "15",
        }.get(self.taak, self.grond.familie is Familie.MEDEDELING)
        if not past or (self.uiterlijk is None) is not (self.taak in _ZONDER_DATUM):
            raise ValueError(f"{self.taak} does not go with {self.grond.code} and this day")


@vast
class Julibrief:
    """The letter before 1 July, one a household."""

    afzender: Afzender
    exemplaar: Exemplaar
    kenmerk: str
    datum: date
    schooljaar: str  # the one that is coming
    regels: tuple[Juliregel, ...]
    herinnering: bool = False


@vast
class Formulier:
    """The form for parents; all but `afzender` may stay empty. It has no field for the BSN."""

    afzender: Afzender
    kind: str = ""
    geboortedatum: date | None = None
    geslacht: str = ""  # codes.GESLACHTEN
    adres: Adres = Adres()
    grond: str = ""  # 5a | 5b | 5c | trekkend
    schooljaar: str = ""
    eerste: bool | None = None
    ouders: tuple[str, ...] = ()
