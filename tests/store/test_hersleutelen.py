# SPDX-License-Identifier: EUPL-1.2
"""New data keys: every file under another key, and the power may fail at any step of it."""

import contextlib
import os
import signal
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import kluisstand, melding, toegang
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import (
    beschermd,
    bestandscontrole,
    hersleutelen,
    sleutelbos,
    sleutels,
    sloten,
    verbinding,
)
from leerplicht_desktop.store.bestanden import (
    KLUISBESTAND,
    SLEUTELBESTAND,
    WPGBESTAND,
    spoel_map,
)
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.fixtures.sleutelbossen import EchtBos

GEHEIM = "Veroordeeld op 3 maart"
GEWOON = {"kluis.db", "kluis.json", "kluis.slot", WPGBESTAND}


def verzegel_iets(kluis: OpenKluis, melding_uid: str) -> None:
    with kluis.schrijven() as actie:
        beschermd.zet(actie.sessie, "melding", melding_uid, "toelichting", GEHEIM, actie.nu)
        actie.noteer("gewijzigd", "melding", [melding_uid])


def maak_wpg(kluis: OpenKluis) -> None:
    """Any file under the key of the police part: its contents are another's subject."""
    pad = kluis.map / WPGBESTAND
    v = verbinding.verbind(pad, kluis.sleutel("wpg"), nieuw=True)
    v.execute("CREATE TABLE proef(woord TEXT)")
    v.execute("INSERT INTO proef VALUES ('verhoor')")
    v.close()


@pytest.fixture
def kluis_met_alles(vol_sjabloon: Sjabloon) -> Sjabloon:
    kluis = vol_sjabloon.open()
    verzegel_iets(kluis, vol_sjabloon.uids["melding"])
    maak_wpg(kluis)
    kluis.sluit()
    return vol_sjabloon


def klopt(kluis: OpenKluis, uids: dict[str, str]) -> None:
    """All of it is there and reads: record, log, sealed text, police file."""
    assert dienst.controleer(kluis).in_orde
    assert melding.toon(kluis, uids["melding"]).kenmerk == "2026-0001"
    with kluis.lezen() as sessie:
        assert beschermd.lees(sessie, "melding", uids["melding"]) == {"toelichting": GEHEIM}
    v = verbinding.verbind(kluis.map / WPGBESTAND, kluis.sleutel("wpg"))
    assert v.execute("SELECT woord FROM proef").fetchone() == ("verhoor",)
    v.close()


def opent(map_: Path, uids: dict[str, str], code: str | None = None) -> None:
    """Opens with the passphrase (or a code) and is whole."""
    kluis = dienst.open_(
        map_, wachtzin=None if code else WACHTZIN, herstelcode=code, klok=VasteKlok()
    )
    try:
        klopt(kluis, uids)
    finally:
        kluis.sluit()


def test_every_key_is_another_and_every_old_way_in_but_the_passphrase_is_gone(
    kluis_met_alles: Sjabloon, kdf_licht: Kdf
) -> None:
    map_, uids = kluis_met_alles.map, kluis_met_alles.uids
    kluis = kluis_met_alles.open()
    envelop = toegang.maak_vervanger(kluis, WACHTZIN, kluis.klok.vandaag())
    oude = {vak: kluis.sleutel(vak) for vak in ("avg", "wpg", "gevoelig")}
    hoofd, voor = kluis.hoofdsleutel(), bestandscontrole.aantallen(kluis.pad, oude["avg"])
    gehoord: list[str] = []
    code = toegang.vernieuw_gegevenssleutels(
        kluis, WACHTZIN, kdf=kdf_licht, meld=lambda _g, _t, woord: gehoord.append(woord)
    )
    assert gehoord
    klopt(kluis, uids)  # it stayed open
    for vak, sleutel in oude.items():
        assert kluis.sleutel(vak) != sleutel
    assert kluis.hoofdsleutel() != hoofd
    na = bestandscontrole.aantallen(kluis.pad, kluis.sleutel("avg"))
    assert na == {**voor, "audit": voor["audit"] + 1}
    for naam, vak in ((KLUISBESTAND, "avg"), (WPGBESTAND, "wpg")):
        with pytest.raises(fouten.KluisBeschadigd):
            verbinding.verbind(map_ / naam, oude[vak])
    assert (map_ / hersleutelen.OUD).exists()
    kluis.sluit()
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.open_(map_, herstelcode=kluis_met_alles.herstelcode, klok=VasteKlok())
    with pytest.raises(fouten.VervangercodeOnjuist):
        dienst.open_(map_, vervanger=("A", "b", envelop), klok=VasteKlok())
    opent(map_, uids)
    assert {p.name for p in map_.iterdir()} == GEWOON  # the old one goes at the first opening
    opent(map_, uids, code)


