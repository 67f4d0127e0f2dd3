# SPDX-License-Identifier: EUPL-1.2
"""The cases 27 to 49 that an officer checks by hand, each through the services of the screen."""

from datetime import date

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.toets import Stand
from leerplicht_desktop.services import beroep
from tests.services.beroep.zaken import GEHOORD, Werkplek, regel, staat

NIET, WEL = Stand.VOLDOET_NIET, Stand.VOLDOET
OPEN, LET_OP = Stand.TE_BEOORDELEN, Stand.LET_OP


@pytest.mark.parametrize(
    ("geboren", "schooljaar", "ontvangen", "formeel"),
    [
        ("31-8-2020", "2025-2026", "1-8-2025", "VOLDAAN"),  # 27
        ("31-8-2020", "2025-2026", "2-8-2025", "TE_LAAT"),  # 27: 1 September is a school day
        ("28-2-2021", "2025-2026", "1-2-2026", "VOLDAAN"),  # 28
        ("28-2-2021", "2025-2026", "2-2-2026", "GRENSGEVAL"),
        ("28-2-2021", "2025-2026", "3-2-2026", "TE_LAAT"),
        ("15-12-2020", "2025-2026", "3-12-2025", "GRENSGEVAL"),
    ],
)
def test_a_first_notice_counts_from_the_first_of_the_month(
    plek: Werkplek, geboren: str, schooljaar: str, ontvangen: str, formeel: str
) -> None:
    """Cases 27 and 28."""
    beeld = plek.neem_in(plek.kind(geboren), "5b", ontvangen, schooljaar)
    assert beeld.eerste
    assert beeld.formeel == formeel
    stand = {"VOLDAAN": WEL, "GRENSGEVAL": OPEN, "TE_LAAT": NIET}[formeel]
    assert staat(beeld, "B05") is stand
    if formeel == "GRENSGEVAL":
        assert "1 " in regel(beeld, "B05").zin
        assert "Kies zelf" in regel(beeld, "B05").zin


@pytest.mark.parametrize(
    ("ontvangen", "formeel"), [("30-6-2026", "VOLDAAN"), ("1-7-2026", "TE_LAAT")]
)
def test_a_next_notice_is_in_before_july(plek: Werkplek, ontvangen: str, formeel: str) -> None:
    """Case 29."""
    kind = plek.kind("2-9-2016")
    plek.vrijstelling(kind, "5b", date(2025, 8, 1), date(2026, 7, 31))
    beeld = plek.neem_in(kind, "5b", ontvangen, "2026-2027")
    assert not beeld.eerste
    assert beeld.formeel == formeel


def test_late_by_receipt_shows_the_day_that_was_in_time(plek: Werkplek) -> None:
    """Case 29: dated 28 June, received 2 July."""
    kind = plek.kind("2-9-2016")
    plek.vrijstelling(kind, "5b", date(2025, 8, 1), date(2026, 7, 31))
    beeld = plek.neem_in(kind, "5b", "2-7-2026", "2026-2027", dagtekening="28-6-2026")
    assert beeld.formeel == "TE_LAAT"
    assert "28 juni 2026" in regel(beeld, "B05").zin


def test_a_start_in_july_needs_two_notices(plek: Werkplek) -> None:
    """Case 30: the first is for one month, the second for the year after it."""
    kind = plek.kind("30-6-2020")
    een = plek.neem_in(kind, "5b", "1-6-2025", "2024-2025")
    assert (een.eerste, een.formeel) == (True, "VOLDAAN")
    assert (een.geldig_van, een.geldig_tot) == (date(2025, 7, 1), date(2025, 7, 31))
    assert een.opnieuw_voor == date(2025, 6, 30)
    twee = plek.neem_in(kind, "5b", "30-6-2025", "2025-2026")
    assert not twee.eerste
    assert staat(twee, "B05") is WEL


def test_a_month_at_a_public_school_stands_in_the_way(plek: Werkplek) -> None:
    """Case 31 (HR 2012, HR 2019)."""
    kind = plek.kind("31-8-2020")
    plek.plaats(kind, plek.school("Openbaar"), "1-9-2024", "30-9-2024")
    beeld = plek.neem_in(
        kind, "5b", "15-7-2025", "2025-2026", feit_bezwaar_tegen="openbaar, rooms-katholiek"
    )
    assert beeld.formeel == "ONGELDIG_8_2"
    assert staat(beeld, "B11") is NIET


