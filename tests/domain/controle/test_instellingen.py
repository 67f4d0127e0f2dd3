# SPDX-License-Identifier: EUPL-1.2
"""Schools as DUO publishes them, and the signature block of the store."""

import pytest

from leerplicht_desktop.domain.controle import kluisgegevens, school
from tests.domain.kalenders import d

VANDAAG = d("15-6-2026")
SCHOOL = {
    "vestigingscode": "12AB01", "brin": "12AB", "naam": "Scholengemeenschap Veldpoort",
    "onderwijssoort": "basisschool", "postcode": "8181AB", "vakantieregio": "Midden",
    "gemeentecode": "246", "telefoon": "0570123456", "lat": "52.4", "lon": "6,04",
}  # fmt: skip
SIGNATUUR = {"gemeentecode": "GM0246", "gemeente": "Heerde", "ambtenaar": "Vera Voorbeeld"}


def test_a_good_school() -> None:
    uitkomst = school.controleer(SCHOOL, VANDAAG)
    assert uitkomst.waarschuwingen == {}
    invoer = uitkomst.waarde
    assert invoer is not None
    assert (invoer.vestigingscode, invoer.brin, invoer.onderwijssoort) == ("12AB01", "12AB", "BO")
    assert (invoer.vakantieregio, invoer.gemeentecode) == ("MIDDEN", "GM0246")
    assert (invoer.lat, invoer.lon) == (52.4, 6.04)


@pytest.mark.parametrize(
    "tekst,code", [("12ab", "12AB00"), ("12ab 0a", "12AB0A"), ("12AB|01", "12AB01")]
)
def test_a_code_in_any_form(tekst: str, code: str) -> None:
    invoer = school.controleer({"vestigingscode": tekst, "naam": "X"}, VANDAAG).waarde
    assert invoer is not None
    assert (invoer.vestigingscode, invoer.brin, invoer.lat) == (code, "12AB", None)


@pytest.mark.parametrize(
    "tekst,soort", [("(V)SO", "SOVSO"), ("VSO", "VSO"), ("SBAO", "SBO"), ("", "ONBEKEND")]
)
def test_kinds_as_duo_writes_them(tekst: str, soort: str) -> None:
    invoer = school.controleer({**SCHOOL, "onderwijssoort": tekst}, VANDAAG).waarde
    assert invoer is not None
    assert invoer.onderwijssoort == soort


@pytest.mark.parametrize(
    "veld,tekst",
    [("vestigingscode", "A12B01"), ("vestigingscode", ""), ("brin", "34CD"), ("naam", ""),
     ("vakantieregio", "oost"), ("lat", "noord"), ("lat", "12"), ("postcode", "1")],
)  # fmt: skip
def test_a_school_refused(veld: str, tekst: str) -> None:
    uitkomst = school.controleer({**SCHOOL, veld: tekst}, VANDAAG)
    assert veld in uitkomst.fouten
    assert uitkomst.waarde is None


def test_without_region_the_lesweken_are_unknown() -> None:
    uitkomst = school.controleer({**SCHOOL, "vakantieregio": ""}, VANDAAG)
    assert "lesweken" in uitkomst.waarschuwingen["vakantieregio"]


KLUIS = {
    "gemeentecode": "GM0246", "gemeente": "Veldwijk", "ambtenaar": "J. Proef",
    "telefoon": "0570 123456", "retouradres": "Postbus 1, 8180 AA Veldwijk",
}  # fmt: skip


def test_good_store_details() -> None:
    uitkomst = kluisgegevens.controleer(KLUIS, VANDAAG)
    assert uitkomst.goed
    assert uitkomst.waarschuwingen == {}
    assert uitkomst.waarde is not None
    assert uitkomst.waarde.functie == "leerplichtambtenaar"


def test_store_details_that_miss_something() -> None:
    uitkomst = kluisgegevens.controleer({"website": "veldwijk.example.nl"}, VANDAAG)
    assert set(uitkomst.fouten) == {"gemeentecode", "gemeente", "ambtenaar"}
    assert set(uitkomst.waarschuwingen) == {"retouradres", "telefoon"}


@pytest.mark.parametrize("veld", ["ambtenaar", "functie", "afdeling", "retouradres", "bezoekadres"])
@pytest.mark.parametrize(
    ("vreemd", "genoemd"),
    [("\u5f20", "\u5f20"), ("\U0001f600", "\U0001f600"), ("\u200b", "onzichtbaar")],
)
def test_what_cannot_be_printed_is_refused_at_its_field(
    veld: str, vreemd: str, genoemd: str
) -> None:
    uit = kluisgegevens.controleer({**SIGNATUUR, veld: f"Vera {vreemd} Voorbeeld"}, VANDAAG)
    assert genoemd in uit.fouten[veld]
    assert uit.waarde is None


@pytest.mark.parametrize(
    "naam",
    [
        "J\u00f6rg D\u017eafer \u0141ukasz",
        "\u0130lkay \u015eahin",
        "M. d\u2019Hondt \u2013 K\u0151v\u00e1ri",
    ],
)
def test_names_with_accents_are_fine(naam: str) -> None:
    assert kluisgegevens.controleer({**SIGNATUUR, "ambtenaar": naam}, VANDAAG).fouten == {}
