# SPDX-License-Identifier: EUPL-1.2
"""Making a backup, and proving later that it still opens.

The copies are made and checked in a folder of the store's own, then written to their place in one
stream and read back from there: a stick is written once, and the backup is reported only when its
bytes are those that were opened and checked.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.reservekopie import in_woorden
from leerplicht_desktop.store import kopiebestand, ongeopend
from leerplicht_desktop.store.bestanden import (
    KLUISBESTAND,
    SLEUTELBESTAND,
    WPGBESTAND,
    maak_map,
    schijffouten,
    spoel_map,
)
from leerplicht_desktop.store.bestandscontrole import aantallen, controleer_bestand
from leerplicht_desktop.store.kopiebestand import (
    BLOK,
    VAKKEN,
    WPGLOG,
    Deel,
    Geheim,
    Kop,
    Meld,
    controleer_sommen,
    lees_kop,
    ontzegel,
    stil,
    verzegel,
)
from leerplicht_desktop.store.sleutels import Sleutelbestand
from leerplicht_desktop.store.terugzetten import WERKMAP, ruim_werk_op
from leerplicht_desktop.store.verbinding import controleer_versleuteld, verbind, vertaal

__all__ = ["controleer_bestand", "lees_kop"]

RUIMTE = 1.1  # of what is copied, on each of the two places
_BLADZIJDEN = 2_000
_ANDERE_NAAM = (
    "Op deze plek staat iets anders. Kies een andere naam, bijvoorbeeld 'reservekopie.lpbak'."
)
_STAAT_ER_AL = (
    "Er staat al een bestand met deze naam. Dat blijft staan zoals het is. Kies een andere naam."
)


@dataclass(frozen=True, slots=True)
class Geschreven:
    """A backup that was written, read back and found whole."""

    grootte: int
    sha256: str
    generatie: int


def schrijf(
    map_: Path,
    vakken: Mapping[str, bytes],
    bestand: Sleutelbestand,
    doel: Path,
    *,
    overschrijf: bool = False,
    alleen: Collection[str] = VAKKEN,
    meld: Meld = stil,
) -> Geschreven:
    """Copy the store of `map_` to `doel`; nothing has that name before all of it was checked.

    `alleen` leaves other files than these out. A police part whose key is not in `vakken` goes
    along unopened.
    """
    _weiger_plek(doel, overschrijf=overschrijf)
    namen = [naam for naam in VAKKEN if naam in alleen and (map_ / naam).exists()]
    werk = map_ / WERKMAP
    # One name for each store: what a pulled stick left half is written over the next time.
    heel = doel.with_name(f".{bestand.kluis_uid[:8]}.lpbak.nieuw")
    try:
        with schijffouten():
            _eis_ruimte(map_, namen, doel.parent)
            ruim_werk_op(map_)
            maak_map(werk)
            geheimen: dict[str, Geheim] = {}
            for naam in namen:
                if naam == WPGBESTAND and VAKKEN[naam] not in vakken:
                    geheimen |= ongeopend.neem_mee(map_, werk, meld)
                    continue
                eigen = os.urandom(32)
                kopieer(map_ / naam, vakken[VAKKEN[naam]], werk / naam, eigen, meld)
                if controleer_bestand(werk / naam, eigen, meld):
                    raise fouten.KluisBeschadigd
                geheimen[naam] = Geheim(eigen, aantallen(werk / naam, eigen))
                _sluit_af(werk / naam, eigen)
            kop = _kop(werk, geheimen, bestand)
            _schrijf_heel(heel, werk, kop, vakken["avg"], geheimen, meld)
            kop, som = _lees_na(heel, vakken["avg"], meld)
            _weiger_plek(doel, overschrijf=overschrijf)
            heel.replace(doel)
            spoel_map(doel.parent)
            return Geschreven(kop.grootte, som, kop.generatie)
    finally:
        ruim_op(heel)
        ruim_werk_op(map_)


def controleer(doel: Path, sleutel: bytes, meld: Meld = stil) -> Kop:
    """Check the seal of the header and the hash of every copy with the store's key."""
    kop = lees_kop(doel)
    ontzegel(kop, sleutel)
    controleer_sommen(doel, kop, meld)
    return kop


