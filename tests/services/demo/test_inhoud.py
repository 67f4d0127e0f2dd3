# SPDX-License-Identifier: EUPL-1.2
"""Veldwijk looks like a municipality: as many children, families and meldingen as promised."""

import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date

import pytest
from sqlmodel import col, select

from leerplicht_desktop.domain import bsn
from leerplicht_desktop.models import (
    Gezag,
    Inschrijving,
    Leerling,
    Melding,
    Oordeel,
    Persoon,
    School,
    Verblijf,
)
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.demo import DemoResultaat
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import personen

# Jaarverslag LerenWerkt Achterhoek 2024-2025: meldingen per kind of school and of verzuim.
ACHTERHOEK = {
    "PO": {"ABS": 44, "V3": 54, "LRV": 4, "LUXE": 30, "OVERIG": 140},
    "SO": {"ABS": 28, "V3": 55, "LRV": 3, "LUXE": 3, "OVERIG": 93},
    "VO": {"ABS": 38, "V3": 338, "LRV": 8, "LUXE": 21, "OVERIG": 615},
    "MBO": {"ABS": 35, "V3": 284, "LRV": 3, "LUXE": 1, "OVERIG": 119},
    "GEEN": {"ABS": 289},
}
GROEP = {"BO": "PO", "SBO": "PO", "SO": "SO", "VSO": "SO", "VO": "VO", "MBO": "MBO"}
DEMODAG = date(2026, 6, 15)


def _groep(inschrijvingen: list[Inschrijving], melding: Melding) -> str:
    """The school that reported; for absoluut verzuim the school the child had left."""
    for rij in inschrijvingen:
        geweest = rij.tot is not None and rij.tot < melding.begindatum
        if melding.school_id == rij.school_id or (melding.school_id is None and geweest):
            return GROEP[rij.onderwijssoort]
    return "GEEN"


def test_the_meldingen_have_the_proportions_of_a_real_region(veldwijk: OpenKluis) -> None:
    geteld: Counter[tuple[str, str]] = Counter()
    with veldwijk.lezen() as sessie:
        for melding in sessie.exec(select(Melding)):
            rijen = sessie.exec(
                select(Inschrijving).where(Inschrijving.leerling_id == melding.leerling_id)
            )
            geteld[_groep(list(rijen), melding), melding.soort] += 1
    assert sum(geteld.values()) == 600
    schaal = 600 / sum(sum(soorten.values()) for soorten in ACHTERHOEK.values())
    for groep, soorten in ACHTERHOEK.items():
        for soort, aantal in soorten.items():
            # Of one or two a tenth is less than one.
            speling = max(0.1 * aantal * schaal, 1)
            assert abs(geteld[groep, soort] - aantal * schaal) <= speling, (groep, soort)


def test_every_kind_is_the_one_the_program_proposes(veldwijk: OpenKluis) -> None:
    with veldwijk.lezen() as sessie:
        anders = sessie.exec(select(Oordeel).where(Oordeel.verdict != Oordeel.besluit)).all()
    assert anders == []


def test_the_children_are_four_to_eighteen_and_six_are_older(
    veldwijk: OpenKluis, gemaakt: DemoResultaat
) -> None:
    with veldwijk.lezen() as sessie:
        kinderen = sessie.exec(
            select(Persoon).join(Leerling, col(Leerling.persoon_id) == Persoon.id)
        ).all()
    geboren = [kind.geboortedatum for kind in kinderen if kind.geboortedatum]
    assert len(geboren) == gemaakt.leerlingen
    assert 2550 <= len(geboren) <= 2650
    oud = sorted(dag for dag in geboren if dag <= date(2007, 6, 15))
    assert len(oud) == 6  # left long ago: they are on the list of what may go
    assert oud[0] > date(2006, 6, 15)
    assert max(geboren) <= date(2022, 6, 15)


def test_every_bsn_is_of_the_test_range_and_passes(veldwijk: OpenKluis) -> None:
    with veldwijk.lezen() as sessie:
        mensen = sessie.exec(select(Persoon)).all()
        kinderen = set(sessie.exec(select(Leerling.persoon_id)))
    nummers = [mens.bsn for mens in mensen if mens.bsn]
    assert all(nummer.startswith("999") and bsn.geldig(nummer) for nummer in nummers)
    assert len(nummers) == len(set(nummers)) == len(mensen) - 2
    zonder = [mens for mens in mensen if not mens.bsn]
    assert all(mens.id in kinderen for mens in zonder)
    assert all(bsn.onderwijsnummer_geldig(mens.onderwijsnummer or "") for mens in zonder)


