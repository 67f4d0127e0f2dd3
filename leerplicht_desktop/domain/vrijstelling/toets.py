# SPDX-License-Identifier: EUPL-1.2
"""What is in order and what is missing: the rules of one ground, each as a line.

The verdicts say only what fails. Here stands every rule that was looked at, in reading order, with
what it asks, so that a line can be shown as met, not met or for a person to judge.
"""

from collections.abc import Iterable

from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.domain.oordeel import Oordeel
from leerplicht_desktop.domain.vast import vast


@vast
class Eis:
    """One rule as a line: the codes by which it fails, what it asks, and what shows it is met.

    `na`: a code that comes before it; while that fails nobody can tell. `feit`: a fact of the
    verdict that must be "True", for a rule that a verdict leaves out while others fail.
    """

    codes: tuple[str, ...]
    titel: str
    artikel: str
    voldoet: str
    veld: str = ""
    na: str = ""
    feit: str = ""


# What no machine decides: an open question, never a "no".
_OPEN = frozenset({"R-6-2A-GRENS", "B07-ONBEKEND", "B12", "B13"})
# Seen and told, and no part of the verdict.
_LET_OP = frozenset({"B14", "B18", "B19", "B20", "R-6-ALTERNATIEF", "R-15-TERUG"})
_MENINGEN = {
    "voldaan": Stand.VOLDOET,
    "niet voldaan": Stand.VOLDOET_NIET,
    "niet beoordeeld": Stand.TE_BEOORDELEN,
}
_EERST_DAT = "Dit is pas te zien als de verklaring er is."
_NIET_GEHOORD = "Nog niet iedereen is gehoord: de aanvrager, de jongere en het hoofd van de school."
_TIJDIG = ("R-6-2A-GRENS", "R-6-2A-TE-LAAT", "R-6-5B-NA-BEGIN", "R-6-2B-TE-LAAT")

