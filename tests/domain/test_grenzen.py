# SPDX-License-Identifier: EUPL-1.2
"""Borders: the very day, the very minute and the very number at which an answer changes."""

import pytest

from leerplicht_desktop.domain.gegevens.melding import Verzuimdag
from leerplicht_desktop.domain.geoorloofd import Toestemming, ongeoorloofd
from leerplicht_desktop.domain.kalender import Vakantie, maandagen
from leerplicht_desktop.domain.leerplicht import Status, beeld, bepaal
from leerplicht_desktop.domain.lesweekvenster import hoogste_venster, tellende, weekbeelden
from leerplicht_desktop.domain.schoolkalender import Afwijkingen, van_school
from leerplicht_desktop.domain.verzuim import bereken, langste_reeks
from tests.domain.kalenders import MIDDEN, d, dagen


@pytest.mark.parametrize(
    "op,woorden",
    [
        ("1-9-2025", ("wordt 5", "begint")), ("2-9-2025", ("werd 5", "begint")),
        ("30-9-2025", ("werd 5", "begint")), ("1-10-2025", ("werd 5", "begon")),
    ],
)  # fmt: skip
def test_the_sentence_changes_tense_on_the_day(op: str, woorden: tuple[str, str]) -> None:
    zin = bepaal(d("2-9-2020"), d(op)).redenen[0]
    assert all(woord in zin for woord in woorden)


@pytest.mark.parametrize(
    "op,waarschuwt",
    [("31-12-2037", False), ("1-1-2038", True), ("2-3-2038", True), ("3-3-2038", False)],
)
def test_an_unknown_first_school_day_is_told_for_sixty_days(op: str, waarschuwt: bool) -> None:
    plicht = bepaal(d("15-12-2032"), d(op), kalender=MIDDEN)
    assert bool(plicht.waarschuwingen) is waarschuwt


@pytest.mark.parametrize(
    "op,waarschuwt",
    [("30-9-2025", False), ("1-10-2025", True), ("1-9-2038", True), ("2-9-2038", False)],
)
def test_out_of_the_brp_warns_from_the_duty_to_eighteen(op: str, waarschuwt: bool) -> None:
    plicht = bepaal(d("2-9-2020"), d(op), uitgeschreven_brp=True)
    assert bool(plicht.waarschuwingen) is waarschuwt


@pytest.mark.parametrize(
    "op,nog", [("30-6-2030", ""), ("29-6-2030", ""), ("1-7-2030", "nog 30 dagen")]
)
def test_the_last_month_counts_down(op: str, nog: str) -> None:
    kop = beeld(bepaal(d("12-10-2013"), d(op)), d(op)).kop
    assert ("nog" in kop) is (op != "29-6-2030")
    assert nog in kop


def test_twelve_years_that_end_with_sixteen_are_not_the_reason() -> None:
    """Both ends on the same day: the age is named, as for anybody."""
    plicht = bepaal(d("5-1-2010"), d("31-7-2026"), schooljaren=12)
    assert plicht.leerplicht_tot == d("31-7-2026")
    assert "waarin de leerling 16 wordt" in plicht.redenen[1]


def test_a_diploma_on_the_last_day_leaves_no_kwalificatieplicht() -> None:
    voor = bepaal(d("5-1-2010"), d("1-8-2026"), startkwalificatie_op=d("1-8-2026"))
    assert (voor.status, voor.kwalificatieplicht_tot) == (Status.STARTKWALIFICATIE, None)
    erna = bepaal(d("5-1-2010"), d("1-8-2026"), startkwalificatie_op=d("2-8-2026"))
    assert (erna.status, erna.kwalificatieplicht_tot) == (
        Status.KWALIFICATIEPLICHTIG, d("1-8-2026"),
    )  # fmt: skip


def test_each_state_has_its_own_reason() -> None:
    kwalificatie = bepaal(d("5-1-2010"), d("1-9-2026")).redenen[1]
    assert "Daarna geldt de kwalificatieplicht" in kwalificatie
    assert "werd 18" in bepaal(d("5-1-2010"), d("5-1-2028")).redenen[1]
    diploma = bepaal(d("5-1-2010"), d("2-7-2027"), startkwalificatie_op=d("1-7-2027")).redenen[1]
    assert "startkwalificatie sinds 1-7-2027" in diploma


def test_the_calendar_covers_its_own_first_and_last_day() -> None:
    assert MIDDEN.dekt(MIDDEN.van, MIDDEN.tot)
    assert not MIDDEN.dekt(MIDDEN.van, MIDDEN.tot.replace(year=MIDDEN.tot.year + 1))
    assert list(maandagen(d("9-3-2026"), d("16-3-2026"))) == [d("9-3-2026"), d("16-3-2026")]


