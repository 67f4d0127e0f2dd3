# SPDX-License-Identifier: EUPL-1.2
"""A real Secret Service (gnome-keyring), not a stand-in: set, get, locked, absent.

It runs in a session bus and a process of its own, with its own home: nobody's keyring is touched,
and no socket is opened by the tests themselves.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]
_NODIG = ("dbus-run-session", "gnome-keyring-daemon")
_ONTBREEKT = [naam for naam in _NODIG if shutil.which(naam) is None]

pytestmark = pytest.mark.skipif(
    bool(_ONTBREEKT),
    reason=f"not installed: {', '.join(_ONTBREEKT)} (Debian: dbus-daemon, gnome-keyring)",
)

# One life of a store: made, opened, its keyring locked, its item gone, another secret in its place.
VERLOOP = """
import sys
from pathlib import Path
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis, kluisstand, toegang
from leerplicht_desktop.store import kdf, sleutelbos
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN
import secretstorage

map_, licht = Path(sys.argv[1]), kluis.Kdf(8, 1, 1)
kdf.VLOER = licht  # the weight of the passphrase is not what is looked at here
print("bos", sleutelbos.herkenning())

nieuw = kluis.maak(map_, WACHTZIN, sleutelbos=True, gegevens=GEGEVENS, kdf=licht, klok=VasteKlok())
code, uid = nieuw.herstelcode, nieuw.kluis.uid
nieuw.kluis.sluit()
assert len(sleutelbos.lees_geheim(uid)) == 32
open_ = kluis.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
print("getuige", toegang.heeft_getuige(open_))
toegang.vernieuw_sleutelbos(open_, WACHTZIN, kdf=licht)
open_.sluit()
kluis.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
print("get ok")


def probeer(naam):
    voor = (map_ / "kluis.json").read_bytes()
    try:
        kluis.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
        print(naam, "open")
    except fouten.KluisFout as fout:
        print(naam, type(fout).__name__)
    kluis.open_(map_, herstelcode=code, klok=VasteKlok()).sluit()
    assert (map_ / "kluis.json").read_bytes() == voor, "no weaker slot"


verbinding = secretstorage.dbus_init()
verzameling = secretstorage.get_default_collection(verbinding)
bewaard = sleutelbos.lees_geheim(uid)
sleutelbos.zet_item(uid, "", "00" * 32)
probeer("anders")
sleutelbos.wis_item(uid, "")
probeer("weg")
sleutelbos.zet_item(uid, "", bewaard.hex())
probeer("terug")
verzameling.lock()
probeer("dicht")
"""
ZONDER = """
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import sleutelbos
assert not sleutelbos.beschikbaar()
try:
    sleutelbos.lees_geheim("x")
except fouten.SleutelbosOntbreekt:
    print("geen")
"""
ONTGRENDEL = (
    'printf proef | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'
)


def voer_uit(tmp_path: Path, *opdracht: str) -> list[str]:
    """Run something with a home of its own and return the lines it printed."""
    lopend = tmp_path / "run"
    lopend.mkdir(mode=0o700)
    omgeving = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "XDG_RUNTIME_DIR": str(lopend),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/geen",
        "PYTHONPATH": str(WORTEL),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
    }
    uit = subprocess.run(
        opdracht, env=omgeving, capture_output=True, text=True, timeout=60, check=False
    )
    assert uit.returncode == 0, uit.stderr
    return uit.stdout.splitlines()


def test_a_real_keyring_gives_takes_locks_and_loses(tmp_path: Path) -> None:
    python = (sys.executable, "-c", VERLOOP, str(tmp_path / "kluis"))
    bus = ("dbus-run-session", "--", "sh", "-c", ONTGRENDEL, "sh")
    assert voer_uit(tmp_path, *bus, *python) == [
        "bos keyring.backends.SecretService.Keyring",
        "getuige True",
        "get ok",
        "anders SleutelbosGewijzigd",
        "weg SleutelbosOntbreekt",
        "terug open",
        "dicht SleutelbosVergrendeld",
    ]


def test_a_session_without_a_keyring_has_none(tmp_path: Path) -> None:
    assert voer_uit(tmp_path, sys.executable, "-c", ZONDER) == ["geen"]
