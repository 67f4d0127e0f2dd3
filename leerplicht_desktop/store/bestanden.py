# SPDX-License-Identifier: EUPL-1.2
"""Writing files of the store so that a crash or a full disk never leaves half of one."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from leerplicht_desktop.domain import fouten

SLEUTELBESTAND = "kluis.json"
KLUISBESTAND = "kluis.db"
WPGBESTAND = "kluis-wpg.db"
MAP_RECHTEN = 0o700
BESTAND_RECHTEN = 0o600
_NIET_DAAR = "Dit bestand of deze map is er niet. Kijk of de naam klopt en of de schijf er nog is."
_DOOR_OS: dict[int, type[fouten.VerwachteFout]] = {
    errno.ENOSPC: fouten.SchijfVol,
    errno.EFBIG: fouten.SchijfVol,
    errno.EDQUOT: fouten.SchijfVol,
    errno.EROFS: fouten.SchijfAlleenLezen,
    errno.EACCES: fouten.SchijfAlleenLezen,
    errno.EPERM: fouten.SchijfAlleenLezen,
}
_WEG = frozenset(
    getattr(errno, naam)
    for naam in (
        *("ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ENODEV"),
        # A stick that was pulled, a share whose network went.
        *("EIO", "ENXIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ETIMEDOUT"),
    )
    if hasattr(errno, naam)
)


@contextlib.contextmanager
def schijffouten() -> Iterator[None]:
    """Turn what the operating system says about the disk into an expected error."""
    try:
        yield
    except OSError as fout:
        if fout.errno in _WEG:
            raise fouten.BestandOnleesbaar(_NIET_DAAR) from fout
        soort = _DOOR_OS.get(fout.errno or 0)
        if soort is None:
            raise
        raise soort from fout


def maak_map(pad: Path) -> None:
    """Make a folder only its owner can read."""
    with schijffouten():
        pad.mkdir(mode=MAP_RECHTEN, parents=True, exist_ok=True)
        pad.chmod(MAP_RECHTEN)


def schrijf_geheel(pad: Path, inhoud: bytes) -> None:
    """Replace `pad` at once: write beside it, flush to disk, rename, flush the folder."""
    tijdelijk = pad.with_name(f".{pad.name}.nieuw")
    with schijffouten():
        try:
            nummer = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, BESTAND_RECHTEN)
            with os.fdopen(nummer, "wb") as stroom:
                stroom.write(inhoud)
                stroom.flush()
                os.fsync(stroom.fileno())
            tijdelijk.replace(pad)
            spoel_map(pad.parent)
        except BaseException:
            tijdelijk.unlink(missing_ok=True)
            raise


def controleer_schrijfbaar(pad: Path) -> None:
    """Raise what writing `pad` would raise, before work is done that would be done twice."""
    if pad.is_dir():
        raise fouten.BestaatAl("Dit is een map. Geef ook de naam van het bestand.")
    tijdelijk = pad.with_name(f".{pad.name}.nieuw")
    with schijffouten():
        os.close(os.open(tijdelijk, os.O_WRONLY | os.O_CREAT, BESTAND_RECHTEN))
        tijdelijk.unlink()


def spoel_map(pad: Path) -> None:
    """Flush a folder's entries to disk; Windows has no such call."""
    if os.name == "nt":
        return
    nummer = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(nummer)
    except OSError as fout:
        # A network share may not know this call for a folder; the file itself was flushed.
        if fout.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(nummer)
