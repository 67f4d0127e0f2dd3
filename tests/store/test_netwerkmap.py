# SPDX-License-Identifier: EUPL-1.2
"""A store belongs on this computer alone: shared and synchronised folders are named."""

from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import plaatsen
from leerplicht_desktop.services.kluis import Kdf
from leerplicht_desktop.store import netwerkmap
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon

MOUNTS = [
    "/dev/sda1 / ext4 rw,relatime 0 0",
    "tmpfs /tmp tmpfs rw 0 0",
    "//server/deel /mnt/gedeelde\\040map cifs rw 0 0",
    "server:/huis /huis/anna/ver nfs4 rw 0 0",
    "/dev/sdb1 /huis/anna/ver/hier ext4 rw 0 0",
    "rommel",
]


@pytest.mark.parametrize(
    "pad, soort",
    [
        ("/huis/anna/kluis", "ext4"),
        ("/tmp/x", "tmpfs"),
        ("/tmpx", "ext4"),
        ("/mnt/gedeelde map/kluis", "cifs"),
        ("/huis/anna/ver", "nfs4"),
        ("/huis/anna/ver/diep/in", "nfs4"),
        ("/huis/anna/ver/hier/kluis", "ext4"),
    ],
)
def test_the_nearest_mount_counts(pad: str, soort: str) -> None:
    assert netwerkmap.soort_volgens(Path(pad), MOUNTS) == soort


@pytest.mark.parametrize(
    "deel, programma",
    [
        ("OneDrive - Gemeente Veldwijk", "OneDrive"),
        ("Dropbox (Werk)", "Dropbox"),
        ("iCloudDrive", "iCloud"),
        ("Mobile Documents", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("Google Drive", "Google Drive"),
        ("Documenten", ""),
        ("mijn onedrive-uitleg", ""),
    ],
)
def test_a_synchronised_folder_is_named(tmp_path: Path, deel: str, programma: str) -> None:
    pad = tmp_path / deel / "kluis"
    assert netwerkmap.synchroniseert(pad) == programma
    zin = plaatsen.waarschuwing(pad)
    assert (programma in zin) if programma else zin == ""


def test_network_path_warned(
    leeg_sjabloon: Sjabloon, tmp_path: Path, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Making is refused and leaves nothing; a store that is there already opens, and it is said."""
    assert netwerkmap.waarschuwing(tmp_path) == ""
    monkeypatch.setattr(netwerkmap, "_soort_bestandssysteem", lambda _pad: "cifs")
    with pytest.raises(fouten.KluisOpNetwerk):
        dienst.maak(tmp_path / "k", WACHTZIN, sleutelbos=False, gegevens=GEGEVENS, kdf=kdf_licht)
    assert not (tmp_path / "k").exists()
    kluis = leeg_sjabloon.open()
    assert kluis.waarschuwingen == (netwerkmap.OP_NETWERK,)
    kluis.sluit()


def test_a_synchronised_folder_is_warned_of_and_not_refused(tmp_path: Path, kdf_licht: Kdf) -> None:
    map_ = tmp_path / "OneDrive - Gemeente" / "k"
    nieuw = dienst.maak(
        map_, WACHTZIN, sleutelbos=False, gegevens=GEGEVENS, kdf=kdf_licht, klok=VasteKlok()
    )
    assert ["OneDrive" in zin for zin in nieuw.kluis.waarschuwingen] == [True]
    nieuw.kluis.sluit()
