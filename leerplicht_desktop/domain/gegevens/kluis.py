# SPDX-License-Identifier: EUPL-1.2
"""The store as the front sees it before and after unlocking."""

from datetime import datetime

from leerplicht_desktop.domain.vast import vast


@vast
class KluisStand:
    """State of a folder, read without any key. `toestand` names what to do next."""

    # ok | geen_kluis | sleutelbestand_weg | sleutelbestand_beschadigd | kluis_weg | geen_toegang
    # | herstel_onderbroken
    toestand: str
    map: str
    naam: str
    demo: bool
    sleutelbos: bool  # the passphrase slot needs the OS keyring as well
    vervanger: bool = False  # an envelope was made: there is a second way in


@vast
class Bevindingen:
    in_orde: bool
    bevindingen: tuple[str, ...]
    schema: str
    generatie: int
    logregels: int = 0


@vast
class Reservekopie:
    pad: str
    grootte: int
    gecontroleerd_op: datetime


@vast
class Kluisgegevens:
    """What the status bar and the settings show."""

    gemeentecode: str
    gemeente: str
    ambtenaar: str
    functie: str
    afdeling: str
    telefoon: str
    email: str
    website: str
    retouradres: str
    bezoekadres: str
    demo: bool
    laatste_reservekopie: datetime | None
    vakantieregio: str = ""
    mandaat: str = ""  # the decision by which she signs for the college
    bezwaar_adres: str = ""
    bezwaar_digitaal: str = ""  # where a bezwaarschrift can be sent digitally
    rechtbank: str = ""  # for a voorlopige voorziening
