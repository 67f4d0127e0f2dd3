# SPDX-License-Identifier: EUPL-1.2
"""Every letter about one claim: its family, for which grounds it is, and what makes it.

The maker of a letter takes the type of its family. A wrong pair of letter and type is a mistake
of the program and stops here, before any page is drawn.
"""

from collections.abc import Callable
from enum import StrEnum

from leerplicht_desktop.documents.vrijstelling import (
    aanvulling,
    buiten_behandeling,
    doorzending,
    mededeling_voldoet,
    mededeling_voldoet_niet,
    ontvangstbevestiging,
    ontvangstbewijs,
    uitnodiging,
    verlofbesluit,
    vrijstellingsbesluit,
    woorden,
)
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit, Mededeling
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, Grond

Aard = Mededeling | Besluit | Grond


class Soort(StrEnum):
    ONTVANGSTBEVESTIGING = "ONTVANGSTBEVESTIGING"
    ONTVANGSTBEWIJS = "ONTVANGSTBEWIJS"
    AANVULLING = "AANVULLING"
    UITNODIGING = "UITNODIGING"
    DOORZENDING = "DOORZENDING"
    DOORGEZONDEN = "DOORGEZONDEN"  # the word of it to the parents
    VOLDOET = "VOLDOET"
    VOLDOET_NIET = "VOLDOET_NIET"
    VRIJSTELLINGSBESLUIT = "VRIJSTELLINGSBESLUIT"
    BUITEN_BEHANDELING = "BUITEN_BEHANDELING"
    VERLOFBESLUIT = "VERLOFBESLUIT"


_FEITELIJK: dict[Soort, Callable[[Vrijstellingsbrief, Grond], bytes]] = {
    Soort.ONTVANGSTBEVESTIGING: ontvangstbevestiging.maak,
    Soort.ONTVANGSTBEWIJS: ontvangstbewijs.maak,
    Soort.AANVULLING: aanvulling.maak,
    Soort.UITNODIGING: uitnodiging.maak,
    Soort.DOORZENDING: doorzending.maak_gemeente,
    Soort.DOORGEZONDEN: doorzending.maak_ouders,
}
_MEDEDELINGEN: dict[Soort, Callable[[Vrijstellingsbrief, Mededeling], bytes]] = {
    Soort.VOLDOET: mededeling_voldoet.maak,
    Soort.VOLDOET_NIET: mededeling_voldoet_niet.maak,
}
_BESLUITEN: dict[Soort, Callable[[Vrijstellingsbrief, Besluit], bytes]] = {
    Soort.VRIJSTELLINGSBESLUIT: vrijstellingsbesluit.maak,
    Soort.BUITEN_BEHANDELING: buiten_behandeling.maak,
    Soort.VERLOFBESLUIT: verlofbesluit.maak,
}


def maak(soort: Soort, g: Vrijstellingsbrief, aard: Aard) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    match aard:
        case Mededeling() if soort in _MEDEDELINGEN:
            return _MEDEDELINGEN[soort](g, aard)
        case Besluit() if soort in _BESLUITEN:
            return _BESLUITEN[soort](g, aard)
        case Grond() if soort in _FEITELIJK:
            return _FEITELIJK[soort](g, aard)
    raise TypeError(f"{soort} is no letter for a {type(aard).__name__}")


def familie(soort: Soort) -> str:
    """mededeling, besluit or feitelijk."""
    if soort in _FEITELIJK:
        return "feitelijk"
    return "mededeling" if soort in _MEDEDELINGEN else "besluit"


def soorten(grond: Grond) -> tuple[Soort, ...]:
    """The letters that exist for a ground, in the order of the work."""
    if grond.familie is Familie.GEEN:
        return ()
    if grond.familie is Familie.MEDEDELING:
        return (*_FEITELIJK, *_MEDEDELINGEN)
    return (*_FEITELIJK, *_uitkomst(grond), Soort.BUITEN_BEHANDELING)


def _uitkomst(grond: Grond) -> tuple[Soort, ...]:
    if grond.code in vrijstellingsbesluit.GRONDEN:
        return (Soort.VRIJSTELLINGSBESLUIT,)
    return (Soort.VERLOFBESLUIT,)


def titel(soort: Soort, grond: Grond) -> str:
    """How the letter is called in a list, the same words as on the letter."""
    artikel = woorden.artikel(grond)
    if soort in _MEDEDELINGEN:
        woord = "voldoet" if soort is Soort.VOLDOET else "voldoet niet"
        return f"Mededeling: {woord} ({artikel})"
    if soort is Soort.VRIJSTELLINGSBESLUIT:
        vervangend = grond.code in ("3a", "3b")
        naam = "Besluit vervangende leerplicht" if vervangend else "Vrijstellingsbesluit"
        return f"{naam} ({artikel})"
    return _TITELS[soort]


_TITELS = {
    Soort.ONTVANGSTBEVESTIGING: "Ontvangstbevestiging",
    Soort.ONTVANGSTBEWIJS: "Ontvangstbewijs",
    Soort.AANVULLING: "Verzoek om aanvulling",
    Soort.UITNODIGING: "Uitnodiging voor een gesprek",
    Soort.DOORZENDING: "Doorzending aan een andere gemeente",
    Soort.DOORGEZONDEN: "Bericht van doorzending",
    Soort.BUITEN_BEHANDELING: "Besluit: niet behandeld (artikel 4:5 Awb)",
    Soort.VERLOFBESLUIT: "Verlofbesluit (artikel 11 onder g)",
}
