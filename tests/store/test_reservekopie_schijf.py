# SPDX-License-Identifier: EUPL-1.2
"""A disk that fills up or a stick that is pulled: the old backup and the store stay as they were.

The limit on the size of files holds for a whole process, so that part runs in one of its own.
"""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import leerling
from leerplicht_desktop.services import reservekopie as kopiedienst
from leerplicht_desktop.store import kopiebestand
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon

WORTEL = Path(__file__).resolve().parents[2]
AANHEF = """
import random, resource, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN

map_, kopie = Path(sys.argv[2]), Path(sys.argv[3])
dobbel, soorten = random.Random(2026), []

def met_grens(grens, wat):
    zacht = resource.RLIM_INFINITY if grens is None else grens
    resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, resource.RLIM_INFINITY))
    try:
        wat()
        soorten.append("gelukt")
    except fouten.VerwachteFout as fout:
        soorten.append(type(fout).__name__)
    finally:
        resource.setrlimit(
            resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        )
"""
MAKEN = """
kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
oud = kopie.read_bytes()
for _ in range(20):
    grens = dobbel.randrange(4096, len(oud) - 1)
    met_grens(grens, lambda: dienst.maak_reservekopie(kluis, kopie, overschrijf=True))
    assert kopie.read_bytes() == oud, grens
    assert [p.name for p in kopie.parent.iterdir()] == [kopie.name], grens
assert dienst.controleer(kluis).in_orde
met_grens(None, lambda: dienst.maak_reservekopie(kluis, kopie, overschrijf=True))
kluis.sluit()
print(*soorten)
"""
TERUG = """
staat = lambda: {p.name: p.read_bytes() for p in map_.iterdir() if p.name != "kluis.slot"}
voor = staat()
for _ in range(20):
    grens = dobbel.randrange(64, len(voor["kluis.db"]) - 1)
    met_grens(grens, lambda: dienst.herstel(kopie, map_, wachtzin=WACHTZIN, klok=VasteKlok()))
    assert staat() == voor, grens
met_grens(None, lambda: dienst.herstel(kopie, map_, wachtzin=WACHTZIN, klok=VasteKlok()))
print(*soorten)
"""


@pytest.fixture
def kopie(vol_sjabloon: Sjabloon, tmp_path: Path) -> Path:
    """A backup alone in a folder of its own, as on a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kluis = vol_sjabloon.open()
    dienst.maak_reservekopie(kluis, stick / "kopie.lpbak")
    kluis.sluit()
    return stick / "kopie.lpbak"


def kind(code: str, map_: Path, kopie: Path) -> list[str]:
    """Run it in a process of its own; its error output is the failure."""
    uit = subprocess.run(
        [sys.executable, "-B", "-c", AANHEF + code, str(WORTEL), str(map_), str(kopie)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert uit.returncode == 0, uit.stderr
    return uit.stdout.split()


@pytest.mark.skipif(os.name == "nt", reason="no limit on the size of files")
def test_enospc_while_a_backup_is_made(vol_sjabloon: Sjabloon, kopie: Path) -> None:
    assert kind(MAKEN, vol_sjabloon.map, kopie) == ["SchijfVol"] * 20 + ["gelukt"]


@pytest.mark.skipif(os.name == "nt", reason="no limit on the size of files")
def test_enospc_while_a_backup_is_put_back(
    vol_sjabloon: Sjabloon, kopie: Path, uids: dict[str, str]
) -> None:
    assert kind(TERUG, vol_sjabloon.map, kopie) == ["SchijfVol"] * 20 + ["gelukt"]
    kluis = vol_sjabloon.open()
    assert leerling.toon(kluis, uids["noor"]).meldingen
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


@pytest.mark.parametrize("wanneer", ["kopiëren", "schrijven", "nalezen"])
def test_the_stick_is_pulled_while_a_backup_is_made(
    wanneer: str, vol_sjabloon: Sjabloon, kopie: Path
) -> None:
    stick, weg = kopie.parent, kopie.parent.with_name("in de zak")
    kluis = vol_sjabloon.open()

    def trek_eruit(_gedaan: int, _totaal: int, woord: str) -> None:
        if woord == wanneer and stick.exists():
            stick.rename(weg)

    with pytest.raises(fouten.BestandOnleesbaar, match="schijf er nog is"):
        kopiedienst.maak(kluis, stick / "nieuw.lpbak", voortgang=trek_eruit)
    assert not stick.exists()
    assert [k.pad for k in kopiedienst.lijst(kluis)] == [str(kopie)]
    assert dienst.controleer(kluis).in_orde
    weg.rename(stick)  # back in: the next one writes over what was left half
    kopiedienst.maak(kluis, stick / "nieuw.lpbak")
    assert {p.name for p in stick.iterdir()} == {"kopie.lpbak", "nieuw.lpbak"}
    kluis.sluit()


@pytest.mark.parametrize("nummer", [errno.EIO, errno.ENODEV, errno.ENXIO])
def test_a_stick_that_answers_no_more(
    nummer: int, vol_sjabloon: Sjabloon, kopie: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kluis = vol_sjabloon.open()

    def stuk(_nummer: int) -> None:
        raise OSError(nummer, "gone")

    with monkeypatch.context() as even:
        even.setattr("leerplicht_desktop.store.reservekopie.os.fsync", stuk)
        with pytest.raises(fouten.BestandOnleesbaar):
            dienst.maak_reservekopie(kluis, kopie.with_name("nieuw.lpbak"))
    assert [p.name for p in kopie.parent.iterdir()] == [kopie.name]
    kluis.sluit()


def test_the_stick_is_pulled_while_a_backup_is_put_back(
    vol_sjabloon: Sjabloon, kopie: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = kopie.parent

    def trek_eruit(_gedaan: int, _totaal: int, woord: str) -> None:
        if woord == "nalezen" and stick.exists():
            stick.rename(stick.with_name("in de zak"))

    with pytest.raises(fouten.BestandOnleesbaar):
        kopiedienst.herstel(kopie, vol_sjabloon.map, wachtzin=WACHTZIN, voortgang=trek_eruit)
    kluis = vol_sjabloon.open()
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


def test_bytes_that_a_stick_did_not_keep_are_noticed(
    vol_sjabloon: Sjabloon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read back is what is judged, not what was sent."""
    kluis, lees = vol_sjabloon.open(), kopiebestand.lees_kop

    def na_slecht_schrijven(pad: Path) -> kopiebestand.Kop:
        ruw = bytearray(pad.read_bytes())
        ruw[-5000] ^= 4
        pad.write_bytes(ruw)
        return lees(pad)

    monkeypatch.setattr("leerplicht_desktop.store.reservekopie.lees_kop", na_slecht_schrijven)
    with pytest.raises(fouten.ReservekopieMislukt):
        dienst.maak_reservekopie(kluis, tmp_path / "kopie.lpbak")
    assert kopiedienst.lijst(kluis) == ()
    assert dienst.gegevens(kluis).laatste_reservekopie is None
    assert not (tmp_path / "kopie.lpbak").exists()
    kluis.sluit()
