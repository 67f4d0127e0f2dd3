# SPDX-License-Identifier: EUPL-1.2
"""Every word of the rechtsstand: what a figure is called, and what a computed sentence is about."""

TITEL = "Rechtsstand"
LINK = "Rechtsstand: waar de regels vandaan komen"
ZOEK = "Zoek op woord, artikel of code"
LEEG = ("Niets gevonden", "Zoek op een ander woord, of kies een andere soort.")
ONZEKER = "Onzeker"
UIT = "Staat uit"
FILTERS = (
    ("alles", "Alles"),
    ("cijfer", "Cijfers"),
    ("regel", "Regels"),
    ("grond", "Gronden"),
    ("bron", "Gelezen teksten"),
    ("onzeker", ONZEKER),
    ("uit", UIT),
)
SOORTEN = {"cijfer": "Cijfer", "regel": "Regel", "grond": "Grond", "bron": "Gelezen tekst"}

# By the name of the figure in the code.
CIJFERS = {
    "LEEFTIJD_BEGIN": "De leerplicht begint na de verjaardag van",
    "LEEFTIJD_EIND": "De leerplicht eindigt na het schooljaar waarin een kind zo oud wordt",
    "SCHOOLJAREN_EIND": "De leerplicht eindigt na zoveel volledige schooljaren",
    "SCHOOLJAREN_BASISSCHOOL": "Een kortere basisschool telt als",
    "LEEFTIJD_KWALIFICATIEPLICHT": "De kwalificatieplicht eindigt bij",
    "LEEFTIJD_EIGEN_PLICHT": "De leerling moet zelf naar school vanaf",
    "LEEFTIJD_DOORSTROOMPUNT": "Het Doorstroompunt helpt tot",
    "UREN_WETTELIJK_VERZUIM": "Wettelijk verzuim vanaf",
    "LESWEKEN_WETTELIJK_VERZUIM": "Wettelijk verzuim telt over",
    "DAGEN_LANGDURIG_VERZUIM": "Langdurig verzuim vanaf",
    "DAGEN_ABSOLUUT_DREMPEL": "Absoluut verzuim: wachten op een inschrijving",
    "MAANDEN_THUISZITTER": "Thuiszitter: langer dan",
    "MINUTEN_ELF_A": "Een kind van 5 mag thuisblijven, hoogstens",
    "LEEFTIJD_ELF_A": "Thuisblijven van een jong kind kan tot",
    "WERKDAGEN_EERSTE_ACTIE": "Eerste actie na een melding, binnen",
    "MAANDEN_KENNISGEVING": "Eerste kennisgeving: zoveel voor het begin van de leerplicht",
    "MAANDEN_VERKLARING": "Een verklaring van een deskundige is hoogstens zo oud",
    "JAREN_EERDERE_PLAATSING": "Artikel 5 onder b: geen plaatsing op een school in",
    "METERS_RIJDENDE_SCHOOL": "Trekkend bestaan: geen rijdende school binnen",
    "SCHOOLDAGEN_VERLOF": "Verlof door het hoofd van de school, hoogstens",
    "LESWEKEN_ZONDER_VAKANTIEVERLOF": "Geen vakantieverlof in de eerste",
    "LEEFTIJD_VERVANGEND": "Vervangende leerplicht vanaf",
    "WEKEN_VERLENGING_VERVANGEND": "Vervangende leerplicht: verlenging aanvragen, zoveel vooraf",
    "WEKEN_BEZWAAR": "Bezwaar maken kan",
    "WEKEN_BESLISSING_VERVANGEND": "Beslissen over vervangende leerplicht, binnen",
    "WEKEN_AFSCHRIFT": "Afschrift van dat besluit sturen, binnen",
    "WEKEN_BESLISSING": "Beslissen op een aanvraag, binnen",
    "WEKEN_BUITEN_BEHANDELING": "Laten weten dat een aanvraag niet behandeld wordt, binnen",
    "WEKEN_HERSTEL": "Tijd om een aanvraag aan te vullen",
    "WEKEN_ARBEIDSINSPECTIE": "Bericht aan de Arbeidsinspectie, binnen",
    "LEEFTIJD_ARBEIDSINSPECTIE": "Bericht aan de Arbeidsinspectie bij een jongere vanaf",
    "ATW_WEKEN": "Geen verlenging door weekend of feestdag: termijn langer dan (weken)",
    "ATW_MAANDEN": "Geen verlenging door weekend of feestdag: termijn langer dan (maanden)",
    "ATW_DAGEN": "Geen verlenging door weekend of feestdag: termijn langer dan (dagen)",
    "ATW_KORTSTE": "Een korte termijn telt minstens",
    "ATW_WERKDAGEN": "Daarvan geen weekend of feestdag, minstens",
    "HALT_LEEFTIJD_VANAF": "Halt vanaf",
    "HALT_LEEFTIJD_TOT": "Halt tot",
    "HALT_LEEFTIJD_ZELF": "Halt zonder instemming van de ouders vanaf",
    "HALT_UREN_MINSTENS": "Halt bij verzuim van minstens",
    "HALT_UREN_HOOGSTENS": "Halt bij verzuim van hoogstens",
    "HALT_TELAAT_MINSTENS": "Halt bij te laat komen, minstens",
    "HALT_TELAAT_HOOGSTENS": "Halt bij te laat komen, hoogstens",
    "LUXE_WAARSCHUWING_DAGEN": "Luxeverzuim: een waarschuwing bij hoogstens",
    "LEEFTIJD_INZAGE_ZELF": "Zelf om inzage vragen vanaf",
    "MAANDEN_INZAGE": "Antwoord op een inzageverzoek binnen",
    "MAANDEN_INZAGE_EXTRA": "Langer de tijd voor een inzageverzoek",
    "JAREN_BEWAREN_LEERPLICHT": "Gegevens over leerplicht bewaren tot",
    "JAREN_BEWAREN_VRIJSTELLING": "Gegevens over een vrijstelling bewaren tot",
    "JAREN_BEWAREN_KWALIFICATIEPLICHT": "Gegevens over kwalificatieplicht bewaren tot",
    "JAREN_WPG_VERWIJDEREN": "Een proces-verbaal verwijderen",
    "JAREN_WPG_VERNIETIGEN": "Een proces-verbaal vernietigen",
    "JAREN_WPG_VRIJ": "Een proces-verbaal vrij gebruiken tot",
    "DAGEN_WPG_DOEL": "Het doel van een onderzoek vastleggen, binnen",
    "MAANDEN_WPG_HERKIJK": "Gegevens van een onderzoek nog bewaren tot",
    "MAANDEN_VERBETERPLAN": "Een verbeterplan klaar hebben, binnen",
}

