# SPDX-License-Identifier: EUPL-1.2
"""The power may fail at any step of a restore: the old or the new store is whole, or it is said."""

import contextlib
import os
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import kluisstand, melding
from leerplicht_desktop.store import herstelcode, opruimen
from leerplicht_desktop.store.bestanden import WPGBESTAND as WPG
from leerplicht_desktop.store.terugzetten import ONDERBROKEN
from leerplicht_desktop.store.verbinding import verbind
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon, melding_ruw

# The key file made ready, the two old files, the two new ones, the folder of the old store.
STAPPEN = range(1, 7)
ZONDER_OUDE = range(1, 4)
# The same with a police part: three old files and three new ones.
WPG_STAPPEN = range(1, 9)
WPG_ZONDER_OUDE = range(1, 5)


@pytest.fixture
def kopie(vol_sjabloon: Sjabloon, tmp_path: Path) -> Path:
    """A backup, after which the store went on: `later` stands in the old store alone."""
    pad = tmp_path / "kopie.lpbak"
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, pad)
    uids = vol_sjabloon.uids
    ruw = melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
    uids["later"] = melding.neem_in(kluis, ruw).waarde
    kluis.sluit()
    return pad


def zet_terug(kopie: Path, map_: Path) -> Path | None:
    return dienst.herstel(kopie, map_, wachtzin=WACHTZIN, toch=True, klok=VasteKlok())


def stop_bij(stap: int, stop: Callable[[], None], even: pytest.MonkeyPatch) -> None:
    """Let `stop` happen just before the file with this number gets its name."""
    echt, teller = Path.replace, iter(range(1, 100))

    def replace(pad: Path, doel: Path) -> Path:
        if next(teller) == stap:
            stop()
        return echt(pad, doel)

    even.setattr(Path, "replace", replace)


def stroom_weg(stap: int, kopie: Path, map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A restore in a process that dies at this step, with nothing tidied up."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        kind = os.fork()
    if kind == 0:
        try:
            stop_bij(stap, lambda: os._exit(7), monkeypatch)
            zet_terug(kopie, map_)
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1]) == 7


def is_oude(map_: Path, uids: dict[str, str]) -> bool:
    """Opens the store, checks it whole, and says which of the two it is."""
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    try:
        assert dienst.controleer(kluis).in_orde
        melding.toon(kluis, uids["melding"])
        melding.toon(kluis, uids["later"])
    except fouten.NietGevonden:
        return False
    finally:
        kluis.sluit()
    return True


def is_gezegd(map_: Path) -> None:
    """What a folder without a whole store says, and that nothing new is ever made there."""
    assert kluisstand.stand(map_).toestand == "herstel_onderbroken"
    with pytest.raises(fouten.HerstelOnderbroken):
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    with pytest.raises(fouten.HerstelOnderbroken):
        dienst.maak(map_, WACHTZIN, sleutelbos=False, gegevens=GEGEVENS, demo=True)
    with pytest.raises(fouten.HerstelOnderbroken):
        opruimen.weiger_bestaande_kluis(map_)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies needs fork")
