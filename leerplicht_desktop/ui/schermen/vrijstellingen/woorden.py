# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens about exemptions, in one place so that they stay the same everywhere."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain.vrijstelling.gronden import Beslisser, Familie, grond

TITEL = "Vrijstellingen"
TOEVOEGEN = "Kennisgeving of aanvraag toevoegen"
TOEVOEGEN_KORT = "Kennisgeving toevoegen"
FILTERS = (
    ("te_beoordelen", "Te beoordelen"),
    ("onvolledig", "Onvolledig"),
    ("voldoet", "Voldoet"),
    ("voldoet_niet", "Voldoet niet"),
    ("alles", "Alles"),
)
ORDEN = (
    ("uiterlijk", "Op uiterste dag"),
    ("ontvangen", "Op ontvangst"),
    ("naam", "Op naam"),
    ("grond", "Op grond"),
)
# Why a list is empty and what to do, by filter.
LEEG = {
    "te_beoordelen": (
        "Niets te beoordelen",
        "Komt er een kennisgeving of aanvraag binnen, voeg haar dan toe.",
    ),
    "onvolledig": (
        "Niets onvolledig",
        "Ontbreekt er iets in een kennisgeving of aanvraag, dan ziet u haar hier.",
    ),
    "voldoet": ("Nog niets dat voldoet", "Hier komt te staan wat in orde is of is toegekend."),
    "voldoet_niet": (
        "Niets dat niet voldoet",
        "Hier komt te staan wat niet voldoet of is afgewezen.",
    ),
    "alles": (
        "Nog geen kennisgevingen of aanvragen",
        "Komt er een kennisgeving of aanvraag binnen, voeg haar dan toe.",
    ),
}

NIEUW = "Kennisgeving of aanvraag toevoegen"
WIJZIGEN = "Gegevens wijzigen"
WIJZIG = "Wijzigen"
LEERLING = "Leerling"
OPSLAAN = "Opslaan"
WAAROVER = "Waar gaat het om?"
WANNEER = "Datums en ontvangst"
WANNEER_UITLEG = (
    "Elke datum telt voor iets anders. De dag waarop u dit opslaat, legt het programma zelf vast."
)
WIE = "Wie dient in?"
EERDER = "Eerste beroep of vervolg"
STUKKEN = "Stukken"
GROND = "Grond"
GROND_HULP = "De grond bepaalt welke vragen hieronder staan."
KINDEREN = "Ook voor broers en zussen in dezelfde brief"
KINDEREN_HULP = "Elk kind krijgt een eigen zaak. De datums en stukken zijn dezelfde."
SCHOOLJAAR = "Voor schooljaar"
DAGTEKENING = "Dagtekening"
DAGTEKENING_HULP = "De datum op de brief. Die telt voor artikel 7 en 8."
VERZONDEN = "Verzonden op"
ONTVANGEN = "Ontvangen op"
ONTVANGEN_HULP = "De dag waarop het bij de gemeente binnenkwam. Die telt voor op tijd of te laat."
KANAAL = "Hoe kwam het binnen?"
DOOR = "Ontvangen door"
INDIENERS_HULP = (
    "Ouder met gezag, voogd of wie de jongere verzorgt. Eén handtekening is genoeg; het programma "
    "meldt het als een tweede ontbreekt."
)
EERSTE = "Is dit het eerste beroep?"
EERSTE_HULP = "Een vervolg moet elk jaar voor 1 juli binnen zijn (artikel 6 lid 2)."
EERSTE_LEEG = "Kijk in het dossier"
EERSTE_KEUZES = (("ja", "Ja, het eerste beroep"), ("nee", "Nee, een vervolg"))
EERDER_BEROEP = "Wat staat er over een eerder beroep?"
EERDER_HULP = "De kennisgeving moet dit zeggen (artikel 6 lid 1)."
EERDER_KEUZES = (("nee", "Er was geen eerder beroep"), ("ja", "Er was een eerder beroep"))
EERDER_LEEG = "Het staat er niet in"
UITZONDERING = "Uitzondering voor een eerste beroep na het begin"
UITZONDERING_HULP = "Alleen als de leerplicht al was begonnen, of na een plaatsing op school."
UITZONDERING_LEEG = "Geen uitzondering"
VAST = "Het gezin heeft een vaste verblijfplaats"
OP_MODEL = "Gedaan op het formulier van de gemeente"
OP_MODEL_HULP = "Een formulier mag, maar u mag het niet verplichten."
GEMEENTE = "Gemeente van inschrijving op de dagtekening"
GEMEENTE_HULP = "Was dat een andere gemeente, dan stuurt u de kennisgeving door."
ZAAKNUMMER = "Zaaknummer"
LEERLING_FOUT = "Kies een leerling uit de lijst, of voeg de leerling toe."
BRIEF_MAKEN = "Vrijstellingsbrief maken"
BEWIJS_MAKEN = "Ontvangstbewijs maken"
ANDERE_BRIEF = "Andere brief"
FEITENKOP = {
    "3a": "Vervangende leerplicht",
    "3b": "Vervangende leerplicht",
    "5a": "Verklaring van een deskundige (artikel 7)",
    "5b": "Verklaring van de ouders (artikel 8)",
    "5c": "Verklaring van de school (artikel 9)",
    "trekkend": "Trekkend bestaan (artikel 5a)",
    "11g>10": "Verlof",
    "15": "Ander onderwijs (artikel 15)",
}
BESCHERMD = (
    "Wat hier staat over gezondheid of overtuiging wordt apart versleuteld. Het komt niet in "
    "lijsten, zoeken, brieven of export."
)


