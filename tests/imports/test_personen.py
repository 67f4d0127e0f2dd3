# SPDX-License-Identifier: EUPL-1.2
"""Pupils, adults and enrolments: columns under our names, or a sentence that names what misses."""

import pytest

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports import inschrijvingen, leerlingen, ouders
from leerplicht_desktop.imports.tabel import Rij

LEERLINGEN = (
    "bsn;onderwijsnummer;voornamen;roepnaam;tussenvoegsel;achternaam;geboortedatum;geslacht;"
    "straat;huisnummer;toevoeging;postcode;woonplaats;gemeentecode;geheim"
)
OUDERS = (
    "bsn_kind;onderwijsnummer_kind;rol;gezag;bsn;voornamen;tussenvoegsel;achternaam;straat;"
    "huisnummer;toevoeging;postcode;woonplaats;land;geheim;taal;tolk;telefoon;email;van;tot;"
    "huishouden"
)
INSCHRIJVINGEN = "bsn;brin;vestiging;onderwijssoort;van;tot"


@pytest.mark.parametrize(
    "soort, kop",
    [(leerlingen, LEERLINGEN), (ouders, OUDERS), (inschrijvingen, INSCHRIJVINGEN)],
)
def test_our_own_layout_is_read_field_by_field(soort: object, kop: str) -> None:
    velden = kop.split(";")
    waarden = [f"w{nummer}" for nummer in range(len(velden))]
    inhoud = f"{kop}\n{';'.join(waarden)}\n".encode()
    bron = soort.rijen("lijst.csv", inhoud)  # type: ignore[attr-defined]
    assert bron.onbekende_kolommen == ()
    assert list(bron.rijen) == [Rij(2, dict(zip(velden, waarden, strict=True)))]


def test_names_of_other_systems_in_any_order() -> None:
    kop = "Geslachtsnaam,VOORVOEGSEL,Roep Naam,Geb. datum,Burgerservicenummer,Kleur"
    bron = leerlingen.rijen("brp.csv", f"{kop}\nDijk,van,Noor,2-9-2010,999990019,groen\n".encode())
    assert list(bron.rijen) == [
        Rij(
            2,
            {
                "achternaam": "Dijk",
                "tussenvoegsel": "van",
                "roepnaam": "Noor",
                "geboortedatum": "2-9-2010",
                "bsn": "999990019",
            },
        )
    ]
    assert bron.onbekende_kolommen == ("Kleur",)


def test_a_bsn_of_a_child_and_of_an_adult_stay_apart() -> None:
    kop = "bsn kind;bsn ouder;rol;gezag;achternaam"
    (rij,) = ouders.rijen("o.csv", f"{kop}\n1;2;moeder;12;Dijk\n".encode()).rijen
    assert (rij.ruw["bsn_kind"], rij.ruw["bsn"]) == ("1", "2")


@pytest.mark.parametrize(
    "soort, kop, zin",
    [
        (leerlingen, "bsn;voornamen;achternaam", "mist de kolom 'geboortedatum'"),
        (leerlingen, "bsn;geboortedatum", "missen de kolommen 'voornamen' of 'roepnaam', 'achter"),
        (ouders, "rol;gezag;achternaam", "mist de kolom 'bsn_kind' of 'onderwijsnummer_kind'"),
        (inschrijvingen, "bsn;van", "mist de kolom 'brin'"),
        (inschrijvingen, "999990019;00AA", "missen de kolommen 'bsn', 'brin'"),
    ],
)
def test_missing_columns_are_named(soort: object, kop: str, zin: str) -> None:
    with pytest.raises(BestandOnleesbaar, match=zin) as fout:
        soort.rijen("x.csv", f"{kop}\n1;2;3\n".encode())  # type: ignore[attr-defined]
    assert "999990019" not in str(fout.value)


@pytest.mark.parametrize("kop", ["bsn;bsn;brin;van", "bsn;burgerservicenummer;brin;van"])
def test_a_doubled_column_is_refused(kop: str) -> None:
    with pytest.raises(BestandOnleesbaar, match="'bsn' staat er twee keer"):
        inschrijvingen.rijen("x.csv", f"{kop}\n1;2;3;4\n".encode())


def test_a_broken_line_is_passed_on_with_its_reason() -> None:
    rijen = list(inschrijvingen.rijen("x.csv", b"bsn;brin;van\n1;2\n3;4;5\n").rijen)
    assert rijen[0].regel == 2
    assert "te weinig velden" in rijen[0].fout
    assert rijen[0].ruw == {}
    assert rijen[1] == Rij(3, {"bsn": "3", "brin": "4", "van": "5"})
