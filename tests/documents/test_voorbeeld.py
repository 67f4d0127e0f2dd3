# SPDX-License-Identifier: EUPL-1.2
"""The preview shows the page that will be printed, in a form Qt can show without a copy."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from leerplicht_desktop.documents import voorbeeld, waarschuwingsbrief
from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.domain.gegevens.brief import Waarschuwingsbrief


@pytest.mark.parametrize("breedte", [1, 333, 400, 701])
def test_pages_have_exactly_the_width_asked_and_no_padding(
    breedte: int, lange_brief: Waarschuwingsbrief
) -> None:
    paginas = voorbeeld.bladzijden(waarschuwingsbrief.maak(lange_brief), breedte)
    assert len(paginas) == 2
    for pagina in paginas:
        assert pagina.breedte == breedte
        assert abs(pagina.hoogte - breedte * 297 / 210) <= 1
        assert len(pagina.rgb) == 3 * pagina.breedte * pagina.hoogte


def test_red_comes_first_and_paper_is_white(brief: Waarschuwingsbrief) -> None:
    (pagina,) = voorbeeld.bladzijden(waarschuwingsbrief.maak(brief), 840)
    assert pagina.rgb[:3] == b"\xff\xff\xff"
    x, y = 4 * 30, round(4 * 15.5)  # inside the accent bar above the municipality's name
    plek = 3 * (y * pagina.breedte + x)
    assert tuple(pagina.rgb[plek : plek + 3]) == (0x0B, 0x5A, 0x61)


def test_two_threads_get_the_same_pictures(brief: Waarschuwingsbrief) -> None:
    pdf = waarschuwingsbrief.maak(brief)
    alleen = voorbeeld.bladzijden(pdf, 200)
    with ThreadPoolExecutor(4) as draden:
        samen = list(draden.map(lambda _: voorbeeld.bladzijden(pdf, 200), range(12)))
    assert all(beelden == alleen for beelden in samen)


@pytest.mark.parametrize("inhoud", [b"", b"geen pdf", b"%PDF-1.4\n%%EOF"])
def test_what_is_no_pdf_is_refused_with_a_sentence(inhoud: bytes) -> None:
    with pytest.raises(BestandOnleesbaar):
        voorbeeld.bladzijden(inhoud, 100)


def test_a_width_of_nothing_is_a_mistake_of_the_caller(brief: Waarschuwingsbrief) -> None:
    with pytest.raises(ValueError, match="pixel"):
        voorbeeld.bladzijden(waarschuwingsbrief.maak(brief), 0)
