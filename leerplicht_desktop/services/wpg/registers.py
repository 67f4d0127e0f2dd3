# SPDX-License-Identifier: EUPL-1.2
"""The registers beside the records: who may see them, to whom they went, investigations, faults."""

from collections.abc import Mapping
from typing import TypeVar

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.controle import wpg as controle
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.gegevens.wpg import (
    AutorisatieRegel,
    OnderzoekRegel,
    VermoedenRegel,
)
from leerplicht_desktop.domain.politiegegevens import BEHEREN, RAADPLEGEN, VERSTREKKEN
from leerplicht_desktop.models.wpg import Onderzoek, Vermoeden, Verstrekking
from leerplicht_desktop.services.leerling import vergelijk_versie
from leerplicht_desktop.services.wpg.openen import leg_vast
from leerplicht_desktop.store.wpg import gegevens
from leerplicht_desktop.store.wpg.deel import WpgDeel

T = TypeVar("T")


# --- authorisations --------------------------------------------------------------------------
def autorisaties(deel: WpgDeel) -> tuple[AutorisatieRegel, ...]:
    """Everybody who may, or might once, see police data."""
    with deel.schrijven() as actie:
        rijen = gegevens.autorisaties(actie.sessie, actie.vandaag)
        actie.noteer(RAADPLEGEN, "autorisaties", [], aantal=len(rijen))
    return rijen


def autoriseer(deel: WpgDeel, ruw: Mapping[str, str]) -> str:
    """Record who may see them: `naam` `functie` `doel` `verleend_door` `van` `tot`."""
    invoer = _goed(controle.autorisatie(ruw))
    with deel.schrijven() as actie:
        rij = leg_vast(actie, invoer)
        actie.noteer(BEHEREN, "autorisatie", [rij.uid], reden=invoer.doel)
    return rij.uid


def trek_in(deel: WpgDeel, uid: str, reden: str) -> None:
    """Take an authorisation back from today; her own ends the moment she leaves the part."""
    waarom = _goed(controle.reden({"reden": reden}))
    with deel.schrijven() as actie:
        rij = gegevens.autorisatie_op_uid(actie.sessie, uid)
        rij.ingetrokken_op = rij.ingetrokken_op or actie.vandaag
        rij.versie += 1
        actie.sessie.add(rij)
        actie.noteer(BEHEREN, "autorisatie ingetrokken", [uid], reden=waarom)


# --- disclosures -----------------------------------------------------------------------------
def verstrek(deel: WpgDeel, gegeven_uid: str, ruw: Mapping[str, str]) -> str:
    """Write a disclosure down: `ontvanger` `op` `grondslag` `doel` `wat`."""
    if gegeven_uid not in deel.bekeken:
        raise fouten.WpgGeweigerd("Open dit gegeven eerst.")
    invoer = _goed(controle.verstrekking(ruw, deel.klok.vandaag()))
    with deel.schrijven() as actie:
        gegevens.op_uid(actie.sessie, gegeven_uid)
        rij = Verstrekking(
            geregistreerd_op=actie.nu,
            gegeven_uid=gegeven_uid,
            ontvanger=invoer.ontvanger,
            op=invoer.op,
            grondslag=invoer.grondslag,
            doel=invoer.doel,
            wat=invoer.wat,
        )
        actie.sessie.add(rij)
        actie.noteer(
            VERSTREKKEN,
            "politiegegeven",
            [gegeven_uid, rij.uid],
            reden=f"{invoer.doel} ({invoer.grondslag})",
            ontvanger=invoer.ontvanger,
        )
    return rij.uid


# --- investigations (art. 9) -----------------------------------------------------------------
def onderzoeken(deel: WpgDeel) -> tuple[OnderzoekRegel, ...]:
    """Every investigation, with a warning where the purpose is not on paper after a week."""
    with deel.schrijven() as actie:
        rijen = gegevens.onderzoeken(actie.sessie, actie.vandaag)
        actie.noteer(RAADPLEGEN, "onderzoeken", [], aantal=len(rijen))
    return rijen


def bewaar_onderzoek(
    deel: WpgDeel, ruw: Mapping[str, str], *, uid: str = "", versie: int = 0
) -> str:
    """Begin an investigation, put its purpose on paper, or end it."""
    invoer = _goed(controle.onderzoek(ruw, deel.klok.vandaag()))
    with deel.schrijven() as actie:
        if uid:
            rij = gegevens.onderzoek_op_uid(actie.sessie, uid)
            vergelijk_versie(rij.versie, versie)
            rij.versie += 1
        else:
            rij = Onderzoek(geregistreerd_op=actie.nu, titel="", begonnen_op=invoer.begonnen_op)
        if invoer.doel and not rij.doel:
            rij.doel_vastgelegd_op = actie.vandaag
        rij.titel, rij.doel = invoer.titel, invoer.doel
        rij.begonnen_op, rij.beeindigd_op = invoer.begonnen_op, invoer.beeindigd_op
        actie.sessie.add(rij)
        actie.sessie.flush()
        actie.noteer(BEHEREN, "onderzoek", [rij.uid])
    return rij.uid


# --- suspicions of unlawful processing ---------------------------------------------------------
def vermoedens(deel: WpgDeel) -> tuple[VermoedenRegel, ...]:
    """What went wrong, or may have."""
    with deel.schrijven() as actie:
        rijen = gegevens.vermoedens(actie.sessie)
        actie.noteer(RAADPLEGEN, "vermoedens", [], aantal=len(rijen))
    return rijen


def bewaar_vermoeden(deel: WpgDeel, ruw: Mapping[str, str], *, uid: str = "") -> str:
    """Write a suspicion of unlawful processing down, or what was done about it."""
    invoer = _goed(controle.vermoeden(ruw, deel.klok.vandaag()))
    with deel.schrijven() as actie:
        if uid:
            rij = gegevens.vermoeden_op_uid(actie.sessie, uid)
            rij.versie += 1
        else:
            rij = Vermoeden(
                geregistreerd_op=actie.nu, ontdekt_op=invoer.ontdekt_op, omschrijving=""
            )
        rij.ontdekt_op, rij.omschrijving = invoer.ontdekt_op, invoer.omschrijving
        rij.maatregel, rij.afgehandeld_op = invoer.maatregel, invoer.afgehandeld_op
        actie.sessie.add(rij)
        actie.sessie.flush()
        actie.noteer(BEHEREN, "vermoeden", [rij.uid])
    return rij.uid


def _goed(gecontroleerd: Controle[T]) -> T:
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    return gecontroleerd.waarde
