# SPDX-License-Identifier: EUPL-1.2
"""A child that came without a number is the same child when a list brings its number."""

import json

import pytest

from leerplicht_desktop.services import leerling, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from tests.services.importeren.lijsten import KOP_LEERLINGEN, lees_in

REST = "m;Proefweg;1;;1234AB;Veldwijk;GM0246;nee\n"
AMIN = f";;Amin;;;Testman;1-3-2016;{REST}"


@pytest.mark.parametrize(
    ("veld", "rij"),
    [
        ("bsn", f"999990056;;Amin;;;Testman;1-3-2016;{REST}"),
        ("bsn", f"999990056;100000004;Amin;;;Testman;1-3-2016;{REST}"),
        ("onderwijsnummer", f";100000004;Amin;;;Testman;1-3-2016;{REST}"),
    ],
)
def test_a_later_list_brings_the_number(lege_kluis: OpenKluis, veld: str, rij: str) -> None:
    lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + AMIN)
    uid = zoeken.zoek(lege_kluis, "amin testman").treffers[0].uid
    proef = lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + rij)
    assert (proef.nieuw, proef.gewijzigd, proef.geweigerd) == (0, 1, ())
    assert veld in [v[0] for v in proef.voorbeelden_gewijzigd[0].velden]
    assert [t.uid for t in zoeken.zoek(lege_kluis, "amin testman").treffers] == [uid]
    amin = leerling.toon(lege_kluis, uid)
    assert getattr(amin, veld) in ("999990056", "100000004")
    with lege_kluis.lezen() as sessie:
        na = sessie.connection().exec_driver_sql("SELECT na FROM wijziging").scalar_one()
    assert json.loads(na)[veld] == getattr(amin, veld)
    assert lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + rij).ongewijzigd == 1


@pytest.mark.parametrize(
    "ander",
    [
        f"999990056;;Amin;;;Testman;2-3-2016;{REST}",  # another day
        f"999990056;;Amin;;de;Testman;1-3-2016;{REST}",  # another name
    ],
)
def test_somebody_else_is_a_pupil_of_his_own(lege_kluis: OpenKluis, ander: str) -> None:
    lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + AMIN)
    assert lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + ander).nieuw == 1


def test_who_has_a_number_never_gets_another(lege_kluis: OpenKluis) -> None:
    een = f"999990056;;Amin;;;Testman;1-3-2016;{REST}"
    lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + een)
    ander = een.replace("999990056", "999990068")
    assert lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + ander).nieuw == 1


@pytest.mark.parametrize("bsn", ["999990056", ""])
def test_two_who_could_be_meant_are_refused(lege_kluis: OpenKluis, bsn: str) -> None:
    for _ in range(2):
        leerling.bewaar(
            lege_kluis,
            {"voornamen": "Amin", "achternaam": "Testman", "geboortedatum": "1-3-2016"},
        )
    proef = lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + bsn + AMIN)
    assert (proef.nieuw, proef.gewijzigd) == (0, 0)
    (geweigerd,) = proef.geweigerd
    assert "meer dan één leerling" in geweigerd.reden


def test_two_rows_never_become_one_child(lege_kluis: OpenKluis) -> None:
    lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + AMIN)
    rijen = "".join(f"{bsn};;Amin;;;Testman;1-3-2016;{REST}" for bsn in ("999990056", "999990068"))
    proef = lees_in(lege_kluis, "leerlingen", KOP_LEERLINGEN + rijen)
    assert (proef.gewijzigd, [r.regel for r in proef.geweigerd]) == (1, [3])
