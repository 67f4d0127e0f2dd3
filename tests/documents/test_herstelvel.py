# SPDX-License-Identifier: EUPL-1.2
"""The recovery sheet can be read, typed and scanned, and shows what it promises."""

from datetime import date

import pytest
import segno

from leerplicht_desktop.documents import herstelvel, huisstijl, voorbeeld
from tests.documents.lezer import bladzijden, lettertypen, tekens

CODE = "7K3M-9QXW-2 HRTB-4ND8-Y FA5V-CE1J-G Z6PS-0XK7-M"


@pytest.fixture(scope="module")
def vel() -> bytes:
    return herstelvel.maak(CODE, "Gemeente <b>& Veldwijk", date(2026, 6, 15))


def test_it_is_one_page_with_every_group_in_order(vel: bytes) -> None:
    (inhoud,) = bladzijden(vel)
    plekken = [inhoud.index(groep) for groep in ("7K3M", "HRTB", "FA5V", "Z6PS")]
    assert plekken == sorted(plekken)
    for rij in ("1 7K3M 9QXW 2", "2 HRTB 4ND8 Y", "3 FA5V CE1J G", "4 Z6PS 0XK7 M"):
        assert rij in inhoud


def test_it_says_what_it_is_for_and_how_to_keep_it(vel: bytes) -> None:
    (inhoud,) = bladzijden(vel)
    for deel in ("Gemeente <b>& Veldwijk", "15 juni 2026", "wachtzin kwijt", "controleteken",
                 "niet bij de laptop", "nieuwe herstelcode", "Naam en handtekening",
                 "Plek van dit vel", "Plek van de reservekopieën",
                 "Ontgrendelen met herstelcode", "Reservekopie terugzetten"):  # fmt: skip
        assert deel in inhoud


def test_the_code_is_large_enough_to_type_from(vel: bytes) -> None:
    hoogste = max(t.boven - t.onder for t in tekens(vel)[0] if t.teken == "K")
    assert hoogste > 14


def test_the_square_holds_the_same_code(vel: bytes) -> None:
    """Every module of the printed square, read back from the picture, is the code's own."""
    (beeld,) = voorbeeld.bladzijden(vel, 2480)
    zwart = [
        (plek % beeld.breedte, plek // beeld.breedte)
        for plek, kleur in enumerate(zip(*[iter(beeld.rgb)] * 3, strict=True))
        if kleur == (0, 0, 0)
    ]
    links, rechts = min(x for x, _ in zwart), max(x for x, _ in zwart)
    boven, onder = min(y for _, y in zwart), max(y for _, y in zwart)
    matrix = [list(rij) for rij in segno.make_qr(CODE, error="m").matrix]
    stap = (rechts - links + 1) / len(matrix)
    assert abs((onder - boven) - (rechts - links)) <= 2

    def donker(rij: int, kolom: int) -> bool:
        x, y = int(links + (kolom + 0.5) * stap), int(boven + (rij + 0.5) * stap)
        return beeld.rgb[3 * (y * beeld.breedte + x)] < 128

    gelezen = [[int(donker(r, k)) for k in range(len(matrix))] for r in range(len(matrix))]
    assert gelezen == matrix


def test_it_is_the_same_again_embedded_and_inside_the_margins(vel: bytes) -> None:
    assert herstelvel.maak(CODE, "Gemeente <b>& Veldwijk", date(2026, 6, 15)) == vel
    assert all(lettertypen(vel).values())
    assert b"Helvetica" not in vel
    for teken in tekens(vel)[0]:
        assert teken.links >= huisstijl.LINKS - 1
        assert teken.rechts <= huisstijl.BREEDTE - huisstijl.RECHTS + 1


def test_the_code_is_not_in_the_properties_of_the_file(vel: bytes) -> None:
    assert b"7K3M" not in vel
    assert b"9QXW" not in vel


def test_the_sheet_for_the_envelope_says_how_long_and_what_it_does_not_open() -> None:
    vel = herstelvel.maak_vervanger(CODE, "Gemeente Veldwijk", date(2026, 6, 15), date(2026, 9, 30))
    (inhoud,) = bladzijden(vel)
    for deel in ("Voor de vervanger", "30 september 2026", "In een gesloten envelop bij",
                 "waarom u de kluis opent", "Politiegegevens (Wpg) gaan met deze code niet open",
                 "1 7K3M 9QXW 2"):  # fmt: skip
        assert deel in inhoud
    assert "wachtzin kwijt" not in inhoud
    assert "nieuwe herstelcode" not in inhoud
