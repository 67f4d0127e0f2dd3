# SPDX-License-Identifier: EUPL-1.2
"""What is looked at when a store opens, and the word that is left when it closes.

Before anything is written: is it older than what was seen here last, is it damaged, does the clock
run back? The first keeps it shut until she gives a reason, the second keeps it shut, the third is
said and no more: legal terms use the dates she enters.
"""

import contextlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Vervangeropening
from leerplicht_desktop.store import kluisinfo, sloten, versheid
from leerplicht_desktop.store.kluis import Kluis, Schrijfactie
from leerplicht_desktop.store.sleutels import Sleutelbestand
from leerplicht_desktop.store.verbinding import verbind, vertaal

# Up to here a look at the whole structure takes less than 0.1 s; above it only after a crash.
_ALTIJD_KIJKEN = 20 * 1024 * 1024
_OPEN, _GEZIEN, _DAG, _GETUIGE = "staat_open", "laatst_gezien", "laatste_dag", "getuige"

KLOK_TERUG = (
    "De klok van deze computer loopt achter: de kluis was al open op {}. Zet de klok goed, "
    "want datums op brieven en in het logboek volgen de klok."
)
GETUIGE_WEG = (
    "De sleutelbos weet niet meer hoe ver deze kluis was. Of iemand een oude kluis heeft "
    "teruggezet, is nu niet te zien. Kijk of uw laatste werk er staat."
)


@dataclass(frozen=True, slots=True)
class Vooraf:
    """What was seen before the first write."""

    ouder: bool
    getuige_weg: bool
    laatst_gezien: datetime | None
    laatste_dag: date | None

    def niet_eerder(self, vandaag: date) -> date:
        """Today, or the last day the store was used on: a clock that was set back lends no time."""
        return max(vandaag, self.laatste_dag or vandaag)

    def waarschuwingen(self, nu: datetime, *, demo: bool) -> tuple[str, ...]:
        """Sentences for the officer; the demo has a day of its own."""
        zinnen = []
        if self.laatst_gezien is not None and nu < self.laatst_gezien and not demo:
            zinnen.append(KLOK_TERUG.format(self.laatst_gezien.strftime("%d-%m-%Y")))
        if self.getuige_weg:
            zinnen.append(GETUIGE_WEG)
        return tuple(zinnen)


def kijk(pad: Path, sleutel: bytes, bestand: Sleutelbestand, erken_ouder: str) -> Vooraf:
    """Raises KluisBeschadigd, or KluisOuder without a reason. Writes nothing."""
    getuige = versheid.getuige(bestand.kluis_uid) if bestand.met_sleutelbos else None
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        try:
            info = dict(verbinding.execute("SELECT sleutel, waarde FROM kluisinfo").fetchall())
            ouder = getuige is not None and versheid.is_ouder(verbinding, getuige)
            if info.get(_OPEN) or pad.stat().st_size <= _ALTIJD_KIJKEN:
                _controleer_snel(verbinding)
        except dbapi2.Error as fout:
            raise vertaal(fout) or fouten.KluisBeschadigd from fout
    if ouder and not erken_ouder.strip():
        raise fouten.KluisOuder
    gezien, dag = info.get(_GEZIEN), info.get(_DAG)
    return Vooraf(
        ouder,
        _mist_getuige(bestand, info, getuige),
        datetime.fromisoformat(gezien) if gezien else None,
        date.fromisoformat(dag) if dag else None,
    )


def _mist_getuige(
    bestand: Sleutelbestand, info: dict[str, str], getuige: versheid.Stand | None
) -> bool:
    if not (info.get(_GETUIGE) and bestand.met_sleutelbos and getuige is None):
        return False
    return versheid.is_weg(bestand.kluis_uid)


def _controleer_snel(verbinding: Any) -> None:
    if verbinding.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise fouten.KluisBeschadigd


def begin(kluis: Kluis, actie: Schrijfactie) -> None:
    """Mark the store as open, and how late it is by this clock."""
    kluisinfo.zet(actie.sessie, _OPEN, "1")
    _zet_tijd(kluis, actie)


def _zet_tijd(kluis: Kluis, actie: Schrijfactie) -> None:
    """The officer was told of a clock that runs back; a deputy gains no day by one."""
    nu, dag = actie.nu.isoformat(), actie.vandaag.isoformat()
    if kluis.toegang == "vervanger":
        nu = max(nu, kluisinfo.lees(actie.sessie, _GEZIEN))
        dag = max(dag, kluisinfo.lees(actie.sessie, _DAG))
    kluisinfo.zet(actie.sessie, _GEZIEN, nu)
    kluisinfo.zet(actie.sessie, _DAG, dag)


def noteer_vervanger(actie: Schrijfactie, naam: str, reden: str) -> None:
    """The officer sees it at her next opening; the log has only the fact, no name."""
    rij = Vervangeropening(
        geregistreerd_op=actie.nu, naam=naam.strip(), reden=reden.strip(), geopend_op=actie.nu
    )
    actie.sessie.add(rij)
    actie.sessie.flush()
    actie.noteer("geopend_door_vervanger", "vervangeropening", [rij.uid])


def getuig(kluis: Kluis, *, met_sleutelbos: bool) -> None:
    """Let the keyring witness how far the store is; the store remembers that it has a witness."""
    if not met_sleutelbos:
        return
    with kluis.bijhouden() as actie:
        kluisinfo.zet(actie.sessie, _GETUIGE, "1")
    with contextlib.closing(verbind(kluis.pad, kluis.sleutel("avg"))) as verbinding:
        stand = versheid.lees_stand(verbinding)
    versheid.leg_vast(kluis.uid, stand)


def laatste_woord(kluis: Kluis) -> None:
    """The store was closed in order, at this moment, this far. Nothing of this may stop a lock."""
    nu, dag = kluis.klok.nu().isoformat(), kluis.klok.vandaag().isoformat()
    with contextlib.suppress(fouten.VerwachteFout, dbapi2.Error, OSError):
        met_sleutelbos = sloten.lees(kluis.map).met_sleutelbos
        with contextlib.closing(verbind(kluis.pad, kluis.sleutel("avg"))) as verbinding:
            # Who still writes is cut off; locking does not wait for it.
            verbinding.execute("PRAGMA busy_timeout = 500")
            verbinding.execute("BEGIN IMMEDIATE")
            oud = dict(verbinding.execute("SELECT sleutel, waarde FROM kluisinfo").fetchall())
            nieuw = {
                _OPEN: "",
                _GEZIEN: max(nu, oud.get(_GEZIEN, "")),
                _DAG: max(dag, oud.get(_DAG, "")),
                _GETUIGE: "1" if met_sleutelbos else "",
            }
            verbinding.executemany(
                "INSERT INTO kluisinfo(sleutel, waarde) VALUES (?, ?) "
                "ON CONFLICT(sleutel) DO UPDATE SET waarde = excluded.waarde",
                nieuw.items(),
            )
            verbinding.execute("COMMIT")
            stand = versheid.lees_stand(verbinding)
        if met_sleutelbos:
            versheid.leg_vast(kluis.uid, stand)