def test_longer_ago_is_never_passed_in_silence(plek: Werkplek) -> None:
    """Case 32: fourteen months before the letter."""
    kind = plek.kind("31-8-2020")
    plek.plaats(kind, plek.school("Openbaar"), "1-9-2023", "1-5-2024")
    beeld = plek.neem_in(kind, "5b", "15-7-2025", "2025-2026")
    assert beeld.formeel == "TE_BEVESTIGEN"
    assert staat(beeld, "B11") is OPEN


def test_an_exception_waits_for_a_person(plek: Werkplek) -> None:
    """Case 33: moved 120 km; the exception counts only once she confirmed it."""
    kind = plek.kind("31-8-2020")
    plek.plaats(kind, plek.school("Openbaar"), "1-9-2023", "1-5-2024")
    beeld = plek.neem_in(kind, "5b", "15-7-2025", "2025-2026", uitzondering="VERHUISD")
    assert beeld.formeel == "TE_BEVESTIGEN"
    assert any("verhuizing" in zin for zin in beeld.waarschuwingen)
    ruw = {**beeld.invoer, "feit_uitzondering_bevestigd": "ja"}
    beroep.wijzig(plek.kluis, beeld.uid, ruw, beeld.versie)
    assert plek.toon(beeld.uid).formeel == "VOLDAAN"


def test_an_older_brother_is_of_no_help(plek: Werkplek) -> None:
    """Case 34: each child his own chain."""
    groot, klein = plek.kind("2-9-2014"), plek.kind("2-9-2016", voornamen="Bo", roepnaam="Bo")
    plek.vrijstelling(groot, "5b", date(2025, 8, 1), date(2026, 7, 31))
    plek.plaats(klein, plek.school("Openbaar"), "1-9-2020", "1-12-2025")
    ruw = plek.ruw("5b", "10-6-2026", "2026-2027", eerder_beroep="ja")
    plek.klok.zet(date(2026, 6, 10))
    uids = beroep.neem_in(plek.kluis, ruw, [groot, klein]).waarde
    een, twee = (plek.toon(uid) for uid in uids)
    assert staat(een, "B07") is WEL
    assert een.formeel == "VOLDAAN"
    assert twee.formeel == "ONGELDIG_8_2"
    assert staat(twee, "B07") is NIET
    assert [z.uid for z in een.broers_zussen] == [twee.uid]


def test_without_a_fixed_abode_all_of_the_country_counts(plek: Werkplek) -> None:
    """Case 35."""
    beeld = plek.neem_in(
        plek.kind("31-8-2020"), "5b", "1-7-2025", "2025-2026", vaste_verblijfplaats="nee"
    )
    assert beeld.formeel == "ONVOLLEDIG"
    assert staat(beeld, "B10") is NIET
    assert beeld.status == "ONVOLLEDIG"


def test_a_first_notice_at_nine_is_a_broken_chain(plek: Werkplek) -> None:
    """Case 36 (HR 2012)."""
    beeld = plek.neem_in(plek.kind("2-9-2016"), "5b", "1-6-2026", "2026-2027", eerste="ja")
    assert beeld.formeel == "KETEN_ONDERBROKEN"


def test_disputed_is_no_reason_for_the_om(plek: Werkplek) -> None:
    """Case 37; 38: late is."""
    beeld = plek.neem_in(plek.kind("31-8-2020"), "5b", "1-7-2025", "2025-2026")
    for deel in ("i", "iii"):
        beroep.beoordeel(plek.kluis, beeld.uid, deel, "voldaan", "Gesprek van 3 juli.")
    beroep.beoordeel(
        plek.kluis, beeld.uid, "ii", "niet voldaan", "Gaat over rust in de klas.", "B."
    )
    beeld = plek.toon(beeld.uid)
    assert (beeld.formeel, beeld.inhoud) == ("VOLDAAN", "BETWIST")
    assert "vervolgt niet" in beeld.om
    assert "mededeling" in beeld.brief_wordt
    tweede = beeld.beoordelingen[1]
    assert (tweede.onderdeel, tweede.tweede_lezer, tweede.door) == ("ii", "B.", "S. van den Berg")
    laat = plek.neem_in(plek.kind("31-8-2020"), "5b", "4-8-2025", "2025-2026")
    assert "Vervolgbaar" in laat.om


