# SPDX-License-Identifier: EUPL-1.2
"""How she likes her screen is kept inside the store and nowhere else."""

from datetime import timedelta

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as kluisdienst
from leerplicht_desktop.services import weergave
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures import Sjabloon, VasteKlok


def test_a_new_store_has_no_choice_of_its_own(lege_kluis: OpenKluis) -> None:
    assert weergave.lees(lege_kluis) == {}


def test_a_choice_comes_back_after_reopening(
    leeg_sjabloon: Sjabloon, vaste_klok: VasteKlok
) -> None:
    kluis = leeg_sjabloon.open(vaste_klok)
    uitkomst = weergave.bewaar(kluis, "thema", "donker")
    assert uitkomst.waarde == {"thema": "donker"}
    assert [g.soort for g in uitkomst.gewijzigd] == ["instellingen"]
    kluis.sluit()

    kluis = leeg_sjabloon.open(vaste_klok)
    assert weergave.lees(kluis) == {"thema": "donker"}
    kluis.sluit()


def test_the_last_choice_holds_also_on_a_later_day(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    weergave.bewaar(lege_kluis, "thema", "donker")
    vaste_klok.verder(timedelta(days=3))
    weergave.bewaar(lege_kluis, "thema", "licht")
    assert weergave.lees(lege_kluis)["thema"] == "licht"


def test_choosing_the_same_again_writes_nothing(lege_kluis: OpenKluis) -> None:
    weergave.bewaar(lege_kluis, "thema", "donker")
    assert weergave.bewaar(lege_kluis, "thema", "donker").gewijzigd == ()


@pytest.mark.parametrize(("sleutel", "waarde"), [("thema", "roze"), ("letter", "groot")])
def test_what_is_no_choice_is_refused(lege_kluis: OpenKluis, sleutel: str, waarde: str) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        weergave.bewaar(lege_kluis, sleutel, waarde)
    assert sleutel in fout.value.fouten


def test_the_letters_do_not_see_it(lege_kluis: OpenKluis) -> None:
    voor = kluisdienst.gegevens(lege_kluis)
    weergave.bewaar(lege_kluis, "thema", "donker")
    assert kluisdienst.gegevens(lege_kluis) == voor
