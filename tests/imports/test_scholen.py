# SPDX-License-Identifier: EUPL-1.2
"""All three layouts of DUO give the same fields; examples are real rows of public files."""

import csv
import io
from dataclasses import fields
from pathlib import Path

import pytest

from leerplicht_desktop.domain.codes import ONDERWIJSSOORTEN, VAKANTIEREGIOS
from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.domain.gegevens.school import SchoolInvoer
from leerplicht_desktop.imports import scholen
from leerplicht_desktop.imports.tabel import Rij
from tests.imports.werkbladen import xlsx

VOORBEELDEN = Path(__file__).parent / "voorbeelden"
BO = (VOORBEELDEN / "scholen_bo.csv").read_text(encoding="utf-8")
GEO = (VOORBEELDEN / "scholen_geo.csv").read_text(encoding="utf-8")


def gelezen(tekst: str, codering: str = "utf-8") -> list[Rij]:
    return list(scholen.rijen("scholen.csv", tekst.encode(codering)).rijen)


def een(tekst: str, code: str) -> dict[str, str]:
    (rij,) = [rij for rij in gelezen(tekst) if rij.ruw["vestigingscode"] == code]
    return rij.ruw


@pytest.mark.parametrize("tekst", [BO, GEO])
def test_every_field_is_one_of_a_school_and_every_row_is_read(tekst: str) -> None:
    rijen = gelezen(tekst)
    assert len(rijen) == tekst.count("\n") - 1
    assert [rij.regel for rij in rijen] == list(range(2, len(rijen) + 2))
    bekend = {veld.name for veld in fields(SchoolInvoer)}
    for rij in rijen:
        assert not rij.fout
        assert set(rij.ruw) <= bekend
        assert rij.ruw["onderwijssoort"] in ONDERWIJSSOORTEN
        assert rij.ruw.get("vakantieregio", "") in {"", *(c.code for c in VAKANTIEREGIOS)}


def test_a_primary_school_with_all_its_fields() -> None:
    assert een(BO, "03WU00") == {
        "vestigingscode": "03WU00",
        "brin": "03WU",
        "naam": "Kindcentrum De Wegwijzer",
        "soort_bron": "basisschool",
        "onderwijssoort": "BO",
        "denominatie": "Protestants-Christelijk",
        "straat": "Harm Tiesingstraat",
        "huisnummer": "74",
        "postcode": "9571 AZ",
        "plaats": "2E EXLOERMOND",
        "gemeentecode": "GM1681",
        "gemeente": "BORGER-ODOORN",
        "provincie": "Drenthe",
        "telefoon": "0599671206",
        "website": "www.ckcdewegwijzer.nl",
        "rmc_code": "08",
        "vakantieregio": "NOORD",
    }


def test_a_school_with_coordinates() -> None:
    ruw = een(GEO, "00AW00")
    assert (ruw["lat"], ruw["lon"]) == ("51.95804", "4.51384")
    assert ruw["onderwijssoort"] == "SOVSO"
    assert ruw["soort_bron"] == "(V)SO"
    assert "gemeentecode" not in ruw


def test_windows_1252_with_single_space_blanks_gives_the_same_rows() -> None:
    met_spaties = "\r\n".join(
        ";".join(cel or " " for cel in rij) for rij in csv.reader(io.StringIO(BO), delimiter=";")
    )
    assert gelezen(met_spaties, "cp1252") == gelezen(BO)


def test_older_column_names_give_the_same_rows() -> None:
    oud = BO.replace("INSTELLINGSCODE", "BRIN NUMMER", 1).replace(
        "VESTIGINGSCODE", "VESTIGINGSNUMMER", 1
    )
    assert gelezen(oud) == gelezen(BO)


def test_an_old_two_character_location_is_joined_to_its_brin() -> None:
    oud = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM\n03wu;0;De Wegwijzer\n"
    assert een(oud, "03WU00")["brin"] == "03WU"


def test_a_spreadsheet_of_the_same_file_gives_the_same_rows() -> None:
    cellen = list(csv.reader(io.StringIO(GEO), delimiter=";"))
    rijen = list(scholen.rijen("scholen.xlsx", xlsx(cellen)).rijen)
    assert rijen == gelezen(GEO)


def test_column_order_and_spelling_do_not_matter() -> None:
    rijen = list(csv.reader(io.StringIO(BO), delimiter=";"))
    rijen[0] = [naam.lower().replace(" ", "_") for naam in rijen[0]]
    omgekeerd = io.StringIO()
    csv.writer(omgekeerd, quoting=csv.QUOTE_ALL).writerows(rij[::-1] for rij in rijen)
    assert gelezen(omgekeerd.getvalue()) == gelezen(BO)


@pytest.mark.parametrize(
    "type_, code",
    [
        ("basisschool", "BO"),
        ("SBAO", "SBO"),
        ("SO", "SO"),
        ("VSO", "VSO"),
        ("(V)SO", "SOVSO"),
        ("PRO", "PRO"),
        ("VBO/MAVO/PRO", "VO"),
        ("BRUGJAAR", "VO"),
        ("VWO", "VO"),
        ("", "ONBEKEND"),
    ],
)
def test_the_type_of_duo_gives_our_code(type_: str, code: str) -> None:
    assert scholen.onderwijssoort(type_) == code


@pytest.mark.parametrize(
    "los, samen",
    [("1;;", "1"), ("1;a;", "1a"), ("1;;2", "1-2"), ("1;B;01", "1B-01")],
)
def test_parts_of_a_house_number_are_joined(los: str, samen: str) -> None:
    kop = "vestigingscode;naam;type;huisnummer;huisletter;huisnummertoevoeging\n"
    assert een(f"{kop}00AA00;Voorbeeld;PRO;{los}\n", "00AA00")["huisnummer"] == samen


def test_unknown_columns_are_named_and_another_file_is_refused() -> None:
    bron = scholen.rijen("s.csv", BO.encode())
    assert bron.soort_bron == "scholen_bo"
    assert "COROPGEBIED NAAM" in bron.onbekende_kolommen
    with pytest.raises(BestandOnleesbaar, match="VESTIGINGSCODE"):
        scholen.rijen("s.csv", b"bsn;naam\n1;2\n")
