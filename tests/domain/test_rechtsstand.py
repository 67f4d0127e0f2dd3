# SPDX-License-Identifier: EUPL-1.2
"""Every figure and rule is dated, sourced, and known once."""

import re

import pytest

from leerplicht_desktop.domain import rechtsstand
from leerplicht_desktop.domain.wetswaarden import GECONTROLEERD


def test_every_rule_has_one_code_an_article_and_a_sentence() -> None:
    regels = [regel for _, regel in rechtsstand.regels()]
    codes = [regel.code for regel in regels]
    assert len(codes) == len(set(codes))
    assert len(codes) > 80
    for regel in regels:
        assert regel.artikel, regel.code
        assert regel.zin.endswith((".", "}")), regel.code
        assert not re.search(r"toegekend|afgewezen", regel.zin), regel.code
        assert regel.gecontroleerd <= GECONTROLEERD


def test_every_figure_has_a_source_and_a_day() -> None:
    cijfers = dict(rechtsstand.cijfers())
    assert cijfers["UREN_WETTELIJK_VERZUIM"].waarde == 16
    assert all(w.bron and w.eenheid and w.sinds <= GECONTROLEERD for w in cijfers.values())
    for waarde in cijfers.values():
        dagen = [w.sinds for w in waarde.wijzigingen if w.sinds]
        assert dagen == sorted(dagen)


def test_what_is_announced_is_off() -> None:
    namen = [naam for naam, _ in rechtsstand.aangekondigd()]
    assert namen == ["LEEFTIJD_KWALIFICATIEPLICHT", "R-7-PERSPECTIEF"]


def test_a_rule_by_its_code() -> None:
    assert rechtsstand.regel("B11").artikel == "Lpw art. 8 lid 2"
    with pytest.raises(StopIteration):
        rechtsstand.regel("B99")


def test_the_texts_that_were_read_are_named() -> None:
    namen = " ".join(b.naam for b in rechtsstand.BRONTEKSTEN)
    assert all(wet in namen for wet in ("Leerplichtwet", "Awb", "Atw", "Wpg", "36663"))
