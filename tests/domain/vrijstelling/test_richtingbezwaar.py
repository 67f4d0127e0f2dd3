# SPDX-License-Identifier: EUPL-1.2
"""Article 5 onder b: rules B01 to B20 one by one, their order, and what the OM does."""

from dataclasses import replace

import pytest

from leerplicht_desktop.domain.vrijstelling.inhoud import Inhoud
from leerplicht_desktop.domain.vrijstelling.kennisgeving import Kennisgeving
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import (
    Bedenking,
    Beroep,
    Keten,
    Mening,
    Over,
    Plaatsing,
    Uitzondering,
)
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.formeel import Formeel, formeel
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.inhoud import inhoud, om_indicator
from tests.domain.kalenders import d

EERSTE = Beroep(
    Kennisgeving("5b", d("14-8-2021"), d("11-6-2026"), eerste=True, eerste_schooldag=d("1-9-2026")),
    d("10-6-2026"),
)
VERVOLG = Beroep(Kennisgeving("5b", d("14-8-2018"), d("11-6-2026"), beginjaar=2026), d("10-6-2026"))


def _ontvangen(beroep: Beroep, dag: str) -> Beroep:
    return replace(beroep, kennisgeving=replace(beroep.kennisgeving, ontvangen=d(dag)))


@pytest.mark.parametrize(
    "beroep,verdict,regels",
    [
        (EERSTE, "VOLDAAN", ("B-VOLDAAN",)),
        (VERVOLG, "VOLDAAN", ("B-VOLDAAN",)),
        (replace(EERSTE, plichtig=False), "GEEN_PLICHT", ("B01",)),
        (replace(EERSTE, eigen_gemeente=False), "DOORZENDEN", ("B02",)),
        (replace(EERSTE, inhoud=Inhoud()), "ONVOLLEDIG", ("B03",)),
        (replace(EERSTE, indiener_bevoegd=False), "ONVOLLEDIG", ("B04",)),
        (_ontvangen(EERSTE, "2-8-2026"), "TE_LAAT", ("B05",)),
        (_ontvangen(VERVOLG, "1-7-2026"), "TE_LAAT", ("B06",)),
        (replace(VERVOLG, keten=Keten.ONDERBROKEN), "KETEN_ONDERBROKEN", ("B07",)),
        (replace(VERVOLG, keten=Keten.ONBEKEND), "KETEN_ONBEKEND", ("B07-ONBEKEND",)),
        (replace(EERSTE, keten=Keten.ONDERBROKEN), "VOLDAAN", ("B-VOLDAAN",)),
        (replace(EERSTE, verklaring=False), "ONVOLLEDIG", ("B09",)),
        (replace(EERSTE, dekt_alle_scholen=False), "ONVOLLEDIG", ("B10",)),
        (replace(EERSTE, vaste_verblijfplaats=False), "ONVOLLEDIG", ("B10",)),
        (replace(EERSTE, vaste_verblijfplaats=False, dekt_nederland=True), "VOLDAAN",
         ("B-VOLDAAN",)),
        (replace(EERSTE, ontvangstbewijs=False), "VOLDAAN", ("B-VOLDAAN", "B20")),
    ],
)  # fmt: skip
def test_formal_rules(beroep: Beroep, verdict: str, regels: tuple[str, ...]) -> None:
    oordeel = formeel(beroep)
    assert (oordeel.verdict, oordeel.regels) == (verdict, regels)
    assert oordeel.zin
    assert not {"toegekend", "afgewezen"} & set(oordeel.zin.split())


def test_no_fixed_abode_must_cover_the_netherlands() -> None:
    """Case 35."""
    zin = formeel(replace(EERSTE, vaste_verblijfplaats=False)).zin
    assert "in heel Nederland" in zin
    assert "op redelijke afstand" in formeel(replace(EERSTE, dekt_alle_scholen=False)).zin


def test_what_is_missing_is_named() -> None:
    zonder = Inhoud("1", "N", d("14-8-2021"), "V", "S 1", "V", "1234 AB", None, "5 onder b")
    oordeel = formeel(replace(EERSTE, inhoud=zonder))
    assert oordeel.zin == (
        "In de kennisgeving ontbreekt: of er al eerder een beroep op vrijstelling is gedaan."
    )
    assert formeel(replace(EERSTE, inhoud=replace(zonder, eerder_beroep=True))).verdict == "VOLDAAN"


