# SPDX-License-Identifier: EUPL-1.2
"""Leave: days of a school year add up, and above ten the officer decides."""

from dataclasses import replace

import pytest

from leerplicht_desktop.domain.vrijstelling.verlof import (
    Vakantieverlof,
    gewichtig,
    grens_dagen,
    vakantie,
)
from tests.domain.kalenders import MIDDEN, d


@pytest.mark.parametrize(
    "eerder,gevraagd,per_week,wie",
    [
        (6, 5, None, "LEERPLICHTAMBTENAAR"), (6, 4, None, "HOOFD"), (0, 10, None, "HOOFD"),
        (0, 11, None, "LEERPLICHTAMBTENAAR"), (0, 4, 2, "HOOFD"), (0, 5, 2, "LEERPLICHTAMBTENAAR"),
    ],
)  # fmt: skip
def test_11g_route(eerder: int, gevraagd: int, per_week: int | None, wie: str) -> None:
    """Case 47; a kwalificatieplichtige has a part of the ten."""
    oordeel = gewichtig(eerder, gevraagd, d("10-3-2026"), per_week)
    assert oordeel.verdict == wie
    assert f"{eerder + gevraagd} schooldagen" in oordeel.zin


@pytest.mark.parametrize("per_week,grens", [(None, 10), (5, 10), (2, 4), (1, 2)])
def test_a_part_of_the_ten(per_week: int | None, grens: int) -> None:
    assert grens_dagen(per_week, d("10-3-2026")) == grens


TIEN = Vakantieverlof(d("9-3-2026"), d("20-3-2026"), eerder_dit_schooljaar=False)


@pytest.mark.parametrize(
    "verzoek,verdict,regels",
    [
        (TIEN, "HOOFD", ("R-11F-HOOFD",)),
        (replace(TIEN, eind=d("22-3-2026")), "HOOFD", ("R-11F-HOOFD",)),  # a weekend more
        (replace(TIEN, eind=d("23-3-2026")), "GEWEIGERD", ("R-11F-10",)),
        (replace(TIEN, eind=d("24-3-2026")), "GEWEIGERD", ("R-11F-10",)),
        (replace(TIEN, eerder_dit_schooljaar=True), "GEWEIGERD", ("R-11F-EEN-KEER",)),
        (replace(TIEN, verplichte_dagen=4), "GEWEIGERD", ("R-11F-10",)),
        (Vakantieverlof(d("12-9-2025"), d("16-9-2025"), False), "GEWEIGERD", ("R-11F-TWEE-WEKEN",)),
        (Vakantieverlof(d("15-9-2025"), d("16-9-2025"), False), "HOOFD", ("R-11F-HOOFD",)),
    ],
)
def test_11f(verzoek: Vakantieverlof, verdict: str, regels: tuple[str, ...]) -> None:
    """Case 48 and the second request of domain-checks D."""
    oordeel = vakantie(verzoek, MIDDEN)
    assert (oordeel.verdict, oordeel.regels) == (verdict, regels)
    assert oordeel.waarschuwingen == ()


def test_11f_outside_the_calendar_says_so() -> None:
    oordeel = vakantie(Vakantieverlof(d("5-3-2040"), d("6-3-2040"), False), MIDDEN)
    assert "kent het programma geen vakanties" in oordeel.waarschuwingen[0]
