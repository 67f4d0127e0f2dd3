# SPDX-License-Identifier: EUPL-1.2
"""The region of a school follows from its place where the municipality lies in two regions."""

import csv
import io
from pathlib import Path

import pytest

from leerplicht_desktop import bronnen
from leerplicht_desktop.imports import scholen, vakantieregio

TABEL = vakantieregio.lees_tabel(
    bronnen.lees("vakantieregio_gesplitst.csv"), bronnen.lees("gemeenten.csv")
)
VOORBEELDEN = Path(__file__).parent / "voorbeelden"


@pytest.mark.parametrize(
    "gemeente, plaats, regio",
    [
        ("MONTFERLAND", "Didam", "ZUID"),
        ("Montferland", "'s-Heerenberg", "MIDDEN"),
        ("MONTFERLAND", "BEEK GEM MONTFERLAND", "MIDDEN"),
        ("MONTFERLAND", "Beek", "MIDDEN"),
        ("De Ronde Venen", "ABCOUDE", "NOORD"),
        ("DE RONDE VENEN", "de Hoef", "MIDDEN"),
        ("ALTENA", "Rijswijk (NB)", "MIDDEN"),
        ("Altena", "Babyloniënbroek", "MIDDEN"),
        ("Neder-Betuwe", "Dodewaard", "ZUID"),
        ("'s-Gravenhage", "Den Haag", "MIDDEN"),
        ("S GRAVENHAGE", "", "MIDDEN"),
        ("Súdwest-Fryslân", "Sneek", "NOORD"),
        ("GM0014", "", "NOORD"),
    ],
)
def test_region_by_names(gemeente: str, plaats: str, regio: str) -> None:
    assert vakantieregio.regio(gemeente, plaats, TABEL) == regio


@pytest.mark.parametrize(
    "gemeente, plaats",
    [("Montferland", "Nergenshuizen"), ("Montferland", ""), ("GM1955", ""), ("", "Didam"),
     ("Veldwijk", "Veldwijk")],
)  # fmt: skip
def test_no_region_rather_than_a_wrong_one(gemeente: str, plaats: str) -> None:
    assert vakantieregio.regio(gemeente, plaats, TABEL) == ""


def test_every_municipality_has_a_region_or_is_split() -> None:
    tekst = bronnen.lees("gemeenten.csv").decode()
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    zonder = [rij["naam"] for rij in rijen if not vakantieregio.regio(rij["naam"], "", TABEL)]
    assert sorted(zonder) == ["Altena", "De Ronde Venen", "Montferland", "Neder-Betuwe"]


def test_names_give_the_region_that_duo_gives() -> None:
    inhoud = (VOORBEELDEN / "scholen_bo.csv").read_bytes()
    for rij in scholen.rijen("s.csv", inhoud).rijen:
        gemeente = rij.ruw["gemeente"] or rij.ruw["gemeentecode"]
        gevonden = vakantieregio.regio(gemeente, rij.ruw["plaats"], TABEL)
        assert gevonden == rij.ruw["vakantieregio"]
