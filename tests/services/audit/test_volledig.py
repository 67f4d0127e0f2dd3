# SPDX-License-Identifier: EUPL-1.2
"""Whatever she changes, prints, hands out or destroys is in the log once, with ids and no names."""

import re
from datetime import date
from pathlib import Path

import pytest

from leerplicht_desktop.domain import logboek as woorden
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import audit, logboek
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import BSN_MOEDER, BSN_NOOR, Sjabloon
from tests.services.audit.recepten import ANDERS, RECEPTEN, Gereed
from tests.services.audit.vinden import handelingen, schrijvende_diensten

PERSOONLIJK = ("Noor", "Dijk", "Jacobs", "Pieter", BSN_NOOR, BSN_MOEDER, "Lindelaan", "spijbelen")


@pytest.mark.usefixtures("bos")
@pytest.mark.parametrize("dienst", sorted(schrijvende_diensten()))
def test_audit_complete(
    dienst: str,
    volle_kluis: OpenKluis,
    uids: dict[str, str],
    tmp_path: Path,
    kdf_licht: Kdf,
    vaste_klok: VasteKlok,
) -> None:
    """A service that is not called here, or writes no line or two, fails."""
    assert dienst in RECEPTEN, "add a recipe: call this service once"
    doe = RECEPTEN[dienst](Gereed(volle_kluis, uids, tmp_path, kdf_licht, vaste_klok))
    with volle_kluis.lezen() as sessie:
        voor = audit.stand(sessie)[0]
    doe()
    with volle_kluis.lezen() as sessie:
        nieuw = [r for r in logboek.regels(sessie, logboek.Vraag()) if r.volgnummer > voor]
        assert audit.eerste_breuk(sessie) is None
    verwacht, _waarom = ANDERS.get(dienst, (1, ""))
    assert len(nieuw) == verwacht, [rij.handeling for rij in nieuw]
    for rij in nieuw:
        assert rij.handeling in woorden.HANDELINGEN
        assert re.fullmatch(r'\[("[0-9a-f]{32}"(, ?"[0-9a-f]{32}")*)?\]', rij.uids), rij.uids
        for woord in PERSOONLIJK:
            assert woord not in f"{rij.reden} {rij.uids}"


def test_no_recipe_is_left_of_a_service_that_is_gone() -> None:
    assert set(RECEPTEN) <= schrijvende_diensten()
    assert set(ANDERS) <= set(RECEPTEN)


def test_the_finder_finds() -> None:
    """It would be worth nothing if it saw no service, or every reader."""
    gevonden = schrijvende_diensten()
    assert {"melding.neem_in", "inzage.maak", "logboek.voer_uit", "brief.verzend"} <= gevonden
    assert not {"melding.lijst", "leerling.toon", "zoeken.zoek", "logboek.lijst"} & gevonden


def test_every_act_in_the_code_has_its_word_in_the_log() -> None:
    zonder = {h: plek for h, plek in handelingen().items() if h not in woorden.HANDELINGEN}
    assert zonder == {}


def test_opening_is_one_line(vol_sjabloon: Sjabloon, vaste_klok: VasteKlok) -> None:
    kluis = vol_sjabloon.open(vaste_klok)
    with kluis.lezen() as sessie:
        voor = audit.stand(sessie)[0]
    kluis.sluit()
    kluis = vol_sjabloon.open(vaste_klok)
    with kluis.lezen() as sessie:
        assert audit.stand(sessie)[0] == voor + 1
    kluis.sluit()


def test_a_clock_put_back_breaks_no_line(volle_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    """The order is that of the numbers, whatever the clock says."""
    vaste_klok.zet(date(2020, 1, 1))
    with volle_kluis.schrijven() as actie:
        actie.noteer("geopend", "leerling", [])
    with volle_kluis.lezen() as sessie:
        assert audit.eerste_breuk(sessie) is None
        laatste = list(logboek.regels(sessie, logboek.Vraag()))[-1]
    assert logboek.moment(laatste).year == 2020
