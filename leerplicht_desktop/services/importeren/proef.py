# SPDX-License-Identifier: EUPL-1.2
"""The machine that previews and carries out an import of any kind."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.importeren import (
    GeweigerdeRegel,
    GewijzigdeRegel,
    Importproef,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.imports import afgeschermd
from leerplicht_desktop.imports.tabel import Bronbestand, Rij, Voortgang
from leerplicht_desktop.models import nieuw_uid
from leerplicht_desktop.services.importeren.inschrijvingen import Inschrijvingen
from leerplicht_desktop.services.importeren.leerlingen import Leerlingen
from leerplicht_desktop.services.importeren.ouders import Ouders
from leerplicht_desktop.services.importeren.scholen import Scholen
from leerplicht_desktop.services.importeren.soort import Bezien, Importsoort, Weigering
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import importstaging
from leerplicht_desktop.store.importstaging import Regel

_SOORTEN: dict[str, Callable[[], Importsoort[Any]]] = {
    "scholen": Scholen,
    "leerlingen": Leerlingen,
    "ouders": Ouders,
    "inschrijvingen": Inschrijvingen,
}
SOORTEN = tuple(_SOORTEN)
NIET_TE_LEZEN = (
    "Dit bestand is er niet of mag niet gelezen worden. Kijk naar de naam en de map. "
    "Staat het nog open in een ander programma, sluit het daar dan eerst."
)
_PARTIJ = 2000
_VOORBEELDEN = 5000


@dataclass(slots=True)
class _Telling:
    nieuw: int = 0
    gewijzigd: int = 0
    ongewijzigd: int = 0
    geweigerd: list[GeweigerdeRegel] = field(default_factory=list)
    voorbeelden_nieuw: list[str] = field(default_factory=list)
    voorbeelden_gewijzigd: list[GewijzigdeRegel] = field(default_factory=list)


def proef(
    kluis: OpenKluis, soort: str, naam: str, inhoud: bytes, voortgang: Voortgang | None = None
) -> Importproef:
    """What this file would do, per row. Nothing of the records is changed."""
    with afgeschermd.lees(soort, naam, inhoud, voortgang) as bron:
        return _proef(kluis, soort, naam, bron)


def lees_bestand(pad: Path) -> bytes:
    """The bytes of a file to import; a huge one is refused before it is read."""
    try:
        return afgeschermd.lees_bytes(pad)
    except OSError as fout:
        raise fouten.BestandOnleesbaar(NIET_TE_LEZEN) from fout


def _proef(kluis: OpenKluis, soort: str, naam: str, bron: Bronbestand) -> Importproef:
    machine = _SOORTEN[soort]()
    vandaag = kluis.klok.vandaag()
    uid = nieuw_uid()
    # Before the records are read: what changes in between makes the preview stale.
    with kluis.bijhouden() as actie:
        importstaging.begin(actie.sessie, uid, soort, naam, actie.nu)
    telling, partij = _Telling(), list[Regel]()
    try:
        with kluis.lezen() as sessie:
            machine.laad(sessie, bron.soort_bron, vandaag)
        for rij in bron.rijen:
            bezien = _bezie(kluis, machine, rij, telling)
            if bezien is not None and bezien.actie != "ongewijzigd":
                partij.append(
                    Regel(rij.regel, bezien.actie, bezien.sleutel, bezien.doel_id, bezien.waarden)
                )
            if len(partij) >= _PARTIJ:
                _schrijf(kluis, uid, partij)
                partij = []
        _schrijf(kluis, uid, partij)
    except BaseException:
        _ruim_op(kluis, uid)
        raise
    return _resultaat(uid, soort, naam, telling, bron.onbekende_kolommen)


def voer_uit(kluis: OpenKluis, proef_id: str, voortgang: Voortgang | None = None) -> Uitkomst[int]:
    """Carry a preview out in one transaction; returns how many rows were written."""
    with kluis.lezen() as sessie:
        rij = importstaging.lees_proef(sessie, proef_id)
        soort, stand = rij.soort, rij.stand
        regels = list(importstaging.lees_regels(sessie.connection(), proef_id))
    machine = _SOORTEN[soort]()
    if voortgang is not None:
        voortgang(0, len(regels), "wegschrijven")
    with kluis.schrijven() as actie:
        if importstaging.stand(actie.sessie) != stand:
            raise fouten.IntussenGewijzigd(
                "Sinds dit voorbeeld is er iets in de kluis gewijzigd. Er is niets geïmporteerd. "
                "Lees het bestand opnieuw in."
            )
        uids = machine.voer_uit(actie, regels)
        actie.noteer(f"import_{soort}", machine.gewijzigd, uids, aantal=len(regels))
        actie.gewijzigd(machine.gewijzigd, *uids)
    # Afterwards, so that drafts wait less: its line in the log already made the preview stale.
    _ruim_op(kluis, proef_id)
    return Uitkomst(len(regels), actie.wijzigingen())


def annuleer(kluis: OpenKluis, proef_id: str) -> None:
    """Throw a preview away."""
    with kluis.bijhouden() as actie:
        importstaging.wis(actie.sessie, proef_id)


def _ruim_op(kluis: OpenKluis, proef_id: str) -> None:
    """Whether this succeeds says nothing of what went before; opening the store does it too."""
    with contextlib.suppress(fouten.VerwachteFout, DBAPIError):
        annuleer(kluis, proef_id)


def _bezie(
    kluis: OpenKluis, machine: Importsoort[Any], rij: Rij, telling: _Telling
) -> Bezien | None:
    if rij.fout:
        telling.geweigerd.append(GeweigerdeRegel(rij.regel, "", rij.fout))
        return None
    gecontroleerd = machine.controleer(rij.ruw, kluis.klok.vandaag())
    if gecontroleerd.waarde is None:
        telling.geweigerd += [
            GeweigerdeRegel(rij.regel, veld, zin) for veld, zin in gecontroleerd.fouten.items()
        ]
        return None
    try:
        bezien = machine.bezie(rij.regel, gecontroleerd.waarde)
    except Weigering as weigering:
        telling.geweigerd.append(GeweigerdeRegel(rij.regel, weigering.veld, weigering.reden))
        return None
    _tel(telling, rij.regel, bezien)
    return bezien


def _tel(telling: _Telling, regel: int, bezien: Bezien) -> None:
    if bezien.actie == "nieuw":
        telling.nieuw += 1
        if len(telling.voorbeelden_nieuw) < _VOORBEELDEN:
            telling.voorbeelden_nieuw.append(bezien.sleutel)
    elif bezien.actie == "gewijzigd":
        telling.gewijzigd += 1
        if len(telling.voorbeelden_gewijzigd) < _VOORBEELDEN:
            telling.voorbeelden_gewijzigd.append(
                GewijzigdeRegel(regel, bezien.sleutel, bezien.velden)
            )
    else:
        telling.ongewijzigd += 1


def _schrijf(kluis: OpenKluis, uid: str, partij: list[Regel]) -> None:
    with kluis.bijhouden() as actie:
        importstaging.voeg_toe(actie.verbinding, uid, partij)


def _resultaat(
    uid: str, soort: str, naam: str, telling: _Telling, onbekend: tuple[str, ...]
) -> Importproef:
    return Importproef(
        proef_id=uid,
        soort=soort,
        bestandsnaam=naam,
        nieuw=telling.nieuw,
        gewijzigd=telling.gewijzigd,
        ongewijzigd=telling.ongewijzigd,
        geweigerd=tuple(telling.geweigerd),
        voorbeelden_nieuw=tuple(telling.voorbeelden_nieuw),
        voorbeelden_gewijzigd=tuple(telling.voorbeelden_gewijzigd),
        onbekende_kolommen=onbekend,
    )
