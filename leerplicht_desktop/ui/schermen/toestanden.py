# SPDX-License-Identifier: EUPL-1.2
"""Every state in which a store will not open: what happened, what to do, and the next step.

One screen a state. The first step is the main button; none of them ever makes a new store in the
place of one that will not open.
"""

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.vast import vast

# What a button of these screens can do, with its words and icon.
STAPPEN = {
    "maak": ("Kluis maken", "plus"),
    "opnieuw": ("Opnieuw kijken", "refresh-cw"),
    "wachtzin": ("Opnieuw proberen", "refresh-cw"),
    "ontgrendelen": ("Toch niet: ontgrendelen", "lock-open"),
    "herstelcode": ("Ontgrendelen met herstelcode", "key-round"),
    "terugzetten": ("Reservekopie terugzetten", "history"),
    "andere_map": ("Andere map kiezen", "folder"),
    "erken": ("Deze kluis toch openen", "lock-open"),
    "ander_venster": ("Naar dat venster", "external-link"),
}


@vast
class Toestand:
    """`stappen`: the first is the sensible one. `reden`: the officer writes why she goes on."""

    titel: str
    gebeurd: str
    doen: str
    stappen: tuple[str, ...]
    reden: bool = False


_TERUG = (
    "Zet het bestand terug als u het hebt, en kies 'Opnieuw kijken'. Anders zet u uw laatste "
    "reservekopie terug; u hebt daarvoor uw herstelvel nodig."
)
_NIETS_WEG = "Er is niets gewist en niets nieuws gemaakt."
TOESTANDEN = {
    "geen_kluis": Toestand(
        "Welkom",
        "Op deze computer staat nog geen kluis. In een kluis staan uw leerlingen, meldingen en "
        "brieven, versleuteld. U maakt hem in vijf stappen.",
        "",
        ("maak", "terugzetten", "andere_map"),
    ),
    "sleutelbos_weg": Toestand(
        "De sleutelbos geeft de sleutel niet",
        "Deze kluis gaat open met uw wachtzin en een sleutel uit de sleutelbos van deze computer. "
        "Die sleutelbos is er niet, of de sleutel staat er niet meer in. Met uw kluis is niets "
        "gebeurd.",
        "Ontgrendel met de herstelcode van uw herstelvel. Daarna koppelt u de sleutelbos opnieuw.",
        ("herstelcode", "wachtzin", "andere_map"),
    ),
    "sleutelbos_vergrendeld": Toestand(
        "De sleutelbos is vergrendeld",
        "De sleutelbos van deze computer zit op slot. Dat gebeurt als uw computerwachtwoord pas is "
        "gewijzigd, of als de computer u zonder wachtwoord aanmeldde.",
        "Meld u af bij de computer en weer aan, of open de sleutelbos, en probeer het opnieuw. "
        "Lukt dat niet, gebruik dan de herstelcode van uw herstelvel.",
        ("wachtzin", "herstelcode", "andere_map"),
    ),
    "sleutelbos_gewijzigd": Toestand(
        "Deze computer heeft een andere sleutelbos",
        "De sleutel van deze kluis staat in een ander soort sleutelbos dan deze computer nu "
        "gebruikt. Dat komt voor na een nieuwe versie of een ander bureaublad. Met uw kluis is "
        "niets gebeurd.",
        "Ontgrendel met de herstelcode van uw herstelvel. Daarna koppelt u de sleutelbos opnieuw.",
        ("herstelcode", "wachtzin", "andere_map"),
    ),
    "sleutelbestand_weg": Toestand(
        "Het sleutelbestand is weg",
        "De kluis staat er nog, maar het bestand dat erbij hoort (kluis.json) is weg. Zonder dat "
        f"bestand gaat de kluis niet open. {_NIETS_WEG}",
        _TERUG,
        ("terugzetten", "opnieuw", "andere_map"),
    ),
    "sleutelbestand_beschadigd": Toestand(
        "Het sleutelbestand is beschadigd",
        "Het bestand dat bij de kluis hoort (kluis.json) is niet meer te lezen. De kluis zelf is "
        f"niet aangeraakt. {_NIETS_WEG}",
        _TERUG,
        ("terugzetten", "opnieuw", "andere_map"),
    ),
    "kluis_weg": Toestand(
        "De kluis is weg",
        f"Het sleutelbestand is er, maar de kluis zelf staat niet meer in deze map. {_NIETS_WEG}",
        _TERUG,
        ("terugzetten", "opnieuw", "andere_map"),
    ),
    "kluis_beschadigd": Toestand(
        "De kluis is beschadigd",
        "Een deel van het bestand klopt niet meer. Daarom gaat de kluis niet open. Het bestand is "
        "niet veranderd.",
        "Zet uw laatste reservekopie terug; de beschadigde kluis wordt bewaard. Vraag uw "
        "beheerder om de schijf na te kijken.",
        ("terugzetten", "wachtzin", "andere_map"),
    ),
    "kluis_vreemd": Toestand(
        "Deze twee bestanden horen niet bij elkaar",
        "De kluis in deze map hoort niet bij het sleutelbestand dat ernaast staat, of het is geen "
        "kluis. Er is niets aan veranderd.",
        "Kies de map waar uw kluis staat. Is dit de goede map, zet dan uw laatste reservekopie "
        "terug.",
        ("andere_map", "terugzetten", "wachtzin"),
    ),
    "kluis_ouder": Toestand(
        "Dit is een oudere kluis",
        "Deze kluis is ouder dan de kluis die hier het laatst open was. Iemand heeft een oude "
        "kluis teruggezet. Wat u daarna deed, staat er niet in.",
        "Sluit dit venster en vraag na wie dit deed. Klopt het, schrijf dan op waarom u deze kluis "
        "opent. Dat komt in het logboek.",
        ("erken", "terugzetten", "andere_map"),
        reden=True,
    ),
    "kluis_nieuwer": Toestand(
        "Deze kluis is van een nieuwere versie",
        "De kluis is gemaakt of bijgewerkt met een nieuwere versie van dit programma. Deze versie "
        "kan hem niet lezen. Er is niets aan veranderd.",
        "Installeer de nieuwste versie van Leerplicht Desktop en open de kluis opnieuw.",
        ("wachtzin", "andere_map"),
    ),
    "kluis_in_gebruik": Toestand(
        "De kluis is al open",
        "Deze kluis is open in een ander venster, of een ander programma houdt het bestand vast. "
        "Twee vensters tegelijk zou uw gegevens beschadigen. Er is niets veranderd.",
        "Ga naar dat venster. Ziet u het niet, meld u dan af bij de computer en weer aan. Dan is "
        "het gesloten.",
        ("ander_venster", "wachtzin", "andere_map"),
    ),
    "herstel_onderbroken": Toestand(
        "Het terugzetten is onderbroken",
        "Het terugzetten van een reservekopie is halverwege gestopt. Er is niets weg.",
        "Zet de reservekopie nog een keer terug. De kluis die hier stond wordt bewaard.",
        ("terugzetten", "opnieuw", "andere_map"),
    ),
    "terugzetten": Toestand(
        "Reservekopie terugzetten",
        "Uw kluis is op slot. U kunt hem nu vervangen door een reservekopie. De kluis die hier "
        "staat wordt bewaard, in een map ernaast.",
        "Kies de reservekopie en typ uw herstelcode. Daarna ontgrendelt u de kluis zoals altijd.",
        ("terugzetten", "ontgrendelen"),
    ),
    "geen_toegang": Toestand(
        "Deze map gaat niet open",
        "U mag niet in deze map kijken, of de schijf is weg. Er is niets veranderd.",
        "Sluit de schijf weer aan of vraag uw beheerder om toegang.",
        ("opnieuw", "andere_map"),
    ),
    "schijf_vol": Toestand(
        "De schijf is vol",
        "Openen schrijft een regel in het logboek, en daarvoor is geen ruimte. De kluis is dicht "
        "gebleven en er is niets weg.",
        "Maak ruimte vrij op deze schijf en probeer het opnieuw.",
        ("wachtzin", "andere_map"),
    ),
    "alleen_lezen": Toestand(
        "In deze map kan niet geschreven worden",
        "Openen schrijft een regel in het logboek, en dat mag hier niet. De kluis is dicht "
        "gebleven en er is niets weg.",
        "Haal de schrijfbeveiliging van de stick, of vraag uw beheerder om schrijfrechten.",
        ("wachtzin", "andere_map"),
    ),
}

