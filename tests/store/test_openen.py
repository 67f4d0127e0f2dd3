# SPDX-License-Identifier: EUPL-1.2
"""A store that will not open says why, is not touched, and is never replaced by an empty one."""

import contextlib
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import zoeken
from leerplicht_desktop.services.kluis import Kdf
from leerplicht_desktop.store import migreren, openen, reservekopie, sleutels
from leerplicht_desktop.store.kluis import KLUISBESTAND, SLEUTELBESTAND, Kluis, neem_slot
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, Sjabloon

KOP = b"SQLite format 3\x00"


def bestanden(map_: Path) -> dict[str, bytes]:
    """Every file of the folder but the lock, with its bytes."""
    return {
        str(p.relative_to(map_)): p.read_bytes()
        for p in sorted(map_.rglob("*"))
        if p.is_file() and p.name != "kluis.slot"
    }


def weigert(
    sjabloon: Sjabloon,
    soort: type[fouten.KluisFout],
    *,
    wachtzin: str | None = None,
    herstelcode: str | None = None,
) -> fouten.KluisFout:
    """Opening raises exactly this, changes no byte, and leaves the folder free."""
    voor = bestanden(sjabloon.map)
    with pytest.raises(fouten.KluisFout) as fout:
        dienst.open_(
            sjabloon.map,
            wachtzin=sjabloon.wachtzin if wachtzin is None and herstelcode is None else wachtzin,
            herstelcode=herstelcode,
            klok=VasteKlok(),
        )
    assert type(fout.value) is soort
    assert fout.value.zin.endswith(".")
    assert bestanden(sjabloon.map) == voor
    slot = neem_slot(sjabloon.map)
    slot.release()
    return fout.value


def test_a_wrong_passphrase(leeg_sjabloon: Sjabloon) -> None:
    weigert(leeg_sjabloon, fouten.WachtzinOnjuist, wachtzin=leeg_sjabloon.wachtzin + " ")
    weigert(leeg_sjabloon, fouten.WachtzinOnjuist, wachtzin="")
    leeg_sjabloon.open().sluit()


def test_the_recovery_code_opens_and_the_log_says_so(leeg_sjabloon: Sjabloon) -> None:
    geschreven = leeg_sjabloon.herstelcode.lower().replace("-", " ").replace("0", "o")
    kluis = dienst.open_(leeg_sjabloon.map, herstelcode=geschreven, klok=VasteKlok())
    with kluis.lezen() as sessie:
        reden = sessie.connection().execute(
            text("SELECT reden FROM audit ORDER BY volgnummer DESC LIMIT 1")
        )
        assert reden.scalar_one() == "herstelcode"
    kluis.sluit()


def test_a_typing_error_in_the_code_is_named_by_its_group(leeg_sjabloon: Sjabloon) -> None:
    code = leeg_sjabloon.herstelcode
    groepen = code.split(" ")
    groepen[2] = groepen[2][:-1] + ("7" if groepen[2][-1] != "7" else "8")
    fout = weigert(leeg_sjabloon, fouten.HerstelcodeOnjuist, herstelcode=" ".join(groepen))
    assert "groep 3" in fout.zin
    from leerplicht_desktop.store import herstelcode

    fout = weigert(leeg_sjabloon, fouten.HerstelcodeOnjuist, herstelcode=herstelcode.maak())
    assert "groep" not in fout.zin  # a sound code of another store
    weigert(leeg_sjabloon, fouten.HerstelcodeOnjuist, herstelcode=code[:-3])
    weigert(leeg_sjabloon, fouten.HerstelcodeOnjuist, herstelcode="zomaar iets")


def test_a_second_instance(leeg_sjabloon: Sjabloon, lege_kluis: dienst.OpenKluis) -> None:
    with pytest.raises(fouten.KluisInGebruik):
        leeg_sjabloon.open()
    with pytest.raises(fouten.KluisInGebruik):
        dienst.maak(leeg_sjabloon.map, leeg_sjabloon.wachtzin, sleutelbos=False, gegevens=GEGEVENS)
    lege_kluis.sluit()
    leeg_sjabloon.open().sluit()


