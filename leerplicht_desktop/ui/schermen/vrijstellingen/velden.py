# SPDX-License-Identifier: EUPL-1.2
"""Which facts the form asks for which ground, and what she may and may not ask about them.

One table: a ground that gets another fact gets a line here. Their names begin with `feit_`, so that
a draft keeps them sealed and the services know them as protected.
"""

from dataclasses import dataclass
from enum import StrEnum

from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import Keten

VIJF_B = "5b"
_TWEE = frozenset({"3a", "3b"})
# The grounds that can be taken in here, in the order of the Act.
GRONDEN = ("3a", "3b", "5a", "5b", "5c", "trekkend", "11g>10", "15")
VOORVOEGSEL = "feit_"


class Soort(StrEnum):
    VINK = "vink"
    KEUZE = "keuze"
    DATUM = "datum"
    REGEL = "regel"
    TEKST = "tekst"
    VINKEN = "vinken"


@dataclass(frozen=True, slots=True)
class Feit:
    """One question. `na`: the fact that must be `ja` before it makes sense to ask this one."""

    naam: str
    label: str
    soort: Soort
    gronden: frozenset[str]
    hulp: str = ""
    keuzes: tuple[tuple[str, str], ...] = ()
    leeg: str | None = None
    na: str = ""
    naast: bool = False

    @property
    def veld(self) -> str:
        return f"{VOORVOEGSEL}{self.naam}"


_JANEE = (("ja", "Ja"), ("nee", "Nee"))
_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_MAANDKEUZE = tuple((str(nr), naam) for nr, naam in enumerate(_MAANDEN, 1))
_A, _B, _C, _TREK = (frozenset({g}) for g in ("5a", "5b", "5c", "trekkend"))
_G, _15, _3A, _3B = (frozenset({g}) for g in ("11g>10", "15", "3a", "3b"))

_UIT_DE_WET = _A | _B | _C | _TREK

