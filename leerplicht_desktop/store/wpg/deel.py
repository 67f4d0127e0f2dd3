# SPDX-License-Identifier: EUPL-1.2
"""The opened police part: transactions as the main store has them, in a file of its own.

It lives no longer than the main store is open, and not longer than five minutes without use. No
transaction spans both files.
"""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.politiegegevens import HANDELINGEN
from leerplicht_desktop.models.wpg import Wpgauditregel
from leerplicht_desktop.store.kluis import Klok, Kluis, geef_terug, vertaald
from leerplicht_desktop.store.verbinding import maak_engine
from leerplicht_desktop.store.wpg import logboek
from leerplicht_desktop.store.wpg.bestand import pad_van

RUST = timedelta(minutes=5)


@dataclass
class Wpgactie:
    """One running write: its session and its line in the log."""

    sessie: Session
    nu: datetime
    vandaag: date
    wie: str
    regels: int = 0

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
        ontvanger: str = "",
    ) -> None:
        """Write the line of this action; `handeling` is one of the Wpg's own words."""
        if handeling not in HANDELINGEN:
            raise ValueError(handeling)
        alle = sorted(uids)
        regel = Wpgauditregel(
            op=self.nu,
            handeling=handeling,
            soort=soort,
            uids=alle[:50],
            aantal=len(alle) if aantal is None else aantal,
            reden=reden,
            wie=self.wie,
            ontvanger=ontvanger,
            vorige="",
            hash="",
        )
        logboek.sluit_aan(self.sessie, regel)
        self.regels += 1


class WpgDeel:
    """Made by `services.wpg.open_`; closes with the store, by `sluit`, or after five minutes."""

    def __init__(self, kluis: Kluis, wie: str) -> None:
        self.wie = wie
        self.kluis = kluis
        self._engine: Engine | None = maak_engine(pad_van(kluis), kluis.sleutel("wpg"))
        self._gebruikt = self.klok.nu()
        # What a targeted search found: only these may be opened after the first year.
        self.gericht_gevonden: set[str] = set()
        # What was opened with its line in the log: its documents and its changes follow from that.
        self.bekeken: set[str] = set()
        kluis.bij_sluiten.add(self.sluit)

    @property
    def klok(self) -> Klok:
        return self.kluis.klok

    @property
    def open(self) -> bool:
        return self._engine is not None and self.kluis.open

    def engine(self) -> Engine:
        """Raises as the main store does: another thread, locked; and WpgDicht when closed."""
        self.kluis.engine()
        nu = self.klok.nu()
        if self._engine is not None and nu - self._gebruikt > RUST:
            self.sluit()
        if self._engine is None:
            raise fouten.WpgDicht
        self._gebruikt = nu
        return self._engine

    @contextlib.contextmanager
    def lezen(self) -> Iterator[Session]:
        """A reading transaction without a line: for what is asked before anybody sees it."""
        engine = self.engine()
        with vertaald(), Session(engine.connect(), expire_on_commit=False) as sessie:
            try:
                yield sessie
            finally:
                sessie.expunge_all()
                sessie.rollback()
                geef_terug(sessie)

    @contextlib.contextmanager
    def schrijven(self) -> Iterator[Wpgactie]:
        """One action, also one of looking: all of it or nothing, and never without a line."""
        with self._transactie() as actie:
            yield actie
            if not actie.regels:
                raise RuntimeError("an action without a line in the log")

    @contextlib.contextmanager
    def _transactie(self) -> Iterator[Wpgactie]:
        engine = self.engine()
        with vertaald():
            verbinding = engine.connect().execution_options(schrijft=True)
            try:
                with Session(verbinding, expire_on_commit=False) as sessie:
                    try:
                        yield Wpgactie(sessie, self.klok.nu(), self.klok.vandaag(), self.wie)
                        sessie.commit()
                    except BaseException:
                        sessie.rollback()
                        raise
            finally:
                verbinding.close()

    @contextlib.contextmanager
    def bijhouden(self) -> Iterator[Wpgactie]:
        """Writing of the part's own (the last step of a switch): no act of hers, no line."""
        with self._transactie() as actie:
            yield actie

    def sluit(self) -> None:
        """Drop the engine; the file stays shut until it is opened again with a reason."""
        engine, self._engine = self._engine, None
        self.gericht_gevonden.clear()
        self.bekeken.clear()
        self.kluis.bij_sluiten.discard(self.sluit)
        if engine is not None:
            engine.dispose()