def grondnaam(code: str) -> str:
    """`Artikel 5 onder b: overwegende bedenkingen tegen de richting`"""
    een = grond(code)
    return f"{artikel(code)[:1].upper()}{artikel(code)[1:]}: {een.omschrijving}"


def artikel(code: str) -> str:
    """`artikel 5 onder b`"""
    return grond(code).artikel.replace("Lpw art.", "artikel").split(" en ")[0]


def soortnaam(code: str) -> str:
    """What the paper is called: never an aanvraag for article 5, never a kennisgeving for 15."""
    een = grond(code)
    if een.familie is Familie.MEDEDELING:
        return "Beroep op vrijstelling"
    if een.beslisser is Beslisser.AMBTENAAR:
        return "Aanvraag verlof"
    return "Aanvraag vervangende leerplicht" if code in ("3a", "3b") else "Aanvraag vrijstelling"


def titel(code: str) -> str:
    """`Beroep op vrijstelling, artikel 5 onder b`"""
    return f"{soortnaam(code)}, {artikel(code)}"


def kop(tellingen: Mapping[str, int]) -> str:
    """`4 te beoordelen, 1 onvolledig`"""
    if not tellingen.get("alles"):
        return ""
    delen = [f"{tellingen.get('te_beoordelen', 0)} te beoordelen"]
    if onvolledig := tellingen.get("onvolledig"):
        delen.append(f"{onvolledig} onvolledig")
    return ", ".join(delen)


def schooljaren(vandaag: date, ook: str = "") -> tuple[tuple[str, str], ...]:
    """The years that a paper of today can be about, and the one that was chosen before."""
    begin = vandaag.year - 1
    jaren = [f"{jaar}-{jaar + 1}" for jaar in range(begin, begin + 3)]
    if ook and ook not in jaren:
        jaren.insert(0, ook)
    return tuple((jaar, jaar) for jaar in jaren)


def schooljaar_nu(vandaag: date) -> str:
    """From February on a paper is about the year that is to come."""
    jaar = vandaag.year if vandaag.month >= 2 else vandaag.year - 1
    return f"{jaar}-{jaar + 1}"