def test_borderline_asks_for_a_recorded_choice() -> None:
    """Case 28: never a letter "te laat" without a person's choice."""
    kennisgeving = replace(
        EERSTE.kennisgeving, geboren=d("28-2-2021"), ontvangen=d("2-2-2026"),
        eerste_schooldag=d("2-3-2026"),
    )  # fmt: skip
    grens = replace(EERSTE, kennisgeving=kennisgeving, dagtekening=d("1-2-2026"))
    assert formeel(grens).verdict == "GRENSGEVAL"
    assert formeel(replace(grens, grensgeval_op_tijd=True)).verdict == "VOLDAAN"
    assert formeel(replace(grens, grensgeval_op_tijd=False)).verdict == "TE_LAAT"


@pytest.mark.parametrize(
    "ontvangen,verdict",
    [
        ("31-8-2026", "TE_LAAT"), ("1-9-2026", "TE_LAAT"), ("31-7-2027", "TE_LAAT"),
        ("1-8-2027", "KETEN_ONDERBROKEN"),
    ],
)  # fmt: skip
def test_a_first_appeal_after_the_first_period_is_a_broken_chain(
    ontvangen: str, verdict: str
) -> None:
    """Case 36 (HR 2012:BV9201)."""
    oordeel = formeel(_ontvangen(EERSTE, ontvangen))
    assert oordeel.verdict == verdict
    assert oordeel.regels == (("B05",) if ontvangen == "31-8-2026" else ("B08",))


@pytest.mark.parametrize("uitzondering", list(Uitzondering))
def test_an_exception_helps_only_when_a_person_confirms_it(uitzondering: Uitzondering) -> None:
    """Case 33."""
    laat = replace(_ontvangen(EERSTE, "10-3-2028"), uitzondering=uitzondering)
    voorlopig = formeel(laat)
    assert voorlopig.verdict == "KETEN_ONDERBROKEN"
    assert uitzondering.value in voorlopig.waarschuwingen[0]
    bevestigd = formeel(replace(laat, uitzondering_bevestigd=True))
    assert bevestigd.verdict == "VOLDAAN"
    assert "B08-UITZONDERING" in bevestigd.regels
    buitenland = uitzondering is Uitzondering.UIT_BUITENLAND
    assert len(bevestigd.waarschuwingen) == int(buitenland)
    geplaatst = replace(
        laat, uitzondering_bevestigd=True, plaatsingen=(Plaatsing("rk", d("1-9-2026")),)
    )
    assert (formeel(geplaatst).verdict == "VOLDAAN") is not buitenland


@pytest.mark.parametrize(
    "plaatsing,tegen,verdict,regels",
    [
        (Plaatsing("rk", d("1-9-2025"), d("10-6-2025")), set(), "ONGELDIG_8_2", ("B11",)),
        (Plaatsing("rk", d("1-9-2024"), d("9-6-2025")), set(), "TE_BEVESTIGEN", ("B12",)),
        (Plaatsing("rk", d("1-9-2024")), {"rk"}, "ONGELDIG_8_2", ("B11",)),
        (Plaatsing("rk", d("1-9-2024")), {"pc"}, "VOLDAAN", ("B-VOLDAAN",)),
        (Plaatsing("rk", d("10-6-2026")), set(), "VOLDAAN", ("B-VOLDAAN",)),
        (Plaatsing("rk", d("9-6-2026")), set(), "ONGELDIG_8_2", ("B11",)),
        (Plaatsing("openbaar", d("14-8-2025"), d("14-9-2025")), {"openbaar"}, "ONGELDIG_8_2",
         ("B11", "B13")),
        (Plaatsing("openbaar", d("1-2-2025"), d("10-4-2025")), {"openbaar"}, "TE_BEVESTIGEN",
         ("B12", "B13")),
    ],
)  # fmt: skip
def test_placement_on_a_school_objected_to(
    plaatsing: Plaatsing, tegen: set[str], verdict: str, regels: tuple[str, ...]
) -> None:
    """Cases 31 and 32; the year is counted back from the dagtekening, 10-6-2026."""
    beroep = replace(EERSTE, plaatsingen=(plaatsing,), bezwaar_tegen=frozenset(tegen))
    oordeel = formeel(beroep)
    assert (oordeel.verdict, oordeel.regels) == (verdict, regels)


def test_one_recent_placement_among_old_ones() -> None:
    oud, nieuw = Plaatsing("rk", d("1-8-2024"), d("1-1-2025")), Plaatsing("pc", d("1-1-2026"))
    beroep = replace(EERSTE, plaatsingen=(oud, nieuw))
    assert formeel(beroep).verdict == "ONGELDIG_8_2"
    assert formeel(replace(beroep, bezwaar_tegen=frozenset({"rk"}))).verdict == "TE_BEVESTIGEN"


