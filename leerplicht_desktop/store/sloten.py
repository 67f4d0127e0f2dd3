# SPDX-License-Identifier: EUPL-1.2
"""The slots of a key file: making one of each kind, and replacing one in an open store.

Each replacement writes the whole file at once or not at all. Where the keyring takes part, its new
secret is there before the file that needs it, and the old one goes after it.
"""

import contextlib
import uuid
from datetime import date
from pathlib import Path

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import herstelcode, sleutelbos, sleutels
from leerplicht_desktop.store.bestanden import SLEUTELBESTAND, schijffouten, schrijf_geheel
from leerplicht_desktop.store.kdf import Kdf
from leerplicht_desktop.store.kluis import Kluis
from leerplicht_desktop.store.sleutels import Ontsloten, Sleutelbestand, Slot


# --- making ------------------------------------------------------------------------------------
def wachtzinslot(
    uid: str, hoofd: bytes, wachtzin: str, kdf: Kdf, bosgeheim: bytes | None, bos: str = ""
) -> Slot:
    """The passphrase slot; with the keyring's secret it needs both. `bos` names the keyring."""
    zout = uuid.uuid4().bytes
    kek = sleutels.kek_wachtzin(wachtzin, zout, kdf, bosgeheim)
    soort = sleutels.SOORT_SLEUTELBOS if bosgeheim else sleutels.SOORT_WACHTZIN
    boskcv = sleutels.bos_kcv(bosgeheim) if bosgeheim else ""
    kaal = Slot(soort, zout, b"", b"", b"", kdf, bos=bos, boskcv=boskcv)
    return sleutels.pak_in(uid, kaal, hoofd, kek)


def herstelslot(uid: str, hoofd: bytes, code: str) -> Slot:
    """The slot that opens with the printed code alone."""
    zout = uuid.uuid4().bytes
    kaal = Slot(sleutels.SOORT_HERSTEL, zout, b"", b"", b"")
    return sleutels.pak_in(uid, kaal, hoofd, sleutels.kek_herstel(code, zout))


def vervangerslot(uid: str, vakken: dict[str, bytes], code: str, tot: date) -> Slot:
    """The slot of the envelope. It holds keys and not the main key: it opens, and no more."""
    zout = uuid.uuid4().bytes
    kaal = Slot(sleutels.SOORT_VERVANGER, zout, b"", b"", b"", tot=tot)
    kaart = sleutels.vakkenkaart({vak: vakken[vak] for vak in sleutels.VERVANGERVAKKEN})
    return sleutels.pak_in(uid, kaal, kaart, sleutels.kek_vervanger(code, zout))


# --- in an open store --------------------------------------------------------------------------
def controleer_wachtzin(kluis: Kluis, wachtzin: str) -> Ontsloten:
    """Is this the passphrase of today? Raises WachtzinOnjuist (or what the keyring says)."""
    bestand = lees(kluis.map)
    return sleutels.ontsluit(bestand, wachtzin=wachtzin, bosgeheim=lambda: bosgeheimen(bestand))


def bosgeheimen(bestand: Sleutelbestand) -> tuple[bytes, ...]:
    """What the keyring holds for this store; another keyring than recorded is refused."""
    slot = bestand.slot(sleutels.SOORT_SLEUTELBOS)
    return sleutelbos.lees_geheimen(bestand.kluis_uid, slot.bos if slot else "")


def vervang_wachtzin(kluis: Kluis, wachtzin: str, kdf: Kdf, *, met_sleutelbos: bool) -> None:
    """A new passphrase slot, with a new secret in the keyring when that takes part."""
    hoofd = kluis.hoofdsleutel()
    if not met_sleutelbos:
        had_bos = lees(kluis.map).met_sleutelbos
        _vervang(kluis, wachtzinslot(kluis.uid, hoofd, wachtzin, kdf, None))
        if had_bos:
            # The secret opens nothing any more; a keyring that keeps it is no reason to fail.
            with contextlib.suppress(fouten.SleutelbosOntbreekt):
                sleutelbos.vergeet(kluis.uid)
        return
    geheim, bos = sleutelbos.zet_klaar(kluis.uid), sleutelbos.herkenning()
    # When this fails both secrets stay: who can say whether the file was replaced already?
    _vervang(kluis, wachtzinslot(kluis.uid, hoofd, wachtzin, kdf, geheim, bos))
    rond_sleutelbos_af(kluis.uid, geheim)


def rond_sleutelbos_af(uid: str, geheim: bytes) -> None:
    """Put a secret that the key file already needs in its place. If not now, at the next opening:

    until then both items are there and the slot says which of them it means.
    """
    with contextlib.suppress(fouten.SleutelbosOntbreekt):
        sleutelbos.bevestig(uid, geheim)


def vervang_herstelcode(kluis: Kluis) -> str:
    """Write a new recovery slot and return its code; the old one opens no more."""
    code = herstelcode.maak()
    _vervang(kluis, herstelslot(kluis.uid, kluis.hoofdsleutel(), code))
    return code


def maak_vervanger(kluis: Kluis, tot: date) -> str:
    """Write the slot of the envelope, in the place of an earlier one, and return its code."""
    kluis.hoofdsleutel()  # who has it not may not hand out a way in either
    code = herstelcode.maak()
    vakken = {vak: kluis.sleutel(vak) for vak in sleutels.VERVANGERVAKKEN}
    _vervang(kluis, vervangerslot(kluis.uid, vakken, code, tot))
    return code


def trek_vervanger_in(kluis: Kluis) -> None:
    """Take the envelope's slot out of the file."""
    kluis.hoofdsleutel()
    schrijf(kluis.map, lees(kluis.map).met(None, sleutels.SOORT_VERVANGER))


def lees(map_: Path) -> Sleutelbestand:
    with schijffouten():
        return Sleutelbestand.van_json((map_ / SLEUTELBESTAND).read_bytes())


def schrijf(map_: Path, bestand: Sleutelbestand) -> None:
    schrijf_geheel(map_ / SLEUTELBESTAND, bestand.naar_json())


def _vervang(kluis: Kluis, slot: Slot) -> None:
    wachtzin = slot.soort in sleutels.WACHTZINSLOTEN
    weg = sleutels.WACHTZINSLOTEN if wachtzin else (slot.soort,)
    schrijf(kluis.map, lees(kluis.map).met(slot, *weg))
