# SPDX-License-Identifier: EUPL-1.2
"""The log is a chain: a line changed, taken away or put in between is found, and named."""

from datetime import timedelta

import pytest

from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import raadpleging
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import audit
from tests.fixtures.klok import VasteKlok


@pytest.fixture
def logboek(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> OpenKluis:
    """Eight lines: two of making and opening, six of looking."""
    for nummer in range(6):
        raadpleging.noteer(lege_kluis, "gezocht", "leerling", [f"uid{nummer}"], aantal=nummer)
        vaste_klok.verder(timedelta(seconds=-30))  # a clock that is put back breaks nothing
    return lege_kluis


def breuk(kluis: OpenKluis) -> int | None:
    with kluis.lezen() as sessie:
        return audit.eerste_breuk(sessie)


def verander(kluis: OpenKluis, sql: str) -> None:
    with kluis.bijhouden() as actie:
        actie.verbinding.exec_driver_sql(sql)


def test_a_sound_log(logboek: OpenKluis) -> None:
    assert breuk(logboek) is None
    with logboek.lezen() as sessie:
        hoofd = audit.hoofd(sessie)
    raadpleging.noteer(logboek, "geopend", "leerling", ["uid"])
    with logboek.lezen() as sessie:
        assert audit.hoofd(sessie) != hoofd


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit SET handeling = 'geopend' WHERE volgnummer = 5",
        "UPDATE audit SET soort = 'melding' WHERE volgnummer = 5",
        "UPDATE audit SET uids = '[\"ander\"]' WHERE volgnummer = 5",
        "UPDATE audit SET aantal = aantal + 1 WHERE volgnummer = 5",
        "UPDATE audit SET reden = 'zomaar' WHERE volgnummer = 5",
        "UPDATE audit SET op = '2020-01-01 00:00:00.000000' WHERE volgnummer = 5",
        "UPDATE audit SET vorige = hash WHERE volgnummer = 5",
        "UPDATE audit SET hash = vorige WHERE volgnummer = 5",
        "DELETE FROM audit WHERE volgnummer = 5",
    ],
)
def test_a_changed_line_is_named(logboek: OpenKluis, sql: str) -> None:
    verander(logboek, sql)
    assert breuk(logboek) == 5
    gevonden = dienst.controleer(logboek)
    assert not gevonden.in_orde
    assert gevonden.bevindingen == ("logboek: regel 5 klopt niet",)


def test_a_line_put_in_between_or_closed_up_is_found(logboek: OpenKluis) -> None:
    verander(logboek, "DELETE FROM audit WHERE volgnummer = 3")
    verander(logboek, "UPDATE audit SET volgnummer = volgnummer - 1 WHERE volgnummer > 3")
    assert breuk(logboek) == 3


def test_long_lists_keep_their_count(lege_kluis: OpenKluis) -> None:
    raadpleging.noteer(lege_kluis, "lijst_getoond", "leerling", [f"{n:03}" for n in range(200)])
    with lege_kluis.lezen() as sessie:
        rij = (
            sessie.connection()
            .exec_driver_sql(
                "SELECT aantal, json_array_length(uids) FROM audit ORDER BY volgnummer DESC"
            )
            .first()
        )
    assert rij is not None
    assert tuple(rij) == (200, 50)


def test_only_reading_is_noted_as_reading(lege_kluis: OpenKluis) -> None:
    with pytest.raises(ValueError, match="vernietigd"):
        raadpleging.noteer(lege_kluis, "vernietigd", "leerling", [])