TIJDIG = Eis(
    _TIJDIG, "Op tijd ontvangen", "Lpw art. 6 lid 2", "De kennisgeving kwam op tijd binnen.",
    "ontvangen_op",
)  # fmt: skip
RICHTINGSBEZWAAR = (
    Eis(("B01",), "Leerplichtig in dit schooljaar", "Lpw art. 3, 4a en 4b",
        "De jongere is in dit schooljaar leerplichtig of kwalificatieplichtig.", "schooljaar"),
    Eis(("B02",), "Gericht aan de eigen gemeente", "Lpw art. 6 lid 1",
        "De jongere stond op de dagtekening in deze gemeente ingeschreven.", "gemeentecode"),
    Eis(("B03",), "Alle gegevens staan erin", "Lpw art. 6 lid 1",
        "De kennisgeving noemt de jongere, de grond en of er eerder een beroep was.", "inhoud"),
    Eis(("B04",), "De indiener mag dit doen", "Lpw art. 2 lid 1 en 6 lid 1",
        "De indiener heeft gezag of verzorgt de jongere.", "indieners"),
    Eis(("B05", "B06"), "Op tijd ontvangen", "Lpw art. 6 lid 2",
        "De kennisgeving kwam op tijd binnen.", "ontvangen_op"),
    Eis(("B07", "B07-ONBEKEND"), "Ook hiervoor was er een geldig beroep", "Lpw art. 6 en 8",
        "De keten van eerdere jaren is heel, of dit is het eerste beroep.", "keten"),
    Eis(("B08",), "Niet pas na het begin van de leerplicht", "Lpw art. 6 en 8",
        "Het beroep is van voor het begin van de leerplicht, of een uitzondering is bevestigd.",
        "uitzondering"),
    Eis(("B09",), "Verklaring van bedenkingen aanwezig", "Lpw art. 8 lid 1",
        "De verklaring over de bedenkingen is er.", "verklaring"),
    Eis(("B10",), "De verklaring gaat over alle scholen", "Lpw art. 5 onder b en 8 lid 1",
        "De verklaring gaat over alle scholen waar het om gaat.", "verklaring", na="B09"),
    Eis(("B11", "B12", "B13"), "Niet geplaatst op een school met deze richting", "Lpw art. 8 lid 2",
        "Er is geen plaatsing bekend op een school van een richting waar de bedenkingen over gaan.",
        "plaatsingen"),
    Eis(("B20",), "Vastgelegd welke stukken wanneer kwamen", "RBROT 2022:8517",
        "Van elk stuk staat vast wanneer het kwam.", "stukken"),
)  # fmt: skip
# What articles 5 onder a, 5 onder c and 5a ask of a notice too.
KENNISGEVING = (*RICHTINGSBEZWAAR[:5], RICHTINGSBEZWAAR[-1])
INHOUD = (
    Eis(("B15",), "Ernstige bezwaren uit een welbepaalde overtuiging", "HR 2019:1925, onder i", "",
        "overtuiging"),
    Eis(("B16",), "De bezwaren gaan over de richting", "HR 2019:1925, onder ii", "", "richting"),
    Eis(("B17",), "De bezwaren zijn concreet en zwaar genoeg", "HR 2019:1925, onder iii", "",
        "zwaarwegend"),
    Eis(("B14",), "De lijst van de ouders is compleet", "Lpw art. 8 lid 1",
        "In de lijst van de ouders ontbreekt geen school in de buurt.", "scholen"),
    Eis(("B18",), "Niet alleen over de inrichting", "HR 2019:1925, onder ii",
        "Niet alle bedenkingen gaan over inrichting, soort onderwijs of leerplicht.", "scholen"),
    Eis(("B19",), "Niet alleen algemeen", "GHAMS 2024:2924",
        "Er is een concrete bedenking of er was contact met een school.", "scholen"),
)  # fmt: skip
DESKUNDIGE = (
    Eis(("R-7-ONTBREEKT",), "Verklaring van een deskundige aanwezig", "Lpw art. 7",
        "Er is een verklaring van een arts, pedagoog of psycholoog.", "verklaring"),
    Eis(("R-7-AANGEWEZEN",), "De deskundige is aangewezen", "Lpw art. 7",
        "De deskundige is aangewezen door burgemeester en wethouders.",
        "aangewezen", na="R-7-ONTBREEKT"),
    Eis(("R-7-BEHANDELEND",), "Niet de arts die behandelt", "Lpw art. 7",
        "De verklaring komt niet van de arts die de jongere behandelt.",
        "behandelend", na="R-7-ONTBREEKT"),
    Eis(("R-7-OUD",), "Niet ouder dan drie maanden", "Lpw art. 7",
        "De verklaring was op de dagtekening niet ouder dan drie maanden.",
        "verklaring_op", na="R-7-ONTBREEKT"),
    Eis(("R-7-CONCLUSIE",), "De verklaring zegt: niet geschikt", "Lpw art. 5 onder a en 7",
        "De verklaring zegt dat de jongere niet geschikt is om te worden toegelaten.",
        "ongeschikt", na="R-7-ONTBREEKT"),
)  # fmt: skip
BUITENLAND = (
    Eis(("R-9-ONTBREEKT",), "Verklaring van het hoofd aanwezig", "Lpw art. 9",
        "Er is een verklaring van het hoofd van de school in het buitenland.", "verklaring"),
    Eis(("R-9-INGESCHREVEN",), "De jongere is ingeschreven", "Lpw art. 9",
        "De verklaring zegt dat de jongere is ingeschreven.", "ingeschreven", na="R-9-ONTBREEKT"),
    Eis(("R-9-BEZOEKT",), "De jongere bezoekt de school geregeld", "Lpw art. 9",
        "De verklaring zegt dat de jongere de school geregeld bezoekt.",
        "bezoekt", na="R-9-ONTBREEKT"),
)  # fmt: skip
TREKKEND = (
    Eis(("R-5A-BEROEP",), "Kermis of circus", "Lpw art. 5a", "Het beroep is kermis of circus.",
        "beroep"),
    Eis(("R-5A-MAANDEN",), "Op reis van maart tot en met oktober", "Lpw art. 5a",
        "Het gezin reist van maart tot en met oktober.", "maanden"),
    Eis(("R-5A-MEE",), "De jongere reist mee", "Lpw art. 5a", "De jongere reist mee.", "reist_mee"),
    Eis(("R-5A-SCHOOL",), "Geen rijdende school binnen 5 kilometer", "Besluit BWBR0003830",
        "Er staat geen rijdende school binnen 5 kilometer.", "rijdende_school"),
)  # fmt: skip
VERVANGEND_3A = (
    Eis(("R-3A-14",), "14 jaar of ouder", "Lpw art. 3a lid 1", "De jongere is 14 of ouder.",
        "ontvangen_op"),
    Eis(("R-3A-GEZAG",), "Het bevoegd gezag stemt in", "Lpw art. 3a",
        "Het bevoegd gezag van de school stemt in.", "instemming"),
    Eis(("R-3A-OORDEEL",), "Volledig dagonderwijs past niet", "Lpw art. 3a lid 1",
        "Het college oordeelt dat volledig dagonderwijs niet past.", "dagonderwijs_past_niet"),
    Eis(("R-3-PLAN",), "Plan van aanpak van de school", "Lpw art. 3a",
        "Het plan van aanpak is er.", "plan"),
    Eis(("R-3-HOOFD",), "Verklaring van het hoofd bij verlenging", "Lpw art. 3a",
        "De verklaring van het hoofd is er, of is niet nodig.", "verklaring_hoofd"),
    Eis(("R-3-HOREN",), "Iedereen is gehoord", "Lpw art. 3a",
        "De aanvrager, de jongere en het hoofd zijn gehoord.", "gehoord", feit="gehoord"),
)  # fmt: skip
VERVANGEND_3B = (
    Eis(("R-3B-LAATSTE",), "Het laatste schooljaar", "Lpw art. 3b lid 1",
        "Het is het laatste schooljaar van de leerplicht.", "laatste_schooljaar"),
    Eis(("R-3-PLAN",), "Plan van aanpak van de instelling", "Lpw art. 3b lid 3",
        "Het plan van aanpak is er.", "plan"),
    Eis(("R-3-HOOFD",), "Verklaring van het hoofd na 3a", "Lpw art. 3b",
        "De verklaring van het hoofd is er, of is niet nodig.", "verklaring_hoofd"),
    Eis(("R-3-HOREN",), "Iedereen is gehoord", "Lpw art. 3b lid 4",
        "De aanvrager, de jongere en het hoofd zijn gehoord.", "gehoord", feit="gehoord"),
)  # fmt: skip
ARTIKEL_15 = (
    Eis(("R-15-4A",), "Kwalificatieplichtig", "Lpw art. 15 lid 1",
        "De jongere is kwalificatieplichtig.", "ontvangen_op"),
    Eis(("R-15-2",), "Alle gegevens staan erin", "Lpw art. 15 lid 2",
        "De gegevens van artikel 15 lid 2 zijn compleet.", "inhoud"),
    Eis(("R-15-ONDERWIJS",), "Bewijs van het andere onderwijs", "Lpw art. 15 lid 1",
        "Het bewijs van het andere onderwijs is er.", "bewijs_onderwijs"),
    Eis(("R-15-TERUG",), "Later dan 1 juli mag", "Lpw art. 15", "De aanvraag is niet te laat.",
        "ontvangen_op"),
)  # fmt: skip


