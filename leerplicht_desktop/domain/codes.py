# SPDX-License-Identifier: EUPL-1.2
"""Every code the store holds, with the word the officer sees and the outside words that mean it.

`docs/begrippen.md` is made from this module. A code is text; a code that lapsed is kept for
import and never offered.
"""

from collections.abc import Iterator
from datetime import date

from leerplicht_desktop.domain.vast import vast


@vast
class Code:
    """`woord` is on screen and on paper; `buiten` are words of other systems (folded)."""

    code: str
    woord: str
    uitleg: str = ""
    buiten: tuple[str, ...] = ()
    vanaf: date | None = None
    tot: date | None = None
    invoer: bool = True  # may an officer choose it for something new?


class Codelijst:
    """An ordered list of codes with a lookup on code and on outside words."""

    def __init__(self, naam: str, *codes: Code) -> None:
        self.naam = naam
        self._op_code = {c.code: c for c in codes}
        self._op_woord: dict[str, Code] = {}
        for code in codes:
            for woord in (code.code, code.woord, *code.buiten):
                self._op_woord.setdefault(_sleutel(woord), code)

    def __iter__(self) -> Iterator[Code]:
        return iter(self._op_code.values())

    def __contains__(self, code: object) -> bool:
        return code in self._op_code

    def __getitem__(self, code: str) -> Code:
        return self._op_code[code]

    def woord(self, code: str) -> str:
        """The Dutch word of a code; the code itself when it is unknown."""
        gevonden = self._op_code.get(code)
        return gevonden.woord if gevonden else code

    def herken(self, tekst: str) -> Code | None:
        """The code that a code, a screen word or an outside word means, or None."""
        return self._op_woord.get(_sleutel(tekst))

    def kiesbaar(self) -> tuple[Code, ...]:
        return tuple(c for c in self if c.invoer)


def _sleutel(woord: str) -> str:
    # The bracket stays: "(V)SO" is not "VSO".
    return "".join(ch for ch in woord.casefold() if ch.isalnum() or ch in "+&(")


VERZUIMSOORTEN = Codelijst(
    "verzuimsoort",
    Code(
        "V3",
        "wettelijk verzuim",
        "16 uur of meer in vier opeenvolgende lesweken (artikel 21a)",
        (
            "wettelijk",
            "relatief verzuim",
            "wettelijk relatief verzuim",
            "16 uur",
            "16 uren 18-",
            "16 uur in 4 weken",
            "16 uur in vier lesweken",
        ),
    ),
    Code(
        "LRV",
        "langdurig verzuim",
        "langer dan vier weken achter elkaar, en wel ingeschreven",
        ("L", "langdurig relatief verzuim", "langdurig relatief", "1 maand of langer", "langdurig"),
    ),
    Code(
        "LUXE",
        "luxe verzuim",
        "op vakantie buiten de schoolvakantie zonder toestemming",
        ("luxeverzuim", "luxe"),
    ),
    Code(
        "OVERIG",
        "overig verzuim",
        "minder dan 16 uur, te laat komen of zorgen van de school",
        (
            "O",
            "signaalverzuim",
            "signaal",
            "beginnend",
            "beginnend verzuim",
            "overig (signaal)verzuim",
        ),
    ),
    Code(
        "ABS",
        "absoluut verzuim",
        "leerplichtig en niet ingeschreven, zonder vrijstelling",
        ("absoluut",),
    ),
    Code(
        "RMC18",
        "verzuim vanaf 18 jaar",
        "18 jaar of ouder, zonder startkwalificatie",
        ("RMC", "Doorstroompunt-verzuim", "16 uren 18+", "V4"),
    ),
    Code("V1", "3 schooldagen (vervallen)", "oude DUO-soort", ("3 schooldagen",), invoer=False),
    Code("V2", "1/8 in 4 weken (vervallen)", "oude DUO-soort", ("1/8 in 4 weken",), invoer=False),
)

STATUSSEN_DUO = Codelijst(
    "status bij DUO",
    Code("GEREGISTREERD", "geregistreerd", "gezet door de school", ("R",)),
    Code("IN_BEHANDELING", "in behandeling", "gezet door de gemeente", ("B",)),
    Code("AFGESLOTEN", "afgesloten", "gezet door de gemeente", ("A",)),
    Code(
        "TER_KENNISGEVING",
        "ter kennisgeving aangenomen",
        "gezet door de gemeente",
        ("ter kennisneming aangenomen", "G"),
    ),
    Code("INGETROKKEN", "ingetrokken", "gezet door de school", ("W",)),
    Code(
        "OVERGEDRAGEN",
        "overgedragen aan derden (vervallen)",
        "afgeschaft op 12-8-2020",
        ("overgedragen aan derden",),
        tot=date(2020, 8, 12),
        invoer=False,
    ),
)