def test_bedenkingen_about_smartphones_are_seen(plek: Werkplek) -> None:
    """Case 39."""
    school = plek.school("Openbaar")
    beeld = plek.neem_in(plek.kind("31-8-2020"), "5b", "1-7-2025", "2025-2026")
    assert staat(beeld, "B18") is WEL
    beroep.zet_school(plek.kluis, beeld.uid, school, {"genoemd": "ja", "bedenking": "inrichting"})
    beeld = plek.toon(beeld.uid)
    assert staat(beeld, "B18") is LET_OP
    assert staat(beeld, "B19") is LET_OP


@pytest.mark.parametrize(("verklaring", "stand"), [("29-3-2026", NIET), ("30-3-2026", WEL)])
def test_three_months_for_the_statement(plek: Werkplek, verklaring: str, stand: Stand) -> None:
    """Case 41."""
    kind = plek.kind("2-9-2016")
    plek.vrijstelling(kind, "5a", date(2025, 8, 1), date(2026, 7, 31))
    beeld = plek.neem_in(
        kind, "5a", "30-6-2026", "2026-2027", dagtekening="30-6-2026", feit_verklaring_op=verklaring
    )
    assert staat(beeld, "R-7-OUD") is stand
    assert beeld.formeel == ("VOLDAAN" if stand is WEL else "ONVOLLEDIG")


@pytest.mark.parametrize(
    ("feiten", "formeel", "woord"),
    [
        ({"feit_behandelend": "ja"}, "ONVOLLEDIG", ""),
        ({"feit_deskundige": "psycholoog", "feit_aangewezen": "nee"}, "VOLDAAN", "aangewezen"),
        ({"feit_deskundige": "psycholoog"}, "VOLDAAN", ""),
    ],
)
def test_who_may_give_the_statement(
    plek: Werkplek, feiten: dict[str, str], formeel: str, woord: str
) -> None:
    """Case 42: the bar on who treats stands with the arts alone."""
    beeld = plek.neem_in(plek.kind("2-9-2016"), "5a", "10-6-2026", "2026-2027", **feiten)
    assert beeld.formeel == formeel
    assert any(woord in zin for zin in beeld.waarschuwingen) or not woord


@pytest.mark.parametrize(("grond", "formeel"), [("5a", "VOLDAAN"), ("5b", "KETEN_ONDERBROKEN")])
def test_an_accident_halfway_the_year(plek: Werkplek, grond: str, formeel: str) -> None:
    """Case 43: 5 onder a has no term then, 5 onder b has."""
    kind = plek.kind("2-9-2015")
    beeld = plek.neem_in(kind, grond, "2-4-2026", "2025-2026", eerste="ja")
    assert beeld.formeel == formeel


def test_never_fit_runs_to_the_end_of_the_duty(plek: Werkplek) -> None:
    """Case 44: no day in June any more."""
    kind = plek.kind("2-9-2016")
    beeld = plek.neem_in(kind, "5a", "10-6-2026", "2026-2027", feit_nooit_geschikt="ja")
    assert beeld.opnieuw_voor is None
    assert beeld.geldig_tot == date(2034, 9, 1)


def test_article_15_is_never_too_late(plek: Werkplek) -> None:
    """Case 45 (RBMNE 2017)."""
    beeld = plek.neem_in(plek.kind("2-9-1998"), "15", "7-12-2015", "2015-2016")
    assert beeld.formeel == "KAN_BESLIST"
    assert staat(beeld, "R-15-TERUG") is LET_OP
    assert "eerder" in regel(beeld, "R-15-TERUG").zin


def test_spanish_and_the_wereldschool_are_warnings(plek: Werkplek) -> None:
    """Case 46."""
    beeld = plek.neem_in(
        plek.kind("2-9-2016"), "5c", "10-6-2026", "2026-2027",
        feit_taal="anders", feit_wereldschool="ja",
    )  # fmt: skip
    assert beeld.formeel == "VOLDAAN"
    assert any("vertaling" in zin for zin in beeld.waarschuwingen)
    assert any("Wereldschool" in zin for zin in beeld.waarschuwingen)


