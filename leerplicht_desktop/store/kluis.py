# SPDX-License-Identifier: EUPL-1.2
"""The open store: one folder, one key, one writer; reading and writing in transactions.

Every officer action is one transaction with its audit line in it. Only the threads that were
allowed may touch the store: any other raises.
"""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.store import audit
from leerplicht_desktop.store.bestanden import KLUISBESTAND, SLEUTELBESTAND, schijffouten
from leerplicht_desktop.store.verbinding import maak_engine, vertaal

__all__ = ["KLUISBESTAND", "SLEUTELBESTAND"]

SLOTBESTAND = "kluis.slot"


class Klok(Protocol):
    """The one source of "now"; a fake one in tests, a standing one in the demo."""

    def nu(self) -> datetime: ...

    def vandaag(self) -> date: ...


@dataclass
class Schrijfactie:
    """One running write: its session, its audit lines, and what changed."""

    sessie: Session
    nu: datetime
    vandaag: date
    regels: int = 0
    _gewijzigd: dict[str, set[str]] = field(default_factory=dict)

    @property
    def verbinding(self) -> Connection:
        return self.sessie.connection()

    def noteer(
        self,
        handeling: str,
        soort: str,
        uids: Iterable[str],
        *,
        aantal: int | None = None,
        reden: str = "",
    ) -> None:
        """Write the audit line of this action."""
        audit.schrijf(self.sessie, self.nu, handeling, soort, uids, aantal=aantal, reden=reden)
        self.regels += 1

    def gewijzigd(self, soort: str, *uids: str) -> None:
        """Remember what changed, for the one signal to the open lists."""
        self._gewijzigd.setdefault(soort, set()).update(uids)

    def wijzigingen(self) -> tuple[Gewijzigd, ...]:
        return tuple(Gewijzigd(s, frozenset(u)) for s, u in sorted(self._gewijzigd.items()))


