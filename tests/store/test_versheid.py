# SPDX-License-Identifier: EUPL-1.2
"""An older store put back is noticed, said, and only opened with a reason that stays in the log."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import melding, toegang
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import sleutelbos, versheid
from leerplicht_desktop.store.bestanden import KLUISBESTAND, SLEUTELBESTAND
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon, melding_ruw
from tests.fixtures.sleutelbossen import EchtBos

BLADZIJDE = 4096
REDEN = "Schijf hersteld door beheer op 15 juni"


@pytest.fixture
def met_getuige(vol_sjabloon: Sjabloon, bos: EchtBos, kdf_licht: Kdf) -> Sjabloon:
    """A store tied to a keyring, closed after it was opened once."""
    kluis = vol_sjabloon.open()
    toegang.koppel_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    kluis.sluit()
    return vol_sjabloon


def werk(sjabloon: Sjabloon) -> None:
    """A day's work more."""
    kluis = sjabloon.open()
    uids = sjabloon.uids
    melding.neem_in(kluis, melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer=""))
    kluis.sluit()


def regels(kluis: OpenKluis, handeling: str) -> list[str]:
    with kluis.lezen() as sessie:
        vraag = text("SELECT reden FROM audit WHERE handeling = :h ORDER BY volgnummer")
        return list(sessie.connection().execute(vraag, {"h": handeling}).scalars())


def test_rollback_whole_file(met_getuige: Sjabloon, tmp_path: Path) -> None:
    bewaard = tmp_path / "oud"
    shutil.copytree(met_getuige.map, bewaard)
    werk(met_getuige)
    shutil.copyfile(bewaard / KLUISBESTAND, met_getuige.map / KLUISBESTAND)
    voor = (met_getuige.map / KLUISBESTAND).read_bytes()
    for zin, code in ((WACHTZIN, None), (None, met_getuige.herstelcode)):
        for reden in ("", "  "):
            with pytest.raises(fouten.KluisOuder):
                dienst.open_(
                    met_getuige.map,
                    wachtzin=zin,
                    herstelcode=code,
                    erken_ouder=reden,
                    klok=VasteKlok(),
                )
    assert (met_getuige.map / KLUISBESTAND).read_bytes() == voor
    kluis = dienst.open_(met_getuige.map, wachtzin=WACHTZIN, erken_ouder=REDEN, klok=VasteKlok())
    assert regels(kluis, "oudere_kluis_geaccepteerd") == [REDEN]
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()
    # From here this is the store: it opens without a word.
    kluis = met_getuige.open()
    assert regels(kluis, "oudere_kluis_geaccepteerd") == [REDEN]
    kluis.sluit()


def test_rollback_single_page(met_getuige: Sjabloon, tmp_path: Path) -> None:
    """Seen only where the page holds a witnessed row: the newest log line or the openings.

    Each page of the newer store is put back in turn. The encryption finds none of them; a page
    that holds the newest log line or `generatie` is found at opening, one with other log lines by
    `controleer`. A page with nothing but a record is found by neither: that is stated, not solved.
    """
    kluis = met_getuige.open()
    kluis.sluit()
    oud = (met_getuige.map / KLUISBESTAND).read_bytes()
    werk(met_getuige)
    pad = met_getuige.map / KLUISBESTAND
    nieuw = pad.read_bytes()
    bladen = [
        plek
        for plek in range(BLADZIJDE, min(len(oud), len(nieuw)), BLADZIJDE)
        if oud[plek : plek + BLADZIJDE] != nieuw[plek : plek + BLADZIJDE]
    ]
    gezien = {"ouder": 0, "beschadigd": 0, "logboek": 0, "niets": 0}
    bos_ = {item: sleutelbos.lees_item(_uid(met_getuige), item) for item in ("", ":stand")}
    for plek in bladen:
        pad.write_bytes(nieuw[:plek] + oud[plek : plek + BLADZIJDE] + nieuw[plek + BLADZIJDE :])
        sleutelbos.zet_item(_uid(met_getuige), ":stand", bos_[":stand"] or "")
        gezien[_uitslag(met_getuige)] += 1
    assert gezien["ouder"] >= 1, gezien
    pad.write_bytes(nieuw)
    sleutelbos.zet_item(_uid(met_getuige), ":stand", bos_[":stand"] or "")
    assert _uitslag(met_getuige) == "niets"  # the same look at the true file finds nothing


