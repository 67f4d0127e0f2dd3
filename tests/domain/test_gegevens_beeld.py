# SPDX-License-Identifier: EUPL-1.2
"""What a screen reads off a record: may it open, has it begun, how much is there."""

from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.gegevens.bewaren import Lijstbeeld, Regelbeeld
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel, Inzagetekst, Inzageverzoek
from leerplicht_desktop.domain.gegevens.vrijstellingsbrief import Juliregel, Julitaak
from leerplicht_desktop.domain.gegevens.wpg import Wpgstand
from leerplicht_desktop.domain.inzage import Aanvrager
from leerplicht_desktop.domain.vrijstelling.gronden import grond

DAG = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("tot", "vervanger", "open_"),
    [(DAG, False, True), (None, False, False), (DAG, True, False), (None, True, False)],
)
def test_police_data_open_for_who_is_authorised_and_never_for_a_vervanger(
    tot: date | None, vervanger: bool, open_: bool
) -> None:
    assert Wpgstand(True, "S. van den Berg", "lpa", tot, vervanger).mag_open is open_


def test_a_list_has_begun_once_one_line_is_gone() -> None:
    regel = Regelbeeld(
        "r", "l", "Noor", 2007, Gegevenssoort.LEERPLICHT, DAG, "", "", (), "", "", None, {},
        klaar=False, overgeslagen="",
    )  # fmt: skip
    lijst = Lijstbeeld("u", 1, DAG, "GOEDGEKEURD", (regel, regel), None, None, None)
    assert not lijst.begonnen
    assert replace(lijst, regels=(regel, replace(regel, klaar=True))).begonnen


def test_a_request_is_about_an_adult_when_it_is_not_about_the_pupil() -> None:
    verzoek = Inzageverzoek("L1", "L1", Aanvrager.ZELF, "", "BEWIJS", DAG)
    assert not verzoek.volwassene
    assert replace(verzoek, over_uid="P1").volwassene


def test_a_part_counts_its_records_and_else_its_facts() -> None:
    feiten = (("naam", "Noor"), ("klas", "2a"), ("plek", "thuis"))
    rijen = (("1 mei", "2 uur"),)
    assert Inzagedeel("Verzuim").aantal == 0
    assert Inzagedeel("Verzuim", feiten).aantal == 3
    assert Inzagedeel("Verzuim", feiten, rijen=rijen, teksten=(Inzagetekst("x"),)).aantal == 2


@pytest.mark.parametrize(
    ("code", "taak", "uiterlijk"),
    [
        ("5b", Julitaak.EERSTE, DAG),
        ("5a", Julitaak.VERVOLG, DAG),
        ("5a", Julitaak.BLIJVEND, None),
        ("15", Julitaak.ARTIKEL_15, None),
    ],
)
def test_a_task_before_1_july_goes_with_its_ground_and_its_day(
    code: str, taak: Julitaak, uiterlijk: date | None
) -> None:
    regel = Juliregel("Noor", date(2012, 5, 1), grond(code), taak, uiterlijk=uiterlijk)
    assert regel.taak is taak
    with pytest.raises(ValueError, match="does not go with"):
        replace(regel, uiterlijk=None if uiterlijk else DAG)
    with pytest.raises(ValueError, match="does not go with"):
        replace(regel, grond=grond("5b" if uiterlijk is None else "15"))
