# SPDX-License-Identifier: EUPL-1.2
"""The statements of articles 7 and 9, and the travelling life of article 5a."""

from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.domain.vrijstelling import verklaring as v
from leerplicht_desktop.domain.vrijstelling.verklaring import (
    BuitenlandseSchool,
    Deskundige,
    TrekkendBestaan,
    artikel_5a,
    artikel_7,
    artikel_9,
)
from tests.domain.kalenders import d

ARTS = Deskundige("arts", d("1-6-2026"), aangewezen=True, behandelend=False, ongeschikt=True)
PSYCHOLOOG = replace(ARTS, soort="psycholoog")
DAGTEKENING = d("30-6-2026")


@pytest.mark.parametrize(
    "van,regels",
    [("30-3-2026", ("R-7",)), ("29-3-2026", ("R-7-OUD",)), ("30-6-2026", ("R-7",))],
)
def test_at_most_three_months_old_on_the_dagtekening(van: str, regels: tuple[str, ...]) -> None:
    """Case 41."""
    oordeel = artikel_7(replace(ARTS, datum=d(van)), DAGTEKENING)
    assert oordeel.regels == regels
    assert oordeel.verdict == ("VOLDOET" if regels == ("R-7",) else "VOLDOET_NIET")
    assert oordeel.waarschuwingen == ()


@pytest.mark.parametrize(
    "deskundige,regels,waarschuwt",
    [
        (ARTS, ("R-7",), 0),
        (replace(ARTS, behandelend=True), ("R-7-BEHANDELEND",), 0),
        (replace(ARTS, aangewezen=False), ("R-7-AANGEWEZEN",), 0),
        (PSYCHOLOOG, ("R-7",), 0),
        (replace(PSYCHOLOOG, aangewezen=False), ("R-7",), 1),
        (replace(PSYCHOLOOG, behandelend=True), ("R-7",), 1),
        (replace(ARTS, ongeschikt=False), ("R-7-CONCLUSIE",), 0),
        (replace(ARTS, datum=d("1-7-2026")), ("R-7",), 1),
        (None, ("R-7-ONTBREEKT",), 0),
    ],
)
def test_who_may_write_it(
    deskundige: Deskundige | None, regels: tuple[str, ...], waarschuwt: int
) -> None:
    """Case 42 as corrected: only the treating doctor is barred."""
    oordeel = artikel_7(deskundige, DAGTEKENING)
    assert (oordeel.regels, len(oordeel.waarschuwingen)) == (regels, waarschuwt)


def test_the_pending_bill_is_off_and_can_be_dated(monkeypatch: pytest.MonkeyPatch) -> None:
    assert artikel_7(ARTS, DAGTEKENING).verdict == "VOLDOET"
    aan = replace(v.R_7_PERSPECTIEF, sinds=date(2026, 6, 30))
    monkeypatch.setattr(v, "R_7_PERSPECTIEF", aan)
    assert artikel_7(ARTS, DAGTEKENING).regels == ("R-7-PERSPECTIEF",)
    assert artikel_7(ARTS, d("29-6-2026")).verdict == "VOLDOET"
    assert artikel_7(replace(ARTS, perspectief=True), DAGTEKENING).verdict == "VOLDOET"


@pytest.mark.parametrize(
    "school,regels,waarschuwt",
    [
        (BuitenlandseSchool(True, True), ("R-9",), 0),
        (BuitenlandseSchool(True, True, "es"), ("R-9",), 1),
        (BuitenlandseSchool(True, True, "de", wereldschool=True), ("R-9",), 1),
        (BuitenlandseSchool(False, True), ("R-9-INGESCHREVEN",), 0),
        (BuitenlandseSchool(True, False), ("R-9-BEZOEKT",), 0),
        (None, ("R-9-ONTBREEKT",), 0),
    ],
)
def test_school_abroad(
    school: BuitenlandseSchool | None, regels: tuple[str, ...], waarschuwt: int
) -> None:
    """Case 46."""
    oordeel = artikel_9(school)
    assert (oordeel.regels, len(oordeel.waarschuwingen)) == (regels, waarschuwt)
    assert oordeel.verdict == ("VOLDOET" if regels == ("R-9",) else "VOLDOET_NIET")


KERMIS = TrekkendBestaan("kermis", 3, 10, reist_mee=True)


@pytest.mark.parametrize(
    "bestaan,regels",
    [
        (KERMIS, ("R-5A-TREK",)),
        (replace(KERMIS, beroep="circus", van_maand=2, tot_maand=11), ("R-5A-TREK",)),
        (replace(KERMIS, van_maand=5, tot_maand=9), ("R-5A-MAANDEN",)),
        (replace(KERMIS, van_maand=4), ("R-5A-MAANDEN",)),
        (replace(KERMIS, tot_maand=9), ("R-5A-MAANDEN",)),
        (replace(KERMIS, beroep="schipper"), ("R-5A-BEROEP",)),
        (replace(KERMIS, reist_mee=False), ("R-5A-MEE",)),
        (replace(KERMIS, meter_rijdende_school=4900), ("R-5A-SCHOOL",)),
        (replace(KERMIS, meter_rijdende_school=5000), ("R-5A-TREK",)),
    ],
)
def test_travelling_life(bestaan: TrekkendBestaan, regels: tuple[str, ...]) -> None:
    oordeel = artikel_5a(bestaan)
    assert oordeel.regels == regels
    assert oordeel.verdict == ("VOLDOET" if regels == ("R-5A-TREK",) else "VOLDOET_NIET")
    assert "niet voor een instelling" in oordeel.waarschuwingen[0]
