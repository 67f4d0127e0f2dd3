# SPDX-License-Identifier: EUPL-1.2
"""What parents believe or a doctor wrote stays sealed: a canary in every protected place."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from leerplicht_desktop.services import beroep, concept, leerling, logboek, zoeken
from leerplicht_desktop.services.beroep import brieven
from tests.services.beroep.zaken import PDF, Werkplek

KANARIES = (
    "kanariefeit", "kanarieschool", "kanariemotief", "kanariescan", "kanarietitel",
    "kanarieconcept", "kanarierichting",
)  # fmt: skip


@pytest.fixture
def uid(plek: Werkplek) -> str:
    """Every sealed field filled, then changed, and a letter made."""
    school = plek.school("Openbaar")
    beeld = plek.neem_in(
        plek.kind("14-8-2021"), "5b", "10-6-2026", "2026-2027",
        feit_toelichting="kanariefeit", feit_bezwaar_tegen="kanarierichting",
    )  # fmt: skip
    uid = beeld.uid
    ruw = {"genoemd": "ja", "bedenking": "richting", "toelichting": "kanarieschool"}
    beroep.zet_school(plek.kluis, uid, school, ruw)
    beroep.beoordeel(plek.kluis, uid, "ii", "voldaan", "kanariemotief")
    beroep.beoordeel(plek.kluis, uid, "ii", "voldaan", "kanariemotief, nog eens")
    beroep.voeg_stuk_toe(
        plek.kluis, uid, "VERKLARING", PDF + b"kanariescan", "kanarietitel.pdf", None,
        date(2026, 6, 10), "POST", "",
    )  # fmt: skip
    typed = {"feit_toelichting": "kanarieconcept", "grond": "5b"}
    concept.bewaar(plek.kluis, "beroep", uid, 1, 1, typed)
    beeld = plek.toon(uid)
    beroep.wijzig(plek.kluis, uid, {**beeld.invoer, "zaaknummer": "Z-1"}, beeld.versie)
    concept.bewaar(plek.kluis, "beroep", uid, 1, 1, typed)
    voorstel = brieven.stel_op(plek.kluis, uid, "VOLDOET")
    brieven.maak(
        plek.kluis, uid, "VOLDOET", [voorstel.exemplaren[0].sleutel], datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor,
    )  # fmt: skip
    return uid


def _cellen(plek: Werkplek) -> Iterator[tuple[str, str]]:
    with plek.kluis.lezen() as sessie:
        verbinding = sessie.connection()
        tabellen = verbinding.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'zoek_fts'"
        ).scalars()
        for tabel in tabellen.all():
            for rij in verbinding.exec_driver_sql(f'SELECT * FROM "{tabel}"'):
                for cel in rij:
                    ruw = cel if isinstance(cel, bytes) else str(cel).encode()
                    yield tabel, ruw.decode("latin-1")


def test_no_cell_of_the_whole_store_holds_a_word_of_it(plek: Werkplek, uid: str) -> None:
    gevonden = {t: w for t, cel in _cellen(plek) for w in KANARIES if w in cel}
    assert gevonden == {}
    assert any("Z-1" in cel for _tabel, cel in _cellen(plek))


def test_the_form_gives_it_all_back(plek: Werkplek, uid: str) -> None:
    beeld = plek.toon(uid)
    assert beeld.invoer["feit_toelichting"] == "kanariefeit"
    assert beeld.beoordelingen[0].motivering == "kanariemotief, nog eens"


def test_no_list_search_or_log_shows_it(plek: Werkplek, uid: str) -> None:
    getoond = [
        beroep.lijst(plek.kluis, filter="alles").rijen,
        beroep.in_te_voeren(plek.kluis),
        logboek.lijst(plek.kluis).rijen,
        leerling.toon(plek.kluis, plek.toon(uid).leerling_uid),
        plek.toon(uid).stukken,
    ]
    for woord in KANARIES:
        assert zoeken.zoek(plek.kluis, woord).treffers == ()
        assert woord not in repr(getoond)


def test_the_verdict_is_frozen_beside_the_letter(plek: Werkplek, uid: str) -> None:
    from leerplicht_desktop.store import beschermd

    with plek.kluis.lezen() as sessie:
        vast = json.loads(beschermd.lees(sessie, "beroep", uid)["oordeel"])
    (brief,) = plek.toon(uid).brieven
    assert vast[brief]["formeel"] == "VOLDAAN"
    assert vast[brief]["oordelen"][0]["feiten"]["tijdig"] == "OP_TIJD"