class Kluis:
    """An open store. Made by `openen`; `sluit` drops the engine and the lock.

    `toegang` says by which way in it was opened: "wachtzin", "herstelcode" or "vervanger"; a
    deputy's opening ends with the day `toegang_tot`. `waarschuwingen` are sentences for the
    officer about what was seen at opening; none of them kept the store shut.
    """

    def __init__(
        self,
        map_: Path,
        sleutels: dict[str, bytes],
        klok: Klok,
        slot: FileLock,
        *,
        uid: str,
        hoofdsleutel: bytes | None = None,
        toegang: str = "wachtzin",
        toegang_tot: date | None = None,
        laatste_woord: Callable[["Kluis"], None] | None = None,
    ) -> None:
        self.map = map_
        self.uid = uid
        self.klok = klok
        self.toegang = toegang
        self.toegang_tot = toegang_tot
        self.waarschuwingen: tuple[str, ...] = ()
        self._sleutels = sleutels
        self._hoofdsleutel = hoofdsleutel
        self._slot = slot
        self._laatste_woord = laatste_woord
        # What lives no longer than the connections: the opened police part.
        self.bij_sluiten: set[Callable[[], None]] = set()
        self._engine: Engine | None = maak_engine(map_ / KLUISBESTAND, sleutels["avg"])
        self._draden = frozenset({threading.get_ident()})

    # --- threads ---------------------------------------------------------------------------
    def sta_toe(self, draden: Iterable[int]) -> None:
        """Allow exactly these threads (the runner's); the UI thread is never among them."""
        self._draden = frozenset(draden)

    @property
    def pad(self) -> Path:
        return self.map / KLUISBESTAND

    @property
    def open(self) -> bool:
        return self._engine is not None

    def sleutel(self, vak: str) -> bytes:
        """The key of one compartment; raises VervangerMagNiet for one a deputy does not have."""
        if self._engine is None:
            raise fouten.Vergrendeld
        if vak not in self._sleutels:
            raise fouten.VervangerMagNiet
        return self._sleutels[vak]

    def hoofdsleutel(self) -> bytes:
        """What every way in wraps; only who opened as the officer can hand out another."""
        if self._engine is None:
            raise fouten.Vergrendeld
        if self._hoofdsleutel is None:
            raise fouten.VervangerMagNiet
        return self._hoofdsleutel

    def engine(self) -> Engine:
        if threading.get_ident() not in self._draden:
            raise RuntimeError("the store was touched from a thread that may not")
        if self._engine is None:
            raise fouten.Vergrendeld
        if self.toegang_tot is not None and self.klok.vandaag() > self.toegang_tot:
            raise fouten.VervangerVerlopen
        return self._engine

    def maak_los(self) -> None:
        """Drop the connections and keep keys and lock: the files are about to be replaced."""
        for sluit in list(self.bij_sluiten):
            sluit()
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.dispose()

    def maak_vast(
        self, sleutels: dict[str, bytes] | None = None, hoofdsleutel: bytes | None = None
    ) -> None:
        """Connect again after `maak_los`, with other keys when the files have them."""
        if sleutels is not None and hoofdsleutel is not None:
            self._sleutels, self._hoofdsleutel = sleutels, hoofdsleutel
        self._engine = maak_engine(self.pad, self._sleutels["avg"])

    # --- transactions ----------------------------------------------------------------------
    @contextlib.contextmanager
    def lezen(self) -> Iterator[Session]:
        """A reading transaction: one consistent moment."""
        engine = self.engine()
        with vertaald(), Session(engine.connect(), expire_on_commit=False) as sessie:
            sessie.info["gevoelig"] = self._sleutels.get("gevoelig")
            try:
                yield sessie
            finally:
                # Rows that were read stay readable: only what was asked is loaded.
                sessie.expunge_all()
                sessie.rollback()
                geef_terug(sessie)

    @contextlib.contextmanager
    def schrijven(self) -> Iterator[Schrijfactie]:
        """One officer action: all of it or nothing, and never without an audit line."""
        with self._transactie() as actie:
            yield actie
            if not actie.regels:
                raise RuntimeError("an action without an audit line")

    @contextlib.contextmanager
    def bijhouden(self) -> Iterator[Schrijfactie]:
        """Writing of the store's own (drafts, staging, counters): no officer action, no line."""
        with self._transactie() as actie:
            yield actie

    @contextlib.contextmanager
    def _transactie(self) -> Iterator[Schrijfactie]:
        engine = self.engine()
        with vertaald():
            verbinding = engine.connect().execution_options(schrijft=True)
            try:
                with Session(verbinding, expire_on_commit=False) as sessie:
                    sessie.info["gevoelig"] = self._sleutels.get("gevoelig")
                    try:
                        yield Schrijfactie(sessie, self.klok.nu(), self.klok.vandaag())
                        sessie.commit()
                    except BaseException:
                        sessie.rollback()
                        raise
            finally:
                verbinding.close()

    def sluit(self) -> None:
        """Lock: leave word of how far the store was; drop the engine, the keys and the lock.

        Whatever goes wrong on the way, the keys and the lock are gone after it.
        """
        try:
            try:
                if self._engine is not None and self._laatste_woord is not None:
                    self._laatste_woord(self)
            finally:
                self.maak_los()
        finally:
            self._sleutels, self._hoofdsleutel = {}, None
            self._slot.release()


def neem_slot(map_: Path) -> FileLock:
    """The lock that keeps a second instance out; raises KluisInGebruik."""
    slot = FileLock(map_ / SLOTBESTAND, thread_local=False, mode=0o600)
    try:
        with schijffouten():
            slot.acquire(timeout=0)
    except Timeout as fout:
        raise fouten.KluisInGebruik from fout
    return slot


@contextlib.contextmanager
def vertaald() -> Iterator[None]:
    try:
        yield
    except DBAPIError as fout:
        verwacht = vertaal(fout)
        if verwacht is None:
            raise
        raise verwacht from None


def geef_terug(sessie: Session) -> None:
    bind = sessie.get_bind()
    if isinstance(bind, Connection):
        bind.close()
