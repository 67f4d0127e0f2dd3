# SPDX-License-Identifier: EUPL-1.2
"""The acts that the log knows: their Dutch words, their kind, and which of them need a reason.

The log keeps codes and ids; words are for whoever reads it. A code that is not listed here is
shown as it stands, so that an old log stays readable in a newer program.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from leerplicht_desktop.domain.vast import vast


class Groep(StrEnum):
    """What kind of act, as the filters of the log call it."""

    GEZIEN = "gezien"
    GEWIJZIGD = "gewijzigd"
    AFGEDRUKT = "afgedrukt"
    UITGEVOERD = "uitgevoerd"
    VERNIETIGD = "vernietigd"
    KLUIS = "kluis"


@vast
class Handeling:
    code: str
    woord: str
    groep: Groep
    reden_nodig: bool = False


@vast
class Logregel:
    """One line with its words. `onderwerp` is worked out while reading and is never stored."""

    nummer: int
    op: datetime
    handeling: str
    woord: str
    groep: Groep
    soort: str
    onderwerp: str
    aantal: int
    reden: str
    uids: tuple[str, ...]
    hash: str
    leerling_uid: str = ""

    @property
    def uid(self) -> str:
        return str(self.nummer)


@vast
class Ketencontrole:
    """`breuk` is the first line that does not fit; `hoofd` the hash of the last one."""

    regels: int
    breuk: int | None
    hoofd: str

    @property
    def in_orde(self) -> bool:
        return self.breuk is None


def _rij(groep: Groep, *paren: tuple[str, str], reden: bool = False) -> Iterator[Handeling]:
    for code, woord in paren:
        yield Handeling(code, woord, groep, reden)


_ALLE = (
    *_rij(
        Groep.GEZIEN,
        ("geopend", "geopend"),
        ("lijst_getoond", "lijst bekeken"),
        ("gezocht", "gezocht"),
        ("brief_bekeken", "brief bekeken"),
        ("gevoelig_gelezen", "beschermde tekst gelezen"),
    ),
    *_rij(
        Groep.GEWIJZIGD,
        ("leerling_toegevoegd", "leerling toegevoegd"),
        ("leerling_gewijzigd", "leerling gewijzigd"),
        ("inschrijving_toegevoegd", "inschrijving toegevoegd"),
        ("dagplek_overgenomen", "dagplek overgenomen"),
        ("ouder_bewaard", "ouder bewaard"),
        ("melding_ingenomen", "melding ingenomen"),
        ("melding_gewijzigd", "melding gewijzigd"),
        ("melding_overgenomen", "melding overgenomen"),
        ("brief_gemaakt", "brief gemaakt"),
        ("brief_verzonden", "brief als verzonden gemarkeerd"),
        ("beroep_ingenomen", "beroep op vrijstelling ingenomen"),
        ("beroep_gewijzigd", "beroep op vrijstelling gewijzigd"),
        ("stuk_toegevoegd", "stuk bij een beroep toegevoegd"),
        ("grensgeval_gekozen", "keuze bij een grensgeval vastgelegd"),
        ("beroep_beoordeeld", "beroep op vrijstelling beoordeeld"),
        ("beroep_school_gezet", "school bij een beroep vastgelegd"),
        ("beroep_ingetrokken", "beroep op vrijstelling ingetrokken"),
        ("duo_verwerkt", "vrijstelling ingevoerd in Mijn DUO"),
        ("beroep_doorgezonden", "beroep op vrijstelling doorgezonden"),
        ("school_toegevoegd", "school toegevoegd"),
        ("schoolvrij_toegevoegd", "dagen van een school toegevoegd"),
        ("schoolvrij_gewijzigd", "dagen van een school gewijzigd"),
        ("schoolvrij_verwijderd", "dagen van een school verwijderd"),
        ("schoolvrij_teruggezet", "dagen van een school teruggezet"),
        ("import_scholen", "lijst met scholen ingelezen"),
        ("import_leerlingen", "lijst met leerlingen ingelezen"),
        ("import_ouders", "lijst met ouders ingelezen"),
        ("import_inschrijvingen", "lijst met inschrijvingen ingelezen"),
        ("instellingen_gezet", "instellingen gewijzigd"),
    ),
    *_rij(Groep.GEWIJZIGD, ("inzage_verlengd", "termijn van inzage verlengd"), reden=True),
    *_rij(Groep.AFGEDRUKT, ("brief_afgedrukt", "brief afgedrukt")),
    *_rij(Groep.GEWIJZIGD, ("wpg_overgezet", "melding overgezet naar de politiegegevens")),
    *_rij(Groep.KLUIS, ("oudere_kluis_geaccepteerd", "oudere kluis toch geopend"), reden=True),
    *_rij(Groep.AFGEDRUKT, ("inzage_afgedrukt", "inzage afgedrukt"), reden=True),
    *_rij(
        Groep.UITGEVOERD,
        ("inzage_gemaakt", "inzage als bestand gemaakt"),
        ("logboek_uitgevoerd", "logboek uitgevoerd"),
        ("kluis_uitgevoerd", "alles meegenomen (export)"),
        reden=True,
    ),
    *_rij(Groep.GEZIEN, ("verklaring_gelezen", "verklaring van vernietiging gelezen")),
    *_rij(Groep.VERNIETIGD, ("vernietigd", "gegevens vernietigd"), reden=True),
    *_rij(
        Groep.VERNIETIGD,
        ("vernietiging_voorgesteld", "lijst om te vernietigen gemaakt"),
        ("vernietigingsregel_bewaard", "dossier van de lijst gehaald"),
        ("vernietigingsregel_opgenomen", "dossier weer op de lijst gezet"),
        ("vernietiging_goedgekeurd", "lijst goedgekeurd"),
        ("vernietiging_tweede_goedgekeurd", "lijst goedgekeurd door de tweede persoon"),
        ("goedkeuring_vervallen", "goedkeuring vervallen"),
        ("vernietiging_overgeslagen", "dossier overgeslagen bij vernietigen"),
        ("vernietiging_uitgevoerd", "lijst uitgevoerd"),
        ("tweede_persoon_toegevoegd", "tweede persoon toegevoegd"),
        ("tweede_persoon_beeindigd", "tweede persoon uit het register gehaald"),
        ("tweede_persoon_herkend", "tweede persoon herkend"),
        ("tweede_persoon_geweigerd", "verkeerde wachtzin van de tweede persoon"),
    ),
    *_rij(
        Groep.KLUIS,
        ("kluis_gemaakt", "kluis gemaakt"),
        ("geopend_door_vervanger", "geopend door een vervanger"),
        ("vervangeropening_gezien", "opening door de vervanger gezien"),
        ("vervanger_gemaakt", "envelop voor de vervanger gemaakt"),
        ("vervanger_ingetrokken", "envelop voor de vervanger ingetrokken"),
        ("sleutelbos_gekoppeld", "sleutelbos gekoppeld"),
        ("sleutelbos_vernieuwd", "geheim in de sleutelbos vernieuwd"),
        ("sleutels_vernieuwd", "sleutels van de kluis vernieuwd"),
        ("wpg_gemaakt", "deel voor politiegegevens gemaakt"),
        ("kluis_geopend", "kluis geopend"),
        ("kluis_hersteld", "reservekopie teruggezet"),
        ("kluis_ingevoerd", "export ingelezen in een nieuwe kluis"),
        ("wachtzin_gewijzigd", "wachtzin gewijzigd"),
        ("herstelcode_gewijzigd", "nieuwe herstelcode gemaakt"),
        ("reservekopie_gemaakt", "reservekopie gemaakt"),
    ),
)
HANDELINGEN = {handeling.code: handeling for handeling in _ALLE}
LEESHANDELINGEN = frozenset(code for code, h in HANDELINGEN.items() if h.groep is Groep.GEZIEN)
REDEN_NODIG = frozenset(code for code, h in HANDELINGEN.items() if h.reden_nodig)
GROEPWOORDEN = {
    Groep.GEZIEN: "Gezien",
    Groep.GEWIJZIGD: "Gewijzigd",
    Groep.AFGEDRUKT: "Afgedrukt",
    Groep.UITGEVOERD: "Uitgevoerd",
    Groep.VERNIETIGD: "Vernietigd",
    Groep.KLUIS: "Kluis",
}
SOORTWOORDEN = {
    "leerling": "leerling",
    "persoon": "ouder",
    "melding": "melding",
    "brief": "brief",
    "beroep": "beroep op vrijstelling",
    "stuk": "stuk bij een beroep",
    "document": "document",
    "school": "school",
    "kluis": "de kluis",
    "logboek": "het logboek",
    "inzage": "inzage",
    "vervangeropening": "opening door de vervanger",
    "wpgwissel": "politiegegevens",
    "vernietiging": "lijst om te vernietigen",
    "tweede_persoon": "tweede persoon",
}


def woord(code: str) -> str:
    """The act in Dutch; an unknown one as it was written."""
    gevonden = HANDELINGEN.get(code)
    return gevonden.woord if gevonden else code.replace("_", " ")


def groep(code: str) -> Groep:
    """The kind of an act. What is not known changed something: that is the safe guess."""
    gevonden = HANDELINGEN.get(code)
    return gevonden.groep if gevonden else Groep.GEWIJZIGD


def codes_van(groep_: Groep) -> frozenset[str]:
    return frozenset(code for code, h in HANDELINGEN.items() if h.groep is groep_)
