# SPDX-License-Identifier: EUPL-1.2
"""Meldingen as taken in, listed and shown. Hours are whole minutes inside the program."""

from datetime import date, datetime

from leerplicht_desktop.domain.vast import vast


@vast
class Verzuimdag:
    datum: date
    minuten: int


@vast
class MeldingInvoer:
    """Checked input of one melding (`controle.melding`), fields as DUO describes them."""

    leerling_uid: str
    school_uid: str | None
    soort: str  # codes.VERZUIMSOORTEN
    melddatum: date
    begindatum: date
    einddatum: date | None = None
    alleen_totaal: bool = False
    totaal_minuten: int = 0
    dagen: tuple[Verzuimdag, ...] = ()
    reden: str = ""
    toelichting: str = ""
    actie_gewenst: bool | None = None
    duo_meldingsnummer: str = ""
    status_duo: str = ""  # codes.STATUSSEN_DUO
    zaaknummer: str = ""
    melder_naam: str = ""
    melder_functie: str = ""
    melder_email: str = ""
    melder_telefoon: str = ""
    afwijkreden: str = ""  # why the officer chose another kind than proposed
    gevoelig: bool = False  # reden, toelichting and afwijkreden are of the protected class


@vast
class WeekBeeld:
    """One lesweek of the count. `vrij` weeks are shown but never counted."""

    weeknummer: int
    maandag: date
    minuten: int
    lopend: int  # running total in the window that ends here, minutes
    in_venster: bool
    vrij: str = ""  # name of the holiday when the whole week is free


@vast
class Soortvoorstel:
    """What kind the program proposes and why; `zin` is the sentence shown and frozen."""

    soort: str
    zin: str
    regels: tuple[str, ...]  # rule ids
    feiten: dict[str, str]
    waarschuwingen: tuple[str, ...] = ()


@vast
class MeldingBerekening:
    weken: tuple[WeekBeeld, ...]
    grens_minuten: int
    hoogste_minuten: int
    venster_van: date | None
    venster_tot: date | None
    bereikt_op: tuple[date, ...]
    voorstel: Soortvoorstel
    eerste_actie_uiterlijk: date | None
    waarschuwingen: tuple[str, ...] = ()


@vast
class MeldingRegel:
    """One row of a list of meldingen."""

    uid: str
    kenmerk: str
    leerling_uid: str
    leerling: str
    geboortedatum: date
    soort: str
    school: str
    melddatum: date
    begindatum: date
    einddatum: date | None
    minuten: int
    werkstatus: str
    status_duo: str
    actie_gewenst: bool | None
    eerste_actie_uiterlijk: date | None
    brieven: int = 0
    gevoelig: bool = False


@vast
class MeldingBeeld:
    """Everything of one melding."""

    uid: str
    versie: int
    kenmerk: str
    invoer: MeldingInvoer
    leerling: str
    school: str
    vakantieregio: str
    werkstatus: str
    ingenomen_op: datetime
    voorstel: Soortvoorstel
    berekening: MeldingBerekening
    eerdere: tuple[MeldingRegel, ...] = ()


@vast
class Geplakt:
    """Fields read from pasted text: raw values by field, and what was not understood."""

    velden: dict[str, str]
    kandidaten: tuple[str, ...] = ()  # uids of pupils that fit
    niet_herkend: tuple[str, ...] = ()
