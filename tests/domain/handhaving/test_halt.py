# SPDX-License-Identifier: EUPL-1.2
"""Halt: each criterion on both sides of its border."""

from dataclasses import replace

import pytest

from leerplicht_desktop.domain.handhaving.halt import Haltzaak, beoordeel

GOED = Haltzaak(15, 24, 3, eigen_initiatief=True, instemming_jongere=True, instemming_ouders=True)


@pytest.mark.parametrize(
    "zaak,regels",
    [
        (GOED, ("R-HALT",)),
        (replace(GOED, uren=8, telaat=0), ("R-HALT-MINSTENS",)),
        (replace(GOED, uren=9, telaat=0), ("R-HALT",)),
        (replace(GOED, uren=8.5, telaat=11), ("R-HALT-MINSTENS",)),
        (replace(GOED, uren=0, telaat=12), ("R-HALT",)),
        (replace(GOED, uren=60, telaat=60), ("R-HALT",)),
        (replace(GOED, uren=61), ("R-HALT-HOOGSTENS",)),
        (replace(GOED, telaat=61), ("R-HALT-HOOGSTENS",)),
        (replace(GOED, leeftijd=11), ("R-HALT-LEEFTIJD",)),
        (replace(GOED, leeftijd=12), ("R-HALT",)),
        (replace(GOED, leeftijd=17), ("R-HALT",)),
        (replace(GOED, leeftijd=18), ("R-HALT-LEEFTIJD",)),
        (replace(GOED, instemming_ouders=False), ("R-HALT-OUDERS",)),
        (replace(GOED, leeftijd=16, instemming_ouders=False), ("R-HALT",)),
        (replace(GOED, instemming_jongere=False), ("R-HALT-JONGERE",)),
        (replace(GOED, eerder_halt=True), ("R-HALT-EERDER",)),
        (replace(GOED, eigen_initiatief=False), ("R-HALT-INITIATIEF",)),
        (replace(GOED, plichtig=False), ("R-HALT-PLICHT",)),
        (replace(GOED, ernstige_problemen=True), ("R-HALT-PROBLEMEN",)),
        (replace(GOED, ernstige_problemen=True, hulp=True), ("R-HALT",)),
        (Haltzaak(15, 24, 3), ("R-HALT-INITIATIEF", "R-HALT-JONGERE", "R-HALT-OUDERS")),
    ],
)
def test_criteria(zaak: Haltzaak, regels: tuple[str, ...]) -> None:
    """Cases 50, 51 and 52."""
    oordeel = beoordeel(zaak)
    assert oordeel.regels == regels
    verdict = {"R-HALT": "KAN", "R-HALT-HOOGSTENS": "OVERLEG_OVJ"}.get(regels[-1], "KAN_NIET")
    assert oordeel.verdict == verdict


def test_too_much_and_something_else_is_no() -> None:
    assert beoordeel(replace(GOED, uren=61, eerder_halt=True)).verdict == "KAN_NIET"


def test_the_sentence_names_the_figures() -> None:
    assert "8,5 uur en 3 keer te laat. Nodig is 9 uur of 12 keer" in (
        beoordeel(replace(GOED, uren=8.5)).zin
    )
