# SPDX-License-Identifier: EUPL-1.2
"""Letters: who gets a copy, what stands in it, what was filed."""

from datetime import date, datetime

from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.vast import vast


@vast
class Afzender:
    """The municipality and the officer as printed on every letter."""

    gemeente: str
    afdeling: str
    retouradres: str  # one line for the window of the envelope
    bezoekadres: str
    telefoon: str
    email: str
    website: str
    ambtenaar: str
    functie: str
    demo: bool = False


@vast
class Exemplaar:
    """One copy of a letter. `vorm` is "u" (parents) or "je" (youngster of 12 and over)."""

    sleutel: str
    aan: tuple[str, ...]  # name lines
    adres: Adres
    aanhef: str
    vorm: str
    vlag: str = ""  # why the officer should look twice, "" when nothing
    geheim: bool = False


@vast
class Verzuimweek:
    van: date
    tot: date
    minuten: int


@vast
class Waarschuwingsbrief:
    """Facts of one warning letter; the wording belongs to `documents`.

    `soort` is the kind of melding (codes.VERZUIMSOORTEN); `leeftijd` on `datum`.
    `reageren_voor` is the last day to react.
    """

    afzender: Afzender
    exemplaar: Exemplaar
    kenmerk: str
    uw_kenmerk: str
    datum: date
    jongere: str  # full name
    roepnaam: str
    geboortedatum: date
    leeftijd: int
    soort: str
    kwalificatieplichtig: bool
    school: str
    plaats_school: str
    begindatum: date
    einddatum: date | None
    minuten: int
    alleen_totaal: bool
    weken: tuple[Verzuimweek, ...]
    bereikt_op: date | None
    eerder_dit_schooljaar: int
    reageren_voor: date


@vast
class Briefvoorstel:
    """What "Brief maken" would make: the copies, and what is missing or odd."""

    melding_uid: str
    soort: str
    titel: str
    familie: str  # mededeling | besluit | feitelijk
    exemplaren: tuple[Exemplaar, ...]
    ontbreekt: tuple[str, ...]
    let_op: tuple[str, ...]
    datum: date
    reageren_voor: date


@vast
class BriefRegel:
    """One filed copy."""

    uid: str
    kenmerk: str
    soort: str
    titel: str
    leerling_uid: str
    leerling: str
    aan: str
    datum: date
    status: str  # codes.BRIEFSTATUSSEN
    sha256: str
    gemaakt_op: datetime
    melding_uid: str  # "" for a letter about a claim
    beroep_uid: str = ""


@vast
class Voorbeeldbladzijde:
    """A page as picture for the preview: RGB888 bytes, row by row."""

    breedte: int
    hoogte: int
    rgb: bytes
