# SPDX-License-Identifier: EUPL-1.2
"""Every page is whole: measured, embedded, the same again, never a lonely signature."""

from dataclasses import replace

import pytest

from leerplicht_desktop.documents import huisstijl, waarschuwingsbrief
from leerplicht_desktop.domain.controle import kluisgegevens
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Verzuimweek, Waarschuwingsbrief
from tests.documents.conftest import BRIEF, OUDERS, SOORTEN
from tests.documents.lezer import Teken, bladzijden, lettertypen, tekens

MM = 72 / 25.4
LANG_WOORD = "Onafscheidelijk" * 5 + "Einde"


def _van_boven(teken: Teken) -> float:
    return float(huisstijl.HOOGTE) - teken.boven


def _in_de_marges(pdf: bytes) -> None:
    links, rechts = huisstijl.LINKS - 1, huisstijl.BREEDTE - huisstijl.RECHTS + 1
    for pagina in tekens(pdf):
        assert pagina
        for teken in pagina:
            assert links <= teken.links < teken.rechts <= rechts, teken
            assert teken.onder >= huisstijl.VOET - 3, teken
            assert teken.boven <= huisstijl.HOOGTE - 12 * MM, teken


def test_the_same_input_gives_the_same_bytes(
    brief: Waarschuwingsbrief, lange_brief: Waarschuwingsbrief
) -> None:
    for g in (brief, lange_brief):
        eerste = waarschuwingsbrief.maak(g)
        waarschuwingsbrief.maak(replace(g, roepnaam="Ander"))
        assert waarschuwingsbrief.maak(g) == eerste


@pytest.mark.parametrize("soort", SOORTEN)
def test_no_text_over_the_edge(soort: str, lange_brief: Waarschuwingsbrief) -> None:
    _in_de_marges(waarschuwingsbrief.maak(replace(BRIEF, soort=soort)))
    _in_de_marges(waarschuwingsbrief.maak(replace(lange_brief, soort=soort)))


def test_a_word_longer_than_a_line_is_broken_not_cut() -> None:
    g = replace(BRIEF, jongere=LANG_WOORD, roepnaam=LANG_WOORD, school=LANG_WOORD * 2,
                kenmerk=LANG_WOORD, exemplaar=replace(OUDERS, aan=(LANG_WOORD,)))  # fmt: skip
    pdf = waarschuwingsbrief.maak(g)
    _in_de_marges(pdf)
    aaneen = "".join(bladzijden(pdf)).replace(" ", "")
    assert aaneen.count(LANG_WOORD) >= 5


def test_the_address_and_nothing_else_stands_in_the_envelope_window(
    brief: Waarschuwingsbrief, lange_brief: Waarschuwingsbrief
) -> None:
    for g in (brief, lange_brief):
        eerste = tekens(waarschuwingsbrief.maak(g))[0]
        venster = [
            t for t in eerste
            if t.links / MM < 110 and t.rechts / MM > 10 and 39.5 < _van_boven(t) / MM < 95
        ]  # fmt: skip
        gezien = "".join(t.teken for t in venster)
        verwacht = "".join((
            "Retouradres:", g.afzender.retouradres, *g.exemplaar.aan, *g.exemplaar.adres.regels()
        ))  # fmt: skip
        assert gezien.replace(" ", "") == "".join(verwacht.split())
        assert all(t.links / MM > 24.5 and t.rechts / MM < 100.5 for t in venster)
        assert all(50 < _van_boven(t) / MM < 84 for t in venster)


def test_an_address_that_cannot_fit_the_window_is_refused(brief: Waarschuwingsbrief) -> None:
    velen = replace(OUDERS, aan=tuple(f"Voogd nummer {n}" for n in range(20)))
    with pytest.raises(BriefOnvolledig, match="ontvanger"):
        waarschuwingsbrief.maak(replace(brief, exemplaar=velen))


def test_a_text_that_fits_no_page_is_refused_without_quoting_it(brief: Waarschuwingsbrief) -> None:
    with pytest.raises(BriefOnvolledig, match="kortere tekst") as fout:
        waarschuwingsbrief.maak(replace(brief, kenmerk="Geheimzin " * 3000, einddatum=None))
    assert "Geheimzin" not in str(fout.value)
    assert fout.value.__suppress_context__ or fout.value.__context__ is None


@pytest.mark.parametrize("weken", range(4, 40, 3))
def test_a_signature_never_stands_alone_on_a_page(weken: int, brief: Waarschuwingsbrief) -> None:
    week = brief.weken[0]
    veel = tuple(Verzuimweek(week.van, week.tot, 60 + n) for n in range(weken))
    paginas = bladzijden(waarschuwingsbrief.maak(replace(brief, weken=veel)))
    for pagina in paginas:
        if "Met vriendelijke groet" in pagina:
            assert "hulp nodig?" in pagina
            assert "S. van den Berg" in pagina
    if len(paginas) > 1:
        for nummer, pagina in enumerate(paginas, 1):
            assert f"Bladzijde {nummer} van {len(paginas)}" in pagina
        assert all("2026-B-0041" in pagina for pagina in paginas)


def test_only_embedded_fonts_are_used(
    brief: Waarschuwingsbrief, lange_brief: Waarschuwingsbrief
) -> None:
    for g in (brief, lange_brief):
        pdf = waarschuwingsbrief.maak(g)
        gebruikt = lettertypen(pdf)
        assert gebruikt
        assert all(gebruikt.values())
        assert all("NotoSans" in naam for naam in gebruikt)
        assert b"Helvetica" not in pdf
        assert b"Times" not in pdf


def test_the_language_is_in_the_file_for_screen_readers(brief: Waarschuwingsbrief) -> None:
    assert b"/Lang (nl-NL)" in waarschuwingsbrief.maak(brief)


def test_a_letter_stays_small(brief: Waarschuwingsbrief) -> None:
    assert len(waarschuwingsbrief.maak(brief)) < 60_000


def test_what_the_settings_let_through_the_font_can_print() -> None:
    alles = (chr(nummer) for nummer in range(0x20, 0x2100))
    gedrukt = "".join(teken for teken in alles if not kluisgegevens.niet_te_drukken(teken))
    assert len(gedrukt) > 700
    assert huisstijl.onbekende_tekens(gedrukt) == ""
