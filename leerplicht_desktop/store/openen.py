# SPDX-License-Identifier: EUPL-1.2
"""Making a store and opening it, with each way it can fail as its own error."""

import contextlib
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import (
    herstelcode,
    importstaging,
    kluisinfo,
    migreren,
    sleutels,
    terugzetten,
)
from leerplicht_desktop.store import sleutelbos as sleutelbos_
from leerplicht_desktop.store.bestanden import maak_map, schijffouten, schrijf_geheel
from leerplicht_desktop.store.kluis import (
    KLUISBESTAND,
    SLEUTELBESTAND,
    Klok,
    Kluis,
    Schrijfactie,
    neem_slot,
)
from leerplicht_desktop.store.sleutels import Kdf, Sleutelbestand
from leerplicht_desktop.store.verbinding import controleer_versleuteld, verbind, zout


def maak(
    map_: Path,
    wachtzin: str,
    klok: Klok,
    *,
    naam: str,
    met_sleutelbos: bool,
    demo: bool = False,
    kdf: Kdf | None = None,
    begin: Callable[[Schrijfactie], None] | None = None,
) -> tuple[Kluis, str]:
    """A new store in `map_` and its recovery code. Refuses a folder that holds one.

    `begin` writes the first records. Whatever fails, no half store is left.
    """
    maak_map(map_)
    slot = neem_slot(map_)
    try:
        if terugzetten.is_onderbroken(map_):
            raise fouten.HerstelOnderbroken
        if any((map_ / b).exists() for b in (SLEUTELBESTAND, KLUISBESTAND)):
            raise fouten.KluisBestaatAl
        uid, vakken, code = uuid.uuid4().hex, sleutels.nieuwe_sleutels(), herstelcode.maak()
        with _alles_of_niets(map_, uid, met_sleutelbos=met_sleutelbos):
            bosgeheim = sleutelbos_.maak_geheim(uid) if met_sleutelbos else None
            slots = (
                wachtzinslot(uid, vakken, wachtzin, kdf or Kdf(), bosgeheim),
                herstelslot(uid, vakken, code),
            )
            pad = map_ / KLUISBESTAND
            _maak_bestand(pad, vakken["avg"])
            kluis = Kluis(map_, vakken, klok, slot, uid=uid)
            try:
                with kluis.schrijven() as actie:
                    kluisinfo.begin(actie.sessie, uid, demo=demo)
                    if begin is not None:
                        begin(actie)
                    actie.noteer("kluis_gemaakt", "kluis", [uid])
                bestand = Sleutelbestand(uid, naam, demo, zout(pad), slots)
                schrijf_geheel(map_ / SLEUTELBESTAND, bestand.naar_json())
            except BaseException:
                kluis.sluit()
                raise
    except BaseException:
        slot.release()
        raise
    return kluis, code


@contextlib.contextmanager
def _alles_of_niets(map_: Path, uid: str, *, met_sleutelbos: bool) -> Iterator[None]:
    """Take away what a failed making left behind: its files and its secret in the keyring."""
    try:
        yield
    except BaseException:
        for naam in (KLUISBESTAND, f"{KLUISBESTAND}-wal", f"{KLUISBESTAND}-shm", SLEUTELBESTAND):
            with contextlib.suppress(OSError):
                (map_ / naam).unlink(missing_ok=True)
        if met_sleutelbos:
            with contextlib.suppress(fouten.SleutelbosOntbreekt):
                sleutelbos_.vergeet(uid)
        raise


def open_kluis(
    map_: Path,
    klok: Klok,
    *,
    wachtzin: str | None = None,
    code: str | None = None,
    draden: Iterable[int] | None = None,
) -> Kluis:
    """Unlock the store of `map_`. Never makes a new one in place of one that will not open."""
    bestand = lees_sleutelbestand(map_)
    pad = map_ / KLUISBESTAND
    if not pad.exists():
        raise fouten.KluisbestandOntbreekt
    slot = neem_slot(map_)
    try:
        vakken = sleutels.ontgrendel(
            bestand,
            wachtzin=wachtzin,
            code=code,
            bosgeheim=lambda: sleutelbos_.lees_geheim(bestand.kluis_uid),
        )
        _controleer_bestand(pad, bestand)
        migreer_met_reservekopie(map_, vakken, bestand)
        kluis = Kluis(map_, vakken, klok, slot, uid=bestand.kluis_uid)
    except BaseException:
        slot.release()
        raise
    try:
        with kluis.schrijven() as actie:
            if bool(kluisinfo.lees(actie.sessie, "demo")) != bestand.demo:
                raise fouten.SleutelbestandBeschadigd
            kluisinfo.tel_opening(actie.sessie)
            # A preview of an import does not outlive the session that made it.
            importstaging.wis(actie.sessie)
            actie.noteer(
                "kluis_geopend", "kluis", [bestand.kluis_uid], reden="herstelcode" if code else ""
            )
    except BaseException:
        kluis.sluit()
        raise
    if draden is not None:
        kluis.sta_toe(draden)
    return kluis


