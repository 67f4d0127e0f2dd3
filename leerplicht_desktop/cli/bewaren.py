# SPDX-License-Identifier: EUPL-1.2
"""Keeping and destroying from the command line: make the list, read it, carry it out.

Approving is for two people at the window. Output holds no names: it may end up in a log.
"""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import datum, fouten
from leerplicht_desktop.domain.gegevens.bewaren import Lijstbeeld, Regelbeeld
from leerplicht_desktop.services import bewaren
from leerplicht_desktop.services.kluis import OpenKluis

_GEEN = "Er is geen lijst. Maak er een met: leerplicht bewaren voorstel."


def voeg_toe(sub: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """The commands of `leerplicht bewaren`."""
    sub("voorstel", "maak de lijst van dossiers waarvan de termijn voorbij is, of werk hem bij")
    sub("lijst", "toon de lijst en wat er nog wacht")
    sub("voer-uit", "vernietig wat twee mensen in het venster hebben goedgekeurd")


def voorstel(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    uid = bewaren.voorstel(open_kluis).waarde
    _toon(bewaren.toon(open_kluis, uid), uitvoer)
    return 0


def lijst(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """The open list; without one, when the next term ends."""
    overzicht = bewaren.overzicht(open_kluis)
    for wacht in overzicht.tegengehouden:
        uitvoer.meld(f"{wacht.leerling_uid} wacht: {' '.join(wacht.zinnen)}")
    if overzicht.verouderd:
        uitvoer.meld("Er is iets veranderd sinds deze lijst. Werk hem bij met: bewaren voorstel.")
    if overzicht.lijst is not None:
        _toon(overzicht.lijst, uitvoer)
        return 0
    eerste = overzicht.eerste_termijn
    regels = [f"{overzicht.nu} regels zouden nu op de lijst staan."]
    if eerste is not None:
        regels.append(f"De volgende termijn loopt af op {datum.lang(eerste)}.")
    uitvoer.resultaat({"lijst": None, "nu": overzicht.nu, "eerste_termijn": eerste}, *regels)
    return 0


def voer_uit(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """Refused, with a sentence, while either approval is missing."""
    open_ = bewaren.overzicht(open_kluis).lijst
    if open_ is None:
        raise fouten.NietGevonden(_GEEN)
    gedaan = bewaren.voer_uit(open_kluis, open_.uid, uitvoer.voortgang).waarde
    for kopie in gedaan.kopieen:
        uitvoer.meld(f"{kopie.plek}: {kopie.zin}")
    uitvoer.resultaat(
        {
            "lijst": gedaan.lijst_uid,
            "vernietigd": gedaan.vernietigd,
            "overgeslagen": [
                {"leerling": r.leerling_uid, "reden": r.overgeslagen} for r in gedaan.overgeslagen
            ],
            "kopieen": [asdict(kopie) for kopie in gedaan.kopieen],
        },
        f"vernietigd: {gedaan.vernietigd}",
        *(f"overgeslagen: {r.leerling_uid}: {r.overgeslagen}" for r in gedaan.overgeslagen),
        "De verklaring staat in de kluis. Open het programma om die op te slaan of af te drukken.",
    )
    return 0


def _toon(beeld: Lijstbeeld, uitvoer: Uitvoer) -> None:
    uitvoer.resultaat(
        {
            "lijst": beeld.uid,
            "peildatum": beeld.peildatum,
            "status": beeld.status,
            "goedgekeurd": [een.naam for een in (beeld.eerste, beeld.tweede) if een],
            "regels": [_regel(regel) for regel in beeld.regels],
        },
        f"Lijst van {datum.lang(beeld.peildatum)}: {beeld.status}",
        *(
            f"{r.leerling_uid}  {r.soort}  {datum.kort(r.vernietigen_op)}  {r.keuze}"
            for r in beeld.regels
        ),
    )


def _regel(regel: Regelbeeld) -> dict[str, Any]:
    return {
        "leerling": regel.leerling_uid,
        "soort": regel.soort.value,
        "vernietigen_op": regel.vernietigen_op,
        "artikel": regel.artikel,
        "waarom": regel.waarom,
        "keuze": regel.keuze,
        "bewaren_tot": regel.bewaren_tot,
        "klaar": regel.klaar,
    }
