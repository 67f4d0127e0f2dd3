# SPDX-License-Identifier: EUPL-1.2
"""Does this folder lie on this computer alone? A shared or synchronised one damages a store.

SQLite's log cannot be shared over a network, and a program that copies files while they are being
written copies half of them.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

_NETWERK = frozenset(
    {
        "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2",
        "fuse.glusterfs", "fuse.rclone", "fuse.sshfs", "gfs2", "glusterfs", "lustre", "ncpfs",
        "nfs", "nfs4", "smb2", "smb3", "smbfs", "webdav",
    }
)  # fmt: skip
_SYNCHROON = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "surfdrive": "SURFdrive",
}
OP_NETWERK = (
    "Deze map staat op een netwerk. Daar kan de kluis beschadigd raken en kunnen anderen erbij. "
    "Kies een map op deze computer."
)
_GEDEELD = (
    "Deze map wordt bijgehouden door {}. Dat programma kopieert de kluis terwijl u werkt; de kluis "
    "kan zo beschadigd raken. Kies een map die alleen op deze computer staat."
)
_DRIVE_REMOTE = 4
_OCTAAL = re.compile(r"\\([0-7]{3})")  # how /proc/mounts writes a space


def waarschuwing(pad: Path) -> str:
    """One Dutch sentence or two about this folder; empty when it is a good place."""
    if is_netwerk(pad):
        return OP_NETWERK
    programma = synchroniseert(pad)
    return _GEDEELD.format(programma) if programma else ""


def waarschuwingen(pad: Path) -> tuple[str, ...]:
    """The same as a list of none or one."""
    zin = waarschuwing(pad)
    return (zin,) if zin else ()


def is_netwerk(pad: Path) -> bool:
    """Is this folder (or the nearest one above it that exists) on a network file system?"""
    vol = _bestaand(pad)
    if sys.platform == "win32":
        return _is_netwerk_windows(vol)
    return _soort_bestandssysteem(vol) in _NETWERK


def synchroniseert(pad: Path) -> str:
    """Name of the program that copies this folder elsewhere; empty when there is none to see."""
    for deel in pad.absolute().parts:
        naam = deel.casefold()
        for begin, programma in _SYNCHROON.items():
            # `OneDrive - Gemeente Veldwijk`, `iCloudDrive`, `Dropbox (Persoonlijk)`.
            if naam.startswith(begin):
                return programma
    return ""


def _bestaand(pad: Path) -> Path:
    vol = pad.absolute()
    while not vol.exists() and vol != vol.parent:
        vol = vol.parent
    return vol.resolve()


def _soort_bestandssysteem(pad: Path) -> str:
    try:
        regels = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return soort_volgens(pad, regels)


def soort_volgens(pad: Path, mounts: Iterable[str]) -> str:
    """The file system type of `pad` by lines like those of /proc/mounts: the longest that fits."""
    langste, soort = -1, ""
    for regel in mounts:
        velden = regel.split(" ")
        if len(velden) < 3:
            continue
        # Later lines cover earlier ones on the same place.
        punt = Path(_OCTAAL.sub(lambda m: chr(int(m[1], 8)), velden[1]))
        if (pad == punt or punt in pad.parents) and len(punt.parts) >= langste:
            langste, soort = len(punt.parts), velden[2]
    return soort


def _is_netwerk_windows(pad: Path) -> bool:
    import ctypes

    if str(pad).startswith("\\\\"):
        return True
    roep = getattr(ctypes, "windll").kernel32.GetDriveTypeW  # noqa: B009 - Windows alone has it
    return bool(roep(pad.anchor) == _DRIVE_REMOTE)
