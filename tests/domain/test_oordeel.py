# SPDX-License-Identifier: EUPL-1.2
"""A verdict is frozen with the facts it rests on."""

from datetime import date

import pytest

from leerplicht_desktop.domain.gegevens.melding import Soortvoorstel
from leerplicht_desktop.domain.oordeel import van_voorstel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.wetswaarden import RECHTSSTAND


def test_a_frozen_verdict_keeps_its_facts() -> None:
    feiten = {"hoogste_minuten": "960"}
    oordeel = van_voorstel(Soortvoorstel("V3", "Zestien uur.", ("R-V3-21a",), feiten))
    feiten["hoogste_minuten"] = "0"
    assert oordeel.feiten == {"hoogste_minuten": "960", "zin": "Zestien uur."}
    assert (oordeel.verdict, oordeel.rechtsdatum) == ("V3", RECHTSSTAND)
    with pytest.raises(TypeError):
        oordeel.feiten["hoogste_minuten"] = "1"  # type: ignore[index]
    assert oordeel.zin == "Zestien uur."


def test_the_sentence_is_made_from_the_facts_when_read() -> None:
    regels = (
        Regel("R-1", "Awb art. 1", "Op {dag} is het {aantal}."),
        Regel("R-2", "Awb art. 1", "En klaar."),
        Regel("R-3", "", "Einde."),
    )
    feiten = {"dag": date(2026, 3, 10), "aantal": 5}
    oordeel = vel("JA", regels, feiten, ["Let op."], date(2026, 1, 1))
    assert oordeel.zinnen == ("Op di 10 maart 2026 is het 5.", "En klaar.", "Einde.")
    assert oordeel.zin == "Op di 10 maart 2026 is het 5. En klaar. Einde."
    assert oordeel.feiten == {"dag": "2026-03-10", "aantal": "5"}
    assert oordeel.regels == ("R-1", "R-2", "R-3")
    assert oordeel.artikelen == ("Awb art. 1",)
    assert oordeel.waarschuwingen == ("Let op.",)
    assert oordeel.rechtsdatum == date(2026, 1, 1)


def test_braces_in_a_fact_stay_text() -> None:
    oordeel = vel("JA", (Regel("R", "", "Reden: {reden}."),), {"reden": "{niets}"})
    assert oordeel.zin == "Reden: {niets}."
