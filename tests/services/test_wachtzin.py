# SPDX-License-Identifier: EUPL-1.2
"""The meter lets no easy passphrase through and says in Dutch what would be better."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.services.wachtzin import sterkte


@pytest.mark.parametrize(
    "zin, woord",
    [
        ("", "Typ een wachtzin"),
        ("   ", "Typ een wachtzin"),
        ("welkom01", "veel mensen gebruiken|voor de hand"),
        ("password", "veel mensen gebruiken"),
        ("leerplicht", "voor de hand"),
        ("Leerplicht2026", "voor de hand"),
        ("wachtwoord wachtwoord wachtwoord", "herhaling|voor de hand"),
        ("a" * 80, "herhaling"),
        ("abcdefghijklmnop", "reeks"),
        ("qwertyuiop[]", "naast elkaar|veel mensen"),
        ("2-9-2010", "datum"),
        ("xkqz", "te kort"),
    ],
)
def test_an_easy_one_is_refused_with_a_reason_and_advice(zin: str, woord: str) -> None:
    for zonder in (False, True):
        uitslag = sterkte(zin, zonder_sleutelbos=zonder)
        assert not uitslag.genoeg
        assert uitslag.stappen < 3
        assert any(deel in uitslag.zin for deel in woord.split("|"))
        assert uitslag.zin.endswith("Gebruik vijf of meer losse woorden.")


@pytest.mark.parametrize(
    "zin", ["fiets lamp wolk gras deur", "kaas trein lepel molen muur sneeuw", "Zoë bakt 7 taarten"]
)
def test_loose_words_are_enough_with_and_without_keyring(zin: str) -> None:
    assert sterkte(zin).genoeg
    assert sterkte(zin, zonder_sleutelbos=True).genoeg


def test_two_dutch_words_are_not_taken_for_random_letters() -> None:
    assert not sterkte("paard raam").genoeg
    assert not sterkte("paard paard paard paard paard").genoeg
    assert sterkte("paard raam wolk").genoeg
    assert not sterkte("paard raam wolk", zonder_sleutelbos=True).genoeg


def test_without_a_keyring_more_is_asked() -> None:
    zin = "Tr0ub4dor&3x"
    assert sterkte(zin).genoeg
    assert not sterkte(zin, zonder_sleutelbos=True).genoeg


def test_a_very_long_one_is_judged_on_its_beginning() -> None:
    assert not sterkte("a" * 10_000).genoeg
    assert sterkte("fiets lamp wolk gras deur " * 500).genoeg


@given(st.text(max_size=40))
def test_any_text_gets_a_sentence(zin: str) -> None:
    uitslag = sterkte(zin)
    assert uitslag.genoeg == (uitslag.stappen >= 3)
    assert 0 <= uitslag.stappen <= 4
    assert zin.strip() == "" or len(zin) < 12 or zin not in uitslag.zin


def test_the_word_lists_are_not_loaded_until_needed() -> None:
    code = "import sys, leerplicht_desktop.services.wachtzin; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
