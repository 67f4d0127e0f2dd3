# SPDX-License-Identifier: EUPL-1.2
"""What is seen at opening: damage, an unclean close, a clock that runs back, an older key file."""

import hmac
import json
import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import text

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import melding
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import kdf as kdf_
from leerplicht_desktop.store import kluisinfo, openingen, sleutels, sloten
from leerplicht_desktop.store.bestanden import SLEUTELBESTAND
from tests.data.maak_proefkluis import map_van
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon, melding_ruw


def volgnummers(kluis: OpenKluis) -> list[int]:
    with kluis.lezen() as sessie:
        vraag = text("SELECT volgnummer FROM audit ORDER BY volgnummer")
        return list(sessie.connection().execute(vraag).scalars())


# --- the clock -----------------------------------------------------------------------------------
def test_clock_back(vol_sjabloon: Sjabloon, vaste_klok: VasteKlok) -> None:
    """Said and no more: numbers go on, terms follow the dates she enters, nothing is refused."""
    vol_sjabloon.open(vaste_klok).sluit()
    vaste_klok.verder(timedelta(days=-40))
    kluis = vol_sjabloon.open(vaste_klok)
    (zin,) = kluis.waarschuwingen
    assert "loopt achter" in zin
    assert "15-06-2026" in zin
    uids = vol_sjabloon.uids
    ruw = melding_ruw(uids["daan"], uids["school"], melddatum="4-5-2026", duo_meldingsnummer="")
    ruw |= {"begindatum": "20-4-2026", "einddatum": "29-4-2026"}
    ruw |= {"dagen": json.dumps({"2026-04-20": "4", "2026-04-21": "4"}), "afwijkreden": "spoed"}
    uid = melding.neem_in(kluis, ruw).waarde
    assert melding.toon(kluis, uid).kenmerk == "2026-0002"
    nummers = volgnummers(kluis)
    assert nummers == list(range(1, len(nummers) + 1))
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


def test_a_clock_that_stands_still_or_goes_on_says_nothing(leeg_sjabloon: Sjabloon) -> None:
    klok = VasteKlok()
    for _ in range(2):
        kluis = leeg_sjabloon.open(klok)
        assert kluis.waarschuwingen == ()
        klok.verder(timedelta(hours=1))
        kluis.sluit()


# --- damage --------------------------------------------------------------------------------------
def _maak_structuur_stuk(kluis: OpenKluis) -> None:
    """Two tables on one page: every page is genuine, and only a look at the whole finds it."""
    with kluis.bijhouden() as actie:
        voer_uit = actie.verbinding.exec_driver_sql
        voer_uit("PRAGMA writable_schema = ON")
        voer_uit(
            "UPDATE sqlite_master SET rootpage = "
            "(SELECT rootpage FROM sqlite_master WHERE name = 'documentdeel') "
            "WHERE name = 'vernietiging'"
        )