WERKSTATUSSEN = Codelijst(
    "werkstatus",
    Code("NIEUW", "Nieuw", "nog niets mee gedaan"),
    Code(
        "IN_ONDERZOEK",
        "In onderzoek",
        "er is een brief, gesprek of onderzoek",
        ("gesprek gepland", "interventie"),
    ),
    Code("GEVOLGD", "Wordt gevolgd", "", ("monitoring",)),
    Code("AFGEROND", "Afgerond", "", ("afgesloten",)),
)

AFDOENINGEN = Codelijst(
    "afdoening",
    Code("WAARSCHUWING", "waarschuwing"),
    Code("GESPREK", "gesprek gevoerd"),
    Code("HALT", "Halt-verwijzing"),
    Code("PV", "proces-verbaal"),
    Code("HULP", "verwezen naar hulp"),
    Code("TIKFOUT", "tikfout of dubbel"),
    Code("GEEN_ACTIE", "geen actie nodig"),
    Code("OVERIG", "anders"),
)

RESULTATEN = Codelijst(
    "resultaat",
    Code("TERUG", "terug naar school", "", ("terug naar school",)),
    Code("DAGBESTEDING", "dagbesteding met inschrijving"),
    Code("HULPVERLENING", "langdurige hulpverlening"),
    Code("TIMEOUT", "time-out", "", ("time-out",)),
    Code("VRIJSTELLING", "vrijstelling"),
    Code("WERK", "werk"),
    Code("DOORSTROOMPUNT", "overdracht aan Doorstroompunt"),
    Code("VERHUISD", "verhuisd"),
    Code("18_GEWORDEN", "18 geworden"),
    Code("OVERIG", "anders"),
)

ROLLEN = Codelijst(
    "rol",
    Code("MOEDER", "moeder", "", ("ouder moeder",)),
    Code("VADER", "vader", "", ("ouder vader",)),
    Code("OUDER", "ouder", "", ("ouder1", "ouder2", "ouder 1", "ouder 2", "1", "2")),
    Code("VERZORGER", "verzorger", "", ("feitelijke verzorger", "pleegouder", "stiefouder")),
    Code("VOOGD", "voogd", "", ("gecertificeerde instelling", "D")),
)

GEZAGSSOORTEN = Codelijst(
    "gezag",
    Code(
        "TWEEHOOFDIG",
        "gezag met de andere ouder",
        "",
        ("tweehoofdig ouderlijk gezag", "TweehoofdigOuderlijkGezag", "12", "OG2"),
    ),
    Code(
        "EENHOOFDIG",
        "alleen gezag",
        "",
        ("eenhoofdig ouderlijk gezag", "EenhoofdigOuderlijkGezag", "OG1"),
    ),
    Code(
        "GEZAMENLIJK",
        "gezamenlijk gezag met een ander",
        "",
        ("gezamenlijk gezag", "GezamenlijkGezag", "1D", "2D", "GG"),
    ),
    Code("VOOGDIJ", "voogdij", "", ("Voogdij", "V", "D")),
    Code("TIJDELIJK_GEEN", "tijdelijk geen gezag", "", ("TijdelijkGeenGezag",)),
    Code("NIET_TE_BEPALEN", "gezag niet te bepalen", "", ("GezagNietTeBepalen", "onbekend")),
    Code("GEEN", "geen gezag", "", ("geen", "nee", "N")),
)
GEZAG_JA = frozenset({"TWEEHOOFDIG", "EENHOOFDIG", "GEZAMENLIJK", "VOOGDIJ"})

ONDERWIJSSOORTEN = Codelijst(
    "onderwijssoort",
    Code("BO", "bo", "basisonderwijs", ("basisschool", "basisonderwijs", "po")),
    Code("SBO", "sbo", "speciaal basisonderwijs", ("SBAO", "speciaal basisonderwijs")),
    Code("SO", "so", "speciaal onderwijs", ("speciaal onderwijs",)),
    Code("VSO", "vso", "voortgezet speciaal onderwijs", ("voortgezet speciaal onderwijs",)),
    Code("SOVSO", "so/vso", "speciaal en voortgezet speciaal onderwijs", ("(V)SO", "SO/VSO")),
    Code("VO", "vo", "voortgezet onderwijs", ("voortgezet onderwijs",)),
    Code("PRO", "pro", "praktijkonderwijs", ("praktijkonderwijs", "PRO")),
    Code("MBO", "mbo", "middelbaar beroepsonderwijs", ("middelbaar beroepsonderwijs", "bve")),
    Code("ONBEKEND", "onbekend", "", ("",)),
)

UITZONDERINGEN = Codelijst(
    "uitzondering kwalificatieplicht",
    Code("PRO_GETUIGSCHRIFT", "getuigschrift praktijkonderwijs", "", ("pro-getuigschrift",)),
    Code("PRO_DIPLOMA", "diploma praktijkonderwijs", "", ("pro-diploma",)),
    Code("VSO_ARBEIDSMARKT", "vso, profiel arbeidsmarkt", "", ("vso-arbeidsmarkt",)),
    Code("VSO_DAGBESTEDING", "vso, profiel dagbesteding", "", ("vso-dagbesteding",)),
)

