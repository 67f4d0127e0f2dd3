# SPDX-License-Identifier: EUPL-1.2
"""A claim of exemption as the screens, letters and command line see it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime

from leerplicht_desktop.domain.gegevens.brief import Afzender, Exemplaar
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.gegevens.toets import Regellijn
from leerplicht_desktop.domain.vast import vast


@vast
class Indiener:
    """Who claims. `rol`: GEZAG, VERZORGING or ANDERS (Lpw art. 2 lid 1)."""

    naam: str
    rol: str
    ondertekend: bool
    persoon_uid: str = ""


@vast
class BeroepInvoer:
    """A checked form. `schooljaar` is the year in which it begins.

    `eerste` None: the program judges it for each child. `feiten` is protected: name without
    `feit_` to `ja`, `nee`, an ISO date, a number, a code or a text.
    """

    grond: str
    schooljaar: int
    ontvangen_op: date
    kanaal: str
    eerste: bool | None = None
    uitzondering: str = ""
    dagtekening: date | None = None
    verzonden_op: date | None = None
    ontvangen_door: str = ""
    op_model: bool = True
    eerder_beroep: bool | None = None
    vaste_verblijfplaats: bool = True
    gemeentecode: str = ""
    zaaknummer: str = ""
    indieners: tuple[Indiener, ...] = ()
    van: date | None = None
    tot: date | None = None
    feiten: Mapping[str, str] = field(default_factory=dict)


@vast
class Stuk:
    """One paper. `document_uid` empty: seen and not kept. `soort`: codes.STUKSOORTEN."""

    uid: str
    soort: str
    dagtekening: date | None
    ontvangen_op: date
    kanaal: str
    ontvangen_door: str
    document_uid: str
    vingerafdruk: str  # short, to tell two papers apart
    grootte: int


@vast
class SchoolInBereik:
    """A school near the home. Distances in metres, straight line; `marge` of the postcode area."""

    school_uid: str
    naam: str
    plaats: str
    onderwijssoort: str
    richting: str  # of DUO, or typed by hand
    richting_met_de_hand: bool
    meter: int
    marge: int
    in_bereik: str  # ja | grensgeval | nee, for the chosen distance
    oost: float  # km from the home, for the drawn map
    noord: float
    plaatsbaar: str = ""  # ja | nee | onbekend
    genoemd: bool = False  # by the parents
    bedenking: str = ""  # richting | inrichting | soort | leerplicht | praktisch
    contact_op: date | None = None
    contact_met: str = ""
    reistijd: int | None = None  # minutes, typed
    eerder_geplaatst: bool = False
    toelichting: str = ""
    concreet: bool = False  # a bedenking about this school itself


@vast
class Beoordeling:
    """One part (i, ii, iii) as a person judged it: voldaan | niet voldaan | niet beoordeeld."""

    onderdeel: str
    uitkomst: str
    motivering: str = ""
    door: str = ""
    op: date | None = None
    tweede_lezer: str = ""
    tweede_op: date | None = None


@vast
class BeroepRegel:
    """A row of the list. `dagen`: until `uiterlijk`, negative when past."""

    uid: str
    kenmerk: str
    leerling_uid: str
    leerling: str
    leeftijd: int
    grond: str
    schooljaar: str
    ontvangen_op: date
    status: str
    uiterlijk: date | None
    dagen: int | None
    inname_uid: str


@vast
class BeroepBeeld:
    """Everything of one claim for its screen."""

    uid: str
    versie: int
    kenmerk: str
    leerling_uid: str
    leerling: str
    leeftijd: int
    geboortedatum: date
    adres: Adres
    geheim: bool
    grond: str
    artikel: str
    omschrijving: str
    schooljaar: int
    eerste: bool
    status: str
    formeel: str  # verdict of the formal test
    formeel_zin: str
    inhoud: str  # NIET_BEOORDEELD | AANNEMELIJK | BETWIST, "" where it does not apply
    om: str  # sentence, "" where it does not apply
    regels: tuple[Regellijn, ...]
    waarschuwingen: tuple[str, ...]
    invoer: dict[str, str]  # the fields of the form, as typed
    indieners: tuple[Indiener, ...]
    stukken: tuple[Stuk, ...]
    broers_zussen: tuple[BeroepRegel, ...]  # claims of the same intake
    beoordelingen: tuple[Beoordeling, ...]
    uiterlijk: date | None
    uiterlijk_waarom: str
    aanvulling_gevraagd_op: date | None
    aanvulling_tot: date | None
    geldig_van: date | None
    geldig_tot: date | None
    opnieuw_voor: date | None
    brieven: tuple[str, ...]  # uids
    brief_wordt: str  # what "Vrijstellingsbrief maken" becomes
    duo_op: date | None
    bijgewerkt_op: datetime


@vast
class Vrijstellingsbrief:
    """Facts of one letter about a claim. What kind of letter it is comes beside it, by its type:
    a `Mededeling`, a `Besluit` (domain.vrijstelling.brieven) or, for a factual letter, a `Grond`.

    So a bezwaarclausule has no place here, and nothing has that shows a conviction or health.
    `stukken`: what it is, its own date, the day it came. `regels`: the lines of the test; a letter
    takes what it tells.
    """

    afzender: Afzender
    exemplaar: Exemplaar
    kenmerk: str
    datum: date
    jongere: str
    roepnaam: str
    geboortedatum: date
    ontvangen_op: date
    schooljaar: str = ""
    dagtekening: date | None = None
    kwalificatieplichtig: bool = False
    stukken: tuple[tuple[str, date | None, date], ...] = ()
    bericht_voor: date | None = None  # what she promises, or the last day to decide
    regels: tuple[Regellijn, ...] = ()
    ontbreekt: tuple[str, ...] = ()  # what no rule knows of, in her words (a translation)
    uiterlijk: date | None = None  # last day the notice could come in
    geldig_van: date | None = None
    geldig_tot: date | None = None
    opnieuw_voor: date | None = None  # last day of the next notice
    blijvend: bool = False  # no yearly notice (Lpw art. 6 lid 3)
    plicht_tot: date | None = None  # when the duty itself ends before a next notice
    aanvulling_gevraagd_op: date | None = None
    aanvullen_voor: date | None = None
    aangevuld_op: date | None = None
    inschrijven_voor: date | None = None
    gesprek_op: date | None = None
    gesprek_tijd: str = ""
    gesprek_plaats: str = ""
    absoluut: bool = False  # not enrolled and no exemption: then the talk is no free choice
    andere_gemeente: str = ""  # where the notice belongs
    uitkomst: str = ""  # toegekend | deels toegekend | afgewezen; besluiten only
    motivering: str = ""  # besluiten only
    belangen: str = ""
    voorwaarden: str = ""
    gehoord: tuple[tuple[str, date], ...] = ()  # aanvrager | jongere | hoofd | instelling
    mandaat: str = ""
    bezwaar_adres: str = ""
    bezwaar_digitaal: str = ""
    rechtbank: str = ""
    verlof_van: date | None = None
    verlof_tot: date | None = None
    schooldagen: int | None = None
    eerder_dagen: int = 0  # leave of 11 onder g earlier in the same school year
    verleend_van: date | None = None
    verleend_tot: date | None = None
    verleende_dagen: int | None = None
