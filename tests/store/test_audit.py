# SPDX-License-Identifier: EUPL-1.2
"""The log is a chain: a line changed, taken away or put in between is found, and named."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from leerplicht_desktop.domain import fouten
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
    """As somebody would who has the key and another program than this one."""
    with kluis.bijhouden() as actie:
        for trigger in audit.ALLEEN_ERBIJ:
            actie.verbinding.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger.split()[2]}")
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
def test_audit_chain_break(logboek: OpenKluis, sql: str) -> None:
    verander(logboek, sql)
    assert breuk(logboek) == 5
    gevonden = dienst.controleer(logboek)
    assert not gevonden.in_orde
    assert gevonden.bevindingen == ("logboek: regel 5 klopt niet",)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit SET reden = 'zomaar' WHERE volgnummer = 5",
        "DELETE FROM audit WHERE volgnummer = 8",
        "INSERT OR REPLACE INTO audit SELECT 5, op, 'x', soort, uids, 0, '', vorige, hash "
        "FROM audit WHERE volgnummer = 5",
        "UPDATE OR REPLACE audit SET volgnummer = 4 WHERE volgnummer = 5",
    ],
)
def test_the_store_itself_refuses_to_change_a_line(logboek: OpenKluis, sql: str) -> None:
    with pytest.raises(IntegrityError, match="append only"), logboek.bijhouden() as actie:
        actie.verbinding.exec_driver_sql(sql)
    assert breuk(logboek) is None


def test_the_triggers_are_those_that_the_code_knows(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        gelegd = sessie.connection().exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        )
        assert {rij[0] for rij in gelegd} == set(audit.ALLEEN_ERBIJ)


def test_audit_chain_break_other_number(logboek: OpenKluis) -> None:
    """Each line still follows the one before it, but one is called the ninetieth."""
    verander(logboek, "UPDATE audit SET volgnummer = 90 WHERE volgnummer = 8")
    assert breuk(logboek) == 8


def test_audit_chain_break_swapped_lines(logboek: OpenKluis) -> None:
    verander(
        logboek,
        "UPDATE audit SET volgnummer = CASE volgnummer WHEN 4 THEN -1 ELSE volgnummer END",
    )
    verander(logboek, "UPDATE audit SET volgnummer = 4 WHERE volgnummer = 5")
    verander(logboek, "UPDATE audit SET volgnummer = 5 WHERE volgnummer = -1")
    assert breuk(logboek) == 4


def test_audit_chain_break_truncated_tail(logboek: OpenKluis) -> None:
    """A shorter chain is a sound chain: only who remembers its end sees that it was cut off."""
    with logboek.lezen() as sessie:
        nummer, hash_ = audit.stand(sessie)
        assert audit.bevat(sessie, nummer, hash_)
    verander(logboek, f"DELETE FROM audit WHERE volgnummer >= {nummer - 1}")
    with logboek.lezen() as sessie:
        assert audit.eerste_breuk(sessie) is None
        assert not audit.bevat(sessie, nummer, hash_)
    raadpleging.noteer(logboek, "geopend", "leerling", ["uid"])
    raadpleging.noteer(logboek, "geopend", "leerling", ["uid"])
    with logboek.lezen() as sessie:
        assert audit.stand(sessie)[0] == nummer
        assert not audit.bevat(sessie, nummer, hash_)


def test_an_unreadable_line_is_a_break_and_no_crash(logboek: OpenKluis) -> None:
    verander(logboek, "UPDATE audit SET op = 'gisteren', uids = '{' WHERE volgnummer = 6")
    assert breuk(logboek) == 6


def test_the_walk_says_how_far_it_is_and_can_be_stopped(
    logboek: OpenKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "_STAP", 3)
    gehoord: list[tuple[int, int]] = []
    with logboek.lezen() as sessie:
        gevonden = audit.controleer(sessie, lambda nu, van, _woord: gehoord.append((nu, van)))
        assert gevonden.in_orde
        assert gevonden.hoofd == audit.hoofd(sessie)
    assert gehoord == [(3, 8), (6, 8)]

    def stop(_nu: int, _van: int, _woord: str) -> None:
        raise fouten.Afgebroken

    with pytest.raises(fouten.Afgebroken), logboek.lezen() as sessie:
        audit.controleer(sessie, stop)


def test_an_act_that_needs_a_reason_is_not_written_without(lege_kluis: OpenKluis) -> None:
    with pytest.raises(RuntimeError, match="reason"), lege_kluis.schrijven() as actie:
        actie.noteer("logboek_uitgevoerd", "logboek", [], reden=" ")


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