def _uid(sjabloon: Sjabloon) -> str:
    from leerplicht_desktop.store import sloten

    return sloten.lees(sjabloon.map).kluis_uid


def _uitslag(sjabloon: Sjabloon) -> str:
    try:
        kluis = sjabloon.open()
    except fouten.KluisOuder:
        return "ouder"
    except fouten.KluisBeschadigd:
        return "beschadigd"
    try:
        gevonden = dienst.controleer(kluis).bevindingen
    finally:
        kluis.sluit()
    if not gevonden:
        return "niets"
    return "logboek" if any("logboek" in g for g in gevonden) else "beschadigd"


def test_a_crash_between_store_and_keyring_is_no_rollback(met_getuige: Sjabloon) -> None:
    """The witness may lag behind: only a store that lacks what it saw is older."""
    uid = _uid(met_getuige)
    stand = sleutelbos.lees_item(uid, ":stand") or ""
    for _ in range(3):
        werk(met_getuige)
    sleutelbos.zet_item(uid, ":stand", stand)
    met_getuige.open().sluit()


def test_a_log_that_was_rewritten_is_noticed(met_getuige: Sjabloon) -> None:
    """As many openings and lines, but another newest line."""
    kluis = met_getuige.open()
    stand = versheid.getuige(kluis.uid)
    kluis.sluit()
    assert stand is not None
    versheid.leg_vast(kluis.uid, versheid.Stand(stand.generatie, stand.regel, "f" * 64))
    with pytest.raises(fouten.KluisOuder):
        met_getuige.open()


def test_a_backup_that_she_put_back_herself_is_no_surprise(
    met_getuige: Sjabloon, tmp_path: Path
) -> None:
    kluis = met_getuige.open()
    dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak")
    kluis.sluit()
    werk(met_getuige)
    dienst.herstel(
        tmp_path / "kopie.lpbak", met_getuige.map, wachtzin=WACHTZIN, klok=VasteKlok(), toch=True
    )
    kluis = met_getuige.open()
    assert kluis.waarschuwingen == ()
    assert regels(kluis, "kluis_hersteld")
    assert toegang.heeft_getuige(kluis)
    kluis.sluit()


@pytest.mark.parametrize("rommel", ["", "{", "[]", '{"generatie": "x", "regel": 1, "hash": ""}'])
def test_a_witness_that_makes_no_sense_is_none_and_is_said(
    met_getuige: Sjabloon, rommel: str
) -> None:
    sleutelbos.zet_item(_uid(met_getuige), ":stand", rommel)
    kluis = met_getuige.open()
    assert any("sleutelbos weet niet meer" in zin for zin in kluis.waarschuwingen)
    assert toegang.heeft_getuige(kluis)  # from now on there is one again
    kluis.sluit()
    kluis = met_getuige.open()
    assert kluis.waarschuwingen == ()
    kluis.sluit()


def test_a_store_without_keyring_says_it_has_no_witness(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    assert not toegang.heeft_getuige(kluis)
    assert kluis.waarschuwingen == ()
    kluis.sluit()


def test_the_witness_holds_nothing_of_the_store(met_getuige: Sjabloon, bos: EchtBos) -> None:
    (stand,) = (waarde for (_d, naam), waarde in bos.inhoud.items() if naam.endswith(":stand"))
    assert set(stand) <= set('{}"generatie": 0123456789,regelhash abcdef')
    assert (met_getuige.map / SLEUTELBESTAND).exists()