def test_one_minute_counts_and_the_first_of_equals_is_shown() -> None:
    assert tellende([Verzuimdag(d("9-3-2026"), 1)], MIDDEN) == {d("9-3-2026"): 1}
    venster = hoogste_venster(dagen({"12-1-2026": 4, "13-4-2026": 4}), MIDDEN)
    assert venster.tot == d("16-1-2026")
    korter = Toestemming(d("1-3-2026"), d("31-3-2026"), "kortere schooldag", 60)
    over = ongeoorloofd([Verzuimdag(d("9-3-2026"), 61)], [korter])
    assert over == (Verzuimdag(d("9-3-2026"), 1),)


def test_every_week_as_it_is_shown() -> None:
    uren = dagen({"13-2-2026": 2, "16-2-2026": 3, "23-2-2026": 4, "26-2-2026": 1})
    per_dag = tellende(uren, MIDDEN)
    venster = hoogste_venster(uren, MIDDEN)
    beelden = weekbeelden(per_dag, MIDDEN, d("9-2-2026"), d("6-3-2026"), venster)
    assert [(b.weeknummer, b.minuten, b.lopend, b.in_venster) for b in beelden] == [
        (7, 120, 120, True), (8, 0, 0, False), (9, 300, 420, True), (10, 0, 420, False),
    ]  # fmt: skip
    assert beelden[1].vrij == "voorjaarsvakantie"
    assert beelden[0].vrij == ""


def test_a_holiday_of_one_day_is_possible() -> None:
    een = Vakantie("brugdag", d("9-3-2026"), d("9-3-2026"))
    assert van_school(MIDDEN, Afwijkingen((een,))).vrij_reden(d("9-3-2026")) == "brugdag"


@pytest.mark.parametrize(
    "eind,dagen_weg,soort", [("1-10-2026", "29", "LRV"), ("30-9-2026", "28", "OVERIG")]
)
def test_a_total_over_every_school_day_counts_the_days(
    eind: str, dagen_weg: str, soort: str
) -> None:
    """From Thursday 3 September: 3 hours for each school day is a day away, ends included."""
    schooldagen = 21 if eind == "1-10-2026" else 20
    uit = bereken(
        (), MIDDEN, begindatum=d("3-9-2026"), einddatum=d(eind), alleen_totaal=True,
        totaal_minuten=schooldagen * 180,
    )  # fmt: skip
    assert uit.voorstel.feiten["aaneengesloten_dagen"] == dagen_weg
    assert (uit.voorstel.soort == "LRV") is (soort == "LRV")
    minder = bereken(
        (), MIDDEN, begindatum=d("3-9-2026"), einddatum=d(eind), alleen_totaal=True,
        totaal_minuten=schooldagen * 180 - 1,
    )  # fmt: skip
    assert "aaneengesloten_dagen" not in minder.voorstel.feiten


@pytest.mark.parametrize("eind,zegt", [("30-9-2026", False), ("1-10-2026", True)])
def test_without_hours_a_long_period_asks_the_school(eind: str, zegt: bool) -> None:
    uit = bereken((), MIDDEN, begindatum=d("3-9-2026"), einddatum=d(eind))
    assert any("geen uren bekend" in zin for zin in uit.voorstel.waarschuwingen) is zegt


def test_one_day_is_a_period_too() -> None:
    dag = d("3-9-2026")
    uit = bereken((), MIDDEN, begindatum=dag, einddatum=dag, alleen_totaal=True, totaal_minuten=300)
    assert (uit.voorstel.feiten["aaneengesloten_dagen"], uit.hoogste_minuten) == ("1", 300)
    assert uit.voorstel.feiten["lesweken"] == "lesweek 36"


def test_hours_of_nothing_on_a_free_day_are_not_mentioned() -> None:
    vrij = bereken([Verzuimdag(d("5-9-2026"), 0)], MIDDEN)
    assert vrij.voorstel.waarschuwingen == ()
    assert bereken([Verzuimdag(d("5-9-2026"), 1)], MIDDEN).voorstel.waarschuwingen != ()


def test_once_sixteen_is_not_split() -> None:
    eens = bereken(dagen({"7-9-2026": 8, "8-9-2026": 8}), MIDDEN).voorstel
    assert not any("Splits" in zin for zin in eens.waarschuwingen)
    assert "leeftijd" not in eens.feiten


def test_a_stretch_counts_both_its_ends() -> None:
    assert langste_reeks({}, MIDDEN) == 0
    assert langste_reeks({d("9-3-2026"): 60}, MIDDEN) == 1
    assert langste_reeks({d("9-3-2026"): 60, d("10-3-2026"): 60}, MIDDEN) == 2


def test_exactly_sixteen_in_five_lesweken_is_not_sure() -> None:
    uit = bereken(
        (), MIDDEN, begindatum=d("2-3-2026"), einddatum=d("3-4-2026"), alleen_totaal=True,
        totaal_minuten=960,
    )  # fmt: skip
    assert uit.voorstel.soort == "OVERIG"
    assert "niet zeker" in uit.voorstel.zin
