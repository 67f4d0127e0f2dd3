# SPDX-License-Identifier: EUPL-1.2
"""The mededelingen of article 5 and 5a tell what follows from the Act and decide nothing."""

import re
from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.documents.vrijstelling import mededeling_voldoet, mededeling_voldoet_niet
from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.domain.vrijstelling import kennisgeving, toets
from leerplicht_desktop.domain.vrijstelling import verklaring as v
from leerplicht_desktop.domain.vrijstelling.brieven import mededeling
from leerplicht_desktop.domain.vrijstelling.gronden import grond
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar import regels as b
from tests.documents.conftest import JONGERE, OUDERS
from tests.documents.lezer import bladzijden, tekst
from tests.documents.vrijstelling import zaken
from tests.documents.vrijstelling.onderdelen import Onderdelen, controleer

_NOOIT = ("toegekend", "afgewezen", "goedgekeurd", "verleend", "aanvraag", "bezwaarschrift",
          "wij besluiten", "beslissing")  # fmt: skip
_ARTIKEL = {
    "5a": ("artikel 5 onder a", "de artikelen 6 en 7", "artikel 7"),
    "5b": ("artikel 5 onder b", "de artikelen 6 en 8", "artikel 8, eerste lid"),
    "5c": ("artikel 5 onder c", "de artikelen 6 en 9", "artikel 9"),
    "trekkend": ("artikel 5a (trekkend bestaan)", "artikel 6", "trekkende bevolking"),
}
_VOLDOET_FEITEN = (
    "11 juni 2026", "2026-2027", "vrijstelling van 1 augustus 2026 t/m 31 juli 2027",
    "Zij voldoet aan de eisen van de Leerplichtwet", "Dienst Uitvoering Onderwijs (DUO)",
    "verhuist",
)  # fmt: skip
VOLDOET = {
    code: Onderdelen(artikel, ("volgt uit de wet zelf", "mededeling en geen besluit",
                               "namens burgemeester en wethouders van Veldwijk"),
                     _VOLDOET_FEITEN, ("vóór 1 juli 2027",), _NOOIT)
    for code, artikel in _ARTIKEL.items()
}  # fmt: skip
VOLDOET_NIET = {
    code: Onderdelen(
        (artikel[0], "artikel 2, eerste lid, van de Leerplichtwet 1969", "artikel 22",
         "artikel 26", "artikel 6 lid 2 onder a Leerplichtwet", "artikel 8 lid 2 Leerplichtwet"),
        ("mededeling en geen besluit", "kan uiteindelijk alleen een rechter vaststellen",
         "namens burgemeester en wethouders van Veldwijk"),
        ("11 juni 2026", "9 juni 2026", "voldoet niet aan de eisen", "geen vrijstelling uit de wet",
         "absoluut verzuim", "proces-verbaal", "denken graag met"),
        ("uiterlijk op 1 juni 2026", "uiterlijk op 31 augustus 2026", "uiterlijk op 29 juni 2026"),
        _NOOIT,
    )
    for code, artikel in _ARTIKEL.items()
}  # fmt: skip
_EXEMPLAREN = pytest.mark.parametrize("exemplaar", [OUDERS, JONGERE], ids=["u", "je"])


def _voldoet(code: str, exemplaar: Exemplaar = OUDERS, **anders: object) -> str:
    g = replace(zaken.zaak(Soort.VOLDOET, grond(code), exemplaar), **anders)  # type: ignore[arg-type]
    return tekst(mededeling_voldoet.maak(g, mededeling(grond(code))))


def _niet(code: str, exemplaar: Exemplaar = OUDERS, **anders: object) -> str:
    g = replace(zaken.NIET, exemplaar=exemplaar, **anders)  # type: ignore[arg-type]
    return tekst(mededeling_voldoet_niet.maak(g, mededeling(grond(code))))


def test_the_tables_know_every_ground() -> None:
    codes = {voor.code for voor in zaken.MEDEDELINGSGRONDEN}
    assert set(VOLDOET) == set(VOLDOET_NIET) == codes


@_EXEMPLAREN
@pytest.mark.parametrize("code", VOLDOET)
def test_voldoet_has_its_parts(code: str, exemplaar: Exemplaar) -> None:
    controleer(_voldoet(code, exemplaar), VOLDOET[code], *exemplaar.aan)


@pytest.mark.parametrize("code", VOLDOET_NIET)
def test_voldoet_niet_has_its_parts(code: str) -> None:
    controleer(_niet(code), VOLDOET_NIET[code], *OUDERS.aan)


@_EXEMPLAREN
@pytest.mark.parametrize("code", VOLDOET)
def test_the_first_line_says_it_is_no_besluit_and_the_word_comes_back_nowhere(
    code: str, exemplaar: Exemplaar
) -> None:
    wie = "U kunt" if exemplaar.vorm == "u" else "Je kunt"
    zin = f"Deze brief is een mededeling en geen besluit. {wie} er geen bezwaar tegen maken."
    titel = "uw" if exemplaar.vorm == "u" else "het"
    for inhoud in (_voldoet(code, exemplaar), _niet(code, exemplaar)):
        assert f"Mededeling over {titel} beroep op vrijstelling" in inhoud.split(zin)[0]
        assert "Geachte" not in inhoud.split(zin)[0]
        over = inhoud.replace(zin, "").replace("Besluit vrijstelling leerplicht trekkende", "")
        assert not re.search(r"besluit|bezwaar\b", over, re.IGNORECASE)


