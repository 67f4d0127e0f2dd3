# SPDX-License-Identifier: EUPL-1.2
"""The switch: from a day on a melding is police data, and no longer in the store at all.

Two files cannot share a transaction. First the whole copy is written over there; then, in one
transaction, the melding is deleted here, but only when it still is what was copied; then the copy
counts. Cut off in between, the next opening finishes what can be finished and undoes the rest.
"""

import contextlib
from collections.abc import Mapping

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.controle import wpg as controle
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.gegevens.wpg import Wissel, WisselInvoer, Wisselvoorstel
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.domain.politiegegevens import VERZAMELEN, WIJZIGEN
from leerplicht_desktop.models.basis import nieuw_uid
from leerplicht_desktop.models.wpg import Politiegegeven
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import personen
from leerplicht_desktop.store.kluis import Schrijfactie
from leerplicht_desktop.store.wpg import gegevens, overzetten, vernietigen, zoekindex
from leerplicht_desktop.store.wpg.deel import WpgDeel

_SOORT = "overgezette melding"
_GRONDSLAG = "8"


def voorstel(kluis: OpenKluis, melding_uid: str) -> Wisselvoorstel:
    """What would be moved, for the screen that asks."""
    with kluis.lezen() as sessie:
        pak = overzetten.pak(sessie, melding_uid)
        return Wisselvoorstel(
            melding_uid=melding_uid,
            kenmerk=pak.melding.kenmerk,
            leerling=volledig(personen.naam_van(pak.persoon)),
            melddatum=pak.melding.melddatum,
            dagen=len(pak.inhoud["dagen"]),
            brieven=len(pak.stukken),
            te_verzenden=sum(s.gegevens["status"] == "TE_VERZENDEN" for s in pak.stukken),
            concept=overzetten.heeft_concept(sessie, melding_uid),
        )


def wissel(
    kluis: OpenKluis, deel: WpgDeel, melding_uid: str, ruw: Mapping[str, str]
) -> Uitkomst[Wissel]:
    """Move a melding to the police part; fields `op` and `reden`.

    Raises ConceptOpen while its form has words that were not saved.
    """
    maak_af(deel)
    with kluis.lezen() as sessie:
        pak = overzetten.pak(sessie, melding_uid)
        if overzetten.heeft_concept(sessie, melding_uid):
            raise fouten.ConceptOpen
    gecontroleerd = controle.wissel(ruw, pak.melding.melddatum, kluis.klok.vandaag())
    invoer = gecontroleerd.waarde
    if invoer is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    wissel_uid = nieuw_uid()
    gegeven_uid = _kopieer(deel, pak, wissel_uid, invoer)
    try:
        actie = _haal_weg(kluis, melding_uid, pak.vinger, wissel_uid, invoer)
    except fouten.VerwachteFout:
        _maak_ongedaan(deel, gegeven_uid)
        raise
    _rond_af(deel, gegeven_uid)
    gedaan = Wissel(
        wissel_uid,
        gegeven_uid,
        pak.leerling_uid,
        len(pak.inhoud["dagen"]),
        len(pak.inhoud["oordelen"]),
        len(pak.stukken),
    )
    return Uitkomst(gedaan, actie.wijzigingen())


def maak_af(deel: WpgDeel) -> None:
    """Finish, or undo, every switch that was cut off. Running it again changes nothing."""
    with deel.lezen() as sessie:
        half = [
            (r.uid, r.melding_uid, r.wissel_uid, r.eerste_verwerking, str(r.inhoud["vinger"]))
            for r in gegevens.halve_wissels(sessie)
        ]
    for uid, melding_uid, wissel_uid, op, vinger in half:
        with deel.kluis.lezen() as sessie:
            weg = overzetten.is_weg(sessie, wissel_uid)
        if not weg:
            try:
                _haal_weg(deel.kluis, melding_uid, vinger, wissel_uid, WisselInvoer(op, ""))
            except fouten.NietGevonden:
                pass  # the copy is the only one there is: it stays
            except (fouten.ConceptOpen, fouten.IntussenGewijzigd):
                _maak_ongedaan(deel, uid)
                continue
        _rond_af(deel, uid)
    _haal_dubbele_weg(deel)


def _haal_dubbele_weg(deel: WpgDeel) -> None:
    """A backup that was made during a switch holds the melding in both files: here it goes.

    One that was worked on since stays: it says what stands nowhere else.
    """
    with deel.lezen() as sessie:
        over = overzetten.overgezet(sessie)
    with deel.kluis.lezen() as sessie:
        dubbel = [een for een in over if overzetten.is_dubbel(sessie, een[0], een[1])]
    for melding_uid, wissel_uid, op, vinger in dubbel:
        with contextlib.suppress(fouten.ConceptOpen, fouten.IntussenGewijzigd):
            _haal_weg(deel.kluis, melding_uid, vinger, wissel_uid, WisselInvoer(op, ""))


def _kopieer(deel: WpgDeel, pak: overzetten.Pak, wissel_uid: str, invoer: WisselInvoer) -> str:
    """Step one: the whole copy, which does not count yet."""
    with deel.schrijven() as actie:
        rij = overzetten.leg_neer(actie, pak, wissel_uid, invoer.op, _GRONDSLAG)
        actie.noteer(VERZAMELEN, _SOORT, [wissel_uid, rij.uid], reden=invoer.reden)
    return rij.uid


def _haal_weg(
    kluis: OpenKluis, melding_uid: str, vinger: str, wissel_uid: str, invoer: WisselInvoer
) -> Schrijfactie:
    """Step two: all of it out of the main store, in one transaction."""
    with kluis.schrijven() as actie:
        overzetten.haal_weg(actie, melding_uid, vinger, wissel_uid, invoer.op)
    return actie


def _rond_af(deel: WpgDeel, uid: str) -> None:
    """Step three: the copy counts, and is found by search."""
    with deel.bijhouden() as actie:
        rij = gegevens.op_uid(actie.sessie, uid)
        rij.wissel_klaar = True
        actie.sessie.add(rij)
        actie.sessie.flush()
        zoekindex.werk_bij(actie.verbinding, rij)


def _maak_ongedaan(deel: WpgDeel, uid: str) -> None:
    """The melding stays where it was: the copy goes."""
    with deel.schrijven() as actie:
        rij: Politiegegeven = gegevens.op_uid(actie.sessie, uid)
        wissel_uid = rij.wissel_uid
        vernietigen.wis(actie, [rij])
        actie.noteer(WIJZIGEN, _SOORT, [wissel_uid, uid], reden="overzetten ongedaan gemaakt")
