# SPDX-License-Identifier: EUPL-1.2
"""What the check of a store file sees, and what it does not call damage."""

import contextlib

import pytest
from sqlcipher3 import dbapi2

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import bestandscontrole
from leerplicht_desktop.store.bestandscontrole import controleer_bestand
from leerplicht_desktop.store.verbinding import verbind
from tests.fixtures.sjabloonkluis import Sjabloon


@pytest.fixture
def bestand(vol_sjabloon: Sjabloon) -> tuple[Sjabloon, bytes]:
    """The closed store and its key."""
    kluis = vol_sjabloon.open()
    sleutel = kluis.sleutel("avg")
    kluis.sluit()
    return vol_sjabloon, sleutel


def test_half_a_page_behind_the_end_is_what_a_full_disk_left(
    bestand: tuple[Sjabloon, bytes],
) -> None:
    pad, sleutel = bestand[0].map / "kluis.db", bestand[1]
    with pad.open("ab") as stroom:
        stroom.write(bytes(992))
    assert controleer_bestand(pad, sleutel) == ()


def test_a_search_index_that_lost_a_part_is_named(bestand: tuple[Sjabloon, bytes]) -> None:
    pad, sleutel = bestand[0].map / "kluis.db", bestand[1]
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        verbinding.execute("DELETE FROM zoek_fts_data WHERE id > 10")
    assert any("zoek_fts" in zin for zin in controleer_bestand(pad, sleutel))


def test_a_reference_to_nothing_is_named(bestand: tuple[Sjabloon, bytes]) -> None:
    pad, sleutel = bestand[0].map / "kluis.db", bestand[1]
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        verbinding.execute("PRAGMA foreign_keys = OFF")
        verbinding.execute("UPDATE melding SET leerling_id = 4242")
    assert "verwijzing: melding" in controleer_bestand(pad, sleutel)


def test_somebody_who_writes_meanwhile_is_no_fault(
    bestand: tuple[Sjabloon, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    pad, sleutel = bestand[0].map / "kluis.db", bestand[1]

    def ongeduldig(*waarden: object) -> object:
        verbinding = verbind(*waarden)  # type: ignore[arg-type]
        verbinding.execute("PRAGMA busy_timeout = 1")
        return verbinding

    monkeypatch.setattr(bestandscontrole, "verbind", ongeduldig)
    with contextlib.closing(verbind(pad, sleutel)) as schrijver:
        schrijver.execute("BEGIN IMMEDIATE")
        assert controleer_bestand(pad, sleutel) == ()


def test_a_long_check_can_be_stopped(
    bestand: tuple[Sjabloon, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bestandscontrole, "_STAPPEN", 10)

    def stop(*_wat: object) -> None:
        raise fouten.Vergrendeld

    with pytest.raises(fouten.Vergrendeld):
        controleer_bestand(bestand[0].map / "kluis.db", bestand[1], stop)


def test_a_disk_that_fails_is_not_called_a_damaged_store(
    bestand: tuple[Sjabloon, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(_verbinding: object) -> list[str]:
        raise dbapi2.OperationalError("disk I/O error")

    monkeypatch.setattr(bestandscontrole, "_structuur", vol)
    with pytest.raises(fouten.SchijfVol):
        controleer_bestand(bestand[0].map / "kluis.db", bestand[1])