@pytest.mark.parametrize(
    "weg, soort, toestand",
    [
        ((SLEUTELBESTAND,), fouten.SleutelbestandOntbreekt, "sleutelbestand_weg"),
        ((KLUISBESTAND,), fouten.KluisbestandOntbreekt, "kluis_weg"),
        ((SLEUTELBESTAND, KLUISBESTAND), fouten.KluisOntbreekt, "geen_kluis"),
    ],
)
def test_a_missing_file_is_named_and_nothing_new_is_made(
    leeg_sjabloon: Sjabloon, weg: tuple[str, ...], soort: type[fouten.KluisFout], toestand: str
) -> None:
    from leerplicht_desktop.services import kluisstand

    for naam in weg:
        (leeg_sjabloon.map / naam).unlink()
    weigert(leeg_sjabloon, soort)
    assert kluisstand.stand(leeg_sjabloon.map).toestand == toestand
    if len(weg) == 1:
        with pytest.raises(fouten.KluisBestaatAl):
            dienst.maak(leeg_sjabloon.map, "x", sleutelbos=False, gegevens=GEGEVENS, demo=True)


def test_the_state_of_a_sound_store_needs_no_key(leeg_sjabloon: Sjabloon, tmp_path: Path) -> None:
    from leerplicht_desktop.services import kluisstand

    stand = kluisstand.stand(leeg_sjabloon.map)
    assert (stand.toestand, stand.naam) == ("ok", "Gemeente Veldwijk")
    assert not stand.demo
    assert not stand.sleutelbos
    assert kluisstand.stand(tmp_path / "nergens").toestand == "geen_kluis"
    (leeg_sjabloon.map / SLEUTELBESTAND).write_bytes(b"\xff\xfe{")
    assert kluisstand.stand(leeg_sjabloon.map).toestand == "sleutelbestand_beschadigd"


def _ander(sjabloon: Sjabloon, tmp_path: Path, kdf: Kdf) -> bytes:
    map_ = tmp_path / "ander"
    dienst.maak(map_, sjabloon.wachtzin, sleutelbos=False, gegevens=GEGEVENS, kdf=kdf).kluis.sluit()
    return (map_ / KLUISBESTAND).read_bytes()


def _plat(sjabloon: Sjabloon, tmp_path: Path, kdf: Kdf) -> bytes:
    plat = sqlite3.connect(tmp_path / "plat.db")
    plat.execute("CREATE TABLE kluisinfo(sleutel, waarde)")
    plat.commit()
    plat.close()
    return (tmp_path / "plat.db").read_bytes()


def _ruis(sjabloon: Sjabloon, tmp_path: Path, kdf: Kdf) -> bytes:
    return random.Random(5).randbytes(20_000)


@pytest.mark.parametrize("maak", [_ander, _plat, _ruis])
def test_a_foreign_file(
    leeg_sjabloon: Sjabloon,
    tmp_path: Path,
    kdf_licht: Kdf,
    maak: Callable[[Sjabloon, Path, Kdf], bytes],
) -> None:
    (leeg_sjabloon.map / KLUISBESTAND).write_bytes(maak(leeg_sjabloon, tmp_path, kdf_licht))
    weigert(leeg_sjabloon, fouten.KluisVreemd)


@pytest.mark.parametrize("lengte", [0, 10, 16, 4096, 40_960])
def test_a_file_that_was_cut_off(leeg_sjabloon: Sjabloon, lengte: int) -> None:
    pad = leeg_sjabloon.map / KLUISBESTAND
    pad.write_bytes(pad.read_bytes()[:lengte])
    weigert(leeg_sjabloon, fouten.KluisBeschadigd)


def test_a_changed_first_page(leeg_sjabloon: Sjabloon) -> None:
    pad = leeg_sjabloon.map / KLUISBESTAND
    ruw = bytearray(pad.read_bytes())
    ruw[100] ^= 1
    pad.write_bytes(ruw)
    weigert(leeg_sjabloon, fouten.KluisBeschadigd)


