# SPDX-License-Identifier: EUPL-1.2
"""Making a store and opening it, with each way it can fail as its own error."""

import contextlib
import uuid
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import (
    hersleutelen,
    herstelcode,
    importstaging,
    kluisinfo,
    migreren,
    netwerkmap,
    openingen,
    sleutels,
    sloten,
    terugzetten,
)
from leerplicht_desktop.store import kdf as kdf_
from leerplicht_desktop.store import sleutelbos as sleutelbos_
from leerplicht_desktop.store.bestanden import (
    WPGBESTAND,
    maak_map,
    schijffouten,
    schrijf_geheel,
)
from leerplicht_desktop.store.kluis import (
    KLUISBESTAND,
    SLEUTELBESTAND,
    Klok,
    Kluis,
    Schrijfactie,
    neem_slot,
)
from leerplicht_desktop.store.sleutels import Kdf, Ontsloten, Sleutelbestand
from leerplicht_desktop.store.verbinding import controleer_versleuteld, verbind, zout

_EERST_ZELF = (
    "Deze kluis is nog van een vorige versie van het programma. Alleen de leerplichtambtenaar zelf "
    "kan de kluis bijwerken: open die één keer met de wachtzin of de herstelcode."
)


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
    if netwerkmap.is_netwerk(map_):
        raise fouten.KluisOpNetwerk
    maak_map(map_)
    slot = neem_slot(map_)
    try:
        if terugzetten.is_onderbroken(map_):
            raise fouten.HerstelOnderbroken
        if any((map_ / naam).exists() for naam in (SLEUTELBESTAND, KLUISBESTAND, WPGBESTAND)):
            raise fouten.KluisBestaatAl
        uid, vakken, code = uuid.uuid4().hex, sleutels.nieuwe_sleutels(), herstelcode.maak()
        hoofd = sleutels.nieuwe_hoofdsleutel()
        with _alles_of_niets(map_, uid, met_sleutelbos=met_sleutelbos):
            slot_ = _nieuw_wachtzinslot(uid, hoofd, wachtzin, kdf, met_sleutelbos=met_sleutelbos)
            slots = (slot_, sloten.herstelslot(uid, hoofd, code))
            pad = map_ / KLUISBESTAND
            _maak_bestand(pad, vakken["avg"])
            woord = openingen.laatste_woord
            kluis = Kluis(
                map_, vakken, klok, slot, uid=uid, hoofdsleutel=hoofd, laatste_woord=woord
            )
            try:
                with kluis.schrijven() as actie:
                    kluisinfo.begin(actie.sessie, uid, demo=demo)
                    openingen.begin(kluis, actie)
                    if begin is not None:
                        begin(actie)
                    actie.noteer("kluis_gemaakt", "kluis", [uid])
                bestand = sleutels.verzegel_kaart(
                    Sleutelbestand(uid, naam, demo, zout(pad), slots), hoofd, vakken
                )
                schrijf_geheel(map_ / SLEUTELBESTAND, bestand.naar_json())
                openingen.getuig(kluis, met_sleutelbos=met_sleutelbos)
                kluis.waarschuwingen = netwerkmap.waarschuwingen(map_)
            except BaseException:
                kluis.sluit()
                raise
    except BaseException:
        slot.release()
        raise
    return kluis, code


def _nieuw_wachtzinslot(
    uid: str, hoofd: bytes, wachtzin: str, kdf: Kdf | None, *, met_sleutelbos: bool
) -> sleutels.Slot:
    """The first passphrase slot, with a first secret in the keyring when that takes part."""
    bosgeheim = sleutelbos_.maak_geheim(uid) if met_sleutelbos else None
    bos = sleutelbos_.herkenning() if met_sleutelbos else ""
    return sloten.wachtzinslot(uid, hoofd, wachtzin, kdf or kdf_.ijk(), bosgeheim, bos)


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
    vervanger: tuple[str, str, str] | None = None,
    erken_ouder: str = "",
    draden: Iterable[int] | None = None,
) -> Kluis:
    """Unlock the store of `map_`. Never makes a new one in place of one that will not open.

    `vervanger` is name, reason and the code of the envelope. `erken_ouder` is the reason to open a
    store that is older than the one seen here last.
    """
    lees_sleutelbestand(map_)
    pad = map_ / KLUISBESTAND
    if not pad.exists():
        raise fouten.KluisbestandOntbreekt
    slot = neem_slot(map_)
    try:
        hersleutelen.rond_af(map_)
        terugzetten.ruim_werk_op(map_)
        bestand = lees_sleutelbestand(map_)
        ontsloten = _ontsluit(bestand, wachtzin, code, vervanger[2] if vervanger else None)
        _controleer_bestand(pad, bestand)
        vooraf = openingen.kijk(pad, ontsloten.vakken["avg"], bestand, erken_ouder)
        vandaag = vooraf.niet_eerder(klok.vandaag())
        if ontsloten.slot.tot is not None and vandaag > ontsloten.slot.tot:
            raise fouten.VervangerVerlopen
        migreer_met_reservekopie(map_, ontsloten.vakken, bestand)
        bestand = _werk_bij(map_, bestand, ontsloten, wachtzin)
        kluis = Kluis(
            map_,
            ontsloten.vakken,
            klok,
            slot,
            uid=bestand.kluis_uid,
            hoofdsleutel=ontsloten.hoofd,
            toegang="vervanger" if vervanger else "herstelcode" if code else "wachtzin",
            toegang_tot=vandaag if vervanger else None,
            laatste_woord=openingen.laatste_woord,
        )
    except BaseException:
        slot.release()
        raise
    try:
        _begin_opening(kluis, bestand, vooraf, vervanger, erken_ouder)
    except BaseException:
        kluis.sluit()
        raise
    hersleutelen.ruim_oude_op(map_)
    if draden is not None:
        kluis.sta_toe(draden)
    return kluis


