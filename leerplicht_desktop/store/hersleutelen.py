# SPDX-License-Identifier: EUPL-1.2
"""New data keys: every file of the store copied under a new key, and swapped at one moment.

Everything is made and checked in `.hersleutel/` first: the copies, and a key file with a new main
key, passphrase slot and recovery code. Renaming that folder to `hersleutel-klaar/` is the one
moment that counts: cut off before it, the old store stands untouched; cut off after it, the next
opening finishes the swap, which needs no key. No file is ever absent on the way. The old files wait
in `voor-hersleutelen/` until the new store was opened once.
"""

import contextlib
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import (
    bestandscontrole,
    herverzegelen,
    reservekopie,
    sleutels,
    sloten,
)
from leerplicht_desktop.store.bestanden import (
    KLUISBESTAND,
    SLEUTELBESTAND,
    WPGBESTAND,
    maak_map,
    schijffouten,
    spoel_map,
)
from leerplicht_desktop.store.kluis import Kluis, geef_terug, vertaald
from leerplicht_desktop.store.kopiebestand import Meld, stil
from leerplicht_desktop.store.sleutels import Sleutelbestand
from leerplicht_desktop.store.verbinding import maak_engine, verbind, zout

WERKMAP, KLAAR, OUD = ".hersleutel", "hersleutel-klaar", "voor-hersleutelen"
BESTANDEN = {"avg": KLUISBESTAND, "wpg": WPGBESTAND}
_WOORDEN = (
    "De kluis wordt overgeschreven",
    "De nieuwe kluis wordt gecontroleerd",
    "De sleutels worden geschreven",
)


def vernieuw(
    kluis: Kluis,
    maak_sleutelbestand: Callable[[Sleutelbestand, bytes, dict[str, bytes]], Sleutelbestand],
    meld: Meld = stil,
) -> None:
    """Give the open store other keys. It stays open; when anything fails, with the old ones.

    `maak_sleutelbestand` puts the ways in on the new key file. `meld` may raise Afgebroken until
    the swap.
    """
    kluis.hoofdsleutel()
    vakken, hoofd = sleutels.nieuwe_sleutels(), sleutels.nieuwe_hoofdsleutel()
    oude = {vak: kluis.sleutel(vak) for vak in sleutels.VAKKEN}
    werkmap = kluis.map / WERKMAP
    kluis.maak_los()
    try:
        with schijffouten():
            _ruim_map_op(werkmap)
            # What is open now was opened: an older one that still waits goes.
            _ruim_map_op(kluis.map / OUD)
            namen = [naam for naam in BESTANDEN.values() if (kluis.map / naam).exists()]
            nodig = sum((kluis.map / naam).stat().st_size for naam in namen)
            reservekopie.eis_ruimte(kluis.map, int(reservekopie.RUIMTE * nodig))
            maak_map(werkmap)
            for vak, naam in BESTANDEN.items():
                if (kluis.map / naam).exists():
                    _maak_bestand(kluis.map / naam, werkmap / naam, vak, oude, vakken, meld)
            meld(0, 1, _WOORDEN[2])
            nieuw = maak_sleutelbestand(sloten.lees(kluis.map), hoofd, vakken)
            _leg_klaar(kluis.map, nieuw)
    except BaseException:
        # Once decided, nothing may be written in the old files any more: it would be lost.
        if not (kluis.map / KLAAR).exists():
            with contextlib.suppress(OSError):
                _ruim_map_op(werkmap)
            kluis.maak_vast()
        raise
    # From here the new store is the store. A disk that refuses now leaves it locked, and the next
    # opening finishes what is left.
    with contextlib.suppress(fouten.VerwachteFout, OSError):
        rond_af(kluis.map)
        kluis.maak_vast(vakken, hoofd)