def test_no_school_postcode_or_telephone_is_real(veldwijk: OpenKluis) -> None:
    with veldwijk.lezen() as sessie:
        scholen = sessie.exec(select(School)).all()
        postcodes = set(sessie.exec(select(Verblijf.postcode)))
        telefoons = {t for t in sessie.exec(select(Persoon.telefoon)) if t}
    soorten = Counter(school.onderwijssoort for school in scholen)
    assert soorten == {"BO": 12, "SBO": 1, "SOVSO": 1, "VO": 2, "MBO": 1}
    assert all(school.brin.startswith("99") for school in scholen)
    assert all(school.vakantieregio == "MIDDEN" for school in scholen)
    assert all("8950" <= postcode[:4] <= "8959" for postcode in postcodes)
    assert all(telefoon.startswith("06-0000") for telefoon in telefoons)


def _families(veldwijk: OpenKluis) -> list[dict[int, set[int]]]:
    """Children by their set of parents."""
    ouders: dict[int, set[int]] = {}
    with veldwijk.lezen() as sessie:
        for rij in sessie.exec(select(Gezag)):
            ouders.setdefault(rij.kind_id, set()).add(rij.ouder_id)
    families: dict[frozenset[int], set[int]] = {}
    for kind, zijn_ouders in ouders.items():
        families.setdefault(frozenset(zijn_ouders), set()).add(kind)
    return [{kind: set(paar) for kind in kinderen} for paar, kinderen in families.items()]


def test_families_are_large_or_apart_as_often_as_promised(veldwijk: OpenKluis) -> None:
    families = _families(veldwijk)
    groot = sum(len(familie) >= 4 for familie in families) / len(families)
    apart = 0
    with veldwijk.lezen() as sessie:
        for familie in families:
            paar = next(iter(familie.values()))
            adressen = {
                personen.adres_van(personen.verblijf(sessie, ouder, DEMODAG)) for ouder in paar
            }
            apart += len(adressen) > 1
    assert groot == pytest.approx(0.04, abs=0.015)
    assert apart / len(families) == pytest.approx(0.12, abs=0.02)


def test_three_addresses_are_geheim(veldwijk: OpenKluis) -> None:
    with veldwijk.lezen() as sessie:
        geheim = sessie.exec(select(Persoon.id).where(col(Persoon.geheim).is_(True))).all()
        adressen = {
            personen.adres_van(personen.verblijf(sessie, mens, DEMODAG)) for mens in geheim if mens
        }
    assert len(adressen) == 3


def test_settled_and_open_meldingen_are_both_there(veldwijk: OpenKluis) -> None:
    with veldwijk.lezen() as sessie:
        meldingen = sessie.exec(select(Melding)).all()
    standen = Counter(melding.werkstatus for melding in meldingen)
    assert set(standen) == {"NIEUW", "IN_ONDERZOEK", "AFGEROND"}
    assert 90 <= standen["NIEUW"] + standen["IN_ONDERZOEK"] <= 180
    # What is settled here and came from a school is settled at DUO as well.
    settled = [m for m in meldingen if m.werkstatus == "AFGEROND" and m.duo_meldingsnummer]
    assert {m.status_duo for m in settled} == {"AFGESLOTEN"}
    maanden = {(m.melddatum.year, m.melddatum.month) for m in meldingen}
    assert len(maanden) == 10  # September to June


def test_the_store_of_the_demo_is_whole(veldwijk: OpenKluis) -> None:
    assert kluizen.controleer(veldwijk).in_orde
    assert kluizen.gegevens(veldwijk).demo


_UITVOER = """
import hashlib, json
from random import Random
from leerplicht_desktop.services import kalenders
from leerplicht_desktop.services.demo import bevolking, gevallen, maken, personen, scholen
from leerplicht_desktop.services.demo.nummers import Nummers
toeval = Random(7)
nummers = Nummers(toeval)
benoemd = gevallen.maak(nummers)
kinderen = bevolking.maak(toeval, nummers, benoemd.alle())
plan = [(m.kind.nummer, dict(m.velden), str(m.brief_op), str(m.afgerond_op), str(m.terug))
        for m in maken._plan(toeval, nummers, benoemd, kinderen)]
delen = (scholen.bestand(), personen.leerlingen_bestand(kinderen),
         personen.ouders_bestand(kinderen), personen.inschrijvingen_bestand(kinderen),
         json.dumps(plan).encode())
print(json.dumps([hashlib.sha256(deel).hexdigest() for deel in delen]))
"""


def test_the_same_seed_gives_the_same_people_and_meldingen() -> None:
    """In two processes whose sets are ordered otherwise."""
    uit = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", _UITVOER],
                env={"PYTHONHASHSEED": zaad, "PYTHONPATH": os.pathsep.join(sys.path)},
                capture_output=True,
                check=True,
            ).stdout
        )
        for zaad in ("1", "2")
    ]
    assert uit[0] == uit[1]