def _ontsluit(
    bestand: Sleutelbestand, wachtzin: str | None, code: str | None, vervangercode: str | None
) -> Ontsloten:
    return sleutels.ontsluit(
        bestand,
        wachtzin=wachtzin,
        code=code,
        vervangercode=vervangercode,
        bosgeheim=lambda: sloten.bosgeheimen(bestand),
    )


def _begin_opening(
    kluis: Kluis,
    bestand: Sleutelbestand,
    vooraf: openingen.Vooraf,
    vervanger: tuple[str, str, str] | None,
    erken_ouder: str,
) -> None:
    """The first transaction: count the opening, log it, and let the keyring witness it."""
    with kluis.schrijven() as actie:
        if bool(kluisinfo.lees(actie.sessie, "demo")) != bestand.demo:
            raise fouten.SleutelbestandBeschadigd
        kluisinfo.tel_opening(actie.sessie)
        # A preview of an import does not outlive the session that made it.
        importstaging.wis(actie.sessie)
        openingen.begin(kluis, actie)
        uid = [kluis.uid]
        if vooraf.ouder:
            actie.noteer("oudere_kluis_geaccepteerd", "kluis", uid, reden=erken_ouder.strip())
        if vervanger is not None:
            openingen.noteer_vervanger(actie, vervanger[0], vervanger[1])
        toegang = "" if kluis.toegang == "wachtzin" else kluis.toegang
        actie.noteer("kluis_geopend", "kluis", uid, reden=toegang)
    openingen.getuig(kluis, met_sleutelbos=bestand.met_sleutelbos)
    kluis.waarschuwingen = (
        *vooraf.waarschuwingen(kluis.klok.nu(), demo=bestand.demo),
        *netwerkmap.waarschuwingen(kluis.map),
    )


def _werk_bij(
    map_: Path, bestand: Sleutelbestand, ontsloten: Ontsloten, wachtzin: str | None
) -> Sleutelbestand:
    """Bring an older key file to this format, and a passphrase slot to today's weight."""
    hoofd, slot, uid = ontsloten.hoofd, ontsloten.slot, bestand.kluis_uid
    if hoofd is None:
        return bestand
    if bestand.formaat < sleutels.FORMAAT:
        bestand = sleutels.verzegel_kaart(bestand, hoofd, ontsloten.vakken)
        sloten.schrijf(map_, bestand)
    if ontsloten.bosgeheim is not None:
        sloten.rond_sleutelbos_af(uid, ontsloten.bosgeheim)
    te_licht = slot.kdf is not None and slot.kdf.onder(kdf_.VLOER) and not bestand.demo
    if wachtzin is None or slot.kdf is None or not (te_licht or slot.formaat < sleutels.FORMAAT):
        return bestand
    # Opening does not depend on this: a full disk today means the next time.
    with contextlib.suppress(fouten.KluisFout):
        geheim = ontsloten.bosgeheim
        bos = sleutelbos_.herkenning() if geheim is not None else ""
        nieuw = sloten.wachtzinslot(
            uid, hoofd, wachtzin, kdf_.ijk() if te_licht else slot.kdf, geheim, bos
        )
        sloten.schrijf(map_, bestand.met(nieuw, slot.soort))
        return bestand.met(nieuw, slot.soort)
    return bestand


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
    if "wpg" not in vakken:
        raise fouten.VervangerMagNiet(_EERST_ZELF)
    kopie = map_ / f"voor-bijwerken-{revisie}.lpbak"
    try:
        reservekopie.schrijf(map_, vakken, bestand, kopie, overschrijf=True)
    except fouten.KluisBeschadigd:
        # The police part is not touched here: a damaged one keeps nobody from the rest.
        reservekopie.schrijf(map_, vakken, bestand, kopie, overschrijf=True, alleen=(KLUISBESTAND,))
    migreren.migreer(pad, vakken["avg"])
    controleer_versleuteld(pad)


def lees_sleutelbestand(map_: Path) -> Sleutelbestand:
    """The key file of a folder; says which of the two files is missing."""
    pad = map_ / SLEUTELBESTAND
    with schijffouten():
        if terugzetten.is_onderbroken(map_):
            raise fouten.HerstelOnderbroken
        if not pad.exists():
            if any((map_ / naam).exists() for naam in (KLUISBESTAND, WPGBESTAND)):
                raise fouten.SleutelbestandOntbreekt
            raise fouten.KluisOntbreekt
        return Sleutelbestand.van_json(pad.read_bytes())


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
