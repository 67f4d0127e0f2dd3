# SPDX-License-Identifier: EUPL-1.2
"""A code on paper is read back whatever the handwriting, and a slip is found and placed."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.store import herstelcode

TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
geheimen = st.binary(min_size=20, max_size=20)


@given(geheimen)
def test_every_code_is_read_back(geheim: bytes) -> None:
    code = herstelcode.toon(geheim)
    assert herstelcode.lees(code) == geheim
    assert herstelcode.foute_rijen(code) == ()
    assert len(code) == 4 * len("XXXX-XXXX-C") + 3


@given(geheimen, st.sampled_from(["", " ", "-", " - ", "\n", "."]))
def test_case_blanks_and_look_alikes_do_not_matter(geheim: bytes, tussen: str) -> None:
    code = herstelcode.toon(geheim)
    los = tussen.join(code.replace("-", "").replace(" ", "")).lower()
    for van, naar in (("0", "o"), ("1", "l"), ("v", "u")):
        assert herstelcode.lees(los.replace(van, naar)) == geheim
    assert herstelcode.lees(los.replace("1", "I")) == geheim


@given(geheimen, st.integers(0, 35))
def test_a_missing_character_is_never_read(geheim: bytes, plek: int) -> None:
    kaal = herstelcode.toon(geheim).replace("-", "").replace(" ", "")
    assert herstelcode.lees(kaal[:plek] + kaal[plek + 1 :]) is None


@given(st.text(max_size=60))
def test_no_text_upsets_it(tekst: str) -> None:
    gelezen = herstelcode.lees(tekst)
    assert gelezen is None or len(gelezen) == 20
    assert set(herstelcode.foute_rijen(tekst)) <= {1, 2, 3, 4}


def _kaal(dobbel: Random) -> str:
    return herstelcode.toon(dobbel.randbytes(20)).replace("-", "").replace(" ", "")


def test_one_wrong_character_is_found_in_its_own_group() -> None:
    """At least 96 in 100 (computed over every place and every other character of 20 codes)."""
    dobbel, gevonden, alle = Random(1), 0, 0
    for _ in range(20):
        kaal = _kaal(dobbel)
        for plek, goed in enumerate(kaal):
            for ander in TEKENS:
                if ander == goed:
                    continue
                alle += 1
                fout = kaal[:plek] + ander + kaal[plek + 1 :]
                gevonden += herstelcode.foute_rijen(fout) == (plek // 9 + 1,)
    assert gevonden / alle >= 0.96, gevonden / alle


def test_two_swapped_neighbours_are_found_in_their_group() -> None:
    """At least 96 in 100, over 400 codes; equal neighbours are no mistake."""
    dobbel, gevonden, alle = Random(2), 0, 0
    for _ in range(400):
        kaal = _kaal(dobbel)
        for plek in range(35):
            links, rechts = kaal[plek], kaal[plek + 1]
            if links == rechts:
                continue
            alle += 1
            rijen = herstelcode.foute_rijen(kaal[:plek] + rechts + links + kaal[plek + 2 :])
            groepen = {plek // 9 + 1, (plek + 1) // 9 + 1}
            gevonden += bool(rijen) and set(rijen) <= groepen
    assert gevonden / alle >= 0.96, gevonden / alle


def test_groups_in_another_order_are_no_code() -> None:
    geheim = Random(3).randbytes(20)
    een, twee, drie, vier = herstelcode.toon(geheim).split(" ")
    assert herstelcode.foute_rijen(" ".join((twee, een, drie, vier))) == (1, 2)


def test_codes_are_random() -> None:
    codes = {herstelcode.maak() for _ in range(50)}
    assert len(codes) == 50
    assert all(herstelcode.lees(code) for code in codes)