def _maak_bestand(
    bron: Path,
    doel: Path,
    vak: str,
    oude: dict[str, bytes],
    nieuwe: dict[str, bytes],
    meld: Meld,
) -> None:
    """The whole file under its other key, sound in itself and not a row less."""
    _maak_log_leeg(bron, oude[vak])
    reservekopie.kopieer(bron, oude[vak], doel, nieuwe[vak], meld)
    if vak == "avg":
        _herverzegel(doel, nieuwe[vak], oude["gevoelig"], nieuwe["gevoelig"], meld)
    meld(0, 1, _WOORDEN[1])
    if bestandscontrole.controleer_bestand(doel, nieuwe[vak], meld):
        raise fouten.KluisBeschadigd
    if bestandscontrole.aantallen(bron, oude[vak]) != bestandscontrole.aantallen(doel, nieuwe[vak]):
        raise fouten.KluisBeschadigd
    with contextlib.closing(verbind(doel, nieuwe[vak])) as verbinding:
        verbinding.execute("PRAGMA journal_mode = DELETE")


def _maak_log_leeg(pad: Path, sleutel: bytes) -> None:
    """What the write-ahead log holds belongs to the old file: none of it may be left."""
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        if verbinding.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise fouten.KluisInGebruik


def _herverzegel(pad: Path, sleutel: bytes, oud: bytes, nieuw: bytes, meld: Meld) -> None:
    engine = maak_engine(pad, sleutel)
    try:
        with vertaald(), Session(engine.connect().execution_options(schrijft=True)) as sessie:
            try:
                herverzegelen.herverzegel(sessie, oud, nieuw, meld)
                sessie.commit()
            finally:
                geef_terug(sessie)
    finally:
        engine.dispose()


def _leg_klaar(map_: Path, bestand: Sleutelbestand) -> None:
    """Everything on disk, then the one rename that counts."""
    werkmap = map_ / WERKMAP
    sloten.schrijf(werkmap, replace(bestand, dbzout=zout(werkmap / KLUISBESTAND)))
    for pad in werkmap.iterdir():
        with pad.open("rb") as stroom:
            os.fsync(stroom.fileno())
    spoel_map(werkmap)
    werkmap.replace(map_ / KLAAR)
    with contextlib.suppress(OSError):  # it is decided; a disk that does not flush undoes nothing
        spoel_map(map_)


# --- after the moment that counts, without any key -----------------------------------------------
def rond_af(map_: Path) -> None:
    """Finish a swap that was decided, or throw away one that was not. The folder is locked."""
    with schijffouten():
        klaar = map_ / KLAAR
        if klaar.exists():
            maak_map(map_ / OUD)
            # The key file last: who looks without a key sees a store of the same name all along.
            for naam in (*BESTANDEN.values(), SLEUTELBESTAND):
                if (klaar / naam).exists():
                    _wissel(map_, naam)
            spoel_map(map_)
            klaar.rmdir()
        _ruim_map_op(map_ / WERKMAP)


def _wissel(map_: Path, naam: str) -> None:
    oud, bewaard = map_ / naam, map_ / OUD / naam
    if oud.exists() and not bewaard.exists():
        _bewaar(oud, bewaard)
    for achter in ("-wal", "-shm"):
        Path(f"{oud}{achter}").unlink(missing_ok=True)
    (map_ / KLAAR / naam).replace(oud)


def _bewaar(oud: Path, bewaard: Path) -> None:
    """A second name for the same bytes; a disk that has no such thing gets a copy."""
    try:
        os.link(oud, bewaard)
    except OSError:
        tijdelijk = bewaard.with_name(f".{oud.name}.nieuw")
        shutil.copyfile(oud, tijdelijk)
        tijdelijk.chmod(0o600)
        tijdelijk.replace(bewaard)


def ruim_oude_op(map_: Path) -> None:
    """The new store was opened: the old one goes."""
    with contextlib.suppress(OSError):
        _ruim_map_op(map_ / OUD)


def _ruim_map_op(map_: Path) -> None:
    if map_.exists():
        shutil.rmtree(map_)