def test_the_heaviest_finding_is_the_verdict() -> None:
    alles = replace(
        _ontvangen(VERVOLG, "1-7-2026"), keten=Keten.ONDERBROKEN, verklaring=False,
        plaatsingen=(Plaatsing("rk", d("1-9-2025")),),
    )  # fmt: skip
    assert formeel(alles).verdict == "TE_LAAT"
    assert formeel(alles).regels == ("B06", "B07", "B09", "B11")
    assert formeel(replace(alles, eigen_gemeente=False)).verdict == "DOORZENDEN"
    assert [f.value for f in Formeel][-1] == "VOLDAAN"


def test_a_weekend_warning_of_the_notice_is_kept() -> None:
    laat = replace(VERVOLG, kennisgeving=replace(
        VERVOLG.kennisgeving, beginjaar=2024, ontvangen=d("30-6-2024")))  # fmt: skip
    assert "zo 30 juni 2024" in formeel(laat).waarschuwingen[0]


ALLES = replace(
    EERSTE, overtuiging=Mening.VOLDAAN, richting=Mening.VOLDAAN, zwaarwegend=Mening.VOLDAAN
)


@pytest.mark.parametrize(
    "beroep,verdict",
    [
        (ALLES, "AANNEMELIJK"),
        (EERSTE, "NIET_BEOORDEELD"),
        (replace(ALLES, richting=Mening.NIET_BEOORDEELD), "NIET_BEOORDEELD"),
        (replace(EERSTE, zwaarwegend=Mening.NIET_VOLDAAN), "BETWIST"),
        (replace(ALLES, overtuiging=Mening.NIET_VOLDAAN), "BETWIST"),
    ],
)
def test_the_human_assessment(beroep: Beroep, verdict: str) -> None:
    oordeel = inhoud(beroep)
    assert oordeel.verdict == verdict
    assert oordeel.regels[:3] == ("B15", "B16", "B17")


@pytest.mark.parametrize(
    "bedenkingen,regel",
    [
        ((Bedenking(Over.INRICHTING), Bedenking(Over.SOORT), Bedenking(Over.LEERPLICHT)), "B18"),
        ((Bedenking(Over.RICHTING, concreet=False),), "B19"),
    ],
)
def test_what_to_look_at(bedenkingen: tuple[Bedenking, ...], regel: str) -> None:
    """Case 39: smartphones are inrichting."""
    assert inhoud(replace(EERSTE, bedenkingen=bedenkingen)).regels[3:] == (regel,)
    anders = (*bedenkingen, Bedenking(Over.RICHTING, contact_met_school=True))
    assert inhoud(replace(EERSTE, bedenkingen=anders)).regels[3:] == ()
    contact = Bedenking(Over.PRAKTISCH, concreet=False, contact_met_school=True)
    assert inhoud(replace(EERSTE, bedenkingen=(contact,))).regels[3:] == ()


def test_schools_the_parents_did_not_name() -> None:
    buurt = frozenset({"De Linde", "De Beuk", "De Eik"})
    oordeel = inhoud(
        replace(EERSTE, scholen_in_de_buurt=buurt, scholen_van_ouders=frozenset({"De Beuk"}))
    )
    assert oordeel.regels[3:] == ("B14",)
    assert "De Eik, De Linde" in oordeel.zin
    assert inhoud(
        replace(EERSTE, scholen_in_de_buurt=buurt, scholen_van_ouders=buurt)
    ).regels[3:] == ()  # fmt: skip


@pytest.mark.parametrize(
    "beroep,voorbij,verdict",
    [
        (_ontvangen(EERSTE, "2-8-2026"), False, "VERVOLGBAAR"),
        (replace(VERVOLG, keten=Keten.ONDERBROKEN), False, "VERVOLGBAAR"),
        (replace(EERSTE, plaatsingen=(Plaatsing("rk", d("1-9-2025")),)), False, "VERVOLGBAAR"),
        (replace(EERSTE, verklaring=False), False, "OPEN"),
        (replace(EERSTE, verklaring=False), True, "VERVOLGBAAR"),
        (replace(EERSTE, zwaarwegend=Mening.NIET_VOLDAAN), True, "VERVOLGT_NIET"),
        (ALLES, True, "OPEN"),
        (replace(VERVOLG, keten=Keten.ONBEKEND, zwaarwegend=Mening.NIET_VOLDAAN), True, "OPEN"),
    ],
)
def test_om_indicator(beroep: Beroep, voorbij: bool, verdict: str) -> None:
    """Cases 37 and 38."""
    oordeel = om_indicator(formeel(beroep), inhoud(beroep), hersteltermijn_voorbij=voorbij)
    assert oordeel.verdict == verdict