@pytest.mark.parametrize("stap", STAPPEN)
def test_the_power_fails_while_a_backup_is_put_back(
    stap: int, kopie: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, uids = vol_sjabloon.map, vol_sjabloon.uids
    stroom_weg(stap, kopie, map_, monkeypatch)
    if kluisstand.stand(map_).toestand == "ok":
        assert is_oude(map_, uids) is (stap < 6)
    else:
        is_gezegd(map_)
    zet_terug(kopie, map_)
    assert not is_oude(map_, uids)
    bewaard = sorted(p for p in map_.iterdir() if p.name.startswith("oude-kluis-"))
    assert is_oude(bewaard[0], uids)
    assert len(bewaard) == (2 if stap == 6 else 1)  # by then the first restore was done
    assert {p.name for p in map_.iterdir()} - {p.name for p in bewaard} == {
        "kluis.db", "kluis.json", "kluis.slot",
    }  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies needs fork")
@pytest.mark.parametrize("stap", STAPPEN)
def test_after_that_even_a_refused_restore_brings_the_old_store_back(
    stap: int, kopie: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = vol_sjabloon.map
    stroom_weg(stap, kopie, map_, monkeypatch)
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.herstel(kopie, map_, herstelcode=herstelcode.maak(), klok=VasteKlok())
    assert kluisstand.stand(map_).toestand == "ok"
    assert is_oude(map_, vol_sjabloon.uids) is (stap < 6)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies needs fork")
@pytest.mark.parametrize("stap", ZONDER_OUDE)
def test_the_power_fails_on_a_new_computer(
    stap: int,
    kopie: Path,
    vol_sjabloon: Sjabloon,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    map_ = tmp_path / "nieuwe computer"
    stroom_weg(stap, kopie, map_, monkeypatch)
    is_gezegd(map_)
    assert zet_terug(kopie, map_) is None
    assert not is_oude(map_, vol_sjabloon.uids)


def schrijf_wpg(map_: Path, tekst: str) -> None:
    """The police part, made anew with one word in it."""
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    with contextlib.closing(verbind(map_ / WPG, kluis.sleutel("wpg"), nieuw=True)) as politie:
        politie.execute("CREATE TABLE IF NOT EXISTS regel (tekst)")
        politie.execute("DELETE FROM regel")
        politie.execute("INSERT INTO regel VALUES (?)", (tekst,))
    kluis.sluit()


def lees_wpg(map_: Path) -> str:
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    with contextlib.closing(verbind(map_ / WPG, kluis.sleutel("wpg"))) as politie:
        tekst = str(politie.execute("SELECT tekst FROM regel").fetchone()[0])
    kluis.sluit()
    return tekst


@pytest.fixture
def met_wpg(vol_sjabloon: Sjabloon, tmp_path: Path) -> Path:
    """A backup with a police part `toen`, after which both parts went on."""
    schrijf_wpg(vol_sjabloon.map, "toen")
    pad, uids = tmp_path / "kopie.lpbak", vol_sjabloon.uids
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, pad)
    ruw = melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
    uids["later"] = melding.neem_in(kluis, ruw).waarde
    kluis.sluit()
    schrijf_wpg(vol_sjabloon.map, "later")
    return pad


def past_bij_elkaar(map_: Path, uids: dict[str, str]) -> bool:
    """Is it the old store? Both parts say the same."""
    oude = is_oude(map_, uids)
    assert lees_wpg(map_) == ("later" if oude else "toen")
    return oude


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies needs fork")
@pytest.mark.parametrize("stap", WPG_STAPPEN)
def test_both_parts_are_swapped_or_neither(
    stap: int, met_wpg: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, uids = vol_sjabloon.map, vol_sjabloon.uids
    stroom_weg(stap, met_wpg, map_, monkeypatch)
    if kluisstand.stand(map_).toestand != "ok":
        is_gezegd(map_)
        with pytest.raises(fouten.HerstelcodeOnjuist):  # refused, and the old one is back
            dienst.herstel(met_wpg, map_, herstelcode=herstelcode.maak(), klok=VasteKlok())
    assert past_bij_elkaar(map_, uids) is (stap < 8)
    zet_terug(met_wpg, map_)
    assert not past_bij_elkaar(map_, uids)
    bewaard = sorted(p for p in map_.iterdir() if p.name.startswith("oude-kluis-"))
    assert past_bij_elkaar(bewaard[0], uids)
    assert {p.name for p in map_.iterdir()} - {p.name for p in bewaard} == {
        "kluis.db", "kluis.json", "kluis.slot", WPG,
    }  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies needs fork")
@pytest.mark.parametrize("stap", WPG_ZONDER_OUDE)
def test_both_parts_or_neither_on_a_new_computer(
    stap: int,
    met_wpg: Path,
    vol_sjabloon: Sjabloon,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    map_ = tmp_path / "nieuwe computer"
    stroom_weg(stap, met_wpg, map_, monkeypatch)
    is_gezegd(map_)
    assert zet_terug(met_wpg, map_) is None
    assert not past_bij_elkaar(map_, vol_sjabloon.uids)


@pytest.mark.parametrize("stap", [4, 6, 7])
def test_a_disk_that_refuses_halfway_leaves_both_old_parts(
    stap: int, met_wpg: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger() -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as even:
        stop_bij(stap, weiger, even)
        with pytest.raises(fouten.SchijfAlleenLezen):
            zet_terug(met_wpg, vol_sjabloon.map)
    assert past_bij_elkaar(vol_sjabloon.map, vol_sjabloon.uids)
    assert not (vol_sjabloon.map / ONDERBROKEN).exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies needs fork")
@pytest.mark.parametrize("stap", [5, 6])
def test_a_new_police_part_never_stays_beside_an_old_store(
    stap: int, met_wpg: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store that stands here has none: after undoing there is none either."""
    map_, uids = vol_sjabloon.map, vol_sjabloon.uids
    (map_ / WPG).unlink()
    stroom_weg(stap, met_wpg, map_, monkeypatch)
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.herstel(met_wpg, map_, herstelcode=herstelcode.maak(), klok=VasteKlok())
    assert is_oude(map_, uids)
    assert not (map_ / WPG).exists()


@pytest.mark.parametrize("stap", range(2, 6))
def test_a_disk_that_refuses_halfway_leaves_the_old_store(
    stap: int, kopie: Path, vol_sjabloon: Sjabloon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger() -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as even:
        stop_bij(stap, weiger, even)
        with pytest.raises(fouten.SchijfAlleenLezen):
            zet_terug(kopie, vol_sjabloon.map)
    assert is_oude(vol_sjabloon.map, vol_sjabloon.uids)
    assert not (vol_sjabloon.map / ONDERBROKEN).exists()


def test_a_folder_with_only_a_store_put_aside_offers_no_new_one(
    kopie: Path, vol_sjabloon: Sjabloon
) -> None:
    map_ = vol_sjabloon.map
    zet_terug(kopie, map_)
    for naam in ("kluis.db", "kluis.json"):
        (map_ / naam).unlink()
    is_gezegd(map_)


def test_the_log_of_the_new_store_says_it_was_put_back(kopie: Path, vol_sjabloon: Sjabloon) -> None:
    code = vol_sjabloon.herstelcode
    dienst.herstel(kopie, vol_sjabloon.map, herstelcode=code, toch=True, klok=VasteKlok())
    kluis = vol_sjabloon.open()
    assert dienst.controleer(kluis).in_orde
    with kluis.lezen() as sessie:
        regels = sessie.connection().exec_driver_sql(
            "SELECT handeling, reden, uids FROM audit ORDER BY volgnummer DESC LIMIT 2"
        )
        assert regels.all()[1] == ("kluis_hersteld", "herstelcode", f'["{kluis.uid}"]')
    kluis.sluit()
