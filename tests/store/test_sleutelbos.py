# SPDX-License-Identifier: EUPL-1.2
"""With a keyring both are needed; without one the recovery code always gets her in."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import kluisstand, toegang, zoeken
from leerplicht_desktop.services.kluis import Kdf
from leerplicht_desktop.store import openen, sleutelbos, sleutels, sloten
from leerplicht_desktop.store.kluis import SLEUTELBESTAND
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon
from tests.fixtures.sleutelbossen import AnderBos, EchtBos, PlatBos


@pytest.fixture(autouse=True)
def _eigen_bos() -> Iterator[None]:
    oud = keyring.get_keyring()
    yield
    keyring.set_keyring(oud)


@pytest.fixture
def met_bos(tmp_path: Path, bos: EchtBos, kdf_licht: Kdf) -> tuple[Path, str]:
    nieuw = dienst.maak(
        tmp_path / "k",
        WACHTZIN,
        sleutelbos=True,
        gegevens=GEGEVENS,
        kdf=kdf_licht,
        klok=VasteKlok(),
    )
    nieuw.kluis.sluit()
    return tmp_path / "k", nieuw.herstelcode


def test_both_the_passphrase_and_the_keyring_are_needed(
    met_bos: tuple[Path, str], bos: EchtBos
) -> None:
    map_, _code = met_bos
    assert kluisstand.stand(map_).sleutelbos
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
    with pytest.raises(fouten.WachtzinOnjuist):
        dienst.open_(map_, wachtzin="iets anders", klok=VasteKlok())
    ((dienstnaam, uid), geheim) = next(iter(bos.inhoud.items()))
    assert not uid.endswith(":stand")
    assert dienstnaam == "Leerplicht Desktop"
    assert geheim not in (map_ / SLEUTELBESTAND).read_text()
    bos.inhoud[dienstnaam, uid] = "00" * 32
    with pytest.raises(fouten.SleutelbosGewijzigd):  # not the fault of the passphrase
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())


TOESTANDEN: dict[str, type[fouten.KluisFout]] = {
    "leeg": fouten.SleutelbosOntbreekt,
    "rommel": fouten.SleutelbosOntbreekt,
    "geen hex": fouten.SleutelbosOntbreekt,
    "vergrendeld": fouten.SleutelbosVergrendeld,
    "stuk": fouten.SleutelbosOntbreekt,
    "geen": fouten.SleutelbosOntbreekt,
    "nul": fouten.SleutelbosOntbreekt,
    "plat": fouten.SleutelbosOntbreekt,
    "ander geheim": fouten.SleutelbosGewijzigd,
    "andere bos": fouten.SleutelbosGewijzigd,
    "andere bos, leeg": fouten.SleutelbosGewijzigd,
}


def zet_toestand(toestand: str, bos: EchtBos) -> None:
    """Let the keyring fail in this way from now on."""
    sleutel = next(s for s in bos.inhoud if ":" not in s[1])
    plat, ander = PlatBos(), AnderBos()
    plat.inhoud, ander.inhoud = dict(bos.inhoud), dict(bos.inhoud)
    waarden = {"rommel": "kort", "geen hex": "z" * 64, "ander geheim": "00" * 32}
    vergrendeld = {"vergrendeld": errors.KeyringLocked(), "stuk": errors.InitError("no bus")}
    anders: dict[str, KeyringBackend] = {
        "geen": fail.Keyring(),  # type: ignore[no-untyped-call]
        "nul": null.Keyring(),  # type: ignore[no-untyped-call]
        "plat": plat,
        "andere bos": ander,
        "andere bos, leeg": AnderBos(),
    }
    if toestand == "leeg":
        bos.inhoud.clear()
    elif toestand in waarden:
        bos.inhoud[sleutel] = waarden[toestand]
    elif toestand in vergrendeld:
        bos.fout = vergrendeld[toestand]
    else:
        keyring.set_keyring(anders[toestand])


@pytest.mark.parametrize("toestand", TOESTANDEN)
def test_keyring_state_matrix(
    vol_sjabloon: Sjabloon, bos: EchtBos, kdf_licht: Kdf, toestand: str
) -> None:
    """Its own error, the code opens with every record there, no new store, no weaker slot."""
    map_, code = vol_sjabloon.map, vol_sjabloon.herstelcode
    kluis = vol_sjabloon.open()
    toegang.koppel_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    kluis.sluit()
    sleutels_, namen = (map_ / SLEUTELBESTAND).read_bytes(), {p.name for p in map_.iterdir()}
    zet_toestand(toestand, bos)
    with pytest.raises(fouten.KluisFout) as fout:
        vol_sjabloon.open()
    assert type(fout.value) is TOESTANDEN[toestand]
    assert "herstelcode" in fout.value.zin
    kluis = dienst.open_(map_, herstelcode=code, klok=VasteKlok())
    assert kluis.toegang == "herstelcode"
    assert len(zoeken.zoek(kluis, "noor").treffers) == 1
    kluis.sluit()
    assert (map_ / SLEUTELBESTAND).read_bytes() == sleutels_
    assert {p.name for p in map_.iterdir()} == namen


@pytest.mark.parametrize("toestand", ["leeg", "ander geheim", "andere bos", "andere bos, leeg"])
def test_after_the_code_she_ties_the_keyring_again(
    met_bos: tuple[Path, str], bos: EchtBos, kdf_licht: Kdf, toestand: str
) -> None:
    map_, code = met_bos
    zet_toestand(toestand, bos)
    kluis = dienst.open_(map_, herstelcode=code, klok=VasteKlok())
    toegang.koppel_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    kluis.sluit()
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
    dienst.open_(map_, herstelcode=code, klok=VasteKlok()).sluit()


def test_keyring_alone_does_not_unlock(met_bos: tuple[Path, str], bos: EchtBos) -> None:
    """Who sits at her unlocked computer has the secret, the key file and the store."""
    map_, _code = met_bos
    bestand = sloten.lees(map_)
    slot = bestand.slot("sleutelbos")
    assert slot is not None
    geheim = sleutelbos.lees_geheim(bestand.kluis_uid)
    for zin in ("", " ", "x", geheim.hex()):
        with pytest.raises(fouten.WachtzinOnjuist):
            dienst.open_(map_, wachtzin=zin, klok=VasteKlok())
    assert kluisstand.stand(map_).sleutelbos
    # Nor does the passphrase slot open as one without a keyring, by changing its name.
    vals = bestand.alleen((replace(slot, soort="wachtzin"),))
    with pytest.raises(fouten.WachtzinOnjuist):
        sleutels.ontgrendel(vals, wachtzin=WACHTZIN)


def _val_om(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("plek", ["sloten.schrijf", "sleutelbos.bevestig", "sleutelbos.wis_item"])
def test_a_new_secret_cut_off_at_any_point_still_opens(
    met_bos: tuple[Path, str],
    bos: EchtBos,
    kdf_licht: Kdf,
    monkeypatch: pytest.MonkeyPatch,
    plek: str,
) -> None:
    """Before the key file, between key file and keyring, and before the spare item is gone."""
    map_, code = met_bos
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    oud = sleutelbos.lees_geheim(kluis.uid)
    with monkeypatch.context() as even:
        even.setattr(f"leerplicht_desktop.store.{plek}", _val_om)
        with pytest.raises(KeyboardInterrupt):
            toegang.vernieuw_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    kluis.sluit()
    assert len(sleutelbos.lees_geheimen(kluis.uid)) == 2
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
    assert len(sleutelbos.lees_geheimen(kluis.uid)) == 1  # the opening finished it
    assert (sleutelbos.lees_geheim(kluis.uid) == oud) is (plek == "sloten.schrijf")
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
    dienst.open_(map_, herstelcode=code, klok=VasteKlok()).sluit()


def test_a_renewed_secret_makes_the_old_one_worthless(
    met_bos: tuple[Path, str], bos: EchtBos, kdf_licht: Kdf
) -> None:
    map_, _code = met_bos
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    oud = sleutelbos.lees_geheim(kluis.uid)
    with pytest.raises(fouten.WachtzinOnjuist):
        toegang.vernieuw_sleutelbos(kluis, "iets anders", kdf=kdf_licht)
    toegang.vernieuw_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    assert sleutelbos.lees_geheim(kluis.uid) != oud
    kluis.sluit()
    with pytest.raises(fouten.SleutelbosGewijzigd):
        sleutels.ontgrendel(sloten.lees(map_), wachtzin=WACHTZIN, bosgeheim=lambda: oud)
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()


NIET_ECHT: list[Callable[[], KeyringBackend]] = [fail.Keyring, null.Keyring, PlatBos]


@pytest.mark.parametrize("soort", NIET_ECHT)
def test_a_keyring_that_is_none_is_never_used(
    tmp_path: Path, kdf_licht: Kdf, soort: Callable[[], KeyringBackend]
) -> None:
    keyring.set_keyring(soort())
    assert not dienst.sleutelbos_beschikbaar()
    with pytest.raises(fouten.SleutelbosOntbreekt):
        dienst.maak(tmp_path / "k", WACHTZIN, sleutelbos=True, gegevens=GEGEVENS, kdf=kdf_licht)
    assert not list((tmp_path / "k").glob("kluis.[dj]*"))


def test_of_several_keyrings_the_real_one_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    plat, echt = PlatBos(), EchtBos()

    class Keten(chainer.ChainerBackend):
        backends = [plat, echt]  # noqa: RUF012

    keyring.set_keyring(Keten())  # type: ignore[no-untyped-call]
    assert dienst.sleutelbos_beschikbaar()
    sleutelbos.maak_geheim("uid")
    assert echt.inhoud
    assert not plat.inhoud


def test_a_failed_making_leaves_no_secret_behind(
    tmp_path: Path, bos: EchtBos, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    monkeypatch.setattr(openen, "schrijf_geheel", vol)
    with pytest.raises(fouten.SchijfVol):
        dienst.maak(tmp_path / "k", WACHTZIN, sleutelbos=True, gegevens=GEGEVENS, kdf=kdf_licht)
    assert bos.inhoud == {}


def test_a_new_passphrase_that_cannot_be_written_does_not_lock_her_out(
    met_bos: tuple[Path, str], kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, _code = met_bos
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())

    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    with monkeypatch.context() as even:
        even.setattr(sloten, "schrijf_geheel", vol)
        with pytest.raises(fouten.SchijfVol):
            toegang.wijzig_wachtzin(kluis, WACHTZIN, "kaas trein lepel molen muur", kdf=kdf_licht)
    kluis.sluit()
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()


def test_a_new_computer_gets_a_new_secret_after_the_code(
    met_bos: tuple[Path, str], bos: EchtBos, kdf_licht: Kdf
) -> None:
    map_, code = met_bos
    bos.inhoud.clear()
    kluis = dienst.open_(map_, herstelcode=code, klok=VasteKlok())
    toegang.koppel_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    kluis.sluit()
    assert set(bos.inhoud) == {(sleutelbos.DIENST, kluis.uid + a) for a in ("", ":stand")}
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()


@pytest.mark.parametrize("soort", ["LockedException", "DBusErrorResponse", "RuntimeError"])
def test_what_a_keyring_raises_of_its_own_keeps_nothing_open_and_nothing_shut(
    met_bos: tuple[Path, str], bos: EchtBos, soort: str
) -> None:
    """`secretstorage` and D-Bus raise errors that `keyring` does not wrap."""
    map_, code = met_bos
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    bos.fout = type(soort, (Exception,), {})("van buiten")
    kluis.sluit()
    assert not kluis.open
    with pytest.raises(fouten.SleutelbosOntbreekt) as gezien:
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    vergrendeld = isinstance(gezien.value, fouten.SleutelbosVergrendeld)
    assert vergrendeld == (soort == "LockedException")
    dienst.open_(map_, herstelcode=code, klok=VasteKlok()).sluit()


def test_a_keyring_that_hangs_keeps_nothing_open_and_nothing_shut(
    met_bos: tuple[Path, str], bos: EchtBos, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, code = met_bos
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    monkeypatch.setattr(sleutelbos, "KORT", 0.05)
    monkeypatch.setattr(sleutelbos, "GEDULD", 0.05)
    verder = threading.Event()
    monkeypatch.setattr(bos, "get_password", lambda *_wat: verder.wait(20))
    begin = time.monotonic()
    kluis.sluit()
    assert not kluis.open
    with pytest.raises(fouten.SleutelbosOntbreekt):
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    dienst.open_(map_, herstelcode=code, klok=VasteKlok()).sluit()
    assert time.monotonic() - begin < 5
    verder.set()
    monkeypatch.undo()
    for beurt in sleutelbos._hangt:
        beurt.join(5)
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()


def test_locking_drops_the_keys_whatever_the_last_word_meets(
    met_bos: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, _code = met_bos
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())

    def stuk(_kluis: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(kluis, "_laatste_woord", stuk)
    with pytest.raises(RuntimeError):
        kluis.sluit()
    assert not kluis.open
    with pytest.raises(fouten.Vergrendeld):
        kluis.sleutel("avg")
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
