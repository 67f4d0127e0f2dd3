# SPDX-License-Identifier: EUPL-1.2
"""A list of adults obeys the rule of the form: who had gezag on a day stays known."""

import json
from datetime import date

import pytest

from leerplicht_desktop.services import leerling, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.services.importeren import lijsten
from tests.services.importeren.lijsten import lees_alles_in, lees_in


def vader(
    *,
    rol: str = "vader",
    gezag: str = "12",
    telefoon: str = "",
    van: str = "",
    tot: str = "",
) -> str:
    """The list with Pieter alone, whose address stays as it was."""
    return lijsten.KOP_OUDERS + (
        f"999990019;;{rol};{gezag};999990044;Pieter;;Voorbeeldsma;;;;;;;;;;{telefoon};;{van};{tot};\n"
    )


def uid_van_noor(kluis: OpenKluis) -> str:
    return zoeken.zoek(kluis, "noor voorbeeldsma").treffers[0].uid


def gezag_op(kluis: OpenKluis, klok: VasteKlok, dag: date) -> list[str]:
    klok.zet(dag)
    ouders = leerling.toon(kluis, uid_van_noor(kluis)).ouders
    return [o.gezag for o in ouders if o.naam.voornamen == "Pieter"]


def wijzigingen(kluis: OpenKluis, soort: str) -> list[tuple[str, object, object]]:
    with kluis.lezen() as sessie:
        rijen = sessie.connection().exec_driver_sql(
            "SELECT handeling, voor, na FROM wijziging WHERE soort = ? ORDER BY id", (soort,)
        )
        return [(rij[0], json.loads(rij[1]), json.loads(rij[2])) for rij in rijen]


def test_gezag_that_changes_on_a_day_leaves_how_it_was(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    lees_alles_in(lege_kluis)
    proef = lees_in(lege_kluis, "ouders", vader(gezag="GEEN", van="1-6-2026"))
    assert (proef.nieuw, proef.gewijzigd) == (0, 1)
    (regel,) = proef.voorbeelden_gewijzigd
    assert regel.velden == (
        ("soort", "TWEEHOOFDIG", "GEEN"),
        ("van", "", "2026-06-01"),
    )
    assert gezag_op(lege_kluis, vaste_klok, date(2026, 5, 31)) == ["TWEEHOOFDIG"]
    assert gezag_op(lege_kluis, vaste_klok, date(2026, 6, 1)) == ["GEEN"]
    assert wijzigingen(lege_kluis, "gezag") == [("import", {"tot": None}, {"tot": "2026-05-31"})]
    vaste_klok.zet(date(2026, 6, 15))
    assert lees_in(lege_kluis, "ouders", vader(gezag="GEEN", van="1-6-2026")).ongewijzigd == 1


def test_gezag_of_before_stays_when_it_comes_back(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    lees_alles_in(lege_kluis)
    lees_in(lege_kluis, "ouders", vader(tot="31-12-2025"))
    lees_in(lege_kluis, "ouders", vader(van="1-6-2026"))
    assert gezag_op(lege_kluis, vaste_klok, date(2025, 12, 31)) == ["TWEEHOOFDIG"]
    assert gezag_op(lege_kluis, vaste_klok, date(2026, 1, 1)) == []
    assert gezag_op(lege_kluis, vaste_klok, date(2026, 6, 1)) == ["TWEEHOOFDIG"]


def test_how_it_was_before_a_correction_is_kept(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    lees_in(lege_kluis, "ouders", vader(gezag="GEEN", telefoon="06-00000002"))
    assert wijzigingen(lege_kluis, "gezag") == [
        ("import", {"soort": "TWEEHOOFDIG"}, {"soort": "GEEN"})
    ]
    ((handeling, voor, na),) = wijzigingen(lege_kluis, "persoon")
    assert (handeling, voor) == ("import", {"telefoon": ""})
    assert na == {"telefoon": "06-00000002"}


@pytest.mark.parametrize(("rol", "gezag"), [("", ""), ("vader", ""), ("", "12")])
def test_an_empty_cell_never_wipes_the_gezag_that_is_known(
    lege_kluis: OpenKluis, rol: str, gezag: str
) -> None:
    lees_alles_in(lege_kluis)
    assert lees_in(lege_kluis, "ouders", vader(rol=rol, gezag=gezag)).ongewijzigd == 1
    (pieter,) = [
        o
        for o in leerling.toon(lege_kluis, uid_van_noor(lege_kluis)).ouders
        if o.naam.voornamen == "Pieter"
    ]
    assert (pieter.rol, pieter.gezag) == ("VADER", "TWEEHOOFDIG")


def test_an_end_before_the_known_begin_is_refused(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    lees_in(lege_kluis, "ouders", vader(van="1-6-2026"))
    proef = lees_in(lege_kluis, "ouders", vader(tot="31-12-2025"))
    assert [(r.veld, r.regel) for r in proef.geweigerd] == [("tot", 2)]
