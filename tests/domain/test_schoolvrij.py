# SPDX-License-Identifier: EUPL-1.2
"""The rows of a school's calendar mean exactly the days an officer would expect."""

from dataclasses import replace

from leerplicht_desktop.domain.gegevens.school import SchoolBeeld
from leerplicht_desktop.domain.gegevens.schoolkalender import (
    Kalenderregel,
    Schoolkalenderbeeld,
    SchoolvrijInvoer,
    conceptsleutel,
)
from leerplicht_desktop.domain.kalender import Vakantie, zonder_vakanties
from leerplicht_desktop.domain.schoolkalender import van_school
from leerplicht_desktop.domain.schoolvrij import afwijkingen, jaarregels, weekdagen
from tests.domain.kalenders import FEESTDAGEN, MIDDEN, d

BEGIN, EIND = d("1-8-2025"), d("31-7-2026")


def rij(soort: str, van: str, tot: str = "", naam: str = "eigen") -> SchoolvrijInvoer:
    return SchoolvrijInvoer(soort, naam, d(van), d(tot or van))


def test_weekdays_of_a_period() -> None:
    assert weekdagen(d("8-5-2026"), d("12-5-2026")) == (
        d("8-5-2026"), d("11-5-2026"), d("12-5-2026"),
    )  # fmt: skip
    assert weekdagen(d("9-5-2026"), d("10-5-2026")) == ()
    assert weekdagen(d("8-5-2026"), d("7-5-2026")) == ()


def test_each_kind_of_row_means_its_own_days() -> None:
    eigen = afwijkingen(
        [
            rij("vakantie", "2-5-2026", "10-5-2026", "tweede week"),
            rij("studiedag", "8-5-2026", "11-5-2026"),
            rij("les", "16-2-2026"),
        ],
        MIDDEN.feestdagen,
    )
    assert eigen.vakanties == (Vakantie("tweede week", d("2-5-2026"), d("10-5-2026")),)
    assert eigen.studiedagen == {d("8-5-2026"), d("11-5-2026")}
    assert eigen.lesdagen == {d("16-2-2026")}


def test_lessons_in_a_holiday_leave_its_feestdag_free_unless_it_has_a_row_of_its_own() -> None:
    """Koningsdag 2026 is the Monday of the meivakantie."""
    week = rij("les", "25-4-2026", "3-5-2026")
    lesdagen = afwijkingen([week], MIDDEN.feestdagen).lesdagen
    assert lesdagen == {d(f"{dag}-2026") for dag in ("28-4", "29-4", "30-4", "1-5")}
    ook = afwijkingen([week, rij("les", "27-4-2026")], MIDDEN.feestdagen).lesdagen
    assert ook - lesdagen == {d("27-4-2026")}


def test_the_year_as_a_list() -> None:
    regels = jaarregels(MIDDEN, MIDDEN, (), BEGIN, EIND)
    assert [(regel.naam, regel.soort) for regel in regels] == [
        ("zomervakantie", "regio"),
        ("herfstvakantie", "regio"),
        ("kerstvakantie", "regio"),
        ("voorjaarsvakantie", "regio"),
        ("Goede vrijdag", "feestdag"),
        ("Tweede paasdag", "feestdag"),
        ("meivakantie", "regio"),
        ("Bevrijdingsdag", "feestdag"),
        ("Hemelvaartsdag", "feestdag"),
        ("Tweede pinksterdag", "feestdag"),
        ("zomervakantie", "regio"),
    ]
    assert [regel.vrij for regel in regels] == [30, 5, 10, 5, 1, 1, 5, 1, 1, 1, 30]
    assert {regel.les for regel in regels} == {0}
    assert not any(regel.eigen for regel in regels)


def test_own_rows_stand_after_the_region_on_the_same_day_and_change_its_count() -> None:
    eigen = [
        Kalenderregel("les", "les", d("18-10-2025"), d("22-10-2025"), 0, 0, "a", 2),
        Kalenderregel("vakantie", "mei", d("2-5-2026"), d("10-5-2026"), 0, 0, "b", 1),
        Kalenderregel("studiedag", "ander jaar", d("3-8-2026"), d("3-8-2026"), 0, 0, "c", 1),
        Kalenderregel("studiedag", "vorig jaar", d("31-7-2025"), d("31-7-2025"), 0, 0, "d", 1),
    ]
    school = van_school(
        MIDDEN,
        afwijkingen(
            [rij("les", "18-10-2025", "22-10-2025"), rij("vakantie", "2-5-2026", "10-5-2026")],
            MIDDEN.feestdagen,
        ),
    )
    regels = jaarregels(MIDDEN, school, eigen, BEGIN, EIND)
    herfst = [regel for regel in regels if regel.van == d("18-10-2025")]
    assert [(r.soort, r.vrij, r.les, r.versie) for r in herfst] == [
        ("regio", 2, 3, 0),
        ("les", 0, 3, 2),
    ]
    assert [r.uid for r in regels if r.eigen] == ["a", "b"]
    assert "Bevrijdingsdag" not in {r.naam for r in regels}  # within the extra week


def test_the_edges_of_the_school_year_belong_to_it() -> None:
    eigen = [
        Kalenderregel("studiedag", "eerste", BEGIN, BEGIN, 0, 0, "a", 1),
        Kalenderregel("studiedag", "laatste", EIND, EIND, 0, 0, "b", 1),
    ]
    regels = jaarregels(MIDDEN, MIDDEN, eigen, BEGIN, EIND)
    assert [r.uid for r in regels if r.eigen] == ["a", "b"]
    randen = (Vakantie("voor", d("1-7-2025"), BEGIN), Vakantie("na", EIND, d("9-8-2026")))
    krap = replace(MIDDEN, vakanties=randen, feestdagen=frozenset())
    assert [r.naam for r in jaarregels(krap, krap, (), BEGIN, EIND)] == ["voor", "na"]
    feest = zonder_vakanties({BEGIN: "begin", EIND: "eind", d("1-8-2026"): "erna"})
    assert [r.naam for r in jaarregels(feest, feest, (), BEGIN, EIND)] == ["begin", "eind"]


def test_a_feestdag_without_a_name_or_in_a_weekend() -> None:
    leeg = zonder_vakanties({})
    anoniem = van_school(leeg, afwijkingen((), frozenset()))
    assert jaarregels(leeg, anoniem, (), BEGIN, EIND) == ()
    zaterdag = zonder_vakanties({d("27-12-2025"): "zaterdag"})
    assert jaarregels(zaterdag, zaterdag, (), BEGIN, EIND) == ()
    assert "Koningsdag" in FEESTDAGEN.values()


def test_the_picture_counts_what_is_the_schools_own() -> None:
    school = SchoolBeeld("u", "12AB00", "De Wilg", "BO", "", "", "", "", "MIDDEN")
    regels = (
        Kalenderregel("regio", "mei", BEGIN, EIND, 0, 0),
        Kalenderregel("les", "les", BEGIN, EIND, 0, 0, "x", 1),
    )
    beeld = Schoolkalenderbeeld(school, "2025-2026", "MIDDEN", False, regels, 41, 200)
    assert beeld.eigen == 1
    assert conceptsleutel("u", "les", "2025-2026") == "u les 2025-2026"