def lijnen(
    eisen: Iterable[Eis], oordeel: Oordeel, *, grens_open: bool = False
) -> tuple[Regellijn, ...]:
    """Each requirement as a line, with the sentences of the verdict where it fails.

    `grens_open`: the day is a grensgeval that nobody chose about yet, whatever else fails.
    """
    gezegd = dict(zip(oordeel.regels, oordeel.zinnen, strict=True))
    open_ = grens_open or oordeel.verdict == "GRENSGEVAL"
    return tuple(_lijn(eis, oordeel, gezegd, open_) for eis in eisen)


def verlof(oordeel: Oordeel, *, gehoord: bool) -> tuple[Regellijn, ...]:
    """Leave of 11 onder g: does the officer decide, and was the head heard (Lpw art. 14 lid 3)?"""
    boven = oordeel.verdict == "LEERPLICHTAMBTENAAR"
    artikel = "Lpw art. 14 lid 3"
    return (
        Regellijn(
            "R-11G-LPA",
            Stand.VOLDOET if boven else Stand.VOLDOET_NIET,
            "Meer dan 10 schooldagen in dit schooljaar",
            oordeel.zin,
            artikel,
            "schooldagen",
        ),
        Regellijn(
            "R-11G-HOREN",
            Stand.VOLDOET if gehoord else Stand.VOLDOET_NIET,
            "Het hoofd van de school is gehoord",
            "Het hoofd is gehoord." if gehoord else "Het hoofd is nog niet gehoord.",
            artikel,
            "gehoord_hoofd",
        ),
    )


def tel(regels: Iterable[Regellijn]) -> dict[Stand, int]:
    """How many lines stand how, for the head of the list."""
    aantallen = dict.fromkeys(Stand, 0)
    for regel in regels:
        aantallen[regel.stand] += 1
    return aantallen


def _lijn(eis: Eis, oordeel: Oordeel, gezegd: dict[str, str], grens_open: bool) -> Regellijn:
    geraakt = [code for code in eis.codes if code in gezegd]
    stand = _stand(eis, geraakt, oordeel, grens_open)
    zin = " ".join(gezegd[code] for code in geraakt)
    if not geraakt and eis.na in gezegd:
        zin, stand = _EERST_DAT, Stand.TE_BEOORDELEN
    elif not geraakt and oordeel.feiten.get(eis.feit, "True") != "True":
        zin, stand = _NIET_GEHOORD, Stand.VOLDOET_NIET
    return Regellijn(eis.codes[0], stand, eis.titel, zin or eis.voldoet, eis.artikel, eis.veld)


def _stand(eis: Eis, geraakt: list[str], oordeel: Oordeel, grens_open: bool) -> Stand:
    if not geraakt:
        return Stand.VOLDOET
    mening = _MENINGEN.get(oordeel.feiten.get(eis.codes[0].lower(), ""))
    if mening is not None:
        return mening
    if all(code in _LET_OP for code in geraakt):
        return Stand.LET_OP
    if grens_open and eis.veld == "ontvangen_op":
        return Stand.TE_BEOORDELEN
    # B13 explains the B11 or B12 beside it.
    hard = [code for code in geraakt if code not in _OPEN]
    return Stand.VOLDOET_NIET if hard else Stand.TE_BEOORDELEN
