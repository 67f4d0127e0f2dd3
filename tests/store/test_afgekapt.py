# SPDX-License-Identifier: EUPL-1.2
"""The power goes while the log of the database is being written: what is there is a prefix.

Nothing acknowledged is torn: cut the write-ahead log anywhere, or spoil its tail, and the store
holds the first so many actions of the officer, whole, and no other.
"""

import shutil
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import event
from sqlcipher3 import dbapi2

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import leerling, zoeken
from leerplicht_desktop.store.kluis import KLUISBESTAND
from leerplicht_desktop.store.verbinding import verbind
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import Sjabloon, leerling_ruw

KOP, LIJST = 32, 24 + 4096  # bytes of the log's header, and of one frame with its page
ACTIES = 12
NAMEN = [f"Kapot{chr(97 + nr)}" for nr in range(ACTIES)]


class _Dag:
    """A store that was copied in the middle of a day, with its whole log, and its key."""

    def __init__(self, map_: Path, sleutel: bytes, sjabloon: Sjabloon) -> None:
        self.map, self.sleutel, self.sjabloon = map_, sleutel, sjabloon
        self.wal = (map_ / f"{KLUISBESTAND}-wal").read_bytes()

    def met(self, wal: bytes, naar: Path) -> Path:
        naar.mkdir(exist_ok=True)
        for pad in naar.glob(f"{KLUISBESTAND}*"):
            pad.unlink()
        shutil.copyfile(self.map / KLUISBESTAND, naar / KLUISBESTAND)
        (naar / f"{KLUISBESTAND}-wal").write_bytes(wal)
        return naar / KLUISBESTAND

    def gezien(self, wal: bytes, naar: Path) -> list[str]:
        """The pupils that are there, each with a search row and one audit line, or none of it."""
        return self.tel(self.met(wal, naar))

    def tel(self, pad: Path) -> list[str]:
        verbinding = verbind(pad, self.sleutel)
        try:
            namen = [
                rij[0]
                for rij in verbinding.execute(
                    "SELECT achternaam FROM persoon WHERE achternaam LIKE 'Kapot%' ORDER BY id"
                )
            ]
            for tabel, waar in (
                ("zoekregel", "naam LIKE '%kapot%'"),
                ("audit", "handeling = 'leerling_toegevoegd'"),
            ):
                vraag = f"SELECT count(*) FROM {tabel} WHERE {waar}"
                assert verbinding.execute(vraag).fetchone()[0] == len(namen), tabel
        finally:
            verbinding.close()
        return namen


@pytest.fixture(scope="module")
def dag(leeg_sjabloon_module: Sjabloon, tmp_path_factory: pytest.TempPathFactory) -> _Dag:
    kluis = leeg_sjabloon_module.open()
    sleutel = kluis.sleutel("avg")
    ruw = verbind(kluis.pad, sleutel)  # keeps the log: only the last connection folds it in
    ruw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kluis.engine().dispose()
    _geen_vouwen(kluis)
    for naam in NAMEN:
        leerling.bewaar(kluis, leerling_ruw(bsn="", achternaam=naam))
    kopie = tmp_path_factory.mktemp("kopie")
    for pad in kluis.map.glob(f"{KLUISBESTAND}*"):
        shutil.copyfile(pad, kopie / pad.name)
    ruw.close()
    kluis.sluit()
    return _Dag(kopie, sleutel, leeg_sjabloon_module)


def _geen_vouwen(kluis: dienst.OpenKluis) -> None:
    @event.listens_for(kluis.engine(), "connect")
    def _zet(verbinding: object, _record: object) -> None:
        verbinding.execute("PRAGMA wal_autocheckpoint = 0")  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def leeg_sjabloon_module(
    _leeg_sjabloon: Sjabloon, tmp_path_factory: pytest.TempPathFactory
) -> Sjabloon:
    return _leeg_sjabloon.kopie(tmp_path_factory.mktemp("afgekapt") / "kluis")


def _is_begin(namen: list[str]) -> bool:
    return namen == NAMEN[: len(namen)]


def test_the_whole_log_holds_the_whole_day(dag: _Dag, tmp_path: Path) -> None:
    assert dag.gezien(dag.wal, tmp_path / "k") == NAMEN
    assert dag.gezien(b"", tmp_path / "k") == []


def test_cut_at_every_frame_and_beside_it(dag: _Dag, tmp_path: Path) -> None:
    grenzen = range(KOP, len(dag.wal) + 1, LIJST)
    assert len(grenzen) > 3 * ACTIES
    lengtes = set()
    for grens in grenzen:
        for plek in (grens - 1, grens, grens + 1):
            namen = dag.gezien(dag.wal[:plek], tmp_path / "k")
            assert _is_begin(namen), plek
            lengtes.add(len(namen))
    assert lengtes == set(range(ACTIES + 1)), "each moment of the day is met"


def test_cut_or_spoiled_anywhere(dag: _Dag, tmp_path: Path) -> None:
    toeval = Random(1969)
    for beurt in range(100):
        plek = toeval.randrange(len(dag.wal))
        staart = [b"", bytes(len(dag.wal) - plek), toeval.randbytes(len(dag.wal) - plek)][beurt % 3]
        namen = dag.gezien(dag.wal[:plek] + staart, tmp_path / "k")
        assert _is_begin(namen), (beurt, plek)


def test_pages_without_the_commits_would_be_torn(dag: _Dag, tmp_path: Path) -> None:
    """The measure itself can fail: the same pages laid in place one by one give half actions."""
    gescheurd = 0
    for aantal in range(2, (len(dag.wal) - KOP) // LIJST):
        pad = dag.met(b"", tmp_path / "k")
        with pad.open("r+b") as stroom:
            for nummer in range(aantal):
                lijst = dag.wal[KOP + nummer * LIJST :][:LIJST]
                stroom.seek((int.from_bytes(lijst[:4], "big") - 1) * 4096)
                stroom.write(lijst[24:])
        gescheurd += not _heel(dag, pad)
    assert gescheurd > ACTIES


def _heel(dag: _Dag, pad: Path) -> bool:
    try:
        return _is_begin(dag.tel(pad))
    except (AssertionError, VerwachteFout, dbapi2.DatabaseError):
        return False


def test_the_program_itself_opens_such_a_store_and_goes_on(dag: _Dag, tmp_path: Path) -> None:
    toeval = Random(2026)
    for beurt in range(3):
        map_ = tmp_path / f"kluis{beurt}"
        shutil.copytree(dag.sjabloon.map, map_, ignore=shutil.ignore_patterns(f"{KLUISBESTAND}*"))
        dag.met(dag.wal[: toeval.randrange(len(dag.wal))], map_)
        kluis = dienst.open_(map_, wachtzin=dag.sjabloon.wachtzin, klok=VasteKlok())
        assert dienst.controleer(kluis).in_orde
        gevonden = zoeken.zoek(kluis, "kapot").treffers
        assert _is_begin(sorted(treffer.naam.split()[-1] for treffer in gevonden))
        leerling.bewaar(kluis, leerling_ruw(bsn="", achternaam="Daarna"))
        kluis.sluit()