def test_another_passphrase_or_a_deputy_renews_nothing(
    kluis_met_alles: Sjabloon, kdf_licht: Kdf
) -> None:
    kluis = kluis_met_alles.open()
    voor = (kluis.map / SLEUTELBESTAND).read_bytes()
    with pytest.raises(fouten.WachtzinOnjuist):
        toegang.vernieuw_gegevenssleutels(kluis, "iets anders", kdf=kdf_licht)
    assert (kluis.map / SLEUTELBESTAND).read_bytes() == voor
    klopt(kluis, kluis_met_alles.uids)
    kluis.sluit()


def _stop(_gedaan: int, _totaal: int, woord: str) -> None:
    if woord.startswith("De sleutels"):
        raise fouten.Afgebroken


def test_stopping_before_the_swap_changes_nothing(
    kluis_met_alles: Sjabloon, kdf_licht: Kdf
) -> None:
    kluis = kluis_met_alles.open()
    voor = (kluis.map / SLEUTELBESTAND).read_bytes()
    with pytest.raises(fouten.Afgebroken):
        toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht, meld=_stop)
    assert (kluis.map / SLEUTELBESTAND).read_bytes() == voor
    klopt(kluis, kluis_met_alles.uids)
    kluis.sluit()
    assert {p.name for p in kluis.map.iterdir()} == GEWOON


def test_a_seal_that_does_not_open_stops_it(kluis_met_alles: Sjabloon, kdf_licht: Kdf) -> None:
    """Nothing that was protected may be lost in silence."""
    kluis = kluis_met_alles.open()
    with kluis.bijhouden() as actie:
        actie.verbinding.execute(text("UPDATE beschermd SET veld = 'anders'"))
    with pytest.raises(fouten.KluisBeschadigd):
        toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht)
    with kluis.bijhouden() as actie:
        actie.verbinding.execute(text("UPDATE beschermd SET veld = 'toelichting'"))
    klopt(kluis, kluis_met_alles.uids)
    kluis.sluit()


def test_with_a_keyring_its_secret_stays_and_both_are_still_needed(
    kluis_met_alles: Sjabloon, bos: EchtBos, kdf_licht: Kdf
) -> None:
    kluis = kluis_met_alles.open()
    toegang.koppel_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    geheim = sleutelbos.lees_geheim(kluis.uid)
    toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht)
    assert sleutelbos.lees_geheimen(kluis.uid) == (geheim,)
    assert toegang.wegen(kluis).sleutelbos
    kluis.sluit()
    opent(kluis.map, kluis_met_alles.uids)
    bos.inhoud.clear()
    with pytest.raises(fouten.SleutelbosOntbreekt):
        opent(kluis.map, kluis_met_alles.uids)


# --- the power fails -----------------------------------------------------------------------------
# What a killed process leaves differs only where one of these was called: not at a flush.
NAMEN = ("replace", "link", "unlink", "rmdir", "rename", "mkdir")


def stop_bij(stap: int, even: pytest.MonkeyPatch) -> list[str]:
    """Let SIGKILL come just before the call with this number that changes a folder."""
    gezien: list[str] = []

    def onderschep(naam: str) -> Callable[..., object]:
        echt = getattr(os, naam)

        def roep(*waarden: object, **benoemd: object) -> object:
            gezien.append(naam)
            if len(gezien) == stap:
                os.kill(os.getpid(), signal.SIGKILL)
            return echt(*waarden, **benoemd)

        return roep

    for naam in NAMEN:
        even.setattr(os, naam, onderschep(naam))
    return gezien


