# SPDX-License-Identifier: EUPL-1.2
"""A period that cannot be is refused beside its field; one that is odd is told and let through."""

import pytest

from leerplicht_desktop.domain.controle.schoolvrij import controleer
from leerplicht_desktop.domain.gegevens.schoolkalender import SchoolvrijInvoer
from leerplicht_desktop.domain.kalender import zonder_vakanties
from tests.domain.kalenders import FEESTDAGEN, MIDDEN, d

MEI = SchoolvrijInvoer("vakantie", "tweede week mei", d("2-5-2026"), d("10-5-2026"))
STUDIE = SchoolvrijInvoer("studiedag", "studiedag", d("9-3-2026"), d("9-3-2026"))


def ruw(soort: str = "vakantie", van: str = "", tot: str = "", **rest: str) -> dict[str, str]:
    return {"soort": soort, "van": van, "tot": tot, **rest}


def test_a_period_as_typed() -> None:
    gezien = controleer(
        ruw(van="za 2 mei 2026", tot="10-5-2026", naam=" tweede  week ", schooljaar="2025-2026"),
        MIDDEN,
    )
    assert gezien.waarde == SchoolvrijInvoer(
        "vakantie", "tweede week", d("2-5-2026"), d("10-5-2026")
    )
    assert gezien.fouten == {}


@pytest.mark.parametrize(
    "soort,naam", [("vakantie", "extra vakantie"), ("studiedag", "studiedag"), ("les", "toch les")]
)
def test_without_name_and_last_day(soort: str, naam: str) -> None:
    gezien = controleer(ruw(soort, "18-2-2026" if soort == "les" else "9-3-2026"), MIDDEN)
    assert gezien.waarde is not None
    assert gezien.waarde.naam == naam
    assert gezien.waarde.van == gezien.waarde.tot
    assert gezien.waarschuwingen == {}


@pytest.mark.parametrize(
    "invoer,veld,zin",
    [
        (ruw(""), "soort", "Kies wat voor dag het is."),
        (ruw("feest", "9-3-2026"), "soort", "niet bekend"),
        (ruw(), "van", "Vul de eerste dag in."),
        (ruw(van="31-2-2026"), "van", "31 februari 2026 bestaat niet"),
        (ruw(van="9-3-2026", tot="morgen"), "tot", "Dit is geen datum"),
        (ruw(van="9-3-2026", tot="8-3-2026"), "tot", "Kies een dag vanaf ma 9 maart 2026"),
        (ruw(van="9-3-2026", tot="9-3-2027"), "tot", "Dit zijn 366 dagen. Meer dan 63"),
        (ruw(van="9-3-2026", tot="11-5-2026"), "tot", "64 dagen"),
        (ruw("les", "9-3-2026", "11-5-2026"), "tot", "64 dagen"),
        (ruw("studiedag", "9-3-2026", "16-3-2026"), "tot", "Dit zijn 8 dagen. Meer dan 7"),
        (ruw(van="7-3-2026", tot="8-3-2026"), "van", "za 7 maart 2026 valt in het weekend"),
        (ruw(van="9-3-2026", naam="x" * 61), "naam", "te lang"),
        (ruw(van="9-3-2026", schooljaar="2024-2026"), "schooljaar", "2024-2026 is geen schooljaar"),
        (
            ruw(van="1-8-2026", tot="5-8-2026", schooljaar="2025-2026"),
            "van",
            "buiten schooljaar 2025-2026. Kies een dag van 1 augustus 2025 t/m 31 juli 2026",
        ),
        (ruw(van="31-7-2025", schooljaar="2025-2026"), "van", "buiten schooljaar"),
    ],
)
def test_what_cannot_be(invoer: dict[str, str], veld: str, zin: str) -> None:
    gezien = controleer(invoer, MIDDEN)
    assert gezien.waarde is None
    assert zin in gezien.fouten[veld]


@pytest.mark.parametrize(
    "van,tot", [("31-7-2026", "7-8-2026"), ("25-7-2025", "1-8-2025"), ("9-3-2026", "10-5-2026")]
)
def test_a_summer_may_cross_the_edge_and_nine_weeks_is_the_most(van: str, tot: str) -> None:
    assert controleer(ruw(van=van, tot=tot, schooljaar="2025-2026"), MIDDEN).goed
    assert controleer(ruw("studiedag", "9-3-2026", "15-3-2026"), MIDDEN).goed


@pytest.mark.parametrize(
    "soort,van,tot",
    [
        ("vakantie", "8-5-2026", "12-5-2026"),
        ("vakantie", "27-4-2026", "4-5-2026"),
        ("les", "4-5-2026", ""),
    ],
)
def test_the_same_days_twice_are_refused_and_named(soort: str, van: str, tot: str) -> None:
    gezien = controleer(ruw(soort, van, tot), MIDDEN, [STUDIE, MEI])
    assert gezien.fouten["van"] == (
        "Tweede week mei (2 mei 2026 t/m 10 mei 2026) staat al in deze kalender. "
        "Wijzig die, of kies andere dagen."
    )
    assert (
        "Studiedag (9 maart 2026) staat al"
        in (controleer(ruw("studiedag", "9-3-2026"), MIDDEN, [STUDIE]).fouten["van"])
    )


def test_two_periods_may_share_a_weekend() -> None:
    assert controleer(ruw(van="9-5-2026", tot="17-5-2026"), MIDDEN, [MEI]).goed
    assert controleer(ruw(van="25-4-2026", tot="3-5-2026"), MIDDEN, [MEI]).goed


@pytest.mark.parametrize(
    "invoer,zin",
    [
        (ruw("studiedag", "28-4-2026"), "Deze dag is al vrij: meivakantie. "),
        (ruw("studiedag", "8-5-2026"), "Deze dag is al vrij: tweede week mei. "),
        (ruw(van="16-2-2026", tot="20-2-2026"), "Al deze dagen zijn al vrij: voorjaarsvakantie. "),
        (ruw(van="12-2-2026", tot="16-2-2026"), "1 van de 3 dagen is al vrij: voorjaarsvakantie. "),
        (ruw(van="30-4-2026", tot="1-5-2026"), "Al deze dagen zijn al vrij: meivakantie. "),
        (ruw(van="13-2-2026", tot="17-2-2026"), "2 van de 3 dagen zijn al vrij: "),
        (ruw("les", "9-3-2026"), "In de regio is er dan ook les. Deze regel verandert niets."),
    ],
)
def test_what_is_odd_is_told_and_kept(invoer: dict[str, str], zin: str) -> None:
    gezien = controleer(invoer, MIDDEN, [MEI])
    assert gezien.goed
    assert gezien.waarschuwingen["van"].startswith(zin)


def test_a_feestdag_that_stays_free_is_named() -> None:
    gezien = controleer(ruw("les", "27-4-2026", "1-5-2026"), MIDDEN)
    assert gezien.waarschuwingen == {
        "tot": "Blijft vrij: Koningsdag. Is er dan toch les? Voeg die dag apart toe."
    }
    assert controleer(ruw("les", "27-4-2026"), MIDDEN).waarschuwingen == {}


def test_days_that_no_calendar_covers_are_told() -> None:
    gezien = controleer(ruw(van="5-3-2040", tot="9-3-2040"), MIDDEN)
    assert "kent het programma geen vakanties" in gezien.waarschuwingen["tot"]
    zonder = controleer(ruw(van="9-3-2026"), zonder_vakanties(FEESTDAGEN))
    assert zonder.waarschuwingen == {}
