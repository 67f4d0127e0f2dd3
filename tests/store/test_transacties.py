# SPDX-License-Identifier: EUPL-1.2
"""One officer action is all of it or nothing, with its line in the log; reading is one moment."""

import threading

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import kluisinfo
from tests.fixtures.sjabloonkluis import Sjabloon


def waarde(kluis: OpenKluis, sleutel: str) -> str:
    with kluis.lezen() as sessie:
        return kluisinfo.lees(sessie, sleutel)


def auditregels(sessie: Session) -> int:
    return int(sessie.connection().execute(text("SELECT count(*) FROM audit")).scalar_one())


def test_what_was_written_is_there_after_closing_and_opening(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    with kluis.schrijven() as actie:
        kluisinfo.zet(actie.sessie, "proef", "bewaard")
        actie.noteer("proef", "kluis", [])
    kluis.sluit()
    kluis = leeg_sjabloon.open()
    assert waarde(kluis, "proef") == "bewaard"
    kluis.sluit()


def test_an_error_leaves_nothing_of_the_action_nor_of_its_line(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        regels = auditregels(sessie)

    def mislukt() -> None:
        with lege_kluis.schrijven() as actie:
            kluisinfo.zet(actie.sessie, "proef", "half")
            actie.noteer("proef", "kluis", [])
            actie.sessie.flush()
            raise fouten.NietGevonden

    with pytest.raises(fouten.NietGevonden):
        mislukt()
    assert waarde(lege_kluis, "proef") == ""
    with lege_kluis.lezen() as sessie:
        assert auditregels(sessie) == regels
    with lege_kluis.schrijven() as actie:  # and the store goes on
        actie.noteer("proef", "kluis", [])


def test_an_action_without_a_line_is_not_kept(lege_kluis: OpenKluis) -> None:
    with pytest.raises(RuntimeError, match="audit"), lege_kluis.schrijven() as actie:
        kluisinfo.zet(actie.sessie, "proef", "stil")
    assert waarde(lege_kluis, "proef") == ""


def test_what_the_store_keeps_for_itself_needs_no_line(lege_kluis: OpenKluis) -> None:
    with lege_kluis.bijhouden() as actie:
        kluisinfo.zet(actie.sessie, "proef", "zelf")
    assert waarde(lege_kluis, "proef") == "zelf"


@pytest.mark.parametrize("naam", ["lezen", "schrijven", "bijhouden", "engine"])
def test_another_thread_may_not_touch_the_store(lege_kluis: OpenKluis, naam: str) -> None:
    gezien: list[BaseException] = []

    def raak() -> None:
        try:
            uitkomst = getattr(lege_kluis, naam)()
            with uitkomst:
                gezien.append(AssertionError("it was let in"))
        except RuntimeError as fout:
            gezien.append(fout)

    draad = threading.Thread(target=raak)
    draad.start()
    draad.join()
    assert isinstance(gezien[0], RuntimeError)
    assert "thread" in str(gezien[0])


def test_only_the_allowed_threads_may(lege_kluis: OpenKluis) -> None:
    gelezen: list[str] = []
    klaar = threading.Event()

    def werk() -> None:
        klaar.wait(10)
        gelezen.append(waarde(lege_kluis, "uitgave"))

    draad = threading.Thread(target=werk)
    draad.start()
    assert draad.ident is not None
    lege_kluis.sta_toe([draad.ident])
    klaar.set()
    draad.join()
    assert gelezen == ["1"]
    with pytest.raises(RuntimeError, match="thread"):
        waarde(lege_kluis, "uitgave")  # the thread that opened it is no longer among them


def test_reading_sees_one_moment_while_another_writes(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        assert kluisinfo.lees(sessie, "proef") == ""
        with lege_kluis.bijhouden() as actie:
            kluisinfo.zet(actie.sessie, "proef", "nieuw")
        sessie.expire_all()
        assert kluisinfo.lees(sessie, "proef") == ""
    assert waarde(lege_kluis, "proef") == "nieuw"


def test_reading_cannot_write(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        kluisinfo.zet(sessie, "proef", "langs de achterdeur")
        sessie.flush()
    assert waarde(lege_kluis, "proef") == ""


def test_hundred_reads_and_errors_leak_no_connection(lege_kluis: OpenKluis) -> None:

    def mislukt() -> None:
        with lege_kluis.lezen() as sessie:
            kluisinfo.lees(sessie, "uid")
            raise fouten.NietGevonden

    for nummer in range(100):
        with pytest.raises(fouten.NietGevonden):
            mislukt()
        if nummer % 10 == 0:
            with pytest.raises(fouten.NietGevonden), lege_kluis.bijhouden():
                raise fouten.NietGevonden
    voorraad = lege_kluis.engine().pool
    assert voorraad.checkedout() == 0  # type: ignore[attr-defined]
    assert voorraad.checkedin() == 1  # type: ignore[attr-defined]


def test_two_writers_wait_for_each_other_and_lose_nothing(lege_kluis: OpenKluis) -> None:
    def tel() -> None:
        for _ in range(10):
            with lege_kluis.bijhouden() as actie:
                getal = int(kluisinfo.lees(actie.sessie, "teller") or 0)
                kluisinfo.zet(actie.sessie, "teller", str(getal + 1))

    start = threading.Barrier(3)

    def na_start() -> None:
        start.wait(10)
        tel()

    draden = [threading.Thread(target=na_start) for _ in range(2)]
    for draad in draden:
        draad.start()
    lege_kluis.sta_toe([threading.get_ident(), *(d.ident or 0 for d in draden)])
    start.wait(10)
    for draad in draden:
        draad.join()
    assert waarde(lege_kluis, "teller") == "20"


def test_references_are_kept(lege_kluis: OpenKluis) -> None:
    with pytest.raises(IntegrityError), lege_kluis.bijhouden() as actie:
        actie.verbinding.execute(
            text("INSERT INTO documentdeel(document_id, volgnummer, inhoud) VALUES (999, 0, x'00')")
        )


@pytest.mark.parametrize(
    "pragma, goed",
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("temp_store", 0),  # as compiled: memory; FILE would write plain text
    ],
)
def test_every_connection_has_the_settings_the_promises_rest_on(
    lege_kluis: OpenKluis, pragma: str, goed: object
) -> None:
    with lege_kluis.lezen() as een, lege_kluis.lezen() as twee:
        for sessie in (een, twee):
            assert sessie.connection().execute(text(f"PRAGMA {pragma}")).scalar_one() == goed


def test_temporary_tables_stay_in_memory_as_built(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        opties = sessie.connection().execute(text("PRAGMA compile_options")).scalars().all()
    assert {"TEMP_STORE=2", "HAS_CODEC", "ENABLE_FTS5"} <= set(opties)


def test_a_closed_store_says_that_it_is_locked(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    kluis.sluit()
    kluis.sluit()  # locking twice is no error
    assert not kluis.open
    for naam in ("lezen", "schrijven", "bijhouden"):
        with pytest.raises(fouten.Vergrendeld), getattr(kluis, naam)():
            pass
    with pytest.raises(fouten.Vergrendeld):
        kluis.sleutel("avg")


def test_no_values_in_the_text_of_a_database_error(lege_kluis: OpenKluis) -> None:
    with pytest.raises(IntegrityError) as fout, lege_kluis.bijhouden() as actie:
        actie.verbinding.execute(
            text("INSERT INTO teller(soort, jaar, laatste) VALUES (:s, 1, NULL)"),
            {"s": "Jansen"},
        )
    assert "Jansen" not in str(fout.value)