# The sentence of these rules is made from the case; this says what it is about.
GAAT_OVER = {
    "R-PLICHT": "Of een kind op een dag leerplichtig of kwalificatieplichtig is, en tot wanneer.",
    "R-V3-21a": "Of het wettelijk verzuim is: 16 uur of meer in 4 lesweken.",
    "R-OVERIG-21a": "Of het overig verzuim is: minder dan 16 uur in 4 lesweken.",
    "R-LRV-28": "Of het langdurig verzuim is: lang achter elkaar niet op school.",
    "R-LUXE-11f": "Of het luxeverzuim is: vakantie buiten de schoolvakantie, zonder verlof.",
    "R-ABS-2": "Of het absoluut verzuim is: leerplichtig, maar bij geen school ingeschreven.",
    "R-ABS-19": "Of het absoluut verzuim is bij een leerling die niet ingeschreven staat.",
    "R-RMC-4b": "Of het verzuim is van een jongere van 18 jaar of ouder.",
    "R-GEEN-PLICHT": "Of er verzuim kan zijn: zonder leerplicht of kwalificatieplicht niet.",
    "B05": "Of een eerste kennisgeving op tijd kwam.",
    "B06": "Of een volgende kennisgeving op tijd kwam.",
}


def samen(gevonden: int, totaal: int) -> str:
    """Under the title."""
    uitleg = "Elke regel en elk cijfer van de wet in dit programma, met de bron."
    return uitleg if gevonden == totaal else f"{uitleg} Nu {gevonden} van {totaal}."