FEITEN = (
    Feit("ontbreekt", "Wat ontbreekt er in de kennisgeving?", Soort.VINKEN, _UIT_DE_WET,
         "Artikel 6 lid 1 vraagt deze gegevens. Zonder vinkje staan ze erin.",
         (("nummer", "BSN of onderwijsnummer"), ("naam", "naam"),
          ("geboortedatum", "geboortedatum"), ("geslacht", "geslacht"), ("adres", "adres"),
          ("woonplaats", "woonplaats"), ("postcode", "postcode"), ("grond", "grond"))),

    Feit("verklaring", "De verklaring van artikel 7 is er", Soort.VINK, _A,
         "Leg alleen vast wie de verklaring gaf, wanneer, en of zij zegt dat de jongere niet "
         "geschikt is. Een diagnose vraagt u niet en bewaart u niet."),
    Feit("deskundige", "Wie gaf de verklaring?", Soort.KEUZE, _A, "Geen naam van een ziekte.",
         (("arts", "Arts"), ("pedagoog", "Pedagoog"), ("psycholoog", "Psycholoog")), "Kies",
         "verklaring"),
    Feit("verklaring_op", "Datum van de verklaring", Soort.DATUM, _A,
         "Hoogstens drie maanden voor de dagtekening van de kennisgeving.", na="verklaring",
         naast=True),
    Feit("aangewezen", "Burgemeester en wethouders wezen deze deskundige aan", Soort.VINK, _A,
         na="verklaring"),
    Feit("behandelend", "De deskundige behandelt de jongere zelf", Soort.VINK, _A,
         na="verklaring"),
    Feit("ongeschikt", "De verklaring zegt: niet geschikt voor een school", Soort.VINK, _A,
         na="verklaring"),
    Feit("nooit_geschikt", "De verklaring zegt: ook later niet geschikt", Soort.VINK, _A,
         "Dan hoeft er niet elk jaar een nieuwe kennisgeving te komen (artikel 6 lid 3).",
         na="verklaring"),

    Feit("verklaring", "De verklaring van artikel 8 is er", Soort.VINK, _B,
         "Dit mag u vragen: staat er dat er bedenkingen zijn tegen de richting van alle scholen? "
         "Of de overtuiging juist is, beoordeelt u niet."),
    Feit("dekt_alle_scholen", "Zij gaat over alle scholen op redelijke afstand", Soort.VINK, _B,
         "Zonder vaste verblijfplaats gaat het om heel Nederland.", na="verklaring"),
    Feit("dekt_nederland", "Zij gaat over alle scholen in Nederland", Soort.VINK, _B,
         na="verklaring"),
    Feit("afstand", "Hoe noemen de ouders de afstand?", Soort.REGEL, _B,
         "In hun eigen woorden: kilometers of reistijd. De wet noemt geen getal.",
         na="verklaring"),
    Feit("bezwaar_tegen", "Tegen welke richtingen?", Soort.REGEL, _B,
         "Dit is omstreden: een rechter vond de vraag toelaatbaar (RBROT 2022:8517), anderen zien "
         "alleen een formele toets. Leeg betekent: tegen alle richtingen.", na="verklaring"),
    Feit("toelichting", "Wat schrijven de ouders zelf?", Soort.TEKST, _B,
         "Vrij. U mag geen gesprek, webformulier of bewijs van thuisonderwijs als voorwaarde "
         "stellen, en u beoordeelt het thuisonderwijs niet.", na="verklaring"),
    Feit("uitzondering_bevestigd", "Ik heb de uitzondering nagegaan en bevestig haar", Soort.VINK,
         _B, "Zonder bevestiging telt een uitzondering niet mee."),
    Feit("uitzondering_reden", "Waaruit blijkt de uitzondering?", Soort.TEKST, _B,
         na="uitzondering_bevestigd"),
    Feit("keten", "Was er voor de periode hiervoor een geldig beroep?", Soort.KEUZE, _B,
         "Weet u het niet, dan vraagt u het de ouders of de vorige gemeente.",
         ((Keten.HEEL.value, "Ja, de keten is heel"),
          (Keten.ONDERBROKEN.value, "Nee, de keten is onderbroken"),
          (Keten.ONBEKEND.value, "Niet bekend")), "Volgens het dossier"),

    Feit("verklaring", "De verklaring van de school in het buitenland is er", Soort.VINK, _C,
         "Van het hoofd van de school (artikel 9)."),
    Feit("school", "School en plaats", Soort.REGEL, _C, na="verklaring"),
    Feit("ingeschreven", "Zij zegt dat de jongere is ingeschreven", Soort.VINK, _C,
         na="verklaring"),
    Feit("bezoekt", "Zij zegt dat de jongere de school geregeld bezoekt", Soort.VINK, _C,
         na="verklaring"),
    Feit("taal", "Taal van de verklaring", Soort.KEUZE, _C, "",
         (("nl", "Nederlands"), ("en", "Engels"), ("de", "Duits"), ("fr", "Frans"),
          ("anders", "Een andere taal")), na="verklaring"),
    Feit("wereldschool", "Het gaat om de Wereldschool", Soort.VINK, _C, na="verklaring"),

    Feit("beroep", "Wat is het beroep van het gezin?", Soort.KEUZE, _TREK, "",
         (("kermis", "Kermis"), ("circus", "Circus"), ("anders", "Iets anders")), "Kies"),
    Feit("van_maand", "Op reis vanaf", Soort.KEUZE, _TREK, "", _MAANDKEUZE, "Kies"),
    Feit("tot_maand", "Tot en met", Soort.KEUZE, _TREK, "", _MAANDKEUZE, "Kies", naast=True),
    Feit("reist_mee", "De jongere reist mee", Soort.VINK, _TREK),
    Feit("rijdende_school", "Afstand tot de rijdende school, in meters", Soort.REGEL, _TREK,
         "Leeg laten als er geen rijdende school staat."),

    Feit("laatste_schooljaar", "Dit is het laatste schooljaar van de leerplicht", Soort.VINK, _3B),
    Feit("dagonderwijs_past_niet", "Volledig dagonderwijs past niet bij deze jongere", Soort.VINK,
         _3A, "Dit is het eigen oordeel van het college (artikel 3a lid 1)."),
    Feit("instemming", "Het bevoegd gezag van de school stemt in", Soort.VINK, _3A),
    Feit("plan", "Het plan van aanpak is er", Soort.VINK, _TWEE),
    Feit("nu_in_3a", "De jongere volgt nu al vervangende leerplicht (3a)", Soort.VINK, _TWEE),
    Feit("verklaring_hoofd", "De verklaring van het hoofd van de school is er", Soort.VINK, _TWEE,
         na="nu_in_3a"),
    Feit("gehoord_aanvrager", "Aanvrager gehoord op", Soort.DATUM, _TWEE),
    Feit("gehoord_jongere", "Jongere gehoord op", Soort.DATUM, _TWEE, naast=True),
    Feit("gehoord_hoofd", "Hoofd van de school gehoord op", Soort.DATUM, _TWEE | _G),

    Feit("gegevens_compleet", "De gegevens van artikel 15 lid 2 zijn compleet", Soort.VINK, _15),
    Feit("bewijs_onderwijs", "Het bewijs van het andere onderwijs is er", Soort.VINK, _15),

    Feit("verlof_van", "Eerste dag van het verlof", Soort.DATUM, _G),
    Feit("verlof_tot", "Laatste dag van het verlof", Soort.DATUM, _G, naast=True),
    Feit("schooldagen", "Aantal schooldagen", Soort.REGEL, _G),
    Feit("eerder_dagen", "Eerder dit schooljaar, in schooldagen", Soort.REGEL, _G,
         "Alle dagen gewichtige omstandigheden tellen samen (artikel 14).", naast=True),
    Feit("dagen_per_week", "Verplichte schooldagen per week", Soort.REGEL, _G,
         "Alleen invullen bij kwalificatieplicht met minder dan vijf dagen."),
    Feit("omstandigheden", "Welke omstandigheden?", Soort.TEKST, _G),
)  # fmt: skip


def feiten(grond: str) -> tuple[Feit, ...]:
    """The questions of one ground in their order."""
    return tuple(feit for feit in FEITEN if grond in feit.gronden)
