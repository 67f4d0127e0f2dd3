# SPDX-License-Identifier: EUPL-1.2
"""No mededeling with a bezwaarclausule and no besluit without one, for every ground there is."""

from dataclasses import fields, replace
from typing import get_type_hints

import pytest

from leerplicht_desktop.documents.vrijstelling import register, woorden
from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling import brieven
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit, Bezwaarclausule, Mededeling
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN, Familie, Grond, grond
from tests.documents.lezer import tekst
from tests.documents.vrijstelling import zaken
from tests.documents.vrijstelling.onderdelen import heeft_clausule

GEVALLEN = zaken.gevallen()


@pytest.mark.parametrize("geval", GEVALLEN, ids=zaken.naam)
def test_the_clausule_stands_on_every_besluit_and_on_nothing_else(geval: zaken.Geval) -> None:
    soort, voor, g = geval
    inhoud = tekst(register.maak(soort, g, zaken.aard(soort, voor, g)))
    assert heeft_clausule(inhoud) is (register.familie(soort) == "besluit")
    if register.familie(soort) == "besluit":
        assert "uiterlijk op 27 juli 2026" in inhoud or "uiterlijk op 12 augustus 2026" in inhoud


@pytest.mark.parametrize("voor", GRONDEN, ids=lambda g: g.code)
def test_a_ground_makes_the_type_of_its_own_family_only(voor: Grond) -> None:
    if voor.familie is not Familie.MEDEDELING:
        with pytest.raises(ValueError, match="no mededeling"):
            brieven.mededeling(voor)
    if voor.familie is not Familie.BESLUIT:
        with pytest.raises(ValueError, match="no besluit"):
            brieven.besluit(voor, zaken.ZAAK.datum, frozenset())


def test_no_field_of_a_mededeling_or_of_the_facts_can_hold_a_clausule() -> None:
    for klasse in (Mededeling, Vrijstellingsbrief):
        assert Bezwaarclausule not in {
            hint for naam, hint in get_type_hints(klasse).items() if not naam.startswith("_")
        }
    assert get_type_hints(Besluit)["bezwaar"] is Bezwaarclausule
    with pytest.raises(TypeError):
        Besluit(grond("15"))  # type: ignore[call-arg]


def test_a_clausule_names_a_body() -> None:
    with pytest.raises(ValueError, match="names the body"):
        Bezwaarclausule("", zaken.ZAAK.datum)


@pytest.mark.parametrize("voor", zaken.VRIJSTELLINGSGRONDEN, ids=lambda g: g.code)
@pytest.mark.parametrize("soort", Soort)
def test_a_letter_takes_only_the_type_of_its_family(soort: Soort, voor: Grond) -> None:
    soorten_aard: list[register.Aard] = [voor]
    if voor.familie is Familie.MEDEDELING:
        soorten_aard.append(brieven.mededeling(voor))
    else:
        soorten_aard.append(brieven.besluit(voor, zaken.ZAAK.datum, frozenset()))
    namen = {"mededeling": Mededeling, "besluit": Besluit, "feitelijk": Grond}
    for aard in soorten_aard:
        if not isinstance(aard, namen[register.familie(soort)]):
            with pytest.raises(TypeError, match="no letter for"):
                register.maak(soort, zaken.zaak(soort, voor), aard)


@pytest.mark.parametrize(
    ("soort", "code"),
    [(Soort.VRIJSTELLINGSBESLUIT, "11g>10"), (Soort.VERLOFBESLUIT, "15"),
     (Soort.VERLOFBESLUIT, "3a")],
)  # fmt: skip
def test_a_besluit_of_another_article_is_refused(soort: Soort, code: str) -> None:
    g = zaken.ZAAK
    with pytest.raises(ValueError, match="this letter is for article"):
        register.maak(soort, g, brieven.besluit(grond(code), g.datum, frozenset()))


@pytest.mark.parametrize("voor", GRONDEN, ids=lambda g: g.code)
def test_the_letters_of_a_ground_are_of_its_family(voor: Grond) -> None:
    families = {register.familie(soort) for soort in register.soorten(voor)}
    if voor.familie is Familie.GEEN:
        assert families == set()
        with pytest.raises(ValueError, match="writes no letter"):
            woorden.artikel(voor)
        return
    assert families == {"feitelijk", voor.familie.value}
    titels = [register.titel(soort, voor) for soort in register.soorten(voor)]
    assert len(set(titels)) == len(titels)


def test_the_titles_are_the_words_of_the_officer() -> None:
    assert register.titel(Soort.VRIJSTELLINGSBESLUIT, grond("15")) == (
        "Vrijstellingsbesluit (artikel 15)"
    )
    assert register.titel(Soort.VRIJSTELLINGSBESLUIT, grond("3b")) == (
        "Besluit vervangende leerplicht (artikel 3b)"
    )
    assert register.titel(Soort.VERLOFBESLUIT, grond("11g>10")) == (
        "Verlofbesluit (artikel 11 onder g)"
    )
    assert register.titel(Soort.VOLDOET, grond("trekkend")) == (
        "Mededeling: voldoet (artikel 5a (trekkend bestaan))"
    )


def test_every_fact_of_a_letter_is_known_by_name() -> None:
    """A conviction or a diagnosis has no place: whoever adds a field looks here first."""
    verdacht = ("overtuiging", "geloof", "gezond", "diagnose", "ziekte", "bsn", "nummer")
    namen = [veld.name for veld in fields(Vrijstellingsbrief)]
    assert [naam for naam in namen if any(woord in naam for woord in verdacht)] == []


@pytest.mark.parametrize("soort", [Soort.VOLDOET, Soort.VOLDOET_NIET, Soort.AANVULLING,
                                   Soort.ONTVANGSTBEVESTIGING, Soort.UITNODIGING])  # fmt: skip
@pytest.mark.parametrize("voor", zaken.MEDEDELINGSGRONDEN, ids=lambda g: g.code)
def test_typed_reasons_stay_out_of_every_letter_about_article_5(soort: Soort, voor: Grond) -> None:
    g = replace(zaken.zaak(soort, voor), motivering=zaken.KANARIE, belangen=zaken.KANARIE,
                voorwaarden=zaken.KANARIE)  # fmt: skip
    assert zaken.KANARIE not in tekst(register.maak(soort, g, zaken.aard(soort, voor, g)))
