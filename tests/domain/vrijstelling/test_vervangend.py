# SPDX-License-Identifier: EUPL-1.2
"""Requests for 3a, 3b and 15: what blocks, what can be mended, what may be decided."""

from dataclasses import replace

import pytest

from leerplicht_desktop.domain.leerplicht import bepaal
from leerplicht_desktop.domain.vrijstelling.vervangend import (
    Vervangend,
    artikel_3a,
    artikel_3b,
    artikel_15,
)
from tests.domain.kalenders import d

GOED = Vervangend(d("1-9-2012"), d("1-9-2026"), plan_van_aanpak=True, gehoord=True)


@pytest.mark.parametrize(
    "zaak,verdict,regels",
    [
        (GOED, "KAN_BESLIST", ("R-AANVRAAG",)),
        (replace(GOED, geboren=d("2-9-2012")), "GEBLOKKEERD", ("R-3A-14",)),
        (replace(GOED, instemming_bevoegd_gezag=False), "GEBLOKKEERD", ("R-3A-GEZAG",)),
        (replace(GOED, dagonderwijs_past_niet=False), "GEBLOKKEERD", ("R-3A-OORDEEL",)),
        (replace(GOED, gehoord=False), "GEBLOKKEERD", ("R-3-HOREN",)),
        (replace(GOED, plan_van_aanpak=False), "AANVULLEN_4_5", ("R-3-PLAN",)),
        (replace(GOED, plan_van_aanpak=False, gehoord=False), "AANVULLEN_4_5", ("R-3-PLAN",)),
        (replace(GOED, nu_in_3a=True), "AANVULLEN_4_5", ("R-3-HOOFD",)),
        (replace(GOED, nu_in_3a=True, verklaring_hoofd=True), "KAN_BESLIST", ("R-AANVRAAG",)),
        (replace(GOED, instemming_bevoegd_gezag=False, plan_van_aanpak=False), "GEBLOKKEERD",
         ("R-3A-GEZAG", "R-3-PLAN")),
    ],
)  # fmt: skip
def test_3a(zaak: Vervangend, verdict: str, regels: tuple[str, ...]) -> None:
    oordeel = artikel_3a(zaak)
    assert (oordeel.verdict, oordeel.regels) == (verdict, regels)
    assert "instelling" not in oordeel.zin


@pytest.mark.parametrize(
    "zaak,verdict,regels",
    [
        (replace(GOED, instemming_bevoegd_gezag=False), "KAN_BESLIST", ("R-AANVRAAG",)),
        (replace(GOED, laatste_schooljaar=False), "GEBLOKKEERD", ("R-3B-LAATSTE",)),
        (replace(GOED, gehoord=False), "GEBLOKKEERD", ("R-3-HOREN",)),
        (replace(GOED, nu_in_3a=True), "AANVULLEN_4_5", ("R-3-HOOFD",)),
    ],
)
def test_3b(zaak: Vervangend, verdict: str, regels: tuple[str, ...]) -> None:
    oordeel = artikel_3b(zaak)
    assert (oordeel.verdict, oordeel.regels) == (verdict, regels)


def test_3b_without_plan_of_the_instelling_is_completed_first() -> None:
    """Case 49."""
    oordeel = artikel_3b(replace(GOED, plan_van_aanpak=False))
    assert oordeel.verdict == "AANVULLEN_4_5"
    assert oordeel.zin == "Het plan van aanpak van de instelling ontbreekt."


@pytest.mark.parametrize(
    "geboren,gegevens,bewijs,verdict,regels",
    [
        ("5-1-2009", True, True, "KAN_BESLIST", ("R-AANVRAAG", "R-15-TERUG")),
        ("5-1-2009", False, True, "AANVULLEN_4_5", ("R-15-2", "R-15-TERUG")),
        ("5-1-2009", True, False, "AANVULLEN_4_5", ("R-15-ONDERWIJS", "R-15-TERUG")),
        ("5-1-2012", True, True, "GEBLOKKEERD", ("R-15-4A",)),
    ],
)
def test_15(
    geboren: str, gegevens: bool, bewijs: bool, verdict: str, regels: tuple[str, ...]
) -> None:
    """Case 45: never "too late", and it may begin earlier."""
    ontvangen = d("7-12-2026")
    plicht = bepaal(d(geboren), ontvangen)
    oordeel = artikel_15(plicht, ontvangen, gegevens_compleet=gegevens, bewijs_onderwijs=bewijs)
    assert (oordeel.verdict, oordeel.regels) == (verdict, regels)
    assert "TE_LAAT" not in oordeel.verdict
    assert "ma 7 december 2026" in oordeel.zin