def migreer_met_reservekopie(map_: Path, vakken: dict[str, bytes], bestand: Sleutelbestand) -> None:
    """Bring an older store to this schema, after a verified backup beside it."""
    from leerplicht_desktop.store import reservekopie

    pad = map_ / KLUISBESTAND
    verbinding = verbind(pad, vakken["avg"])
    try:
        rij = verbinding.execute(
            "SELECT version_num FROM alembic_version"
            if _heeft_tabel(verbinding, "alembic_version")
            else "SELECT NULL"
        ).fetchone()
    finally:
        verbinding.close()
    revisie = rij[0] if rij else None
    if revisie == migreren.nieuwste():
        return
    if migreren.is_nieuwer(revisie):
        raise fouten.KluisNieuwer
    kopie = map_ / f"voor-bijwerken-{revisie}.lpbak"
    reservekopie.schrijf(pad, vakken["avg"], bestand, kopie)
    migreren.migreer(pad, vakken["avg"])
    controleer_versleuteld(pad)


def lees_sleutelbestand(map_: Path) -> Sleutelbestand:
    """The key file of a folder; says which of the two files is missing."""
    pad = map_ / SLEUTELBESTAND
    with schijffouten():
        if terugzetten.is_onderbroken(map_):
            raise fouten.HerstelOnderbroken
        if not pad.exists():
            if (map_ / KLUISBESTAND).exists():
                raise fouten.SleutelbestandOntbreekt
            raise fouten.KluisOntbreekt
        return Sleutelbestand.van_json(pad.read_bytes())


def wachtzinslot(
    uid: str, vakken: dict[str, bytes], wachtzin: str, kdf: Kdf, bosgeheim: bytes | None
) -> sleutels.Slot:
    """The passphrase slot; with the keyring's secret it needs both."""
    soort = sleutels.SOORT_SLEUTELBOS if bosgeheim else sleutels.SOORT_WACHTZIN
    zout_ = uuid.uuid4().bytes
    kek = sleutels.kek_wachtzin(wachtzin, zout_, kdf, bosgeheim)
    return sleutels.pak_in(uid, soort, vakken, kek, zout_, kdf)


def herstelslot(uid: str, vakken: dict[str, bytes], code: str) -> sleutels.Slot:
    """The slot that opens with the printed code alone."""
    zout_ = uuid.uuid4().bytes
    kek = sleutels.kek_herstel(code, zout_)
    return sleutels.pak_in(uid, sleutels.SOORT_HERSTEL, vakken, kek, zout_)


def _maak_bestand(pad: Path, sleutel: bytes) -> None:
    with schijffouten():
        pad.touch(mode=0o600)
    verbind(pad, sleutel, nieuw=True).close()
    migreren.migreer(pad, sleutel)
    controleer_versleuteld(pad)


def _controleer_bestand(pad: Path, bestand: Sleutelbestand) -> None:
    """Tell a foreign file (other first bytes) from a damaged one before trying the key."""
    controleer_versleuteld(pad)
    if zout(pad) != bestand.dbzout:
        raise fouten.KluisVreemd


def _heeft_tabel(verbinding: Any, naam: str) -> bool:
    rij = verbinding.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (naam,)
    ).fetchone()
    return rij is not None


def vervang_wachtzin(kluis: Kluis, wachtzin: str, *, sleutelbos: bool, kdf: Kdf) -> None:
    """Write a new passphrase slot; the file is replaced at once or not at all."""
    vakken = {vak: kluis.sleutel(vak) for vak in sleutels.VAKKEN}
    geheim = sleutelbos_.geheim_of_nieuw(kluis.uid) if sleutelbos else None
    _vervang(
        kluis,
        wachtzinslot(kluis.uid, vakken, wachtzin, kdf, geheim),
        (sleutels.SOORT_SLEUTELBOS, sleutels.SOORT_WACHTZIN),
    )


def vervang_herstelcode(kluis: Kluis) -> str:
    """Write a new recovery slot and return its code."""
    vakken = {vak: kluis.sleutel(vak) for vak in sleutels.VAKKEN}
    code = herstelcode.maak()
    _vervang(kluis, herstelslot(kluis.uid, vakken, code), (sleutels.SOORT_HERSTEL,))
    return code


def _vervang(kluis: Kluis, slot: sleutels.Slot, soorten: tuple[str, ...]) -> None:
    bestand = lees_sleutelbestand(kluis.map)
    blijvend = tuple(s for s in bestand.slots if s.soort not in soorten)
    nieuw = replace(bestand, slots=(slot, *blijvend))
    schrijf_geheel(kluis.map / SLEUTELBESTAND, nieuw.naar_json())
