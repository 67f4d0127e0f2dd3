# SPDX-License-Identifier: EUPL-1.2
"""Addresses read as on an envelope; codes give the word the officer knows."""

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.codes import ONDERWIJSSOORTEN, VERZUIMSOORTEN
from leerplicht_desktop.domain.gegevens.persoon import Adres


@pytest.mark.parametrize("toevoeging,regel", [("", "Kade 1"), ("A", "Kade 1 A"), ("2", "Kade 1-2")])
def test_a_postal_address(toevoeging: str, regel: str) -> None:
    adres = Adres("Kade", "1", toevoeging, "1234 AB", "Veldwijk")
    assert adres.regels() == (regel, "1234 AB  Veldwijk")


def test_the_country_only_when_abroad() -> None:
    adres = Adres("Weg", "1", "", "46446", "Emmerik", "Duitsland")
    assert adres.regels()[-1] == "DUITSLAND"
    assert Adres().regels() == ()
    assert Adres().leeg


def test_words_of_codes() -> None:
    assert VERZUIMSOORTEN.woord("V3") == "wettelijk verzuim"
    assert VERZUIMSOORTEN.woord("ONZIN") == "ONZIN"
    assert "V1" in VERZUIMSOORTEN
    assert VERZUIMSOORTEN["V1"] not in VERZUIMSOORTEN.kiesbaar()
    gevonden = ONDERWIJSSOORTEN.herken("(V)SO")
    assert gevonden is not None
    assert gevonden.code == "SOVSO"


def test_errors_carry_a_sentence_for_the_officer() -> None:
    assert fouten.KluisInGebruik().zin == fouten.KluisInGebruik.standaardzin
    onjuist = fouten.OnjuisteInvoer({"bsn": "Dit BSN klopt niet."})
    assert onjuist.fouten == {"bsn": "Dit BSN klopt niet."}
    assert "rode melding" in str(onjuist)
    onvolledig = fouten.BriefOnvolledig(("de naam van de school", "uw naam"))
    assert onvolledig.zin.endswith("Er mist: de naam van de school; uw naam.")