BRIEFSTATUSSEN = Codelijst(
    "briefstatus",
    Code("TE_VERZENDEN", "Te verzenden"),
    Code("VERZONDEN", "Verzonden"),
)

BEROEPSTATUSSEN = Codelijst(
    "status van een beroep op vrijstelling",
    Code("TE_BEOORDELEN", "Te beoordelen"),
    Code("ONVOLLEDIG", "Onvolledig", "er ontbreekt iets dat nog kan komen"),
    Code("VOLDOET", "Voldoet", "kennisgeving (artikel 5 en 5a)"),
    Code("VOLDOET_NIET", "Voldoet niet", "kennisgeving (artikel 5 en 5a)"),
    Code("TOEGEKEND", "Toegekend", "aanvraag"),
    Code("AFGEWEZEN", "Afgewezen", "aanvraag"),
    Code("BUITEN_BEHANDELING", "Buiten behandeling", "aanvraag (artikel 4:5 Awb)"),
    Code("DOORGEZONDEN", "Doorgezonden", "naar een andere gemeente of naar de school"),
    Code("INGETROKKEN", "Ingetrokken", "door de ouders"),
)
BEROEP_OPEN = frozenset({"TE_BEOORDELEN", "ONVOLLEDIG"})

KANALEN = Codelijst(
    "manier van ontvangst",
    Code("POST", "post", "", ("brief",)),
    Code("BALIE", "balie", "afgegeven", ("afgegeven",)),
    Code("EMAIL", "e-mail", "", ("mail", "email")),
    Code("DIGITAAL", "digitaal loket", "", ("website", "webformulier", "digitaal")),
    Code("ANDERS", "anders"),
)

STUKSOORTEN = Codelijst(
    "soort stuk",
    Code("KENNISGEVING", "kennisgeving", "", ("brief",)),
    Code("AANVRAAG", "aanvraag"),
    Code("VERKLARING", "verklaring", "artikel 7, 8 of 9"),
    Code("PLAN", "plan van aanpak", "artikel 3a en 3b"),
    Code("BEWIJS", "bewijs van ander onderwijs", "artikel 15"),
    Code("AANVULLING", "aanvulling"),
    Code("OVERIG", "ander stuk"),
)

INDIENERROLLEN = Codelijst(
    "rol van de indiener",
    Code("GEZAG", "ouder of voogd met gezag"),
    Code("VERZORGING", "verzorgt de jongere"),
    Code("ANDERS", "iemand anders"),
)

BEROEPSUITZONDERINGEN = Codelijst(
    "uitzondering bij een eerste beroep na het begin",
    Code("VERHUISD", "verhuizing"),
    Code("PO_NAAR_VO", "naar het voortgezet onderwijs zonder zelfde richting"),
    Code("SCHOOL_GESLOTEN", "school gesloten"),
    Code("BUITEN_AFSTAND", "eerdere school buiten redelijke afstand"),
    Code("UIT_BUITENLAND", "vestiging vanuit het buitenland"),
)

GESLACHTEN = Codelijst(
    "geslacht",
    Code("M", "jongen", "", ("man", "m", "jongen")),
    Code("V", "meisje", "", ("vrouw", "v", "meisje")),
    Code("X", "onbekend", "", ("o", "x", "onbekend", "anders")),
)

VAKANTIEREGIOS = Codelijst(
    "vakantieregio",
    Code("NOORD", "noord"),
    Code("MIDDEN", "midden"),
    Code("ZUID", "zuid"),
)

SCHOOLDAGSOORTEN = Codelijst(
    "soort dag",
    Code("vakantie", "extra vakantie", "vrije dagen die alleen deze school heeft"),
    Code("studiedag", "studiedag", "de leerlingen zijn vrij, de school is open"),
    Code("les", "toch les", "les op dagen die in de vakantieregio vrij zijn"),
)

WPGSOORTEN = Codelijst(
    "soort politiegegeven",
    Code("MELDING", "melding", "overgezet uit de kluis", invoer=False),
    Code("UITNODIGING_VERHOOR", "uitnodiging voor verhoor"),
    Code("VERHOOR", "verhoor"),
    Code("HALT_VERWIJZING", "Halt-verwijzing"),
    Code("PROCES_VERBAAL", "proces-verbaal", "", ("pv",)),
    Code("NOTITIE", "notitie"),
    Code("DOCUMENT", "document"),
)

WPGGRONDSLAGEN = Codelijst(
    "grondslag",
    Code("8", "artikel 8: dagelijkse taak", "", ("artikel 8",)),
    Code("9", "artikel 9: een bepaald onderzoek", "", ("artikel 9",)),
    Code("13", "artikel 13: ondersteunende taak", "", ("artikel 13",)),
)