@pytest.mark.parametrize("zaad", range(8))
def test_any_changed_bit_is_found_and_never_called_something_else(
    vol_sjabloon: Sjabloon, zaad: int
) -> None:
    """Wherever it is: opening, looking and checking give no wrong answer and no other error."""
    pad = vol_sjabloon.map / KLUISBESTAND
    ruw = bytearray(pad.read_bytes())
    dobbel = random.Random(zaad)
    plek = dobbel.randrange(16, len(ruw))
    ruw[plek] ^= 1 << dobbel.randrange(8)
    pad.write_bytes(ruw)
    try:
        kluis = vol_sjabloon.open()
    except fouten.KluisBeschadigd:
        return
    try:
        with contextlib.suppress(fouten.KluisBeschadigd):  # or the page is not asked for
            zoeken.zoek(kluis, "noor")
        assert not dienst.controleer(kluis).in_orde
        with pytest.raises(fouten.KluisBeschadigd):
            dienst.maak_reservekopie(kluis, vol_sjabloon.map.parent / "kopie.lpbak")
        assert not (vol_sjabloon.map.parent / "kopie.lpbak").exists()
    finally:
        kluis.sluit()


def test_all_pages_damaged_in_turn_give_the_one_error(vol_sjabloon: Sjabloon) -> None:
    """Every page, one at a time: reading all tables raises KluisBeschadigd or finds all well."""
    pad = vol_sjabloon.map / KLUISBESTAND
    heel = pad.read_bytes()
    fout_gezien = 0
    vakken = sleutels.ontgrendel(
        openen.lees_sleutelbestand(vol_sjabloon.map), wachtzin=vol_sjabloon.wachtzin
    )
    for begin in range(0, len(heel), 4096):
        ruw = bytearray(heel)
        ruw[begin + 2000] ^= 0x10
        pad.write_bytes(ruw)
        slot = neem_slot(vol_sjabloon.map)
        kluis = Kluis(vol_sjabloon.map, vakken, VasteKlok(), slot, uid="x")
        try:
            with kluis.lezen() as sessie:
                namen = text("SELECT name FROM sqlite_master WHERE type = 'table'")
                for tabel in sessie.connection().execute(namen).scalars().all():
                    if tabel != "zoek_fts":  # the index itself cannot be listed, only asked
                        sessie.connection().execute(text(f'SELECT * FROM "{tabel}"')).all()
            for vraag in ("noor", "noo", "lindelaan", "0612345678"):
                zoeken.zoek(kluis, vraag)
        except fouten.KluisBeschadigd:
            fout_gezien += 1
        finally:
            kluis.sluit()
    assert fout_gezien > 5


def test_a_store_of_a_newer_program(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    with kluis.bijhouden() as actie:
        actie.verbinding.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    kluis.sluit()
    weigert(leeg_sjabloon, fouten.KluisNieuwer)
    pad = leeg_sjabloon.map / SLEUTELBESTAND
    pad.write_text(pad.read_text().replace('"formaat": 2', '"formaat": 3', 1))
    weigert(leeg_sjabloon, fouten.KluisNieuwer)


def test_the_demo_mark_cannot_be_put_on_a_real_store(leeg_sjabloon: Sjabloon) -> None:
    pad = leeg_sjabloon.map / SLEUTELBESTAND
    pad.write_text(pad.read_text().replace('"demo": false', '"demo": true'))
    weigert(leeg_sjabloon, fouten.SleutelbestandBeschadigd)


def test_nothing_on_the_error_stream(
    leeg_sjabloon: Sjabloon, capfd: pytest.CaptureFixture[str]
) -> None:
    pad = leeg_sjabloon.map / KLUISBESTAND
    ruw = bytearray(pad.read_bytes())
    ruw[500] ^= 1
    pad.write_bytes(ruw)
    with pytest.raises(fouten.KluisBeschadigd):
        leeg_sjabloon.open()
    assert capfd.readouterr() == ("", "")


def test_the_structure_check_names_nothing_in_a_sound_store(lege_kluis: dienst.OpenKluis) -> None:
    assert reservekopie.controleer_bestand(lege_kluis.pad, lege_kluis.sleutel("avg")) == ()
    gevonden = dienst.controleer(lege_kluis)
    assert gevonden.in_orde
    assert gevonden.schema == migreren.nieuwste()
    assert gevonden.generatie == 2
