# SPDX-License-Identifier: EUPL-1.2
"""Single fields: what is wrong is said beside the field, in words that help."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.controle.velden import Velden, schoon
from tests.domain.kalenders import d


@pytest.mark.parametrize(
    "tekst,zin",
    [
        ("31-02-2026", "31 februari 2026 bestaat niet"), ("29.2.2025", "29 februari 2025"),
        ("1-1-1850", "Het jaar 1850"), ("morgen", "31-12-2025"), ("45-1-2026", "31-12-2025"),
        ("1-13-2026", "31-12-2025"),
    ],
)  # fmt: skip
def test_a_day_that_does_not_exist(tekst: str, zin: str) -> None:
    velden = Velden({"dag": tekst})
    assert velden.datum("dag") is None
    assert zin in velden.fouten["dag"]


def test_an_empty_date_is_a_fault_only_when_required() -> None:
    velden = Velden({"dag": "  "})
    assert velden.datum("dag") is None
    assert velden.fouten == {}
    assert velden.datum("dag", verplicht="Vul de dag in.") is None
    assert velden.fouten == {"dag": "Vul de dag in."}


@pytest.mark.parametrize(
    "tekst,waarde",
    [("ja", True), ("J", True), ("1", True), ("nee", False), ("", False), ("false", False)],
)
def test_yes_and_no(tekst: str, waarde: bool) -> None:
    velden = Velden({"x": tekst})
    assert velden.ja_nee("x") is waarde
    assert velden.fouten == {}


def test_neither_yes_nor_no() -> None:
    velden = Velden({"x": "misschien"})
    velden.ja_nee("x")
    assert velden.fouten == {"x": "Vul hier ja of nee in."}


@pytest.mark.parametrize(
    "tekst,verwacht",
    [("1234ab", "1234 AB"), (" 1234  AB ", "1234 AB"), ("1234 AB", "1234 AB"), ("", "")],
)
def test_postcode_has_one_form(tekst: str, verwacht: str) -> None:
    velden = Velden({"postcode": tekst})
    assert velden.postcode("postcode") == verwacht
    assert velden.fouten == {}


@pytest.mark.parametrize("tekst", ["0123 AB", "1234", "12345 AB", "1234 SS", "AB 1234"])
def test_postcode_of_another_form_is_refused(tekst: str) -> None:
    velden = Velden({"postcode": tekst})
    velden.postcode("postcode")
    assert "1234 AB" in velden.fouten["postcode"]


def test_a_foreign_postcode_stays_as_typed() -> None:
    adres = Velden({"land": "Duitsland", "postcode": "46446", "woonplaats": "Emmerik"}).adres()
    assert (adres.postcode, adres.land) == ("46446", "Duitsland")
    assert Velden({"land": "nederland", "postcode": "1234ab"}).adres().land == "Nederland"


@pytest.mark.parametrize("tekst", ["a@b", "a b@c.nl", "@c.nl", "piet"])
def test_an_address_that_cannot_get_mail(tekst: str) -> None:
    velden = Velden({"email": tekst})
    velden.email("email")
    assert "naam@voorbeeld.nl" in velden.fouten["email"]


@pytest.mark.parametrize("tekst", ["123", "bel mij", "06-1234567890123456"])
def test_a_number_that_cannot_be_called(tekst: str) -> None:
    velden = Velden({"telefoon": tekst})
    velden.telefoon("telefoon")
    assert "06 12345678" in velden.fouten["telefoon"]


@pytest.mark.parametrize("tekst", ["GM0246", "246", "0246", "gm246"])
def test_gemeentecode_has_one_form(tekst: str) -> None:
    assert Velden({"g": tekst}).gemeentecode("g") == "GM0246"


def test_a_wrong_gemeentecode() -> None:
    velden = Velden({"g": "Heerde"})
    assert velden.gemeentecode("g") == ""
    assert "GM0246" in velden.fouten["g"]


@pytest.mark.parametrize(
    "tekst,zin",
    [("12345", "negen cijfers"), ("111222334", "cijfer verkeerd"), ("12a", "negen cijfers")],
)
def test_a_wrong_bsn(tekst: str, zin: str) -> None:
    velden = Velden({"bsn": tekst})
    assert velden.bsn("bsn") is None
    assert zin in velden.fouten["bsn"]


def test_a_lapsed_code_is_refused_and_kept_for_imports() -> None:
    """Case 24: overgedragen aan derden."""
    velden = Velden({"s": "Overgedragen aan derden"})
    velden.code("s", codes.STATUSSEN_DUO)
    assert "bestaat niet meer" in velden.fouten["s"]
    oud = Velden({"s": "Overgedragen aan derden"})
    assert oud.code("s", codes.STATUSSEN_DUO, ook_vervallen=True) == "OVERGEDRAGEN"
    assert oud.fouten == {}


def test_an_unknown_code_names_the_choices() -> None:
    velden = Velden({"r": "noordwest"})
    assert velden.code("r", codes.VAKANTIEREGIOS) == ""
    assert velden.fouten["r"] == "Deze vakantieregio is niet bekend. Kies uit: noord, midden, zuid."
    assert Velden({}).code("r", codes.VAKANTIEREGIOS) == ""


def test_a_required_code() -> None:
    velden = Velden({})
    velden.code("r", codes.VAKANTIEREGIOS, verplicht="Kies een regio.")
    assert velden.fouten == {"r": "Kies een regio."}


def test_too_long_says_how_long() -> None:
    velden = Velden({"t": "x" * 101})
    velden.tekst("t")
    assert "101 tekens" in velden.fouten["t"]


def test_the_first_fault_of_a_field_stays() -> None:
    velden = Velden({})
    velden.fout("x", "een")
    velden.fout("x", "twee")
    velden.waarschuw("y", "drie")
    velden.waarschuw("y", "vier")
    assert (velden.fouten, velden.waarschuwingen) == ({"x": "een"}, {"y": "drie"})


def test_an_end_before_its_beginning() -> None:
    velden = Velden({})
    velden.volgorde(d("11-5-2026"), d("8-5-2026"), "tot", "Kies vanaf {}.")
    assert velden.fouten == {"tot": "Kies vanaf ma 11 mei 2026."}
    velden.volgorde(None, d("8-5-2026"), "van", "{}")
    velden.volgorde(d("8-5-2026"), d("8-5-2026"), "van", "{}")
    assert "van" not in velden.fouten


@given(st.text())
def test_cleaned_text_holds_no_control_characters(tekst: str) -> None:
    assert not any(ord(t) < 32 and t != "\n" for t in schoon(tekst))
    assert schoon(schoon(tekst)) == schoon(tekst)


def test_lines_stay_apart_in_a_paragraph_and_join_in_a_line() -> None:
    ruw = {"t": " een\r\ntwee\x00 "}
    assert Velden(ruw).alinea("t") == "een\ntwee"
    assert Velden(ruw).tekst("t") == "een twee"


FIELDS = st.sampled_from(["dag", "postcode", "email", "telefoon", "bsn", "g", "s", "dagen"])


@given(st.dictionaries(FIELDS, st.text(max_size=40)))
def test_no_input_whatever_breaks_a_reader(ruw: dict[str, str]) -> None:
    velden = Velden(ruw)
    velden.datum("dag")
    velden.postcode("postcode")
    velden.email("email")
    velden.telefoon("telefoon")
    velden.bsn("bsn")
    velden.gemeentecode("g")
    velden.code("s", codes.STATUSSEN_DUO)
    assert all(zin.endswith(".") for zin in velden.fouten.values())