def vernieuw_en_val_om(stap: int, map_: Path, kdf: Kdf, monkeypatch: pytest.MonkeyPatch) -> bool:
    """In a process of its own; False when it came to the end before this step."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        kind = os.fork()
    if kind == 0:
        try:
            kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
            stop_bij(stap, monkeypatch)
            toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf)
        finally:
            os._exit(0)
    uitslag = os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1])
    assert uitslag in (0, -signal.SIGKILL)
    return uitslag != 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies needs fork")
def test_killed_at_each_step_it_opens_with_the_passphrase_and_is_whole(
    kluis_met_alles: Sjabloon, kdf_licht: Kdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stap, oude_opent, nieuw = 0, 0, 0
    while True:
        stap += 1
        ronde = kluis_met_alles.kopie(tmp_path / f"stap{stap}")
        if not vernieuw_en_val_om(stap, ronde.map, kdf_licht, monkeypatch):
            break
        assert kluisstand.stand(ronde.map).toestand == "ok"
        assert (ronde.map / KLUISBESTAND).exists()
        opent(ronde.map, ronde.uids)
        assert {p.name for p in ronde.map.iterdir()} == GEWOON
        try:
            sleutels.ontgrendel(sloten.lees(ronde.map), code=ronde.herstelcode)
            oude_opent += 1
        except fouten.HerstelcodeOnjuist:
            nieuw += 1
    # Both sides of the moment that counts were visited, and the steps are really many.
    assert oude_opent > 5
    assert nieuw > 5


def test_a_disk_that_is_full_leaves_the_old_keys(
    kluis_met_alles: Sjabloon, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    kluis = kluis_met_alles.open()

    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as even:
        even.setattr(hersleutelen, "_leg_klaar", vol)
        with pytest.raises(fouten.SchijfVol):
            toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht)
    klopt(kluis, kluis_met_alles.uids)
    kluis.sluit()
    assert {p.name for p in kluis.map.iterdir()} == GEWOON
    opent(kluis.map, kluis_met_alles.uids, kluis_met_alles.herstelcode)


def test_a_disk_that_refuses_after_the_swap_was_decided_locks_and_is_finished_later(
    kluis_met_alles: Sjabloon, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing may be written any more in files that the next opening replaces."""
    kluis = kluis_met_alles.open()

    def weiger(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as even:
        even.setattr(hersleutelen, "_wissel", weiger)
        code = toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht)
    assert not kluis.open
    with pytest.raises(fouten.Vergrendeld), kluis.schrijven():
        pass
    kluis.sluit()
    opent(kluis.map, kluis_met_alles.uids)
    opent(kluis.map, kluis_met_alles.uids, code)
    assert {p.name for p in kluis.map.iterdir()} == GEWOON


@pytest.mark.parametrize("fout", [OSError(5, "Input/output error"), KeyboardInterrupt()])
def test_stopped_just_after_the_decision_it_is_not_taken_back(
    kluis_met_alles: Sjabloon,
    kdf_licht: Kdf,
    monkeypatch: pytest.MonkeyPatch,
    fout: BaseException,
) -> None:
    kluis = kluis_met_alles.open()

    def spoel(pad: Path) -> None:
        spoel_map(pad)
        if (pad / hersleutelen.KLAAR).exists():
            raise fout

    with monkeypatch.context() as even, contextlib.suppress(KeyboardInterrupt):
        even.setattr(hersleutelen, "spoel_map", spoel)
        toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht)
    assert not kluis.open
    kluis.sluit()
    opent(kluis.map, kluis_met_alles.uids)
    with pytest.raises(fouten.HerstelcodeOnjuist):
        sleutels.ontgrendel(sloten.lees(kluis.map), code=kluis_met_alles.herstelcode)
