# SPDX-License-Identifier: EUPL-1.2
"""One try of a passphrase costs about half a second here, and never less than the floor."""

from collections.abc import Callable

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import kdf as kdf_
from leerplicht_desktop.store.kdf import BEGIN, Kdf, ijk

VLOER = Kdf(65_536, 3, 4)


def klok(duur: float) -> Callable[[], float]:
    """A stopwatch on which one try takes this long, and the other was held up."""
    standen = iter((100.0, 100.0 + duur, 200.0, 290.0))
    return lambda: next(standen)


@pytest.fixture(autouse=True)
def _echte_vloer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf_, "VLOER", VLOER)


@pytest.mark.parametrize(
    "duur, verwacht",
    [
        (0.5, Kdf(262_144, 3, 4)),
        (0.9, Kdf(262_144, 3, 4)),
        (0.25, Kdf(262_144, 6, 4)),
        (0.01, Kdf(262_144, 8, 4)),
        (0.0, Kdf(262_144, 8, 4)),
        (2.0, Kdf(65_536, 3, 4)),
        (1.6, Kdf(81_920, 3, 4)),
        (60.0, VLOER),
    ],
)
def test_it_is_as_heavy_as_the_computer_carries(duur: float, verwacht: Kdf) -> None:
    gekozen = ijk(klok(duur), probeer=lambda _kdf: None, kernen=1)
    assert gekozen == verwacht
    assert gekozen.kan
    assert not gekozen.onder(VLOER)


@pytest.mark.parametrize("kernen, zwaarte", [(2, BEGIN), (4, BEGIN), (64, BEGIN)])
def test_lanes_that_run_side_by_side_share_the_time(kernen: int, zwaarte: Kdf) -> None:
    """One second of two processors, or two of four, is half a second of waiting; no more lanes."""
    tijd = klok(0.5 * min(kernen, 4))
    assert ijk(tijd, probeer=lambda _kdf: None, kernen=kernen) == zwaarte


def test_where_memory_is_short_it_is_the_floor() -> None:
    def probeer(wat: Kdf) -> None:
        if wat.geheugen_kib > 100_000:
            raise MemoryError

    assert ijk(klok(0.5), probeer=probeer, kernen=1) == VLOER


def test_the_real_thing_is_measured_and_not_under_the_floor() -> None:
    geprobeerd: list[Kdf] = []

    def probeer(wat: Kdf) -> None:
        geprobeerd.append(wat)
        Kdf(8, 1, 1).leid_af("x", bytes(16))

    assert not ijk(probeer=probeer).onder(VLOER)
    assert geprobeerd == [VLOER, BEGIN, BEGIN]


@pytest.mark.parametrize(
    "wat, onder",
    [
        (VLOER, False),
        (Kdf(65_535, 3, 4), True),
        (Kdf(65_536, 2, 4), True),
        (Kdf(262_144, 3, 1), False),
        (Kdf(8, 1, 1), True),
    ],
)
def test_what_is_under_the_floor(wat: Kdf, onder: bool) -> None:
    assert wat.onder(VLOER) is onder


def test_too_little_memory_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store of a larger computer, or a key file that somebody changed."""
    from argon2 import exceptions, low_level

    def vol(*_alles: object) -> bytes:
        raise exceptions.HashingError("Memory allocation error")

    monkeypatch.setattr(low_level, "hash_secret_raw", vol)
    with pytest.raises(fouten.KluisFout, match="geheugen"):
        Kdf(4 * 1024 * 1024, 3, 4).leid_af("wachtzin", bytes(16))
    assert ijk() == VLOER