def test_the_title_is_the_one_of_the_practice() -> None:
    assert "Mededeling over uw beroep op vrijstelling (artikel 5 onder b Leerplichtwet)" in (
        _voldoet("5b")
    )


def test_never_fit_asks_no_new_notice() -> None:
    inhoud = _voldoet("5a", blijvend=True, opnieuw_voor=None, geldig_tot=date(2030, 10, 11))
    assert "artikel 6, derde lid" in inhoud
    assert "vóór 1 juli" not in inhoud
    assert "nooit" not in inhoud


def test_when_the_duty_ends_first_no_new_notice_is_asked() -> None:
    einde = date(2027, 2, 3)
    inhoud = _voldoet("5c", opnieuw_voor=None, geldig_tot=einde, plicht_tot=einde)
    assert "eindigt op 3 februari 2027" in inhoud
    assert "vóór 1 juli" not in inhoud


def test_a_trekkend_bestaan_frees_from_a_school_only() -> None:
    assert "instelling voor mbo geldt deze vrijstelling niet" in _voldoet("trekkend")
    assert "instelling voor mbo" not in _voldoet("5b")


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"schooljaar": ""}, "schooljaar"),
        ({"geldig_tot": None}, "de periode"),
        ({"plicht_tot": date(2027, 2, 3)}, "niet langer duurt dan de plicht"),
        ({"opnieuw_voor": None}, "een nieuwe kennisgeving"),
        ({"opnieuw_voor": None, "blijvend": True}, "een nieuwe kennisgeving"),
        ({"regels": (zaken.TE_LAAT,)}, "aan alle eisen voldoet"),
        ({"regels": (zaken.GRENSGEVAL,)}, "uw keuze bij het grensgeval"),
    ],
)
def test_voldoet_without_a_part_or_against_the_test_is_refused(
    anders: dict[str, object], woord: str
) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        _voldoet("5b", OUDERS, **anders)


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"schooljaar": ""}, "schooljaar"),
        ({"regels": ()}, "een eis waaraan niet is voldaan"),
        ({"regels": (zaken.GRENSGEVAL,)}, "bij een grensgeval: uw keuze"),
        ({"inschrijven_voor": None}, "ingeschreven moet zijn"),
        ({"uiterlijk": None}, "binnen moest zijn"),
        ({"dagtekening": None}, "dagtekening"),
    ],
)
def test_voldoet_niet_without_a_part_is_refused(anders: dict[str, object], woord: str) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        _niet("5b", OUDERS, **anders)


def test_doubt_about_the_conviction_alone_still_leaves_voldoet_to_the_officer() -> None:
    """Formally met, disputed in substance (HR 2019:1925): what to write is her choice."""
    betwist = Regellijn("B15", Stand.VOLDOET_NIET, "", "Overtuiging: niet voldaan.", "HR 2019:1925")
    assert "1 augustus 2026" in _voldoet("5b", regels=(betwist,))
    inhoud = _niet("5b", regels=(betwist,))
    assert "ECLI:NL:HR:2019:1925" in inhoud
    assert "niet voldaan." not in inhoud


@_EXEMPLAREN
def test_no_sentence_for_the_officer_reaches_the_parents(exemplaar: Exemplaar) -> None:
    """Every rule that can fail, with the very sentence of the test."""
    per_code = {
        regel.code: regel
        for regel in (*b.REGELS, *v.REGELS, *kennisgeving.REGELS)
        if "uitzondering" not in regel.code.lower()
    }
    eisen = (*toets.RICHTINGSBEZWAAR, *toets.INHOUD, *toets.DESKUNDIGE, *toets.BUITENLAND,
             *toets.TREKKEND, toets.TIJDIG)  # fmt: skip
    for eis in eisen:
        if eis.codes[0] in ("B14", "B18", "B19", "B20"):
            continue  # never "voldoet niet": told to her only
        zin = " ".join(per_code[code].zin for code in eis.codes if code not in _OPEN)
        lijn = Regellijn(eis.codes[0], Stand.VOLDOET_NIET, eis.titel, zin.replace("{", "").replace(
            "}", ""), eis.artikel)  # fmt: skip
        inhoud = _niet("5b", exemplaar, regels=(lijn,))
        for woord in ("Kies zelf", "programma", "Leg dat", "leg dat", "Vraag ", "Beoordeel",
                      "Stuur de kennisgeving door"):  # fmt: skip
            assert woord not in inhoud, eis.codes[0]


_OPEN = frozenset({"R-6-2A-GRENS", "B07-ONBEKEND", "B12", "B13"})


def test_one_failing_rule_fits_on_one_page() -> None:
    g = replace(zaken.NIET, regels=(zaken.TE_LAAT,))
    assert len(bladzijden(mededeling_voldoet_niet.maak(g, mededeling(grond("5b"))))) == 1


def test_the_duty_named_follows_the_youngster() -> None:
    inhoud = _niet("5b", kwalificatieplichtig=True)
    assert "artikel 4a van de Leerplichtwet 1969" in inhoud
    assert "artikel 2, eerste lid" not in inhoud


def test_without_a_date_to_complete_the_parents_may_still_write() -> None:
    inhoud = _niet("5b", aanvullen_voor=None)
    assert "Zien wij volgens u iets over het hoofd?" in inhoud
    assert "29 juni" not in inhoud
