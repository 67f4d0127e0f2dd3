# SPDX-License-Identifier: EUPL-1.2
"""Opening the police part: her own act, with a reason, under an authorisation that runs."""

import contextlib
from collections.abc import Mapping

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.controle import wpg as controle
from leerplicht_desktop.domain.gegevens.wpg import AutorisatieInvoer, Wpgstand
from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.domain.politiegegevens import OPENEN, SLUITEN
from leerplicht_desktop.models.wpg import Autorisatie
from leerplicht_desktop.services import kluis as kluisdienst
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.wpg.overzetten import maak_af
from leerplicht_desktop.store.wpg import bestand, gegevens
from leerplicht_desktop.store.wpg.deel import Wpgactie, WpgDeel

_VERVANGER = "vervanger"


def stand(kluis: OpenKluis) -> Wpgstand:
    """What the opening screen must know: is there a part, and does her authorisation run?"""
    eigen = kluisdienst.gegevens(kluis)
    vervanger = is_vervanger(kluis)
    bestaat = bestand.bestaat(kluis)
    tot = None
    if bestaat and not vervanger:
        bestand.zorg_voor(kluis)
        with bestand.kort(kluis) as sessie:
            rij = gegevens.lopende_autorisatie(sessie, eigen.ambtenaar, kluis.klok.vandaag())
            tot = gegevens.laatste_dag(rij) if rij else None
    return Wpgstand(bestaat, eigen.ambtenaar, eigen.functie, tot, vervanger)


def is_vervanger(kluis: OpenKluis) -> bool:
    """Was the store opened with the sealed envelope?"""
    return getattr(kluis, "toegang", "wachtzin") == _VERVANGER


def open_(kluis: OpenKluis, reden: str, *, autorisatie: Mapping[str, str] | None = None) -> WpgDeel:
    """Open the part. `autorisatie`: her own, when none runs yet; it is recorded first.

    Raises WpgNietVoorVervanger, WpgGeenAutorisatie, or OnjuisteInvoer for the fields.
    """
    if is_vervanger(kluis):
        raise fouten.WpgNietVoorVervanger
    waarom = controle.reden({"reden": reden})
    fout, wie = dict(waarom.fouten), kluisdienst.gegevens(kluis).ambtenaar
    invoer = None
    if autorisatie is not None:
        invoer, zinnen = _eigen_autorisatie(kluis, wie, autorisatie)
        fout |= zinnen
    if fout or waarom.waarde is None:
        raise fouten.OnjuisteInvoer(fout)
    bestand.zorg_voor(kluis)
    deel = WpgDeel(kluis, wie)
    try:
        with deel.schrijven() as actie:
            rij = gegevens.lopende_autorisatie(actie.sessie, wie, actie.vandaag)
            if rij is None:
                if invoer is None:
                    raise fouten.WpgGeenAutorisatie
                rij = leg_vast(actie, invoer)
            actie.noteer(OPENEN, "kluis", [rij.uid], reden=waarom.waarde)
        maak_af(deel)
        bestand.betuig(kluis)
    except BaseException:
        deel.sluit()
        raise
    return deel


def sluit(deel: WpgDeel) -> None:
    """Leave the part; nothing happens when it was closed already."""
    with contextlib.suppress(fouten.WpgDicht, fouten.Vergrendeld):
        with deel.schrijven() as actie:
            actie.noteer(SLUITEN, "kluis", [])
        bestand.betuig(deel.kluis)
    deel.sluit()


def controleer(kluis: OpenKluis) -> tuple[str, ...]:
    """What is wrong with the file of the police part, its log or its index."""
    return bestand.controleer(kluis)


def leg_vast(actie: Wpgactie, invoer: AutorisatieInvoer) -> Autorisatie:
    """Record an authorisation inside the running action."""
    rij = Autorisatie(
        geregistreerd_op=actie.nu,
        naam=invoer.naam,
        functie=invoer.functie,
        doel=invoer.doel,
        verleend_door=invoer.verleend_door,
        van=invoer.van,
        tot=invoer.tot,
    )
    actie.sessie.add(rij)
    actie.sessie.flush()
    return rij


def _eigen_autorisatie(
    kluis: OpenKluis, wie: str, ruw: Mapping[str, str]
) -> tuple[AutorisatieInvoer | None, dict[str, str]]:
    """What she typed, or what is wrong with it: it must be hers, and run today."""
    gecontroleerd = controle.autorisatie(ruw)
    invoer = gecontroleerd.waarde
    if invoer is None:
        return None, gecontroleerd.fouten
    if vouw(invoer.naam) != vouw(wie):
        return None, {"naam": f"Uw naam in de kluis is {wie}. Gebruik die naam."}
    if not invoer.van <= kluis.klok.vandaag() <= invoer.tot:
        return None, {"van": "Deze autorisatie loopt vandaag niet."}
    return invoer, {}
