# SPDX-License-Identifier: EUPL-1.2
"""The words of the forms for a pupil, an adult and an enrolment."""

OPSLAAN = "opslaan"
SLUITEN = "Sluiten"
WEGGOOIEN = "Weggooien"
SLUIT_UITLEG = "Weg van dit formulier (Esc). Wat u typte blijft als concept bewaard."
BEKIJK = "Bekijk de nieuwe gegevens"
TOCH = "Toch mijn tekst bewaren"
BEKEKEN = (
    "Onder elk veld dat anders is, staat wat er nu in de kluis staat. Pas aan wat u wilt en "
    "bewaar daarna uw tekst."
)
TOETSEN = (("Enter", "volgende vraag"), ("Ctrl+Enter", "opslaan"), ("Esc", "weg, concept blijft"))

LEERLING_NIEUW = "Leerling toevoegen"
LEERLING_WIJZIGEN = "Leerling wijzigen"
LEERLING_OPSLAAN = "Leerling opslaan"
LEERLING_PLICHT = "Leerplicht"
LEERLING_PLICHT_LEEG = (
    "Vul de geboortedatum in. Dan staat hier of de leerling leerplichtig is en waarom."
)
VOORNAMEN_HULP = "Zoals in de BRP. Een roepnaam alleen mag ook."
GEHEIM = "Geheim adres"
GEHEIM_HULP = "Het adres komt dan nooit op een brief aan iemand anders."
BSN_HULP = "Een kind dat hier net woont, heeft soms nog geen BSN."
START_HULP = (
    "Diploma havo, vwo of mbo vanaf niveau 2. De kwalificatieplicht stopt dan (artikel 4b)."
)
UITZONDERING_HULP = "Alleen bij praktijkonderwijs of voortgezet speciaal onderwijs (artikel 4a)."
GEMEENTE_HULP = "De gemeente waar het kind staat ingeschreven. Typ een deel van de naam."

OUDER_NIEUW = "Ouder toevoegen"
OUDER_WIJZIGEN = "Ouder wijzigen"
OUDER_OPSLAAN = "Ouder opslaan"
OUDER_ONDER = "Ouder, verzorger of voogd van {}"
OUDER_WIE = "{}, {} van {}"
OUDER_ZIJ = "Het kind"
ZELFDE_ADRES = "Woont op hetzelfde adres als het kind"
GEEN_ADRES = "Van het kind is nog geen adres bekend."
LAND_HULP = "Alleen invullen bij een adres buiten Nederland."
TAAL_HULP = "De taal waarin u met deze ouder kunt praten."
GEZAG_HULP = {
    "": "Nog niet bekend. Kijk in de BRP of in het gezagsregister.",
    "TWEEHOOFDIG": "Beide ouders hebben het gezag. Elk van hen krijgt de brief.",
    "EENHOOFDIG": "Alleen deze ouder heeft het gezag. De andere ouder heeft het niet.",
    "GEZAMENLIJK": "Deze ouder heeft het gezag samen met iemand die niet de andere ouder is.",
    "VOOGDIJ": "Een voogd heeft het gezag, geen ouder. De brief gaat naar de voogd.",
    "TIJDELIJK_GEEN": "Het gezag rust nu, bijvoorbeeld omdat de ouder minderjarig is.",
    "NIET_TE_BEPALEN": "De BRP geeft geen uitsluitsel. Kijk in het gezagsregister.",
    "GEEN": "Deze ouder heeft geen gezag en krijgt geen brief, behalve als verzorger.",
}

INSCHRIJVING_NIEUW = "Inschrijving toevoegen"
INSCHRIJVING_OPSLAAN = "Inschrijving opslaan"
INSCHRIJVING_ONDER = "Op welke school staat {}?"
INSCHRIJVING_ZIJ = "Nu bekend"
INSCHRIJVING_GEEN = "Er is nog geen inschrijving bekend."
INSCHRIJVING_EINDE = (
    "Loopt er al een inschrijving, dan eindigt die op de dag vóór de nieuwe begint."
)
SCHOOL_HULP = "Typ een deel van de naam, de plaats of de code. Kies met de pijl en Enter."
SCHOOL_FOUT = "Kies een school uit de lijst. Typ een deel van de naam of de plaats."
TOT_HULP = "Laat leeg als de leerling er nog staat."


def concept_terug(moment: str) -> str:
    return f"Uw concept van {moment} is teruggezet."


def in_de_kluis(waarde: str) -> str:
    return f"Nu in de kluis: {waarde or 'leeg'}."
