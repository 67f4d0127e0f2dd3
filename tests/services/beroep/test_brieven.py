# SPDX-License-Identifier: EUPL-1.2
"""One lawful letter for every ground and verdict, and what follows from it."""

from datetime import date

import pytest

from leerplicht_desktop.documents import pdftekst
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.services import beroep, brief, kluis
from leerplicht_desktop.services.beroep import brieven
from tests.fixtures.sjabloonkluis import GEGEVENS
from tests.services.beroep.zaken import GEHOORD, PDF, Werkplek

_BESLUIT = {
    "uitkomst": "toegekend",
    "motivering": "De jongere volgt een inburgeringscursus.",
    "belangen": "Het belang van de jongere weegt het zwaarst.",
    "mandaat": "het mandaatbesluit van 1 januari 2026",
    "bezwaar_adres": "Postbus 100, 1234 AA Veldwijk",
    "bezwaar_digitaal": "www.veldwijk.example/bezwaar",
    "rechtbank": "de rechtbank Gelderland",
}


def _maak(plek: Werkplek, uid: str, soort: str = "", **ruw: str) -> tuple[BriefRegel, ...]:
    soort = soort or brieven.vrijstellingsbrief(plek.kluis, uid)[0]
    voorstel = brieven.stel_op(plek.kluis, uid, soort, ruw)
    sleutels = [e.sleutel for e in voorstel.exemplaren]
    return brieven.maak(
        plek.kluis, uid, soort, sleutels, datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor, ruw=ruw,
    ).waarde  # fmt: skip


@pytest.mark.parametrize(
    ("grond", "geboren", "familie"),
    [
        ("5a", "2-9-2016", "mededeling"),
        ("5b", "14-8-2021", "mededeling"),
        ("5c", "2-9-2016", "mededeling"),
        ("trekkend", "2-9-2016", "mededeling"),
        ("3a", "2-9-2011", "besluit"),
        ("3b", "2-9-2009", "besluit"),
        ("15", "2-9-2008", "besluit"),
        ("11g>10", "2-9-2013", "besluit"),
    ],
)
def test_the_lawful_letter_of_every_ground(
    plek: Werkplek, grond: str, geboren: str, familie: str
) -> None:
    """Case 40: a bezwaarclausule on every besluit and on no mededeling."""
    feiten = GEHOORD if familie == "besluit" else {}
    beeld = plek.neem_in(plek.kind(geboren), grond, "10-6-2026", "2026-2027", **feiten)
    soort, titel, _wordt = brieven.vrijstellingsbrief(plek.kluis, beeld.uid)
    assert titel
    gemaakt = _maak(plek, beeld.uid, **(_BESLUIT if familie == "besluit" else {}))
    tekst = " ".join(pdftekst.lees(brief.pdf(plek.kluis, gemaakt[0].uid)))
    assert ("zes weken" in tekst) is (familie == "besluit")
    assert "BSN" not in tekst
    na = plek.toon(beeld.uid)
    assert na.status == ("TOEGEKEND" if familie == "besluit" else "VOLDOET")
    assert na.brieven == tuple(regel.uid for regel in gemaakt)
    assert na.geldig_van is not None
    assert na.uiterlijk is None
    keuze = next(k for k in brieven.brieven_bij(plek.kluis, beeld.uid) if k.soort == soort)
    assert keuze.familie == familie


def test_a_grensgeval_gives_no_letter_without_her_choice(plek: Werkplek) -> None:
    beeld = plek.neem_in(plek.kind("28-2-2021"), "5b", "2-2-2026", "2025-2026")
    with pytest.raises(fouten.BriefOnvolledig, match="grensgeval"):
        brieven.vrijstellingsbrief(plek.kluis, beeld.uid)
    with pytest.raises(fouten.BriefOnvolledig):
        _maak(plek, beeld.uid, "VOLDOET_NIET")
    beroep.kies_grensgeval(plek.kluis, beeld.uid, "TE_LAAT", "De maand telt vanaf de 1e.")
    assert brieven.vrijstellingsbrief(plek.kluis, beeld.uid)[0] == "VOLDOET_NIET"
    (een,) = _maak(plek, beeld.uid)
    assert een.soort == "VOLDOET_NIET"
    assert plek.toon(beeld.uid).status == "VOLDOET_NIET"


def test_what_is_missing_is_asked_first_and_the_term_is_guarded(plek: Werkplek) -> None:
    beeld = plek.neem_in(
        plek.kind("31-8-2020"), "5b", "10-7-2025", "2025-2026", vaste_verblijfplaats="nee"
    )
    soort = brieven.vrijstellingsbrief(plek.kluis, beeld.uid)[0]
    assert soort == "AANVULLING"
    assert any("vakantie" in z for z in brieven.stel_op(plek.kluis, beeld.uid, soort).let_op)
    _maak(plek, beeld.uid)
    na = plek.toon(beeld.uid)
    assert na.aanvulling_gevraagd_op == date(2025, 7, 10)
    assert na.uiterlijk == na.aanvulling_tot == date(2025, 7, 24)
    assert "niets" in na.om
    plek.klok.zet(date(2025, 7, 25))
    assert "Vervolgbaar" in plek.toon(beeld.uid).om
    assert brieven.vrijstellingsbrief(plek.kluis, beeld.uid)[0] == "VOLDOET_NIET"


