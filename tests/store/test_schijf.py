# SPDX-License-Identifier: EUPL-1.2
"""A full or read-only disk: its own sentence, nothing half, what was typed stays, store sound.

Limits and user ids hold for a whole process, so these run in one of their own. Root passes every
chmod: the read-only tests run as nobody.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from leerplicht_desktop.services import concept
from leerplicht_desktop.services import kluis as dienst
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon

WORTEL = Path(__file__).resolve().parents[2]
NIEMAND = 65534
AANHEF = "import os, resource, sys; sys.path.insert(0, sys.argv[1]); map_ = sys.argv[2]\n"

VOL = """
from pathlib import Path
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst, leerling, concept
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, leerling_ruw

kluis = dienst.open_(Path(map_), wachtzin=WACHTZIN, klok=VasteKlok())
concept.bewaar(kluis, "leerling", "", None, 1, {"achternaam": "Getypt"})
grootste = max(p.stat().st_size for p in Path(map_).iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (grootste + 60_000, resource.RLIM_INFINITY))
geschreven, fout = [], None
namen = [chr(97 + n // 26) + chr(97 + n % 26) for n in range(600)]
try:
    for naam in namen:
        ruw = leerling_ruw(bsn="", achternaam="Vol" + naam, zaaknummer="Z" * 40)
        geschreven.append(leerling.bewaar(kluis, ruw).waarde)
        concept.bewaar(kluis, "leerling", "", None, 1, {"achternaam": "Getypt"})
except fouten.VerwachteFout as f:
    fout = f
assert type(fout) is fouten.SchijfVol, repr(fout)
for _ in range(3):  # trying again is no other error
    try:
        leerling.bewaar(kluis, leerling_ruw(bsn="", achternaam="Nogeens", zaaknummer="Z" * 40))
    except fouten.SchijfVol:
        pass
for uid in geschreven:
    leerling.toon(kluis, uid)
assert concept.lees(kluis, "leerling").inhoud == {"achternaam": "Getypt"}
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
laatste = leerling.bewaar(kluis, leerling_ruw(bsn="", achternaam="Ruimte")).waarde
print(len(geschreven), laatste)
kluis.sluit()
"""

ALLEEN_LEZEN = """
from pathlib import Path
import argon2.low_level
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN

os.setgid(65534); os.setuid(65534)  # after importing: Python itself may lie where only root reads

def soort(wat):
    try:
        wat()
    except fouten.VerwachteFout as fout:
        print(type(fout).__name__)

soort(lambda: dienst.open_(Path(map_), wachtzin=WACHTZIN, klok=VasteKlok()))
soort(lambda: dienst.maak(Path(map_) / "nieuw", WACHTZIN, sleutelbos=False, gegevens=GEGEVENS))
soort(lambda: dienst.schrijf_bestand(Path(map_) / "brief.pdf", b"%PDF"))
"""

VAN_EEN_ANDER = """
from pathlib import Path
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst, kluisstand
from tests.fixtures.sjabloonkluis import WACHTZIN

os.setgid(65534); os.setuid(65534)
print(kluisstand.stand(Path(map_)).toestand)
try:
    dienst.open_(Path(map_), wachtzin=WACHTZIN)
except fouten.VerwachteFout as fout:
    print(type(fout).__name__)
"""

HALVERWEGE = """
from pathlib import Path
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst, concept, leerling
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, leerling_ruw
import argon2.low_level

os.setgid(65534); os.setuid(65534)
kluis = dienst.open_(Path(map_), wachtzin=WACHTZIN, klok=VasteKlok())
os.chmod(map_, 0o500)
try:
    dienst.maak_reservekopie(kluis, Path(map_) / "kopie.lpbak")
except fouten.VerwachteFout as fout:
    print(type(fout).__name__)
os.chmod(map_, 0o700)
leerling.bewaar(kluis, leerling_ruw())
kluis.sluit()
"""


def kind(code: str, map_: Path) -> list[str]:
    """Run it in a process of its own; its error output is the failure."""
    uit = subprocess.run(
        [sys.executable, "-B", "-c", AANHEF + code, str(WORTEL), str(map_)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert uit.returncode == 0, uit.stderr
    assert "Getypt" not in uit.stderr
    return uit.stdout.split()


@pytest.fixture
def openbaar(leeg_sjabloon: Sjabloon) -> Iterator[Path]:
    """A copy of the store where nobody can come: pytest's own folders are root's."""
    with tempfile.TemporaryDirectory() as boven:
        Path(boven).chmod(0o711)
        map_ = Path(boven) / "kluis"
        shutil.copytree(leeg_sjabloon.map, map_)
        yield map_


def geef_weg(map_: Path) -> None:
    for pad in (map_, *map_.iterdir()):
        os.chown(pad, NIEMAND, NIEMAND)


def test_a_full_disk_loses_nothing_that_was_acknowledged(leeg_sjabloon: Sjabloon) -> None:
    aantal, laatste = kind(VOL, leeg_sjabloon.map)
    assert int(aantal) >= 1
    kluis = leeg_sjabloon.open()
    with kluis.lezen() as sessie:
        namen = (
            sessie.connection().exec_driver_sql("SELECT achternaam FROM persoon").scalars().all()
        )
        zoekregels = sessie.connection().exec_driver_sql("SELECT count(*) FROM zoekregel").scalar()
    assert len([n for n in namen if n.startswith("Vol")]) == int(aantal)
    assert "Ruimte" in namen
    assert zoekregels == len(namen)
    assert laatste
    assert dienst.controleer(kluis).in_orde
    concept.bewaar(kluis, "leerling", "", None, 1, {"achternaam": "Verder"})
    kluis.sluit()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_a_read_only_folder_is_named_as_such(openbaar: Path) -> None:
    geef_weg(openbaar)
    voor = {p.name: p.read_bytes() for p in openbaar.iterdir()}
    openbaar.chmod(0o555)
    assert kind(ALLEEN_LEZEN, openbaar) == ["SchijfAlleenLezen"] * 3
    openbaar.chmod(0o755)
    assert {p.name: p.read_bytes() for p in openbaar.iterdir()} == voor


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_read_only_files_are_named_as_such(openbaar: Path) -> None:
    geef_weg(openbaar)
    for pad in openbaar.iterdir():
        pad.chmod(0o000)
    assert kind(ALLEEN_LEZEN, openbaar)[0] == "SchijfAlleenLezen"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_a_folder_of_somebody_else_is_no_empty_folder(openbaar: Path) -> None:
    openbaar.chmod(0o700)
    assert kind(VAN_EEN_ANDER, openbaar) == ["geen_toegang", "SchijfAlleenLezen"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_rights_lost_while_open_do_not_hurt_the_store(openbaar: Path) -> None:
    geef_weg(openbaar)
    assert kind(HALVERWEGE, openbaar) == ["SchijfAlleenLezen"]
    kluis = dienst.open_(openbaar, wachtzin=WACHTZIN, klok=VasteKlok())
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()


def test_a_backup_to_a_place_that_is_not_there(
    lege_kluis: dienst.OpenKluis, tmp_path: Path
) -> None:
    from leerplicht_desktop.domain import fouten

    with pytest.raises(fouten.BestandOnleesbaar):
        dienst.maak_reservekopie(lege_kluis, tmp_path / "usb" / "kopie.lpbak")
    assert dienst.gegevens(lege_kluis).laatste_reservekopie is None
    with pytest.raises(fouten.BestandOnleesbaar):
        dienst.herstel(tmp_path / "weg.lpbak", tmp_path / "k", wachtzin=WACHTZIN)
    assert not (tmp_path / "k").exists()


def test_a_file_is_replaced_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leerplicht_desktop.domain import fouten

    doel = tmp_path / "brief.pdf"
    dienst.schrijf_bestand(doel, b"oud")

    def vol(_nummer: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as even:
        even.setattr("leerplicht_desktop.store.bestanden.os.fsync", vol)
        with pytest.raises(fouten.SchijfVol):
            dienst.schrijf_bestand(doel, b"nieuw")
    assert doel.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [doel]
    dienst.schrijf_bestand(doel, b"nieuw")
    assert doel.read_bytes() == b"nieuw"


def test_the_settings_of_the_owner_are_complete(lege_kluis: dienst.OpenKluis) -> None:
    gegevens = dienst.gegevens(lege_kluis)
    assert {veld: getattr(gegevens, veld) for veld in GEGEVENS} == {
        **GEGEVENS,
        "vakantieregio": "MIDDEN",
    }
