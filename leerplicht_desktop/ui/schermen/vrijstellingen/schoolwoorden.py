# SPDX-License-Identifier: EUPL-1.2
"""The words and markers of the schools within reach: the same on the map, in the table, aloud."""

from collections.abc import Sequence
from dataclasses import dataclass

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.gegevens.beroep import SchoolInBereik

TITEL = "Scholen binnen bereik"
GRENZEN = tuple((str(km * 1000), f"{km} km") for km in (2, 3, 5, 6, 8, 10, 15, 20, 30))
AFSTAND = "Afstand"
SOORT = "Soort onderwijs"
PASSEND = "Past bij leeftijd"
ALLE_SOORTEN = (("*", "Alle soorten"),)
UITLEG = (
    "Rechte lijn. De woning ligt ergens in haar postcodegebied: een school in de rand van de ring "
    "is een grensgeval. De wet noemt geen getal voor redelijke afstand."
)
GEEN_WONING = "Van dit adres is de plaats niet bekend. Vul bij de leerling de postcode in."
GEEN = "Geen school binnen deze afstand. Kies een grotere afstand of een andere soort."
KOLOMMEN = ("School", "Richting", "Bedenking", "Afstand")
LEGENDA = (
    ("rond", "accent", "In lijst van ouders"),
    ("ruit", "amberShape", "Ontbreekt in lijst"),
    ("vierkant", "red", "Eerder geplaatst"),
)
BEDENKINGEN = (
    ("richting", "De richting"),
    ("inrichting", "De inrichting van het onderwijs"),
    ("soort", "De soort onderwijs"),
    ("leerplicht", "De leerplicht als zodanig"),
    ("praktisch", "Iets praktisch"),
)
PLAATSBAAR = (("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Niet bekend"))


@dataclass(frozen=True, slots=True)
class Merk:
    vorm: str
    kleur: str
    inkt: str


_EERDER = Merk("vierkant", "red", "surface")
_GENOEMD = Merk("rond", "accent", "onAccent")
_ONTBREEKT = Merk("ruit", "amberShape", "surface")


def merk(school: SchoolInBereik) -> Merk:
    """Placed before weighs more than named, and named more than missing."""
    if school.eerder_geplaatst:
        return _EERDER
    return _GENOEMD if school.genoemd else _ONTBREEKT


def stand(school: SchoolInBereik) -> str:
    """The word in the column Bedenking."""
    if school.eerder_geplaatst:
        return "eerder geplaatst"
    if not school.genoemd:
        return "ontbreekt"
    return f"genoemd, {school.bedenking}" if school.bedenking else "genoemd"


def kilometer(meter: int) -> str:
    """`2,2 km`, `6 km`, `800 m`"""
    if meter < 1000:
        return f"{meter} m"
    heel, rest = divmod(round(meter / 100), 10)
    return f"{heel},{rest} km" if rest else f"{heel} km"


def afstand(school: SchoolInBereik) -> str:
    """`2,0 km`: one decimal, as every row has."""
    return f"{school.meter / 1000:.1f} km".replace(".", ",")


def in_de_marge(school: SchoolInBereik) -> str:
    """In or out: nobody can tell within the margin of the postcode area."""
    return "grensgeval" if school.in_bereik == "grensgeval" else ""


def richting(school: SchoolInBereik) -> str:
    return school.richting or "niet bekend"


def onder(school: SchoolInBereik) -> str:
    """The quiet second line of a row."""
    soort = codes.ONDERWIJSSOORTEN.woord(school.onderwijssoort)
    plaatsbaar = {"ja": "plaatsbaar", "nee": "niet plaatsbaar"}.get(school.plaatsbaar, "")
    delen = (soort if soort != "onbekend" else "", school.plaats, plaatsbaar)
    return " · ".join(deel for deel in delen if deel)


def gesproken(nummer: int, school: SchoolInBereik) -> str:
    """A school as a screen reader says it."""
    delen = (
        f"{nummer}: {school.naam}",
        onder(school),
        f"richting {richting(school)}",
        stand(school),
        afstand(school),
        in_de_marge(school),
    )
    return ", ".join(deel for deel in delen if deel)


def kaartnaam(aantal: int, grens: int) -> str:
    scholen = "1 school" if aantal == 1 else f"{aantal} scholen"
    return f"Kaart met {scholen} en een ring van {kilometer(grens)} om de woning"


def samenvatting(scholen: Sequence[SchoolInBereik], marge: int | None) -> str:
    """`6 scholen, 2 ontbreken in de lijst van de ouders · woning op 350 m nauwkeurig`"""
    if marge is None:
        return ""
    delen = ["1 school" if len(scholen) == 1 else f"{len(scholen)} scholen"]
    mist = sum(1 for school in scholen if not school.genoemd and not school.eerder_geplaatst)
    if mist:
        woord = "ontbreekt" if mist == 1 else "ontbreken"
        delen.append(f"{mist} {woord} in de lijst van de ouders")
    grens = sum(1 for school in scholen if school.in_bereik == "grensgeval")
    if grens:
        delen.append(f"{grens} grensgeval" if grens == 1 else f"{grens} grensgevallen")
    return f"{', '.join(delen)} · woning op {kilometer(marge)} nauwkeurig"
