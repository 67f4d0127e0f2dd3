# SPDX-License-Identifier: EUPL-1.2
"""What is given to a person about himself: the request, what it would give, and the package."""

from datetime import date

from leerplicht_desktop.domain.gegevens.brief import Afzender
from leerplicht_desktop.domain.inzage import Aanvrager, Bevinding, Inzagetermijn
from leerplicht_desktop.domain.vast import vast


@vast
class Inzageverzoek:
    """A checked request. `over_uid` is a pupil, or an adult beside that pupil."""

    leerling_uid: str
    over_uid: str
    aanvrager: Aanvrager
    ouder_uid: str  # the asking parent; "" for another
    identiteit: str
    ontvangen: date
    toestemming: bool = False
    machtiging: bool = False
    gevoelig: bool = False
    verlengd: bool = False
    reden: str = ""

    @property
    def volwassene(self) -> bool:
        return self.over_uid != self.leerling_uid


@vast
class Keuze:
    """Somebody the request can be about, or who can ask; `code` is what the form gives back."""

    code: str
    woord: str


@vast
class Inzagekeuzes:
    """`over` and, for each of them, who may be asking. `zestien`: the pupil is 16 or older."""

    leerling: str
    zestien: bool
    over: tuple[Keuze, ...]
    aanvragers: dict[str, tuple[Keuze, ...]]


@vast
class Inzagetekst:
    """One record in full: its heading, its facts, and what was written in it."""

    kop: str
    feiten: tuple[tuple[str, str], ...] = ()
    alineas: tuple[str, ...] = ()


@vast
class Inzagedeel:
    """One section; empty when nothing is kept of that kind. `aantal` is what the screen shows."""

    titel: str
    feiten: tuple[tuple[str, str], ...] = ()
    koppen: tuple[str, ...] = ()
    rijen: tuple[tuple[str, ...], ...] = ()
    teksten: tuple[Inzagetekst, ...] = ()
    noot: str = ""

    @property
    def aantal(self) -> int:
        return len(self.rijen) + len(self.teksten) or len(self.feiten)


@vast
class Inzagepakket:
    """Everything about one person, others already taken out."""

    afzender: Afzender
    vorm: str  # u | je
    soort: str  # leerling | volwassene
    betrokkene: str
    geboortedatum: date | None
    aanvrager: str
    identiteit: str
    ontvangen: date
    uiterlijk: date
    datum: date
    delen: tuple[Inzagedeel, ...]
    weggelaten: tuple[tuple[str, int], ...]
    niet_opgenomen: tuple[str, ...]
    bewaren: tuple[tuple[str, str], ...]


@vast
class Inzagevoorstel:
    """What the screen shows before anything is made."""

    betrokkene: str
    bevindingen: tuple[Bevinding, ...]
    mag: bool
    termijn: Inzagetermijn
    delen: tuple[tuple[str, int], ...]
    weggelaten: tuple[tuple[str, int], ...]
    niet_opgenomen: tuple[str, ...]
    beschermd: int


@vast
class InzageGemaakt:
    """`pad` is empty for what went to a printer."""

    pad: str
    sha256: str
    bladzijden: int
