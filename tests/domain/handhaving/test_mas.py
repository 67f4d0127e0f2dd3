# SPDX-License-Identifier: EUPL-1.2
"""A route is chosen with a motive, and help comes first when there are problems."""

import pytest

from leerplicht_desktop.domain.handhaving.mas import OMSCHRIJVING, Keuze, Route, ontbreekt
from tests.domain.kalenders import d

HULP, HALT, DWANG, STRAF = Route


@pytest.mark.parametrize(
    "route,motief,afgewogen,instemming,problemen,woorden",
    [
        (STRAF, "luxe", set(), False, False, []),
        (STRAF, " ", set(), False, False, ["waarom"]),
        (STRAF, "luxe", {HALT}, False, True, ["route met hulp"]),
        (HALT, "spijbelen", set(), True, True, ["route met hulp"]),
        (HALT, "spijbelen", {HULP}, True, True, []),
        (HALT, "spijbelen", {DWANG}, False, True, ["instemming"]),
        (HULP, "zorg", set(), True, True, []),
        (HULP, "zorg", set(), False, True, ["instemming"]),
        (DWANG, "zorg", set(), False, True, []),
    ],
)
def test_choice(
    route: Route, motief: str, afgewogen: set[Route], instemming: bool, problemen: bool,
    woorden: list[str],
) -> None:  # fmt: skip
    keuze = Keuze(route, d("10-3-2026"), motief, frozenset(afgewogen), instemming)
    zinnen = ontbreekt(keuze, problemen=problemen)
    assert len(zinnen) == len(woorden)
    assert all(woord in zin for woord, zin in zip(woorden, zinnen, strict=True))


def test_every_route_has_words() -> None:
    assert set(OMSCHRIJVING) == set(Route)
    assert [r.value for r in Route] == [1, 2, 3, 4]
