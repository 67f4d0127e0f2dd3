# SPDX-License-Identifier: EUPL-1.2
"""What is typed about police data: who may see it, a record, a disclosure, an investigation."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.gegevens.wpg import (
    AutorisatieInvoer,
    OnderzoekInvoer,
    VermoedenInvoer,
    VerstrekkingInvoer,
    WisselInvoer,
    WpgInvoer,
)
from leerplicht_desktop.domain.politiegegevens import GRONDSLAG_ONDERZOEK

REDEN = "Schrijf op waarom. Dat komt in het logboek van de politiegegevens."
_TOEKOMST = "Deze dag moet nog komen. Kies een dag tot en met vandaag."
_LANGSTE_AUTORISATIE = 5
_KORTSTE_REDEN = 4


def reden(ruw: Mapping[str, str]) -> Controle[str]:
    """Why she opens the part, or a record in it."""
    velden = Velden(ruw)
    waarom = velden.tekst("reden", hoogstens=300, verplicht=REDEN)
    if waarom and len(waarom) < _KORTSTE_REDEN:
        velden.fout("reden", "Schrijf de reden zo op dat een ander hem begrijpt.")
    return velden.klaar(waarom)


def autorisatie(ruw: Mapping[str, str]) -> Controle[AutorisatieInvoer]:
    """Who may see it, as what, what for, given by whom, from – to (Wpg art. 6)."""
    velden = Velden(ruw)
    naam = velden.tekst("naam", verplicht="Vul de naam in van wie de gegevens mag zien.")
    functie = velden.tekst("functie", verplicht="Vul de functie in.")
    doel = velden.tekst("doel", hoogstens=300, verplicht="Schrijf op waarvoor de toegang is.")
    door = velden.tekst("verleend_door", verplicht="Schrijf op wie de toestemming gaf.")
    van = velden.datum("van", verplicht="Vul de eerste dag in.")
    tot = velden.datum("tot", verplicht="Vul de laatste dag in. Zonder einde kan het niet.")
    velden.volgorde(van, tot, "tot", "De laatste dag ligt vóór de eerste. Kies een dag vanaf {}.")
    if van and tot and tot > datum.plus_jaren(van, _LANGSTE_AUTORISATIE):
        velden.fout("tot", "Dit is langer dan vijf jaar. Kies een eerdere laatste dag.")
    if van is None or tot is None:
        return velden.geweigerd()
    return velden.klaar(AutorisatieInvoer(naam, functie, doel, door, van, tot))


def gegeven(ruw: Mapping[str, str], vandaag: date) -> Controle[WpgInvoer]:
    """A record that is added or changed."""
    velden = Velden(ruw)
    soort = velden.code("soort", codes.WPGSOORTEN, verplicht="Kies wat dit is.", ook_vervallen=True)
    grondslag = velden.code("grondslag", codes.WPGGRONDSLAGEN, verplicht="Kies de grondslag.")
    onderzoek = velden.tekst("onderzoek_uid")
    if grondslag == GRONDSLAG_ONDERZOEK and not onderzoek:
        velden.fout("onderzoek_uid", "Kies bij welk onderzoek dit hoort, of begin er een.")
    pv = velden.tekst("pv_nummer", hoogstens=40)
    if soort == "PROCES_VERBAAL" and not pv:
        velden.fout("pv_nummer", "Vul het nummer van het proces-verbaal in. U zoekt het daarop.")
    dag = _tot_vandaag(velden, "datum", vandaag, "Vul de dag in.")
    titel = velden.tekst("titel", hoogstens=120, verplicht="Geef een korte titel.")
    tekst = velden.alinea("tekst", hoogstens=20_000)
    waarom = velden.tekst("reden", hoogstens=300, verplicht=REDEN)
    if dag is None:
        return velden.geweigerd()
    onderzoek = onderzoek if grondslag == GRONDSLAG_ONDERZOEK else ""
    return velden.klaar(WpgInvoer(soort, grondslag, onderzoek, pv, dag, titel, tekst, waarom))


def verstrekking(ruw: Mapping[str, str], vandaag: date) -> Controle[VerstrekkingInvoer]:
    """What is disclosed: to whom, when, on what ground, what for, what exactly."""
    velden = Velden(ruw)
    aan = velden.tekst("ontvanger", hoogstens=200, verplicht="Vul in wie de gegevens krijgt.")
    op = _tot_vandaag(velden, "op", vandaag, "Vul de dag in.")
    grondslag = velden.tekst(
        "grondslag", hoogstens=200, verplicht="Vul in op welk artikel u verstrekt."
    )
    doel = velden.tekst(
        "doel", hoogstens=300, verplicht="Schrijf op waarvoor de ander het nodig heeft."
    )
    wat = velden.tekst("wat", hoogstens=300, verplicht="Schrijf op wat u verstrekt.")
    if op is None:
        return velden.geweigerd()
    return velden.klaar(VerstrekkingInvoer(aan, op, grondslag, doel, wat))


def onderzoek(ruw: Mapping[str, str], vandaag: date) -> Controle[OnderzoekInvoer]:
    """An investigation (art. 9); its purpose may follow within a week."""
    velden = Velden(ruw)
    titel = velden.tekst("titel", hoogstens=120, verplicht="Geef het onderzoek een korte naam.")
    doel = velden.tekst("doel", hoogstens=500)
    begonnen = _tot_vandaag(velden, "begonnen_op", vandaag, "Vul in wanneer het onderzoek begon.")
    einde = _tot_vandaag(velden, "beeindigd_op", vandaag, "")
    velden.volgorde(begonnen, einde, "beeindigd_op", "Het einde ligt vóór het begin ({}).")
    if begonnen is None:
        return velden.geweigerd()
    if not doel:
        velden.waarschuw("doel", "Het doel moet binnen een week na het begin op schrift staan.")
    return velden.klaar(OnderzoekInvoer(titel, doel, begonnen, einde))


def vermoeden(ruw: Mapping[str, str], vandaag: date) -> Controle[VermoedenInvoer]:
    """A suspicion of unlawful processing."""
    velden = Velden(ruw)
    ontdekt = _tot_vandaag(velden, "ontdekt_op", vandaag, "Vul in wanneer het bleek.")
    wat = velden.alinea("omschrijving")
    if not wat:
        velden.fout("omschrijving", "Schrijf op wat er gebeurd is. Noem geen verdachten.")
    maatregel = velden.alinea("maatregel")
    klaar = _tot_vandaag(velden, "afgehandeld_op", vandaag, "")
    velden.volgorde(ontdekt, klaar, "afgehandeld_op", "Dit ligt vóór de ontdekking ({}).")
    if ontdekt is None:
        return velden.geweigerd()
    return velden.klaar(VermoedenInvoer(ontdekt, wat, maatregel, klaar))


def wissel(ruw: Mapping[str, str], melddatum: date, vandaag: date) -> Controle[WisselInvoer]:
    """The day since when a melding is police data, and why."""
    velden = Velden(ruw)
    op = _tot_vandaag(velden, "op", vandaag, "Vul in sinds welke dag dit een politiegegeven is.")
    if op is not None and op < melddatum:
        velden.fout("op", f"De melding is van {datum.dag(melddatum)}. Kies een dag vanaf die dag.")
    waarom = velden.tekst("reden", hoogstens=300, verplicht=REDEN)
    if op is None:
        return velden.geweigerd()
    return velden.klaar(WisselInvoer(op, waarom))


def _tot_vandaag(velden: Velden, veld: str, vandaag: date, verplicht: str) -> date | None:
    dag = velden.datum(veld, verplicht=verplicht)
    if dag is not None and dag > vandaag:
        velden.fout(veld, _TOEKOMST)
    return dag