def proef(
    map_: Path,
    doel: Path,
    sleutel: bytes,
    meld: Meld = stil,
    *,
    wpgsleutel: bytes | None = None,
) -> tuple[str, ...]:
    """Restore a backup into a folder of the store's own and look at it; nothing is left of it.

    What is wrong with it; empty when it would have brought everything back. A police part that went
    along unopened is looked into only with `wpgsleutel`.
    """
    werk = map_ / WERKMAP
    kop = lees_kop(doel)
    geheimen = ontzegel(kop, sleutel)
    controleer_sommen(doel, kop, meld)
    bevindingen: list[str] = []
    try:
        with schijffouten():
            eis_ruimte(map_, int(kop.grootte * RUIMTE))
            ruim_werk_op(map_)
            maak_map(werk)
        bevindingen += ongeopend.kijk_na(kop, geheimen)
        for deel in kop.delen:
            geheim = geheimen[deel.naam]
            if geheim.ongeopend:
                if deel.naam == WPGBESTAND and wpgsleutel is not None:
                    bevindingen += _proef_ongeopend(doel, kop, deel, werk, wpgsleutel, meld)
                continue
            pak_uit(doel, kop, deel, werk / deel.naam, meld)
            bevindingen += controleer_bestand(werk / deel.naam, geheim.sleutel, meld)
            if geheim.aantallen and aantallen(werk / deel.naam, geheim.sleutel) != dict(
                geheim.aantallen
            ):
                bevindingen.append("aantallen: niet zo veel regels als er in gingen")
            ruim_op(werk / deel.naam)
    finally:
        ruim_werk_op(map_)
    return tuple(bevindingen)


def _proef_ongeopend(
    doel: Path, kop: Kop, deel: Deel, werk: Path, sleutel: bytes, meld: Meld
) -> tuple[str, ...]:
    """The officer looks into what a deputy took along; its log is part of it."""
    pak_uit_met_log(doel, kop, deel, werk / deel.naam, meld)
    try:
        return controleer_bestand(werk / deel.naam, sleutel, meld)
    except fouten.KluisFout:
        return (ongeopend.AFGEKAPT,)
    finally:
        ruim_op(werk / deel.naam)


def pak_uit_met_log(doel: Path, kop: Kop, deel: Deel, naar: Path, meld: Meld = stil) -> None:
    """An unopened police part, and beside it what SQLite had laid there."""
    pak_uit(doel, kop, deel, naar, meld)
    for log in kop.delen:
        if log.naam == WPGLOG:
            pak_uit(doel, kop, log, Path(f"{naar}-wal"), meld)


def kopieer(
    bron: Path, bronsleutel: bytes, doel: Path, doelsleutel: bytes, meld: Meld = stil
) -> None:
    """One consistent copy under another key, while others may go on writing the source."""
    with schijffouten():
        ruim_op(doel)
        doel.touch(mode=0o600)
    fouten_: list[BaseException] = []

    def voortgang(_staat: int, over: int, totaal: int) -> None:
        try:
            meld(totaal - over, totaal, "kopiëren")
        except BaseException as fout:
            fouten_.append(fout)
            raise

    with (
        contextlib.closing(verbind(bron, bronsleutel)) as van,
        contextlib.closing(verbind(doel, doelsleutel, nieuw=True)) as naar,
    ):
        try:
            naar.execute("PRAGMA journal_mode = DELETE")
            # One reading transaction for the whole copy: a writer does not make it start again.
            van.execute("BEGIN")
            van.execute("SELECT count(*) FROM sqlite_master").fetchone()
            van.backup(naar, pages=_BLADZIJDEN, progress=voortgang)
            van.execute("ROLLBACK")
            naar.execute("PRAGMA journal_mode = DELETE")
        except dbapi2.Error as fout:
            if fouten_:
                raise fouten_[0] from None
            raise vertaal(fout) or fouten.KluisBeschadigd from fout
    controleer_versleuteld(doel)


