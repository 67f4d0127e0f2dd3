# SPDX-License-Identifier: EUPL-1.2
"""Who had gezag on a day stays known: a period that is over is never written over."""

from datetime import date

from leerplicht_desktop.services import leerling, ouder
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEHEIM_ADRES


def test_gezag_that_changes_on_a_day_is_never_double(
    volle_kluis: OpenKluis, uids: dict[str, str], vaste_klok: VasteKlok
) -> None:
    velden = {
        "rol": "vader",
        "achternaam": "Dijk",
        "gezag": "GEEN",
        "van": "1-6-2026",
        **GEHEIM_ADRES,
    }
    ouder.bewaar(volle_kluis, uids["noor"], velden, uid=uids["vader"])
    for dag, gezag in (
        (date(2026, 5, 31), True),
        (date(2026, 6, 1), False),
        (date(2026, 6, 15), False),
    ):
        vaste_klok.zet(dag)
        vaders = [
            o for o in leerling.toon(volle_kluis, uids["noor"]).ouders if o.uid == uids["vader"]
        ]
        assert [o.heeft_gezag for o in vaders] == [gezag], dag
    velden["gezag"] = "TWEEHOOFDIG"  # a correction of the same day
    ouder.bewaar(volle_kluis, uids["noor"], velden, uid=uids["vader"])
    vaders = [o for o in leerling.toon(volle_kluis, uids["noor"]).ouders if o.uid == uids["vader"]]
    assert [o.heeft_gezag for o in vaders] == [True]


def test_gezag_of_before_stays_when_it_comes_back(
    volle_kluis: OpenKluis, uids: dict[str, str], vaste_klok: VasteKlok
) -> None:
    velden = {"rol": "vader", "achternaam": "Dijk", "gezag": "TWEEHOOFDIG", **GEHEIM_ADRES}
    vader = uids["vader"]
    ouder.bewaar(volle_kluis, uids["noor"], {**velden, "tot": "31-12-2025"}, uid=vader)
    ouder.bewaar(volle_kluis, uids["noor"], {**velden, "van": "1-6-2026"}, uid=vader)
    for dag, gezag in (
        (date(2025, 12, 31), [True]),
        (date(2026, 1, 1), []),
        (date(2026, 5, 31), []),
        (date(2026, 6, 1), [True]),
    ):
        vaste_klok.zet(dag)
        vaders = [o for o in leerling.toon(volle_kluis, uids["noor"]).ouders if o.uid == vader]
        assert [o.heeft_gezag for o in vaders] == gezag, dag


def test_how_gezag_was_before_a_correction_is_kept(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    velden = {"rol": "vader", "achternaam": "Dijk", "gezag": "GEEN", **GEHEIM_ADRES}
    ouder.bewaar(volle_kluis, uids["noor"], velden, uid=uids["vader"])
    with volle_kluis.lezen() as sessie:
        sql = "SELECT voor, na FROM wijziging WHERE soort = 'gezag'"
        ((voor, na),) = sessie.connection().exec_driver_sql(sql).all()
    assert ('"TWEEHOOFDIG"' in voor, '"GEEN"' in na) == (True, True)


def test_the_end_that_a_new_period_gives_the_old_one_is_kept(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    velden = {"rol": "vader", "achternaam": "Dijk", "gezag": "GEEN", **GEHEIM_ADRES}
    ouder.bewaar(volle_kluis, uids["noor"], {**velden, "van": "1-6-2026"}, uid=uids["vader"])
    with volle_kluis.lezen() as sessie:
        sql = "SELECT na FROM wijziging WHERE soort = 'gezag'"
        assert sessie.connection().exec_driver_sql(sql).scalar_one() == '{"tot": "2026-05-31"}'
