# SPDX-License-Identifier: EUPL-1.2
"""The words of keeping and destroying."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from leerplicht_desktop.domain import bewaarvoorstel, datum
from leerplicht_desktop.domain.gegevens.bewaren import (
    Goedkeuring,
    Lijstbeeld,
    Overzicht,
    Regelbeeld,
    Tegengehouden,
)
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TITEL = "Bewaren en vernietigen"
PERSONEN = "Tweede personen"
LIJST = "Lijst van dossiers om te vernietigen"
NIETS = "Er is niets te vernietigen"
GEEN_LIJST = "Er is nog geen lijst"
MAAK = "Lijst maken"
MAAK_BEZIG = "Elk dossier wordt nagekeken…"
WERK_BIJ = "Lijst bijwerken"
VEROUDERD = "Er is iets veranderd sinds deze lijst. Werk de lijst bij; dan keurt u opnieuw goed."
BEGONNEN = "Het vernietigen is begonnen en niet af. Ga verder om de laatste sporen te wissen."
GEWIJZIGD = "De lijst is veranderd. De goedkeuring is vervallen: keur de lijst opnieuw goed."
REDEN_HULP = "Noem geen namen."
TOT_HULP = "Op die dag komt het dossier weer op de lijst."
VERVANGER = "U opende de kluis als vervanger. Vernietigen doet alleen de leerplichtambtenaar zelf."
EIGEN_WACHTZIN = "Uw wachtzin"
PERSOON_EIGEN_HULP = "Die van uzelf: alleen u zet iemand in dit register."
EIGEN_LEEG = "Typ uw eigen wachtzin."
EIGEN_ONJUIST = "Dit is niet uw wachtzin. Kijk naar hoofdletters en spaties."
ZELF_UITLEG = "Kijk elke regel na. Met uw goedkeuring alleen gebeurt er nog niets."
TWEEDE_UITLEG = (
    "De tweede persoon kijkt de lijst na en typt hier zelf de eigen wachtzin. Kijk niet mee."
)
GEEN_PERSOON = "Er staat nog niemand in het register. Voeg eerst een tweede persoon toe."
UITVOEREN_UITLEG = (
    "Vernietigen kan niet terug. Maak er geen reservekopie voor: daar blijft alles in staan."
)
BEZIG_BELOFTE = (
    "Na elk dossier kunt u stoppen. Wat vernietigd is, blijft vernietigd; de rest wacht op u."
)
GESTOPT = "Gestopt. Wat al vernietigd was, is weg. Ga verder als u de lijst wilt afmaken."
PERSONEN_UITLEG = (
    "Wie hier staat, mag samen met u een lijst goedkeuren. Iedereen heeft een eigen wachtzin. "
    "Die opent de kluis niet. Een wachtzin kwijt? Haal de persoon uit het register en voeg hem "
    "opnieuw toe."
)
PERSOON_WACHTZIN_HULP = "De tweede persoon typt dit zelf. Vijf of meer losse woorden."
PERSONEN_LEEG = (
    "Nog niemand",
    "Voeg iemand toe die geen leerplichtambtenaar van deze kluis is, "
    "bijvoorbeeld uw leidinggevende of de archivaris.",
)
VERSCHILT = "De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer."


def leeg(overzicht: Overzicht) -> str:
    """What an empty list says: what would be on it, or when the next term ends."""
    if overzicht.nu:
        return f"Er komen {aantal(overzicht.nu)} op. Maak de lijst en kijk elke regel na."
    if overzicht.eerste_termijn is None:
        return "Er staat nog geen leerling in de kluis."
    return f"De eerste termijn loopt af op {datum.lang(overzicht.eerste_termijn)}."


def onder(overzicht: Overzicht) -> str:
    """The quiet line under the title."""
    lijst = overzicht.lijst
    if lijst is None:
        return f"Termijn voorbij: {aantal(overzicht.nu)}" if overzicht.nu else ""
    weg = sum(regel.keuze == "vernietigen" for regel in lijst.regels)
    blijft = len(lijst.regels) - weg
    deel = f" · {blijft} nog bewaren" if blijft else ""
    return f"Lijst van {datum.lang(lijst.peildatum)} · {weg} vernietigen{deel}"


def aantal(regels: int) -> str:
    return "1 regel" if regels == 1 else f"{regels} regels"


def soort(regel: Regelbeeld | Tegengehouden) -> str:
    return bewaarvoorstel.WOORDEN[regel.soort]


def stukken(regel: Regelbeeld) -> str:
    """ "3 meldingen, 2 brieven": what goes with this line."""
    enkel = {
        "meldingen": "melding",
        "beroepen": "beroep",
        "brieven": "brief",
        "documenten": "document",
    }
    delen = [
        f"{regel.aantallen[woord]} {enkel[woord] if regel.aantallen[woord] == 1 else woord}"
        for woord in enkel
        if regel.aantallen.get(woord)
    ]
    return ", ".join(delen) or "alleen de gegevens van de leerling"


def rij(regel: Regelbeeld) -> Regel:
    """One line as a row: the day, who, what of it, and what was decided."""
    klaar = "overgeslagen" if regel.overgeslagen else "vernietigd"
    bewaren = f"bewaren tot {datum.kort(regel.bewaren_tot)}" if regel.bewaren_tot else ""
    return Regel(
        regel.uid,
        regel.naam,
        f"{soort(regel).capitalize()} · {stukken(regel)}",
        links=datum.kort(regel.vernietigen_op),
        links_onder="termijn",
        rechts=klaar if regel.klaar else bewaren,
    )


def tegen(een: Tegengehouden) -> Regel:
    """A pupil who is held back, with why."""
    return Regel(
        f"{een.leerling_uid}|{een.soort}",
        een.naam,
        " ".join(een.zinnen),
        links=datum.kort(een.vernietigen_op),
        links_onder="termijn",
    )


def goedgekeurd(goedkeuring: Goedkeuring) -> str:
    functie = f", {goedkeuring.functie}" if goedkeuring.functie else ""
    return f"{goedkeuring.naam}{functie} keurde goed op {moment(goedkeuring.op)}."


def moment(op: datetime) -> str:
    hier = op.astimezone(_AMSTERDAM)
    return f"{datum.lang(hier.date())} om {hier:%H.%M} uur"


def vernietig(lijst: Lijstbeeld) -> str:
    """The words on the button that does it."""
    over = sum(regel.keuze == "vernietigen" and not regel.klaar for regel in lijst.regels)
    return "Verder gaan" if lijst.begonnen else f"{aantal(over)} vernietigen"


def klaar(vernietigd: int) -> str:
    dossiers = "1 dossier" if vernietigd == 1 else f"{vernietigd} dossiers"
    return f"{dossiers} vernietigd. De verklaring staat in de kluis."


def kopieen(aantal_: int) -> str:
    if not aantal_:
        return "Er is geen oudere reservekopie bekend."
    woord = "kopie" if aantal_ == 1 else "kopieën"
    return f"In {aantal_} oudere {woord} staan de gegevens nog"


def bestandsnaam(op: date) -> str:
    return f"verklaring-van-vernietiging-{op.isoformat()}.pdf"


def verklaring(op: date) -> str:
    return f"Verklaring van {datum.kort(op)}"
