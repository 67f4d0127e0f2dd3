# SPDX-License-Identifier: EUPL-1.2
"""Illness is permitted; only doubt about it, talked over with the doctor, is a melding."""

import pytest

from leerplicht_desktop.domain.overig import ziekmelding


@pytest.mark.parametrize(
    "twijfel,jeugdarts,verdict",
    [(False, False, "GEOORLOOFD"), (False, True, "GEOORLOOFD"), (True, False, "EERST_OVERLEG"),
     (True, True, "OVERIG+ZIEK")],
)  # fmt: skip
def test_illness(twijfel: bool, jeugdarts: bool, verdict: str) -> None:
    oordeel = ziekmelding(twijfel=twijfel, jeugdarts=jeugdarts)
    assert oordeel.verdict == verdict
    assert "Lpw art. 11 onder d" in oordeel.artikelen[0]
    assert "V3" not in oordeel.verdict