def pak_uit(pad: Path, kop: Kop, deel: Deel, doel: Path, meld: Meld = stil) -> None:
    """One copy out of the file of the backup, as it was put in."""
    with schijffouten():
        nummer = os.open(doel, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(nummer, "wb") as uit:
            for blok in kopiebestand.haal_uit(pad, kop, deel, meld):
                uit.write(blok)


def ruim_op(*paden: Path) -> None:
    """Away with working files and what SQLite laid beside them."""
    for pad in paden:
        for achter in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                Path(f"{pad}{achter}").unlink(missing_ok=True)


def eis_ruimte(map_: Path, nodig: int) -> None:
    """Raise TeWeinigRuimte before anything is written, when it would not fit."""
    vrij = shutil.disk_usage(map_).free
    if vrij < nodig:
        raise fouten.TeWeinigRuimte(
            f"Er is te weinig ruimte in {map_}. Nodig is {in_woorden(nodig)}, vrij is "
            f"{in_woorden(vrij)}. Er is niets geschreven. Maak ruimte vrij en probeer het opnieuw."
        )


def _eis_ruimte(map_: Path, namen: list[str], doelmap: Path) -> None:
    """The working copy in the store's folder and the backup itself may stand on one disk."""
    nodig = int(RUIMTE * sum(_grootte(map_ / naam) for naam in namen))
    samen = map_.stat().st_dev == doelmap.stat().st_dev
    eis_ruimte(doelmap, 2 * nodig if samen else nodig)
    if not samen:
        eis_ruimte(map_, nodig)


def _grootte(pad: Path) -> int:
    return sum(
        Path(f"{pad}{achter}").stat().st_size
        for achter in ("", "-wal")
        if Path(f"{pad}{achter}").exists()
    )


def _weiger_plek(doel: Path, *, overschrijf: bool) -> None:
    if doel.name in (KLUISBESTAND, SLEUTELBESTAND, WPGBESTAND) or doel.is_dir():
        raise fouten.BestaatAl(_ANDERE_NAAM)
    if doel.exists() and not overschrijf:
        raise fouten.BestaatAl(_STAAT_ER_AL)


def _sluit_af(pad: Path, eigen: bytes) -> None:
    """Back to one file without a write-ahead log, as it will travel."""
    with _open(pad, eigen) as verbinding:
        verbinding.execute("PRAGMA journal_mode = DELETE")


def _kop(werk: Path, geheimen: Mapping[str, Geheim], bestand: Sleutelbestand) -> Kop:
    with _open(werk / KLUISBESTAND, geheimen[KLUISBESTAND].sleutel) as verbinding:
        schema = _een(verbinding, "SELECT version_num FROM alembic_version")
        generatie = _een(verbinding, "SELECT waarde FROM kluisinfo WHERE sleutel = 'generatie'")
        tot = _een(verbinding, "SELECT op FROM audit ORDER BY volgnummer DESC LIMIT 1")
    _sluit_af(werk / KLUISBESTAND, geheimen[KLUISBESTAND].sleutel)
    delen = tuple(Deel(naam, (werk / naam).stat().st_size, "0" * 64) for naam in geheimen)
    return Kop(
        formaat=2,
        kluis_uid=bestand.kluis_uid,
        schema=schema,
        generatie=int(generatie or 0),
        tot=tot,
        delen=delen,
        sleuteltekst=bestand.naar_json().decode(),
        nonce=b"",
        zegel=b"",
    )


def _schrijf_heel(
    heel: Path,
    werk: Path,
    kop: Kop,
    sleutel: bytes,
    geheimen: Mapping[str, Geheim],
    meld: Meld,
) -> None:
    """The copies are hashed on their way; the header goes in its place when they are all there."""
    voorlopig = verzegel(kop, sleutel, geheimen).naar_bytes()
    totaal = sum(deel.grootte for deel in kop.delen)
    nummer = os.open(heel, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(nummer, "wb") as uit:
        uit.write(b"\0" * len(voorlopig))
        delen, gedaan = [], 0
        for deel in kop.delen:
            som = hashlib.sha256()
            with (werk / deel.naam).open("rb") as stroom:
                while blok := stroom.read(BLOK):
                    som.update(blok)
                    uit.write(blok)
                    gedaan += len(blok)
                    meld(gedaan, totaal, "schrijven")
            delen.append(replace(deel, sha256=som.hexdigest()))
        echt = verzegel(replace(kop, delen=tuple(delen)), sleutel, geheimen).naar_bytes()
        if len(echt) != len(voorlopig):
            raise RuntimeError("the header changed its length")
        uit.seek(0)
        uit.write(echt)
        uit.flush()
        os.fsync(uit.fileno())


def _lees_na(heel: Path, sleutel: bytes, meld: Meld) -> tuple[Kop, str]:
    """What is on the disk now, asked from the disk itself."""
    try:
        kop = lees_kop(heel)
        ontzegel(kop, sleutel)
        return kop, controleer_sommen(heel, kop, meld)
    except fouten.ReservekopieOnjuist as fout:
        raise fouten.ReservekopieMislukt from fout


@contextlib.contextmanager
def _open(pad: Path, sleutel: bytes) -> Iterator[Any]:
    verbinding = verbind(pad, sleutel)
    try:
        yield verbinding
    except dbapi2.Error as fout:
        raise vertaal(fout) or fouten.KluisBeschadigd from fout
    finally:
        verbinding.close()


def _een(verbinding: Any, vraag: str) -> str:
    rij = verbinding.execute(vraag).fetchone()
    return str(rij[0]) if rij else ""
