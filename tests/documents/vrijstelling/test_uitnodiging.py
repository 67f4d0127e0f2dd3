# SPDX-License-Identifier: EUPL-1.2
"""The talk is free for a notice, as long as there is no absoluut verzuim; 12+ is invited too."""

from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.documents.vrijstelling import uitnodiging
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, grond
from tests.documents.conftest import JONGERE, OUDERS
from tests.documents.lezer import tekst
from tests.documents.vrijstelling import zaken
from tests.documents.vrijstelling.onderdelen import Onderdelen, controleer

_WANNEER = ("woensdag 24 juni 2026, om 14.30 uur", "Raadhuisplein 1, Veldwijk, kamer 3",
            "andere dag", "iemand meenemen", "tolk")  # fmt: skip
_VRIJ = ("vrijwillig", "geen gevolgen voor", "een uitnodiging en geen besluit")
_NOOIT_VRIJ = ("dringend", "artikel 22", "verdachte", "proces-verbaal")
TABEL = {
    "5a": Onderdelen(("artikel 5 onder a",), _VRIJ, ("wat er medisch aan de hand is",), _WANNEER,
                     _NOOIT_VRIJ),
    "5b": Onderdelen(("artikel 5 onder b",), _VRIJ, ("bepaalt zelf wat",), _WANNEER, _NOOIT_VRIJ),
    "5c": Onderdelen(("artikel 5 onder c",), _VRIJ, (), _WANNEER, _NOOIT_VRIJ),
    "trekkend": Onderdelen(("artikel 5a (trekkend bestaan)",), _VRIJ, (), _WANNEER, _NOOIT_VRIJ),
    "3a": Onderdelen(("artikel 3a",), ("het hoofd van de school gehoord worden",), (), _WANNEER),
    "3b": Onderdelen(("artikel 3b",), ("het hoofd van de school gehoord worden",), (), _WANNEER),
    "15": Onderdelen(("artikel 15",), ("telt mee bij het besluit",), (), _WANNEER),
    "11g>10": Onderdelen(("artikel 11 onder g",), ("telt mee bij het besluit",), (), _WANNEER),
}  # fmt: skip
_EXEMPLAREN = pytest.mark.parametrize("exemplaar", [OUDERS, JONGERE], ids=["u", "je"])


def test_the_table_knows_every_ground() -> None:
    assert set(TABEL) == {voor.code for voor in zaken.VRIJSTELLINGSGRONDEN}


@_EXEMPLAREN
@pytest.mark.parametrize("code", TABEL)
def test_the_invitation_has_its_parts(code: str, exemplaar: Exemplaar) -> None:
    inhoud = tekst(uitnodiging.maak(replace(zaken.ZAAK, exemplaar=exemplaar), grond(code)))
    controleer(inhoud, TABEL[code], *exemplaar.aan)


@_EXEMPLAREN
@pytest.mark.parametrize(
    "code", [v.code for v in zaken.MEDEDELINGSGRONDEN if v.familie is Familie.MEDEDELING]
)
def test_with_absoluut_verzuim_it_is_the_enquiry_of_article_22(
    code: str, exemplaar: Exemplaar
) -> None:
    g = replace(zaken.ZAAK, exemplaar=exemplaar, absoluut=True)
    inhoud = tekst(uitnodiging.maak(g, grond(code)))
    assert "vrijwillig" not in inhoud
    for deel in ("artikel 22 van de Leerplichtwet", "verhaal horen", "dringend"):
        assert deel in inhoud


@pytest.mark.parametrize(
    ("geboren", "ook"), [(date(2014, 6, 15), True), (date(2014, 6, 16), False)]
)
def test_from_12_on_the_parents_read_that_the_child_is_invited_too(
    geboren: date, ook: bool
) -> None:
    g = replace(zaken.ZAAK, geboortedatum=geboren)
    assert ("krijgt een eigen brief" in tekst(uitnodiging.maak(g, grond("5b")))) is ook


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"gesprek_op": None}, "de dag van het gesprek"),
        ({"gesprek_op": date(2026, 6, 14)}, "een dag die nog moet komen"),
        ({"gesprek_tijd": " "}, "het tijdstip"),
        ({"gesprek_plaats": ""}, "de plaats"),
        ({"schooljaar": ""}, "schooljaar"),
    ],
)
def test_an_invitation_that_lacks_a_part_is_refused(anders: dict[str, object], woord: str) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        uitnodiging.maak(replace(zaken.ZAAK, **anders), grond("5b"))  # type: ignore[arg-type]
