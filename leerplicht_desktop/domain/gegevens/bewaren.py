# SPDX-License-Identifier: EUPL-1.2
"""What crosses rooms about keeping and destroying: facts, proposals, the list, its declaration."""

from collections.abc import Mapping
from datetime import date, datetime

from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.oordeel import Oordeel
from leerplicht_desktop.domain.vast import vast


@vast
class Dossierfeiten:
    """What the rules need to know of one pupil; no name and no number."""

    geboren: date
    soorten: frozenset[Gegevenssoort]  # classes of which something is kept
    einde_plicht: date | None = None  # last day of the kwalificatieplicht, or of its last record
    lopend: int = 0  # meldingen that were not closed
    onverzonden: int = 0  # letters that were made and not sent
    termijn_tot: date | None = None  # last day of an open term (bezwaar, answer to a letter)
    inzage_sinds: date | None = None  # a request that was not answered
    bewaren_tot: Mapping[Gegevenssoort, date] | None = None  # she keeps it until then


@vast
class Bewaarvoorstel:
    """One class of data of one pupil whose term has passed; `beletsels` hold it back."""

    soort: Gegevenssoort
    vernietigen_op: date
    oordeel: Oordeel
    beletsels: tuple[str, ...] = ()


@vast
class Regelbeeld:
    """One line of the list; the name is looked up when it is shown and is stored nowhere."""

    uid: str
    leerling_uid: str
    naam: str
    geboortejaar: int
    soort: Gegevenssoort
    vernietigen_op: date
    waarom: str
    artikel: str
    let_op: tuple[str, ...]
    keuze: str
    reden: str
    bewaren_tot: date | None
    aantallen: Mapping[str, int]
    klaar: bool
    overgeslagen: str


@vast
class Tegengehouden:
    """A pupil whose term passed and who is not on the list, with the sentences that say why."""

    leerling_uid: str
    naam: str
    soort: Gegevenssoort
    vernietigen_op: date
    zinnen: tuple[str, ...]


@vast
class Goedkeuring:
    naam: str
    functie: str
    op: datetime
    sinds: datetime | None = None  # in the register of second persons


@vast
class Lijstbeeld:
    """The list of one year. `eerste` is her approval, `tweede` that of the second person."""

    uid: str
    versie: int
    peildatum: date
    status: str
    regels: tuple[Regelbeeld, ...]
    eerste: Goedkeuring | None
    tweede: Goedkeuring | None
    uitgevoerd_op: datetime | None

    @property
    def begonnen(self) -> bool:
        """Something of it is gone already: what is left can only be finished."""
        return any(regel.klaar for regel in self.regels)


@vast
class TweedePersoonBeeld:
    uid: str
    naam: str
    functie: str
    tot: date | None
    wacht_tot: datetime | None


@vast
class Overzicht:
    """What the screen shows. `lijst` is the newest that was not carried out."""

    lijst: Lijstbeeld | None
    tegengehouden: tuple[Tegengehouden, ...]
    nu: int  # lines that a list of today would hold
    verouderd: bool  # a list of today would differ from `lijst`
    eerste_termijn: date | None
    personen: tuple[TweedePersoonBeeld, ...]
    eerdere: tuple[tuple[str, date], ...]  # lists that were carried out: uid and day
    ambtenaar: str


@vast
class Kopiebeeld:
    """A backup that still holds what was destroyed."""

    plek: str
    gemaakt_op: datetime | None
    vanzelf: bool
    zin: str


@vast
class Verklaring:
    """What the verklaring van vernietiging says; no name of a pupil."""

    gemeente: str
    afdeling: str
    demo: bool
    uid: str
    peildatum: date
    uitgevoerd_op: datetime
    tellingen: tuple[tuple[str, str, int, str], ...]  # class, rule, dossiers, birth years
    stukken: tuple[tuple[str, int], ...]
    goedkeuringen: tuple[Goedkeuring, ...]
    dossiers: tuple[tuple[str, str], ...]  # uid of the dossier, its kenmerken
    bewaard: int
    overgeslagen: int
    kopieen: tuple[Kopiebeeld, ...]
    herschreven: bool = True  # the whole file was written again


@vast
class Uitvoering:
    """What a run did; `lijst_uid` gives the declaration."""

    lijst_uid: str
    vernietigd: int
    overgeslagen: tuple[Regelbeeld, ...]
    kopieen: tuple[Kopiebeeld, ...]
