# SPDX-License-Identifier: EUPL-1.2
"""The form asks all of article 6 lid 1, is an offer, and fits on two pages."""

import re
from dataclasses import fields, replace
from datetime import date

import pytest

from leerplicht_desktop.documents.vrijstelling import formulier
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.gegevens.vrijstellingsbrief import Formulier
from tests.documents.conftest import AFZENDER, OUDERS
from tests.documents.lezer import bladzijden, eigenschappen, lettertypen, tekst
from tests.documents.vrijstelling.zaken import LANGE_NAAM

LEEG = Formulier(AFZENDER)
VOL = Formulier(AFZENDER, "Lotte de Test", date(2021, 7, 20), "V", OUDERS.adres, "5b",
                "2026-2027", True, OUDERS.aan)  # fmt: skip
LANG = replace(
    VOL, kind=LANGE_NAAM, ouders=(LANGE_NAAM, LANGE_NAAM),
    adres=Adres("Burgemeester-jonkheer-van-Wassenaer-van-Duivenvoordelaan", "1234", "bis-achter",
                "0000 ZZ", "Sint-Maartensvlotbrug-aan-de-Buitendijk"),
    afzender=replace(AFZENDER, demo=True, gemeente="Nuenen, Gerwen en Nederwetten",
                     email="team.leerplicht.en.doorstroompunt@nuenen.example"),
)  # fmt: skip
ARTIKEL_6 = {
    "nummer": "Burgerservicenummer (of onderwijsnummer)",
    "naam": "Voornamen en achternaam",
    "geboortedatum": "Geboortedatum",
    "geslacht": "Geslacht",
    "adres": "Straat, huisnummer en toevoeging",
    "woonplaats": "Woonplaats",
    "postcode": "Postcode",
    "eerder beroep": "voor welke schooljaren deed u eerder een beroep",
    "grond": "Op welk artikel doet u een beroep?",
}
TABEL = {
    "artikel": ("artikel 5 onder a", "artikel 5 onder b", "artikel 5 onder c",
                "artikel 5a (trekkend bestaan)", "artikel 6 van de Leerplichtwet 1969"),
    "aard": ("Formulier beroep vrijstelling van de inschrijvingsplicht",
             "U hoeft dit formulier niet te gebruiken.", "een kennisgeving en geen aanvraag"),
    "gericht aan": ("burgemeester en wethouders van Veldwijk", "leerplicht@veldwijk.example"),
    "feiten": ("Is dit uw eerste beroep voor dit kind?", "Wilt u uw beroep onderbouwen?",
               "Heeft uw kind een vaste woonplaats?", "op alle scholen en instellingen binnen "
               "redelijke afstand", "Bijlagen", "Handtekening", "verzorger", "Ontvangen op"),
    "termijn": ("minstens een maand voordat uw kind leerplichtig wordt", "vóór 1 juli"),
}  # fmt: skip


@pytest.mark.parametrize("form", [LEEG, VOL, LANG], ids=["leeg", "vol", "lang"])
def test_every_form_asks_what_the_act_wants_on_two_pages(form: Formulier) -> None:
    pdf = formulier.maak(form)
    assert len(bladzijden(pdf)) == 2
    inhoud = tekst(pdf)
    for deel in ARTIKEL_6.values():
        assert deel in inhoud
    assert all(lettertypen(pdf).values())
    assert formulier.maak(form) == pdf


@pytest.mark.parametrize("onderdeel", TABEL)
def test_the_form_has_its_parts(onderdeel: str) -> None:
    inhoud = tekst(formulier.maak(LEEG))
    for deel in TABEL[onderdeel]:
        assert deel in inhoud, deel


def test_it_decides_nothing_and_asks_no_diagnosis() -> None:
    inhoud = tekst(formulier.maak(LEEG))
    assert not re.search(r"besluit|bezwaar|verplicht(?!wet|ig)|[{}]", inhoud)
    assert "Schrijf hier geen diagnose op" in inhoud
    assert not re.search(r"(?<!\w)5a(?! \(trekkend bestaan\))", inhoud)


def test_what_is_known_is_filled_in_and_the_number_never_is() -> None:
    inhoud = tekst(formulier.maak(VOL))
    for deel in ("Lotte de Test", "20 juli 2021", "Lindelaan 12", "0000 AB", "2026-2027",
                 *OUDERS.aan):  # fmt: skip
        assert deel in inhoud
        assert deel not in tekst(formulier.maak(LEEG))
    assert not {"bsn", "nummer", "onderwijsnummer"} & {veld.name for veld in fields(Formulier)}


@pytest.mark.parametrize("anders", [{"grond": "5a"}, {"geslacht": "M"}, {"eerste": False}])
def test_every_choice_ticks_another_box(anders: dict[str, object]) -> None:
    assert formulier.maak(replace(VOL, **anders)) != formulier.maak(VOL)  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["15", "3a", "11g>10"])
def test_a_request_has_no_such_form(code: str) -> None:
    with pytest.raises(ValueError, match="articles 5 and 5a"):
        formulier.maak(replace(LEEG, grond=code))


@pytest.mark.parametrize(
    ("form", "woord"),
    [
        (replace(LEEG, afzender=replace(AFZENDER, gemeente="")), "uw gemeente"),
        (replace(LEEG, afzender=replace(AFZENDER, retouradres="", bezoekadres="", email="")),
         "een adres om het formulier"),
        (replace(VOL, kind="漢"), "zonder dit teken"),
    ],
)  # fmt: skip
def test_a_form_that_leads_nowhere_is_refused(form: Formulier, woord: str) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        formulier.maak(form)


def test_the_demo_mark_is_on_both_pages_and_no_name_in_the_properties() -> None:
    pdf = formulier.maak(LANG)
    assert all("DEMO – fictieve gegevens" in pagina for pagina in bladzijden(pdf))
    assert "Maximiliaan" not in " ".join(eigenschappen(pdf).values())
    assert "DEMO" not in tekst(formulier.maak(VOL))
