# SPDX-License-Identifier: EUPL-1.2
"""Making the demo from nothing: store, imports, the school year, today."""

from pathlib import Path
from random import Random

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.services import importeren, kalenders
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.demo import (
    bevolking,
    bewaring,
    gevallen,
    gevalmeldingen,
    personen,
    politiezaken,
    scholen,
    werkdag,
)
from leerplicht_desktop.services.demo.dagen import Dagenklok
from leerplicht_desktop.services.demo.jaarplan import Jaarplan
from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Kind
from leerplicht_desktop.services.demo.plan import BEGIN, Planmelding
from leerplicht_desktop.services.demo.verloop import Verloop, Voortgang
from leerplicht_desktop.services.kluis import Kdf

_ZAAD = 20260615
GEGEVENS = {
    "gemeentecode": scholen.GEMEENTECODE,
    "gemeente": scholen.GEMEENTE,
    "vakantieregio": "midden",
    "ambtenaar": "Noor Denkwijk",
    "functie": "leerplichtambtenaar",
    "afdeling": "Leerplicht en Doorstroompunt",
    "telefoon": "06-00009000",
    "email": "leerplicht@veldwijk.example",
    "website": "www.veldwijk.example",
    "retouradres": "Postbus 99, 8950 AA Veldwijk",
    "bezoekadres": "Denkplein 1, 8952 AK Veldwijk",
}


def maak(
    kluismap: Path, uitvoer: Path, wachtzin: str, voortgang: Voortgang, kdf: Kdf | None
) -> tuple[int, int, list[Path]]:
    """Returns the numbers of pupils and meldingen in the store, and the files left behind."""
    toeval = Random(_ZAAD)
    nummers = Nummers(toeval)
    benoemd = gevallen.maak(nummers)
    kinderen = bevolking.maak(toeval, nummers, [*benoemd.alle(), *bewaring.maak(nummers)])
    plan = _plan(toeval, nummers, benoemd, kinderen)
    klok = Dagenklok(BEGIN)
    kluis = kluizen.maak(
        kluismap, wachtzin, sleutelbos=False, gegevens=GEGEVENS, demo=True, kdf=kdf, klok=klok
    ).kluis
    try:
        verloop = Verloop(kluis, klok)
        _importeer(verloop, kinderen, voortgang)
        zaken = politiezaken.Politiezaken(verloop, benoemd)
        verloop.speel(benoemd, plan, zaken.agenda(), voortgang)
        bewaring.zet_tweede_persoon(kluis, kdf)
        werkdag.speel(verloop, benoemd)
        bestanden = werkdag.laat_achter(verloop, uitvoer)
    finally:
        kluizen.sluit(kluis)
    meldingen = [stuk for stuk in plan if not politiezaken.is_overgezet(stuk)]
    return len(kinderen), len(meldingen) + 1, bestanden


def _plan(
    toeval: Random, nummers: Nummers, benoemd: gevallen.Benoemd, kinderen: list[Kind]
) -> list[Planmelding]:
    kalender = kalenders.van_regio(GEGEVENS["vakantieregio"])
    vast = gevalmeldingen.maak(benoemd, nummers, kalender)
    vandaag = gevalmeldingen.van_vandaag(benoemd)
    # What leaves the store during the year is no part of the six hundred that are in it.
    blijft = [stuk for stuk in vast if not politiezaken.is_overgezet(stuk)]
    weg = [stuk for stuk in vast if politiezaken.is_overgezet(stuk)]
    namen = {id(kind) for kind in benoemd.alle()}
    anderen = [kind for kind in kinderen if id(kind) not in namen]
    plan = Jaarplan(toeval, nummers, kalender, anderen).maak([*blijft, vandaag])
    plan = [*(stuk for stuk in plan if stuk is not vandaag), *weg]
    return sorted(plan, key=lambda stuk: stuk.melddatum)


def _importeer(verloop: Verloop, kinderen: list[Kind], voortgang: Voortgang) -> None:
    """The four files of a first day, each through its preview."""
    in_import = [kind for kind in kinderen if kind.in_import]
    tabellen = (
        ("scholen", scholen.bestand()),
        ("leerlingen", personen.leerlingen_bestand(in_import)),
        ("ouders", personen.ouders_bestand(in_import)),
        ("inschrijvingen", personen.inschrijvingen_bestand(in_import)),
    )
    for nummer, (soort, inhoud) in enumerate(tabellen):
        voortgang(nummer, len(tabellen), soort)
        proef = importeren.proef(verloop.kluis, soort, f"{soort}.csv", inhoud)
        if proef.geweigerd:
            # A row refused here is a fault of the program, so the demo may not be made at all.
            raise BestandOnleesbaar(f"Demo, {soort}: {proef.geweigerd[0].reden}")
        importeren.voer_uit(verloop.kluis, proef.proef_id)
    for kind in in_import:
        if kind.plek and not kind.bsn:
            verloop.schrijf_in(kind, kind.plek)
