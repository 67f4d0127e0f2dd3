# SPDX-License-Identifier: EUPL-1.2
"""Periods in words, typed text made literal, and a sentences file without a gap."""

import re
import subprocess
import sys
import tomllib
from datetime import date

import pytest

from leerplicht_desktop import bronnen
from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.documents.tekst import lesweek, letterlijk, periode, schoon


@pytest.mark.parametrize(
    ("van", "tot", "zin", "rij"),
    [
        (date(2026, 5, 18), date(2026, 5, 18), "op 18 mei 2026", "18 mei"),
        (date(2026, 5, 18), date(2026, 5, 22), "van 18 t/m 22 mei 2026", "18 t/m 22 mei"),
        (date(2026, 6, 29), date(2026, 7, 3), "van 29 juni t/m 3 juli 2026", "29 juni t/m 3 juli"),
        (
            date(2025, 12, 29),
            date(2026, 1, 2),
            "van 29 december 2025 t/m 2 januari 2026",
            "29 december t/m 2 januari",
        ),
        (date(2025, 5, 1), date(2026, 5, 2), "van 1 mei 2025 t/m 2 mei 2026", "1 t/m 2 mei"),
    ],
)
def test_periods_read_like_speech(van: date, tot: date, zin: str, rij: str) -> None:
    assert periode(van, tot) == zin
    assert lesweek(van, tot) == rij


def test_typed_text_cannot_change_the_layout() -> None:
    assert letterlijk("a<br/>&b") == "a&lt;br/&gt;&amp;b"
    assert schoon(" a\nb\u202ec\u200b ") == "a bc"


def test_each_form_has_every_sentence_of_the_other() -> None:
    """What the parents are told in one place, the youngster is told there too."""
    tekst = bronnen.lees("brieven/waarschuwingsbrief.nl.toml").decode("utf-8")
    vormen = tomllib.loads(tekst)
    alleen_ouders = {"vanaf_12", "grondslag_leerplicht"}
    for soort, zinnen in vormen["u"].items():
        verschil = set(zinnen) ^ set(vormen["je"][soort])
        assert verschil <= alleen_ouders | {"leerplicht", "grondslag_leerplicht_12"}, soort


def test_sentences_are_short_enough_to_read() -> None:
    vormen = tomllib.loads(bronnen.lees("brieven/waarschuwingsbrief.nl.toml").decode("utf-8"))
    zinnen = [
        zin
        for soorten in vormen.values()
        for woorden in soorten.values()
        for tekst in woorden.values()
        for zin in re.split(r"(?<=[.?!:]) ", re.sub(r"\([^)]*\)|</?b>", "", tekst))
    ]
    lengtes = [len(zin.split()) for zin in zinnen]
    assert max(lengtes) <= 25
    assert sum(lengtes) / len(lengtes) <= 12


def test_the_font_has_all_letters_of_the_basisregistratie_and_cyrillic() -> None:
    nodig = [*range(0x21, 0x7F), *range(0xA1, 0x180), *range(0x1E00, 0x1EFA), *range(0x400, 0x500)]
    assert huisstijl.onbekende_tekens("".join(map(chr, nodig))) == ""
    assert huisstijl.onbekende_tekens("a漢b漢") == "漢"


def test_asking_for_the_room_alone_does_not_load_the_heavy_library() -> None:
    code = "import sys, leerplicht_desktop.documents; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