def test_a_damaged_structure_is_found_at_opening(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    _maak_structuur_stuk(kluis)
    kluis.sluit()
    with pytest.raises(fouten.KluisBeschadigd):
        leeg_sjabloon.open()


def test_a_large_store_is_looked_through_only_after_an_unclean_close(
    leeg_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    gekeken: list[object] = []
    monkeypatch.setattr(openingen, "_controleer_snel", gekeken.append)
    monkeypatch.setattr(openingen, "_ALTIJD_KIJKEN", 0)
    kluis = leeg_sjabloon.open()
    assert gekeken == []
    # The power fails: nobody says goodbye.
    kluis._laatste_woord = None
    kluis.sluit()
    leeg_sjabloon.open().sluit()
    assert len(gekeken) == 1
    leeg_sjabloon.open().sluit()
    assert len(gekeken) == 1


def test_locking_never_fails_for_want_of_a_last_word(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    shutil.rmtree(leeg_sjabloon.map)
    kluis.sluit()
    assert not kluis.open


# --- an older key file ---------------------------------------------------------------------------
@pytest.fixture
def oude(tmp_path: Path) -> Path:
    """A store that the program of the first schema really wrote."""
    shutil.copytree(map_van("0001"), tmp_path / "k")
    return tmp_path / "k"


def test_a_key_file_of_the_first_format_is_rewritten_once(oude: Path) -> None:
    assert json.loads((oude / SLEUTELBESTAND).read_bytes())["formaat"] == 1
    kluis = dienst.open_(oude, wachtzin=WACHTZIN, klok=VasteKlok())
    eerste = {vak: kluis.sleutel(vak) for vak in sleutels.VAKKEN}
    assert len(set(eerste.values())) == 3
    with kluis.lezen() as sessie:
        assert sessie.info["gevoelig"] == eerste["gevoelig"]
    kluis.sluit()
    bestand = (oude / SLEUTELBESTAND).read_bytes()
    assert json.loads(bestand)["formaat"] == 2
    kluis = dienst.open_(oude, wachtzin=WACHTZIN, klok=VasteKlok())
    assert {vak: kluis.sleutel(vak) for vak in sleutels.VAKKEN} == eerste
    kluis.sluit()
    assert (oude / SLEUTELBESTAND).read_bytes() == bestand


def _oud_met_code(vol: Sjabloon, kdf: Kdf) -> bytes:
    """The key file that the program of the first format would have written for this store."""
    bestand = sloten.lees(vol.map)
    vakken = sleutels.ontgrendel(bestand, wachtzin=WACHTZIN)
    inhoud = sleutels.vakkenkaart({vak: vakken[vak] for vak in ("avg", "wpg")})
    ruw = []
    for soort in ("wachtzin", "herstelcode"):
        zout, nonce = os.urandom(16), os.urandom(12)
        eigen = kdf if soort == "wachtzin" else None
        kek = (
            sleutels.kek_wachtzin(WACHTZIN, zout, kdf)
            if eigen
            else sleutels.kek_herstel(vol.herstelcode, zout)
        )
        ingepakt = AESGCM(kek).encrypt(nonce, inhoud, f"{bestand.kluis_uid}|{soort}|1".encode())
        kcv = hmac.new(kek, b"kcv", "sha256").digest()[:16]
        ruw.append(sleutels.Slot(soort, zout, nonce, ingepakt, kcv, eigen, 1))
    oud = sleutels.Sleutelbestand(
        bestand.kluis_uid, bestand.naam, bestand.demo, bestand.dbzout, tuple(ruw), b"", 1
    )
    return oud.naar_json()


@pytest.mark.parametrize("eerst", ["wachtzin", "herstelcode"])
def test_a_recovery_sheet_of_the_first_format_goes_on_working(
    vol_sjabloon: Sjabloon, kdf_licht: Kdf, eerst: str
) -> None:
    """Also after the passphrase slot was rewritten, and the other way round."""
    oud = _oud_met_code(vol_sjabloon, kdf_licht)
    pad = vol_sjabloon.map / SLEUTELBESTAND
    pad.write_bytes(oud)
    sleutel = {"wachtzin": WACHTZIN, "herstelcode": vol_sjabloon.herstelcode}
    gevoelig = set()
    for soort in (eerst, "wachtzin", "herstelcode", eerst):
        kluis = dienst.open_(vol_sjabloon.map, klok=VasteKlok(), **{soort: sleutel[soort]})  # type: ignore[arg-type]
        gevoelig.add(kluis.sleutel("gevoelig"))
        kluis.sluit()
    # The old key file put back beside the new store gives the same keys: nothing sealed is lost.
    pad.write_bytes(oud)
    kluis = vol_sjabloon.open()
    gevoelig.add(kluis.sleutel("gevoelig"))
    kluis.sluit()
    assert len(gevoelig) == 1


def test_on_a_disk_that_takes_no_new_key_file_the_old_one_stays(
    oude: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voor = (oude / SLEUTELBESTAND).read_bytes()

    def dicht(*_: object) -> None:
        raise fouten.SchijfAlleenLezen

    with monkeypatch.context() as even:
        even.setattr(sloten, "schrijf", dicht)
        with pytest.raises(fouten.SchijfAlleenLezen):
            dienst.open_(oude, wachtzin=WACHTZIN, klok=VasteKlok())
    assert (oude / SLEUTELBESTAND).read_bytes() == voor
    dienst.open_(oude, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()


# --- the weight of the passphrase ----------------------------------------------------------------
def test_a_slot_that_became_too_light_is_made_heavier_at_the_next_opening(
    leeg_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    zwaarder = Kdf(64, 2, 1)
    monkeypatch.setattr(kdf_, "VLOER", zwaarder)
    monkeypatch.setattr(kdf_, "ijk", lambda: zwaarder)
    dienst.open_(leeg_sjabloon.map, herstelcode=leeg_sjabloon.herstelcode).sluit()
    slot = sloten.lees(leeg_sjabloon.map).slot("wachtzin")
    assert slot is not None
    assert slot.kdf == Kdf(8, 1, 1)  # the code does not know the passphrase
    leeg_sjabloon.open().sluit()
    slot = sloten.lees(leeg_sjabloon.map).slot("wachtzin")
    assert slot is not None
    assert slot.kdf == zwaarder
    bestand = (leeg_sjabloon.map / SLEUTELBESTAND).read_bytes()
    leeg_sjabloon.open().sluit()
    assert (leeg_sjabloon.map / SLEUTELBESTAND).read_bytes() == bestand


def test_a_full_disk_leaves_the_light_slot_and_opens(
    leeg_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    monkeypatch.setattr(kdf_, "VLOER", Kdf(64, 2, 1))
    monkeypatch.setattr(kdf_, "ijk", lambda: Kdf(64, 2, 1))
    monkeypatch.setattr(sloten, "schrijf", vol)
    leeg_sjabloon.open().sluit()


def test_how_late_it_was_is_kept_inside_the_store(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    with kluis.lezen() as sessie:
        assert kluisinfo.moment(sessie, "laatst_gezien") == kluis.klok.nu()
        assert kluisinfo.lees(sessie, "laatste_dag") == date(2026, 6, 15).isoformat()
    kluis.sluit()
