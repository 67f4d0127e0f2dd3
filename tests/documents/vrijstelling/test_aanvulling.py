# SPDX-License-Identifier: EUPL-1.2
"""Asking for what is missing: a factual request for article 5, article 4:5 Awb for an aanvraag."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from leerplicht_desktop.documents.vrijstelling import aanvulling
from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.gegevens.toets import Stand
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, grond
from tests.documents.conftest import JONGERE, OUDERS
from tests.documents.lezer import tekst
from tests.documents.vrijstelling import zaken
from tests.documents.vrijstelling.onderdelen import Onderdelen, controleer

_TERMIJN = ("uiterlijk op 29 juni 2026",)
_FEIT_5 = ("artikel 2, eerste lid, van de Leerplichtwet", "de geboortedatum",
           "artikel 6 lid 1 Leerplichtwet")  # fmt: skip
_NOOIT_5 = ("4:5", "niet te behandelen", "uw aanvraag")
_AARD_4_5 = ("geen besluit", "kunnen wij besluiten", "te behandelen (artikel 4:5",
             "artikel 4:15 Awb")  # fmt: skip
TABEL = {
    "5a": Onderdelen(("artikel 5 onder a",), ("geen besluit",),
                     (*_FEIT_5, "Stuur geen medische gegevens mee"), _TERMIJN, _NOOIT_5),
    "5b": Onderdelen(("artikel 5 onder b",), ("geen besluit",), (*_FEIT_5, "formulier"), _TERMIJN,
                     _NOOIT_5),
    "5c": Onderdelen(("artikel 5 onder c",), ("geen besluit",), _FEIT_5, _TERMIJN, _NOOIT_5),
    "trekkend": Onderdelen(("artikel 5a (trekkend bestaan)",), ("geen besluit",), _FEIT_5,
                           _TERMIJN, _NOOIT_5),
    "3a": Onderdelen(("artikel 3a",), _AARD_4_5, ("plan van aanpak",), _TERMIJN, ("vóór 1 juli",)),
    "3b": Onderdelen(("artikel 3b",), _AARD_4_5, ("plan van aanpak",), _TERMIJN, ("vóór 1 juli",)),
    "15": Onderdelen(("artikel 15",), _AARD_4_5, ("bewijs van het andere onderwijs",), _TERMIJN,
                     ("vóór 1 juli",)),
    "11g>10": Onderdelen(("artikel 11 onder g",), _AARD_4_5,
                         ("Een bewijs van de reden voor het verlof.",), _TERMIJN,
                         ("nog niet gehoord",)),
}  # fmt: skip


def test_the_table_knows_every_ground() -> None:
    assert set(TABEL) == {voor.code for voor in zaken.VRIJSTELLINGSGRONDEN}


@pytest.mark.parametrize("code", TABEL)
def test_the_request_has_its_parts(code: str) -> None:
    g = zaken.zaak(Soort.AANVULLING, grond(code))
    controleer(tekst(aanvulling.maak(g, grond(code))), TABEL[code], *OUDERS.aan)


@pytest.mark.parametrize("exemplaar", [OUDERS, JONGERE], ids=["u", "je"])
@pytest.mark.parametrize("code", TABEL)
def test_only_an_aanvraag_can_be_left_untreated(code: str, exemplaar: Exemplaar) -> None:
    g = zaken.zaak(Soort.AANVULLING, grond(code), exemplaar)
    inhoud = tekst(aanvulling.maak(g, grond(code)))
    assert ("artikel 4:5" in inhoud) is (grond(code).familie is Familie.BESLUIT)


def test_the_duty_named_follows_the_youngster() -> None:
    g = replace(zaken.ZAAK, kwalificatieplichtig=True)
    inhoud = tekst(aanvulling.maak(g, grond("5b")))
    assert "(artikel 4a van de Leerplichtwet 1969)" in inhoud
    assert "artikel 2, eerste lid" not in inhoud


def test_what_no_paper_can_mend_is_not_asked_for() -> None:
    g = replace(zaken.ZAAK, regels=(zaken.TE_LAAT, zaken.ONVOLLEDIG, zaken.EERDER_GEPLAATST))
    inhoud = tekst(aanvulling.maak(g, grond("5b")))
    assert "te laat" not in inhoud
    assert "richting" not in inhoud
    assert "de geboortedatum" in inhoud


def test_what_no_rule_knows_of_is_asked_in_the_words_of_the_officer() -> None:
    g = replace(zaken.ZAAK, regels=(), ontbreekt=("Een vertaling van de verklaring <b>&.",))
    assert "Een vertaling van de verklaring <b>&." in tekst(aanvulling.maak(g, grond("5c")))


def test_an_unknown_earlier_period_is_asked_of_the_parents_in_their_own_words() -> None:
    keten = replace(
        zaken.ONVOLLEDIG, code="B07", stand=Stand.TE_BEOORDELEN,
        zin="Over de periode hiervoor is niets bekend. Vraag de ouders of de vorige gemeente.",
    )  # fmt: skip
    inhoud = tekst(aanvulling.maak(replace(zaken.ZAAK, regels=(keten,)), grond("5b")))
    assert "Wij weten niet of er in de periode hiervoor" in inhoud
    assert "Vraag de ouders" not in inhoud


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"regels": ()}, "een punt dat nog aangevuld kan worden"),
        ({"regels": (zaken.TE_LAAT,)}, "een punt dat nog aangevuld kan worden"),
        ({"aanvullen_voor": None}, "de dag waarop de aanvulling binnen moet zijn"),
        ({"aanvullen_voor": date(2026, 6, 28)}, "minstens twee weken"),
        ({"schooljaar": ""}, "schooljaar"),
    ],
)
def test_a_request_that_lacks_a_part_is_refused(anders: dict[str, object], woord: str) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        aanvulling.maak(replace(zaken.ZAAK, **anders), grond("5b"))  # type: ignore[arg-type]


def test_two_weeks_to_the_day_are_enough() -> None:
    g = replace(zaken.ZAAK, aanvullen_voor=zaken.ZAAK.datum + timedelta(weeks=2))
    assert "29 juni 2026" in tekst(aanvulling.maak(g, grond("5b")))
