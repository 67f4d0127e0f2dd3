# SPDX-License-Identifier: EUPL-1.2
"""How long police data are kept, and what is refused of what is typed about them."""

from datetime import date

import pytest

from leerplicht_desktop.domain import zelfaudit
from leerplicht_desktop.domain.controle import wpg as controle
from leerplicht_desktop.domain.politiegegevens import bewaardagen, weigering_openen

VANDAAG = date(2026, 6, 15)
MAART = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("grondslag", "einde", "dagen"),
    [
        ("8", None, (date(2031, 3, 1), date(2036, 3, 1))),
        ("13", None, (date(2031, 3, 1), date(2036, 3, 1))),
        ("9", None, None),
        ("9", date(2026, 8, 31), (date(2027, 2, 28), date(2032, 2, 28))),
    ],
)
def test_five_and_five_years_or_half_a_year_after_an_investigation(
    grondslag: str, einde: date | None, dagen: tuple[date, date] | None
) -> None:
    assert bewaardagen(grondslag, MAART, einde) == dagen


def test_the_last_free_day_is_the_day_before_a_year_has_passed() -> None:
    assert weigering_openen(MAART, date(2027, 2, 28), gericht=False, reden="") == ""
    assert "gericht" in weigering_openen(MAART, date(2027, 3, 1), gericht=False, reden="zitting")


AUTORISATIE = {
    "naam": "S. van den Berg",
    "functie": "leerplichtambtenaar",
    "doel": "opsporing",
    "verleend_door": "teamleider",
    "van": "1-1-2026",
    "tot": "31-12-2026",
}


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"naam": ""}, "naam"),
        ({"doel": ""}, "doel"),
        ({"verleend_door": ""}, "verleend_door"),
        ({"tot": ""}, "tot"),
        ({"tot": "31-12-2025"}, "tot"),
        ({"tot": "2-1-2031"}, "tot"),
    ],
)
def test_an_authorisation_has_a_name_a_purpose_a_giver_and_an_end(
    anders: dict[str, str], veld: str
) -> None:
    assert controle.autorisatie(AUTORISATIE).goed
    assert set(controle.autorisatie({**AUTORISATIE, **anders}).fouten) == {veld}


@pytest.mark.parametrize("veld", ["ontvanger", "op", "grondslag", "doel", "wat"])
def test_a_disclosure_lacks_nothing(veld: str) -> None:
    ruw = {"ontvanger": "OM", "op": "15-6-2026", "grondslag": "16", "doel": "x", "wat": "y"}
    assert controle.verstrekking(ruw, VANDAAG).goed
    assert set(controle.verstrekking({**ruw, veld: ""}, VANDAAG).fouten) == {veld}
    if veld == "op":
        assert set(controle.verstrekking({**ruw, veld: "16-6-2026"}, VANDAAG).fouten) == {veld}


def test_the_purpose_of_an_investigation_may_follow_but_is_asked_for() -> None:
    ruw = {"titel": "Zaak", "begonnen_op": "10-6-2026"}
    gecontroleerd = controle.onderzoek(ruw, VANDAAG)
    assert gecontroleerd.goed
    assert "week" in gecontroleerd.waarschuwingen["doel"]
    fout = controle.onderzoek({**ruw, "beeindigd_op": "9-6-2026"}, VANDAAG).fouten
    assert set(fout) == {"beeindigd_op"}


def test_a_suspicion_says_what_happened_and_ends_after_it_began() -> None:
    ruw = {"ontdekt_op": "10-6-2026", "omschrijving": "scherm open"}
    assert controle.vermoeden(ruw, VANDAAG).goed
    assert set(controle.vermoeden({**ruw, "omschrijving": ""}, VANDAAG).fouten) == {"omschrijving"}
    fout = controle.vermoeden({**ruw, "afgehandeld_op": "9-6-2026"}, VANDAAG).fouten
    assert set(fout) == {"afgehandeld_op"}


def test_the_plan_is_due_three_months_after_the_audit() -> None:
    assert zelfaudit.verbeterplan_voor(date(2026, 11, 30)) == date(2027, 2, 28)