_VAN_FOUT: dict[type[fouten.VerwachteFout], str] = {
    fouten.SleutelbosOntbreekt: "sleutelbos_weg",
    fouten.SleutelbosVergrendeld: "sleutelbos_vergrendeld",
    fouten.SleutelbosGewijzigd: "sleutelbos_gewijzigd",
    fouten.KluisOntbreekt: "geen_kluis",
    fouten.SleutelbestandOntbreekt: "sleutelbestand_weg",
    fouten.SleutelbestandBeschadigd: "sleutelbestand_beschadigd",
    fouten.KluisbestandOntbreekt: "kluis_weg",
    fouten.KluisBeschadigd: "kluis_beschadigd",
    fouten.KluisVreemd: "kluis_vreemd",
    fouten.KluisOuder: "kluis_ouder",
    fouten.KluisNieuwer: "kluis_nieuwer",
    fouten.KluisInGebruik: "kluis_in_gebruik",
    fouten.HerstelOnderbroken: "herstel_onderbroken",
    fouten.SchijfVol: "schijf_vol",
    fouten.SchijfAlleenLezen: "alleen_lezen",
}


def van_fout(fout: fouten.VerwachteFout) -> str:
    """The state that this error means; '' for what is said beside the field (a typing error)."""
    for soort in type(fout).__mro__:
        if soort in _VAN_FOUT:
            return _VAN_FOUT[soort]
    return ""
