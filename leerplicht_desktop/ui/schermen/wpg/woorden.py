# SPDX-License-Identifier: EUPL-1.2
"""What the screens of police data say."""

from collections.abc import Sequence

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.bewaren import Kopiebeeld
from leerplicht_desktop.domain.gegevens.wpg import (
    AutorisatieRegel,
    Bewaarregel,
    OnderzoekRegel,
    VermoedenRegel,
    Wisselvoorstel,
    Wpgbeeld,
    Wpgregel,
    Wpgstand,
)
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel

TITEL = "Politiegegevens"
OPENEN = "Politiegegevens (Wpg)"
OVERZETTEN = "Overzetten naar politiegegevens…"
BAND = "Politiegegevens · sluit bij verlaten, vergrendelen en na vijf minuten stilte"
SLUITEN = "Sluiten"
TERUG = "Terug"

# --- opening -------------------------------------------------------------------------------------
OPEN_UITLEG = (
    "Verhoren, Halt-verwijzingen en processen-verbaal liggen apart van de rest van de kluis. U "
    "opent ze met een reden. Alles wat u hier ziet of doet, komt in een eigen logboek."
)
OPEN_KNOP = "Politiegegevens openen"
REDEN, REDEN_HULP = (
    "Waarom opent u de politiegegevens?",
    "Noem geen namen. Dit komt in het logboek.",
)
AUTORISATIE = "Uw autorisatie"
AUTORISATIE_UITLEG = (
    "Er loopt nog geen autorisatie op uw naam. Leg vast wie u toestemming gaf, waarvoor en tot "
    "wanneer. Dat is verplicht (artikel 6 Wpg)."
)
VERVANGER = (
    "Deze kluis is geopend met de envelop van de vervanger. Politiegegevens gaan dan niet open."
)
GESLOTEN = "De politiegegevens zijn gesloten."

# --- inside --------------------------------------------------------------------------------------
ZOEK = "Naam, BSN of nummer van het proces-verbaal"
ZOEK_HULP = "Op naam vindt u alleen het laatste jaar. Op nummer vindt u alles."
ZOEK_REDEN = "Reden"
ZOEK_REDEN_HULP = "Nodig voor gegevens ouder dan een jaar."
KLACHT = "Ook wat verwijderd is, voor een klacht of verantwoording"
LEEG = ("Geen politiegegevens van het laatste jaar", "Zoek gericht, of voeg er een toe.")
NIET_GEVONDEN = (
    "Niets gevonden",
    "Op naam zoekt u alleen in het laatste jaar. Zoek anders op BSN of op het nummer.",
)
BEWAARD = "Opgeslagen bij de politiegegevens."
GEEN_CONCEPT = "Wat u hier typt, wordt pas bewaard als u opslaat."
REDEN_KORT = "Reden"
PDF_REDEN = "document bij het gegeven gevoegd"

# --- switch --------------------------------------------------------------------------------------
WISSEL_KNOP = "Overzetten naar politiegegevens"
WISSEL_UITLEG = (
    "Doe dit zodra iemand verdachte is: bij de uitnodiging voor het verhoor, een Halt-verwijzing "
    "of een proces-verbaal."
)
WISSEL_GEVOLG = (
    "De melding gaat met alles wat erbij hoort naar de politiegegevens: dagen, oordeel, brieven, "
    "beschermde teksten en de geschiedenis.",
    "In de kluis zelf wordt zij gewist. Zij staat dan niet meer in het dossier, in zoeken, in "
    "lijsten, in een inzage of in een uitvoer.",
    "Voor de jaarcijfers blijft staan dat er een melding was: soort, dag, school. Geen tekst.",
    "De uren tellen niet meer mee bij een volgende melding van deze leerling.",
    "Dit kan niet ongedaan gemaakt worden. Oudere reservekopieën hebben de melding nog wel.",
)
WISSEL_CONCEPT = (
    "Bij deze melding staat een concept dat niet is opgeslagen. Sla het eerst op of gooi het weg."
)
WISSEL_TE_VERZENDEN = (
    "Let op: er ligt nog een brief klaar die niet verzonden is. Druk die eerst af of verzend die."
)
WISSEL_GEEN_AUTORISATIE = (
    "Er loopt geen autorisatie op uw naam. Open eerst één keer de politiegegevens en leg haar vast."
)
OVERGEZET = "De melding staat nu bij de politiegegevens."


def stand(nu: Wpgstand) -> str:
    """Under the title of the opening screen."""
    if nu.geautoriseerd_tot is None:
        return ""
    return f"{nu.ambtenaar} · autorisatie t/m {datum.lang(nu.geautoriseerd_tot)}"


