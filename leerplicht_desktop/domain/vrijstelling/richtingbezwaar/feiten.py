# SPDX-License-Identifier: EUPL-1.2
"""What is known of one appeal to article 5 onder b. The conviction itself is never among it."""

from datetime import date
from enum import StrEnum

from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.vrijstelling.inhoud import Inhoud
from leerplicht_desktop.domain.vrijstelling.kennisgeving import Kennisgeving


class Keten(StrEnum):
    """Was there a valid appeal for the period before?"""

    HEEL = "HEEL"
    ONDERBROKEN = "ONDERBROKEN"
    ONBEKEND = "ONBEKEND"


class Uitzondering(StrEnum):
    """Why a first appeal after the start of the duty, or after a placement, may still stand."""

    VERHUISD = "verhuizing"
    PO_NAAR_VO = "naar het voortgezet onderwijs zonder zelfde richting"
    SCHOOL_GESLOTEN = "school gesloten"
    BUITEN_AFSTAND = "eerdere school buiten redelijke afstand"
    UIT_BUITENLAND = "vestiging vanuit het buitenland"


class Mening(StrEnum):
    """A human assessment of one part of the test of HR 2019:1925."""

    VOLDAAN = "voldaan"
    NIET_VOLDAAN = "niet voldaan"
    NIET_BEOORDEELD = "niet beoordeeld"


class Over(StrEnum):
    RICHTING = "richting"
    INRICHTING = "inrichting"
    SOORT = "soort"
    LEERPLICHT = "leerplicht"
    PRAKTISCH = "praktisch"


@vast
class Plaatsing:
    """`tot` is the last day; None while it lasts."""

    richting: str
    van: date
    tot: date | None = None


@vast
class Bedenking:
    over: Over
    concreet: bool = True
    contact_met_school: bool = False


@vast
class Beroep:
    """One appeal. `kennisgeving.dagtekening` counts for article 8 lid 2."""

    kennisgeving: Kennisgeving
    dagtekening: date
    plichtig: bool = True
    eigen_gemeente: bool = True
    inhoud: Inhoud | None = None
    indiener_bevoegd: bool = True
    keten: Keten = Keten.HEEL
    uitzondering: Uitzondering | None = None
    uitzondering_bevestigd: bool = False
    verklaring: bool = True
    dekt_alle_scholen: bool = True
    vaste_verblijfplaats: bool = True
    dekt_nederland: bool = False
    plaatsingen: tuple[Plaatsing, ...] = ()
    bezwaar_tegen: frozenset[str] = frozenset()  # richtingen; empty: against all
    scholen_in_de_buurt: frozenset[str] = frozenset()
    scholen_van_ouders: frozenset[str] = frozenset()
    bedenkingen: tuple[Bedenking, ...] = ()
    ontvangstbewijs: bool = True
    grensgeval_op_tijd: bool | None = None  # the officer's own recorded choice
    overtuiging: Mening = Mening.NIET_BEOORDEELD
    richting: Mening = Mening.NIET_BEOORDEELD
    zwaarwegend: Mening = Mening.NIET_BEOORDEELD
