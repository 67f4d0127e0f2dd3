# SPDX-License-Identifier: EUPL-1.2
"""Any spelling of a name finds the pupil; lists sort as Dutch lists do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import namen
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.namen import in_een_zin


@pytest.mark.parametrize(
    "tekst,gevouwen",
    [
        ("Daniël", "daniel"), ("Weiß", "weiss"), ("Søren Łukasz", "soren lukasz"),
        ("Đorđe", "dorde"), ("Yıldız İnci", "yildiz inci"),
        ("O’Neill-d'Aubigné", "o neill d aubigne"),
        ("  'T   Hooft ", "t hooft"), ("Bĳlsma", "bijlsma"), ("Æbelø Œuvre", "aebelo oeuvre"),
        ("Дмитрій", "дмитріи"), ("D\u0061\u0308nzer", "danzer"), ("Van–Dam", "van dam"),
    ],
)  # fmt: skip
def test_folds(tekst: str, gevouwen: str) -> None:
    assert namen.vouw(tekst) == gevouwen


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(tekst: str) -> None:
    assert namen.vouw(namen.vouw(tekst)) == namen.vouw(tekst)


NOOR = Naam("Noortje Maria", "Noor", "van", "Dijk")


def test_name_in_daily_use_and_as_registered() -> None:
    assert namen.volledig(NOOR) == "Noor van Dijk"
    assert namen.officieel(NOOR) == "Noortje Maria van Dijk"
    assert namen.volledig(Naam(voornamen="Ali", achternaam="Kaya")) == "Ali Kaya"
    assert namen.officieel(Naam(roepnaam="Ali", achternaam="Kaya")) == "Ali Kaya"


def test_sorts_on_surname_without_tussenvoegsel() -> None:
    lijst = [
        Naam(roepnaam="An", achternaam="Dijkstra"),
        Naam(roepnaam="An", achternaam="Dijk-Jansen"),
        NOOR,
        Naam(roepnaam="Zoë", tussenvoegsel="ten", achternaam="Boer"),
        Naam(roepnaam="Bo", tussenvoegsel="van", achternaam="Dijk"),
    ]
    gesorteerd = [namen.volledig(n) for n in sorted(lijst, key=namen.sorteersleutel)]
    assert gesorteerd == [
        "Zoë ten Boer",
        "Bo van Dijk",
        "Noor van Dijk",
        "An Dijk-Jansen",
        "An Dijkstra",
    ]


def test_sorts_on_the_name_in_daily_use_else_on_the_first_names() -> None:
    lijst = [
        Naam("Anna", "Zoë", "", "Boer"),
        Naam(voornamen="Bo", achternaam="Boer"),
        Naam("Zita", "An", "", "Boer"),
    ]
    gesorteerd = [namen.volledig(n) for n in sorted(lijst, key=namen.sorteersleutel)]
    assert gesorteerd == ["An Boer", "Bo Boer", "Zoë Boer"]


@pytest.mark.parametrize(
    ("aan", "zin"),
    [
        (["De heer Jan Proefstra"], "De heer Jan Proefstra"),
        (
            ["Mevrouw An Proefstra", "De heer Jan Proefstra"],
            "Mevrouw An Proefstra en de heer Jan Proefstra",
        ),
        (["De heer A. Testman", "Bo Testman"], "De heer A. Testman en Bo Testman"),
    ],
)
def test_only_the_first_name_starts_with_a_capital_word(aan: list[str], zin: str) -> None:
    assert in_een_zin(aan) == zin