def test_days_of_a_request_to_complete_do_not_count(plek: Werkplek) -> None:
    """3a: four weeks, and the days of Awb 4:15 on top."""
    beeld = plek.neem_in(plek.kind("2-9-2011"), "3a", "1-9-2026", "2026-2027", feit_plan="nee")
    assert beeld.uiterlijk == date(2026, 9, 29)
    _maak(plek, beeld.uid)
    assert plek.toon(beeld.uid).uiterlijk == date(2026, 9, 15)
    plek.klok.zet(date(2026, 9, 8))
    beroep.voeg_stuk_toe(
        plek.kluis, beeld.uid, "PLAN", PDF + b"2", "plan.pdf", None, date(2026, 9, 8), "POST", ""
    )
    assert plek.toon(beeld.uid).uiterlijk == date(2026, 10, 6)


def test_no_besluit_before_everybody_was_heard(plek: Werkplek) -> None:
    """Case 49."""
    beeld = plek.neem_in(plek.kind("2-9-2009"), "3b", "10-6-2026", "2026-2027")
    with pytest.raises(fouten.BriefOnvolledig, match="gehoord"):
        _maak(plek, beeld.uid, **_BESLUIT)


def test_what_is_blocked_can_be_refused_never_granted(plek: Werkplek) -> None:
    beeld = plek.neem_in(
        plek.kind("2-9-2011"), "3a", "10-6-2026", "2026-2027", **GEHOORD, feit_instemming="nee"
    )
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        _maak(plek, beeld.uid, **_BESLUIT)
    assert set(fout.value.fouten) == {"uitkomst"}
    _maak(plek, beeld.uid, **{**_BESLUIT, "uitkomst": "afgewezen"})
    na = plek.toon(beeld.uid)
    assert na.status == "AFGEWEZEN"
    assert beroep.in_te_voeren(plek.kluis) == ()


def test_what_runs_is_typed_into_duo_once(plek: Werkplek) -> None:
    kind = plek.kind("14-8-2021")
    beeld = plek.neem_in(kind, "5b", "10-6-2026", "2026-2027")
    _maak(plek, beeld.uid)
    (regel,) = beroep.in_te_voeren(plek.kluis)
    assert (regel.van, regel.tot) == (date(2026, 9, 1), date(2027, 7, 31))
    beroep.verwerk_duo(plek.kluis, beeld.uid, date(2026, 6, 10))
    assert beroep.in_te_voeren(plek.kluis) == ()
    assert plek.toon(beeld.uid).duo_op == date(2026, 6, 10)
    plek.klok.zet(date(2027, 6, 1))
    vervolg = plek.neem_in(kind, "5b", "1-6-2027", "2027-2028", eerder_beroep="ja")
    assert (vervolg.eerste, vervolg.formeel) == (False, "VOLDAAN")


def test_another_municipality_gets_the_papers(plek: Werkplek) -> None:
    beeld = plek.neem_in(
        plek.kind("31-8-2020"), "5b", "1-7-2025", "2025-2026", gemeentecode="GM0193"
    )
    with pytest.raises(fouten.BriefOnvolledig, match="gemeente"):
        _maak(plek, beeld.uid)
    (een,) = _maak(
        plek, beeld.uid, andere_gemeente="Zwolle", gemeente_straat="Postbus 10",
        gemeente_postcode="8000 AA", gemeente_plaats="Zwolle",
    )  # fmt: skip
    assert een.soort == "DOORZENDING"
    assert plek.toon(beeld.uid).status == "DOORGEZONDEN"


def test_what_the_municipality_says_of_itself_need_not_be_typed(plek: Werkplek) -> None:
    staand = {veld: _BESLUIT[veld] for veld in ("mandaat", "bezwaar_adres", "bezwaar_digitaal")}
    beeld = plek.neem_in(plek.kind("2-9-2008"), "15", "10-6-2026", "2026-2027", **GEHOORD)
    getypt = {veld: _BESLUIT[veld] for veld in ("uitkomst", "motivering", "belangen")}
    with pytest.raises(fouten.BriefOnvolledig, match="adres voor bezwaar"):
        _maak(plek, beeld.uid, **getypt)
    kluis.bewaar_gegevens(plek.kluis, {**GEGEVENS, **staand})
    (regel,) = _maak(plek, beeld.uid, **getypt)[:1]
    tekst = " ".join(pdftekst.lees(brief.pdf(plek.kluis, regel.uid)))
    assert staand["bezwaar_adres"] in tekst


def test_a_preview_files_nothing(plek: Werkplek) -> None:
    beeld = plek.neem_in(plek.kind("14-8-2021"), "5b", "10-6-2026", "2026-2027")
    voorstel = brieven.stel_op(plek.kluis, beeld.uid, "VOLDOET")
    plaatjes = brieven.voorbeeld(
        plek.kluis, beeld.uid, "VOLDOET", voorstel.exemplaren[0].sleutel, datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor, breedte_px=200,
    )  # fmt: skip
    assert plaatjes[0].breedte == 200
    assert plek.toon(beeld.uid).brieven == ()
