# SPDX-License-Identifier: EUPL-1.2
"""What 'Toegang' in the settings says."""

from datetime import date

from leerplicht_desktop.domain.datum import dag

TITEL = "Toegang"
HUIDIG = "Uw wachtzin van nu"
HUIDIG_LEEG = "Typ uw wachtzin van nu."
HUIDIG_ONJUIST = "Dit is niet uw wachtzin. Kijk naar hoofdletters en spaties."
ANNULEREN = "Annuleren"
VERVANGER = "U opende de kluis als vervanger. Alleen de leerplichtambtenaar kan hier iets wijzigen."

WACHTZIN = "Wachtzin wijzigen"
NIEUW = "Uw nieuwe wachtzin"
NIEUW_HERHALING = "Typ de nieuwe wachtzin nog een keer"
WACHTZIN_BEZIG = "Uw nieuwe wachtzin wordt ingesteld. Dat duurt enkele seconden."
WACHTZIN_GEWIJZIGD = "Uw wachtzin is gewijzigd. De oude werkt niet meer."

CODE = "Nieuwe herstelcode maken"
CODE_BEVESTIG = "Oude herstelcode nu vervangen"
CODE_UITLEG = (
    "Is uw herstelvel weg of heeft iemand het gezien? Maak dan een nieuwe code. De oude code werkt "
    "daarna niet meer, en oude reservekopieën gaan alleen nog open met de oude code."
)
CODE_VEILIG = "Ik heb de nieuwe code veilig"
CODE_OPGEBORGEN = (
    "Er is een nieuwe herstelcode. Maak nu een nieuwe reservekopie; vernietig daarna het oude vel."
)

BOS = "Sleutelbos koppelen"
BOS_OPNIEUW = "Sleutelbos opnieuw koppelen"
BOS_UITLEG = (
    "De kluis gaat daarna open met uw wachtzin en een sleutel uit de sleutelbos van deze computer. "
    "Een dief met alleen uw wachtzin of alleen de schijf kan er dan niet bij."
)
BOS_BEZIG = "De sleutelbos wordt gekoppeld. Dat duurt enkele seconden."
BOS_KLAAR = "De sleutelbos van deze computer is gekoppeld."
BOS_KEUZE = "Welke wachtzin gaat u gebruiken?"
BOS_KEUZE_UITLEG = "Kies een nieuwe of typ uw oude; deze wachtzin geldt vanaf nu."

ENVELOP = "Envelop voor de vervanger maken"
ENVELOP_OPNIEUW = "Nieuwe envelop maken"
ENVELOP_BEVESTIG = "Code maken"
ENVELOP_UITLEG = (
    "Wordt u ziek, dan kan uw vervanger met de code uit een verzegelde envelop bij de kluis. Elke "
    "opening geldt één dag, vraagt een naam en een reden, en u ziet haar bij uw volgende "
    "ontgrendeling. Politiegegevens blijven dicht. Een eerdere envelop werkt daarna niet meer."
)
ENVELOP_TOT = "Geldig tot en met"
ENVELOP_TOT_HULP = "Hoogstens een jaar vooruit."
ENVELOP_TOT_FOUT = "Typ een dag, bijvoorbeeld 31-12-2026."
ENVELOP_VEILIG = "De envelop is dicht"
ENVELOP_DICHT = "De envelop is gemaakt. Geef hem in bewaring bij uw leidinggevende."
INTREKKEN = "Envelop intrekken"
INGETROKKEN = (
    "De envelop is ingetrokken: de code werkt niet meer. Vernietig het vel. Twijfelt u of iemand "
    "de code gebruikt heeft, vernieuw dan ook de sleutels."
)

SLEUTELS = "Sleutels vernieuwen"
SLEUTELS_UITLEG = (
    "Versleutelt alles opnieuw met nieuwe sleutels. Doe dit als iemand uw wachtzin, herstelvel of "
    "computer kan hebben gehad. Uw wachtzin blijft gelijk. U krijgt een nieuwe herstelcode; het "
    "oude vel en de envelop werken daarna niet meer. Intussen kunt u even niet werken."
)
SLEUTELS_BEZIG = "De sleutels worden vernieuwd…"
SLEUTELS_STOP = "Stoppen"
SLEUTELS_GESTOPT = "Gestopt. Er is niets veranderd."
SLEUTELS_KLAAR = (
    "De sleutels zijn vernieuwd. Maak nu een nieuwe reservekopie; vernietig daarna het oude "
    "herstelvel en de oude envelop."
)
SLEUTELS_MET_CODE = "Kies eerst een nieuwe wachtzin. Daarna kunt u de sleutels vernieuwen."


def bos(gekoppeld: bool) -> str:
    """How the store opens now."""
    if gekoppeld:
        return "Wachtzin en sleutelbos van deze computer zijn samen nodig."
    return "Deze kluis werkt zonder sleutelbos. De wachtzin is genoeg."


def getuige(aanwezig: bool, gekoppeld: bool) -> str:
    """Would an older store that was put back be noticed?"""
    if aanwezig:
        return (
            "De sleutelbos onthoudt hoe ver deze kluis is. Zet iemand een oude kluis terug, dan "
            "merkt het programma dat en vraagt het u waarom."
        )
    if gekoppeld:
        return (
            "De sleutelbos heeft nog niet onthouden hoe ver deze kluis is. Dat gebeurt bij de "
            "volgende keer ontgrendelen."
        )
    return (
        "Zonder sleutelbos is er geen getuige: zet iemand een oude kluis terug, dan merkt het "
        "programma dat niet."
    )


def envelop(tot: date | None, vandaag: date) -> str:
    """Is there an envelope, and until when."""
    if tot is None:
        return "Er is geen envelop voor een vervanger."
    if tot < vandaag:
        return f"De envelop voor de vervanger verliep op {dag(tot)}."
    return f"Er is een envelop voor de vervanger, geldig tot en met {dag(tot)}."