def wissel(voorstel: Wisselvoorstel) -> str:
    """`Melding 2026-0412 · Noor van Dijk · 4 dagen · 2 brieven`"""
    delen = [
        f"Melding {voorstel.kenmerk}",
        voorstel.leerling,
        _aantal(voorstel.dagen, "dag", "dagen"),
    ]
    if voorstel.brieven:
        delen.append(_aantal(voorstel.brieven, "brief", "brieven"))
    return " · ".join(delen)


def regel(rij: Wpgregel) -> Regel:
    """A row of the list: who, what, when, and that it is older than a year."""
    soort = codes.WPGSOORTEN.woord(rij.soort)
    delen = (soort[:1].upper() + soort[1:], rij.titel, rij.pv_nummer)
    return Regel(
        rij.uid,
        rij.naam,
        " · ".join(deel for deel in delen if deel),
        links=datum.kort(rij.datum),
        chip="" if rij.vrij else "ouder dan een jaar",
    )


def autorisatie(rij: AutorisatieRegel) -> Regel:
    onder = f"{rij.doel} · verleend door {rij.verleend_door}"
    rechts = f"{datum.kort(rij.van)} t/m {datum.kort(rij.tot)}"
    return Regel(
        rij.uid,
        rij.naam,
        onder,
        chip="loopt" if rij.loopt else "voorbij",
        rechts=rechts,
        bij=rij.functie,
    )


def onderzoek(rij: OnderzoekRegel) -> Regel:
    einde = f" t/m {datum.kort(rij.beeindigd_op)}" if rij.beeindigd_op else ""
    onder = rij.doel or rij.waarschuwing or "Het doel staat nog niet op schrift."
    chip = "doel ontbreekt" if rij.waarschuwing else ""
    return Regel(
        rij.uid, rij.titel, onder, chip=chip, rechts=f"sinds {datum.kort(rij.begonnen_op)}{einde}"
    )


def vermoeden(rij: VermoedenRegel) -> Regel:
    chip = "afgehandeld" if rij.afgehandeld_op else "staat open"
    titel = rij.omschrijving.splitlines()[0][:80]
    return Regel(
        rij.uid,
        titel,
        rij.maatregel or "Nog geen maatregel",
        links=datum.kort(rij.ontdekt_op),
        chip=chip,
    )


def bewaarregel(rij: Bewaarregel) -> Regel:
    soort = codes.WPGSOORTEN.woord(rij.soort)
    naam = rij.pv_nummer or soort[:1].upper() + soort[1:]
    onder = f"Eerste verwerking {datum.lang(rij.eerste_verwerking)}"
    return Regel(rij.uid, naam, onder, chip=rij.wat, rechts=f"sinds {datum.kort(rij.vanaf)}")


def oude_kopieen(kopieen: Sequence[Kopiebeeld]) -> str:
    """Where what was destroyed last still stands, one copy a line; '' when nowhere."""
    if not kopieen:
        return ""
    regels = []
    for kopie in kopieen:
        dag = f", van {datum.lang(kopie.gemaakt_op.date())}" if kopie.gemaakt_op else ""
        regels.append(f"{kopie.plek}{dag}. {kopie.zin}")
    return "\n".join(["Wat het laatst vernietigd is, staat nog in deze oudere kopieën:", *regels])


def feiten(beeld: Wpgbeeld) -> tuple[tuple[str, str], ...]:
    """The facts of a record, label and text, in the order of reading."""
    geboren = datum.kort(beeld.geboortedatum) if beeld.geboortedatum else ""
    weg = [
        f"{woord} {datum.kort(dag)}"
        for woord, dag in (
            ("verwijderen op", beeld.verwijderen_op),
            ("vernietigen op", beeld.vernietigen_op),
        )
        if dag
    ]
    paren = (
        ("Soort", codes.WPGSOORTEN.woord(beeld.soort)),
        ("Datum", datum.dag(beeld.datum)),
        ("Nummer proces-verbaal", beeld.pv_nummer),
        ("Geboren", geboren),
        ("BSN", beeld.bsn),
        ("Grondslag", codes.WPGGRONDSLAGEN.woord(beeld.grondslag)),
        ("Onderzoek", beeld.onderzoek),
        ("Politiegegeven sinds", datum.kort(beeld.eerste_verwerking)),
        ("Bewaren", ", ".join(weg) or "tot een half jaar na het einde van het onderzoek"),
        *beeld.regels,
    )
    return tuple((etiket, tekst) for etiket, tekst in paren if tekst)


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
