# SPDX-License-Identifier: EUPL-1.2
"""Outside the program tables and columns have their own names, and each says what it holds."""

import pytest

from leerplicht_desktop.domain import uitvoer


@pytest.mark.parametrize(
    ("tabel", "naam"),
    [("melding", "verzuimmelding"), ("leerling", "leerling"), ("dagplek", "dagplek")],
)
def test_a_file_has_the_name_of_the_gemeentelijk_gegevensmodel(tabel: str, naam: str) -> None:
    assert uitvoer.bestandsnaam(tabel) == naam


@pytest.mark.parametrize(
    ("tabel", "kolom", "naam"),
    [
        ("melding", "begindatum", "datumStart"),
        ("melding", "leerling_id", "leerling_uid"),
        ("melding", "kenmerk", "kenmerk"),
        ("dagplek", "naam", "naam"),
        ("dagplek", "leerling_id", "leerling_uid"),
    ],
)
def test_a_reference_leaves_as_a_uid_and_a_known_column_by_its_outside_name(
    tabel: str, kolom: str, naam: str
) -> None:
    assert uitvoer.kolomnaam(tabel, kolom) == naam


def test_two_columns_of_one_table_never_get_the_same_name() -> None:
    for tabel, (_, kolommen) in uitvoer.GGM.items():
        buiten = [uitvoer.kolomnaam(tabel, kolom) for kolom in kolommen]
        assert len(set(buiten)) == len(buiten)
    namen = [uitvoer.bestandsnaam(tabel) for tabel in uitvoer.TABELLEN]
    assert len(set(namen)) == len(namen)


def test_a_column_says_what_it_holds_in_its_own_table_first() -> None:
    assert uitvoer.betekenis("verzuimdag", "minuten") == "minuten verzuim"
    assert uitvoer.betekenis("verzuimdag", "uid") == "vaste code van deze rij, ook buiten de kluis"
    assert uitvoer.betekenis("verzuimdag", "onbekend") == ""
    assert uitvoer.betekenis("onbekend", "onbekend") == ""


def test_what_is_left_behind_is_described_nowhere() -> None:
    assert not uitvoer.NIET_MEE & set(uitvoer.TABELLEN)
    assert set(uitvoer.TABELLEN) >= uitvoer.NIET_TERUG
