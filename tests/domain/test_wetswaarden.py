# SPDX-License-Identifier: EUPL-1.2
"""Figures that changed hold from their day."""

from datetime import date

from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.wetswaarden import (
    LEEFTIJD_KWALIFICATIEPLICHT,
    RECHTSSTAND,
    Wetswaarde,
    Wijziging,
    leeftijd_doorstroompunt,
)
from tests.domain.kalenders import d


def test_doorstroompunt_reaches_27_from_2026() -> None:
    ouder = (leeftijd_doorstroompunt(d("31-12-2025")), leeftijd_doorstroompunt(d("1-1-2026")))
    assert [w.waarde for w in ouder] == [23, 27]
    assert [w.bron for w in ouder] == ["Doorstroompunt (RMC)", "Wet van school naar duurzaam werk"]
    assert leeftijd_doorstroompunt(d("1-1-1999")).waarde == 23


def test_a_change_is_one_line_with_a_date() -> None:
    uren = Wetswaarde(
        16, "uur", "oud", date(2000, 1, 1),
        (Wijziging(date(2030, 8, 1), 14, "nieuw"), Wijziging(date(2033, 8, 1), 12, "nieuwer")),
        "twijfel",
    )  # fmt: skip
    assert uren.op(d("31-7-2030")) is uren
    assert uren.op(d("1-8-2030")) == Wetswaarde(14, "uur", "nieuw", date(2030, 8, 1), (), "twijfel")
    assert uren.op(d("1-8-2033")).waarde == 12


def test_what_is_announced_only_is_off() -> None:
    assert LEEFTIJD_KWALIFICATIEPLICHT.wijzigingen[0].sinds is None
    assert LEEFTIJD_KWALIFICATIEPLICHT.op(d("1-1-2099")).waarde == 18


def test_a_rule_holds_between_its_days() -> None:
    assert Regel("A", "", "").geldt(d("1-1-1990"))  # read in 2015, held before
    nieuw = Regel("B", "", "", sinds=d("1-8-2027"), tot=d("31-7-2028"))
    dagen = ("31-7-2027", "1-8-2027", "31-7-2028", "1-8-2028")
    assert [nieuw.geldt(d(dag)) for dag in dagen] == [False, True, True, False]
    assert not Regel("C", "", "", sinds=None).geldt(d("1-1-2099"))
    assert Regel("D", "", "").sinds == RECHTSSTAND