@pytest.mark.parametrize(("gevraagd", "boven"), [("5", True), ("4", False)])
def test_eleven_days_go_to_the_officer(plek: Werkplek, gevraagd: str, boven: bool) -> None:
    """Case 47: six were granted before."""
    beeld = plek.neem_in(
        plek.kind("2-9-2013"), "11g>10", "18-5-2026", "",
        feit_eerder_dagen="6", feit_schooldagen=gevraagd, feit_gehoord_hoofd="18-5-2026",
    )  # fmt: skip
    assert beeld.formeel == ("KAN_BESLIST" if boven else "HOOFD")
    assert staat(beeld, "R-11G-LPA") is (WEL if boven else NIET)


def test_holiday_of_a_trade_is_refused_with_the_reason(plek: Werkplek) -> None:
    """Case 48: there is no way past the head."""
    ruw = {**plek.ruw("11g>10", "1-6-2026", "2025-2026"), "grond": "11f"}
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        beroep.neem_in(plek.kluis, ruw, [plek.kind("2-9-2013")])
    assert "hoofd" in fout.value.fouten["grond"]
    assert "10 schooldagen" in fout.value.fouten["grond"]


def test_3b_without_plan_or_hearing(plek: Werkplek) -> None:
    """Case 49."""
    kind = plek.kind("2-9-2009")
    zonder = plek.neem_in(kind, "3b", "2-6-2026", "2025-2026", **GEHOORD, feit_plan="nee")
    assert (zonder.formeel, zonder.status) == ("AANVULLEN_4_5", "ONVOLLEDIG")
    ongehoord = plek.neem_in(kind, "3b", "3-6-2026", "2025-2026")
    assert ongehoord.formeel == "GEBLOKKEERD"
    assert staat(ongehoord, "R-3-HOREN") is NIET
    compleet = plek.neem_in(kind, "3b", "4-6-2026", "2025-2026", **GEHOORD)
    assert compleet.formeel == "KAN_BESLIST"


@pytest.mark.parametrize(
    ("grond", "geboren", "dag"),
    [
        ("3a", "2-9-2011", date(2026, 9, 29)),
        ("15", "2-9-2009", date(2026, 10, 27)),
    ],
)
def test_the_days_to_decide(plek: Werkplek, grond: str, geboren: str, dag: date) -> None:
    beeld = plek.neem_in(plek.kind(geboren), grond, "1-9-2026", "2026-2027", **GEHOORD)
    assert beeld.uiterlijk == dag


def test_leave_is_due_on_its_first_day(plek: Werkplek) -> None:
    beeld = plek.neem_in(plek.kind("2-9-2013"), "11g>10", "18-5-2026", "")
    assert beeld.uiterlijk == date(2026, 6, 22)
    assert "eerste dag" in beeld.uiterlijk_waarom
    assert (beeld.geldig_van, beeld.geldig_tot) == (date(2026, 6, 22), date(2026, 7, 10))


def test_travellers_need_the_whole_season(plek: Werkplek) -> None:
    beeld = plek.neem_in(plek.kind("2-9-2016"), "trekkend", "10-6-2026", "2026-2027")
    assert beeld.formeel == "VOLDAAN"
    mis = plek.neem_in(
        plek.kind("2-9-2016"), "trekkend", "10-6-2026", "2026-2027",
        feit_van_maand="5", feit_rijdende_school="4900",
    )  # fmt: skip
    assert mis.formeel == "VOLDOET_NIET"
    assert staat(mis, "R-5A-MAANDEN") is staat(mis, "R-5A-SCHOOL") is NIET


def test_without_any_data_the_chain_is_unknown_never_broken(plek: Werkplek) -> None:
    kind = plek.kind("2-9-2016")
    beeld = plek.neem_in(kind, "5b", "10-6-2026", "2026-2027", eerste="nee")
    assert beeld.formeel == "KETEN_ONBEKEND"
    assert staat(beeld, "B07") is OPEN
    plek.vrijstelling(plek.kind("2-9-2015"), "5b", date(2025, 8, 1), date(2026, 7, 31))
    assert plek.toon(beeld.uid).formeel == "KETEN_ONDERBROKEN"


def test_another_municipality_is_sent_on_not_refused(plek: Werkplek) -> None:
    kind = plek.kind("31-8-2020")
    beeld = plek.neem_in(kind, "5b", "1-7-2025", "2025-2026", gemeentecode="GM0193")
    assert beeld.formeel == "DOORZENDEN"
    beroep.zend_door(plek.kluis, beeld.uid)
    assert plek.toon(beeld.uid).status == "DOORGEZONDEN"
    with pytest.raises(fouten.BestaatAl):
        beroep.trek_in(plek.kluis, beeld.uid)
