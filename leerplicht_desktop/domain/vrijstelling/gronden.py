# SPDX-License-Identifier: EUPL-1.2
"""Every ground for not being at school, as one table that drives forms, letters and terms.

An exemption of article 5 or 5a arises from the Act itself when the notice meets articles 6 to 9:
the municipality only tells so. Articles 3a, 3b, 14 lid 3 and 15 are decided upon.
"""

from enum import StrEnum

from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    WEKEN_BESLISSING,
    WEKEN_BESLISSING_VERVANGEND,
    Wetswaarde,
)


class Beslisser(StrEnum):
    WET = "van rechtswege"
    COLLEGE = "burgemeester en wethouders"
    AMBTENAAR = "de leerplichtambtenaar"
    HOOFD = "het hoofd van de school"


class Aard(StrEnum):
    VAN_RECHTSWEGE = "vrijstelling uit de wet"
    BESLUIT = "besluit"
    MELDING_HOOFD = "melding aan het hoofd"


class Familie(StrEnum):
    MEDEDELING = "mededeling"
    BESLUIT = "besluit"
    GEEN = "geen brief van de gemeente"


class Periode(StrEnum):
    SCHOOLJAAR = "tot en met 31 juli"
    LAATSTE_SCHOOLJAAR = "het laatste schooljaar"
    GEVRAAGD = "de gevraagde dagen"
    HINDERNIS = "zolang de reden duurt"


@vast
class Grond:
    code: str
    artikel: str
    omschrijving: str
    beslisser: Beslisser
    aard: Aard
    familie: Familie
    periode: Periode
    eisen: tuple[str, ...]
    bewijs: tuple[str, ...] = ()
    beslistermijn: Wetswaarde | None = None


_KENNISGEVING = "kennisgeving volgens artikel 6"


def _uit_de_wet(code: str, artikel: str, wat: str, eisen: tuple[str, ...], *bewijs: str) -> Grond:
    return Grond(
        code, artikel, wat, Beslisser.WET, Aard.VAN_RECHTSWEGE, Familie.MEDEDELING,
        Periode.SCHOOLJAAR, (_KENNISGEVING, *eisen), bewijs,
    )  # fmt: skip


def _hoofd(code: str, wat: str, artikel: str) -> Grond:
    return Grond(
        code, artikel, wat, Beslisser.WET, Aard.MELDING_HOOFD, Familie.GEEN, Periode.HINDERNIS,
        (wat,),
    )  # fmt: skip


GRONDEN = (
    Grond(
        "3a", "Lpw art. 3a", "vervangende leerplicht vanaf 14 jaar", Beslisser.COLLEGE,
        Aard.BESLUIT, Familie.BESLUIT, Periode.SCHOOLJAAR,
        ("14 jaar of ouder", "volledig dagonderwijs past niet", "instemming van het bevoegd gezag",
         "aanvrager, jongere en hoofd gehoord"),
        ("plan van aanpak van de school",), WEKEN_BESLISSING_VERVANGEND,
    ),
    Grond(
        "3b", "Lpw art. 3b", "vervangende leerplicht in het laatste schooljaar", Beslisser.COLLEGE,
        Aard.BESLUIT, Familie.BESLUIT, Periode.LAATSTE_SCHOOLJAAR,
        ("laatste schooljaar van de leerplicht", "inschrijving bij een instelling",
         "aanvrager, jongere en hoofd gehoord"),
        ("plan van aanpak van de instelling", "bij 3a: verklaring van het hoofd"),
        WEKEN_BESLISSING_VERVANGEND,
    ),
    _uit_de_wet(
        "5a", "Lpw art. 5 onder a", "lichamelijk of psychisch niet geschikt",
        ("verklaring volgens artikel 7",), "verklaring van een aangewezen deskundige",
    ),
    _uit_de_wet(
        "5b", "Lpw art. 5 onder b", "overwegende bedenkingen tegen de richting",
        ("verklaring volgens artikel 8 lid 1", "geen plaatsing volgens artikel 8 lid 2"),
        "verklaring van de ouders over alle scholen op redelijke afstand",
    ),
    _uit_de_wet(
        "5c", "Lpw art. 5 onder c", "school in het buitenland", ("verklaring volgens artikel 9",),
        "verklaring van het hoofd van de school in het buitenland",
    ),
    _uit_de_wet(
        "trekkend", "Lpw art. 5a", "trekkend bestaan",
        ("kermis of circus", "op reis van maart tot en met oktober", "de jongere reist mee"),
    ),
    _hoofd("11a", "de school is gesloten of geeft geen les", "Lpw art. 11 onder a"),
    _hoofd("11b", "schoolbezoek is verboden door een regel", "Lpw art. 11 onder b"),
    _hoofd("11c", "de leerling is geschorst", "Lpw art. 11 onder c"),
    _hoofd("11d", "de leerling is ziek", "Lpw art. 11 onder d en 12"),
    _hoofd("11e", "plicht uit godsdienst of levensovertuiging", "Lpw art. 11 onder e en 13"),
    Grond(
        "11f", "Lpw art. 11 onder f en 13a", "vakantie door het beroep van een ouder",
        Beslisser.HOOFD, Aard.BESLUIT, Familie.GEEN, Periode.GEVRAAGD,
        ("vakantie kan alleen buiten de schoolvakantie", "een keer per schooljaar",
         "hoogstens 10 schooldagen", "niet in de eerste twee lesweken"),
        ("verklaring over het beroep",),
    ),
    Grond(
        "11g", "Lpw art. 11 onder g en 14 lid 1", "gewichtige omstandigheden, hoogstens 10 dagen",
        Beslisser.HOOFD, Aard.BESLUIT, Familie.GEEN, Periode.GEVRAAGD,
        ("gewichtige omstandigheden",),
    ),
    Grond(
        "11g>10", "Lpw art. 11 onder g en 14 lid 3", "gewichtige omstandigheden, meer dan 10 dagen",
        Beslisser.AMBTENAAR, Aard.BESLUIT, Familie.BESLUIT, Periode.GEVRAAGD,
        ("gewichtige omstandigheden", "hoofd gehoord"), (), WEKEN_BESLISSING,
    ),
    Grond(
        "15", "Lpw art. 15", "op een andere manier genoeg onderwijs", Beslisser.COLLEGE,
        Aard.BESLUIT, Familie.BESLUIT, Periode.SCHOOLJAAR,
        ("kwalificatieplichtig", "bijzondere omstandigheden", "gegevens van artikel 15 lid 2"),
        ("bewijs van het andere onderwijs",), WEKEN_BESLISSING,
    ),
)  # fmt: skip

_OP_CODE = {grond.code: grond for grond in GRONDEN}


def grond(code: str) -> Grond:
    """The row of a ground (Lpw art. 3a, 3b, 5, 5a, 11 and 15)."""
    return _OP_CODE[code]
