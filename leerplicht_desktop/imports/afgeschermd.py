# SPDX-License-Identifier: EUPL-1.2
"""Reads a file of somebody else in a process of its own, that can do nothing but read it.

What comes back is as little trusted as the file: lines of a limited length, of one known form.
Leaving the `with` ends the process, also halfway.
"""

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports.grenzen import MAX_BERICHT, MAX_WACHTTIJD
from leerplicht_desktop.imports.lezer import TE_GROOT
from leerplicht_desktop.imports.tabel import (
    MAX_BYTES,
    MAX_KOLOMMEN,
    MAX_REGELS,
    Bronbestand,
    Rij,
    Voortgang,
)

KINDOPTIE = "--lees-vreemd-bestand"
GESTOPT = (
    "Het lezen van dit bestand is gestopt: het is te groot of niet goed gemaakt. "
    "Er is niets veranderd. Bewaar het opnieuw als CSV (UTF-8) en kies dat bestand."
)
_BLOK = 1 << 20
_TIK = 0.1  # seconds between two looks whether she wants to stop
_MAX_ZIN = 600
_TEKST = frozenset({str})


@contextlib.contextmanager
def lees(
    soort: str, naam: str, inhoud: bytes, voortgang: Voortgang | None = None
) -> Iterator[Bronbestand]:
    """The rows of a file; every failure of the process is a `BestandOnleesbaar`."""
    if len(inhoud) > MAX_BYTES:
        raise BestandOnleesbaar(TE_GROOT)
    with _gestart() as kind:
        berichten = _Berichten(kind, voortgang)
        _geef(kind, soort, naam, inhoud, voortgang)
        yield _bronbestand(berichten)


def lees_bytes(pad: Path) -> bytes:
    """The bytes of a chosen file; one that is too large is refused before it is read."""
    with pad.open("rb") as bestand:
        if os.fstat(bestand.fileno()).st_size > MAX_BYTES:
            raise BestandOnleesbaar(TE_GROOT)
        return bestand.read(MAX_BYTES + 1)


def _opdracht() -> list[str]:
    if getattr(sys, "frozen", False):
        # The window's own program has no input on Windows; the command line stands beside it.
        programma = Path(sys.executable)
        return [str(programma.with_name(f"leerplicht{programma.suffix}")), KINDOPTIE]
    return [sys.executable, "-P", "-s", "-m", "leerplicht_desktop.imports.kind"]


def _omgeving() -> dict[str, str]:
    """Nothing of the officer's own surroundings but what a process needs to begin."""
    nodig = {naam: os.environ[naam] for naam in ("SYSTEMROOT", "PATH") if naam in os.environ}
    wortel = str(Path(__file__).resolve().parents[2])
    return {**nodig, "PYTHONPATH": wortel, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


@contextlib.contextmanager
def _gestart() -> Iterator["subprocess.Popen[bytes]"]:
    try:
        kind = subprocess.Popen(  # noqa: S603 - our own program, without a shell
            _opdracht(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_omgeving(),
            bufsize=0,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as fout:
        raise BestandOnleesbaar(GESTOPT) from fout
    try:
        yield kind
    finally:
        kind.kill()
        for pijp in (kind.stdin, kind.stdout):
            if pijp is not None:
                with contextlib.suppress(OSError):
                    pijp.close()
        kind.wait()


def _geef(
    kind: "subprocess.Popen[bytes]",
    soort: str,
    naam: str,
    inhoud: bytes,
    voortgang: Voortgang | None,
) -> None:
    """The file through the pipe: the child reads all of it before it says a word."""
    assert kind.stdin is not None
    kop = {"soort": soort, "naam": naam[-200:], "lengte": len(inhoud)}
    try:
        kind.stdin.write(json.dumps(kop).encode() + b"\n")
        alles = memoryview(inhoud)
        for begin in range(0, len(alles), _BLOK):
            blok = alles[begin : begin + _BLOK]
            while blok:
                blok = blok[kind.stdin.write(blok) or 0 :]
            if voortgang is not None and begin:
                voortgang(0, 0, "Bestand lezen")
        kind.stdin.close()
    except OSError as fout:
        raise BestandOnleesbaar(GESTOPT) from fout


class _Berichten:
    """Lines of the child, each within its length and its time."""

    def __init__(self, kind: "subprocess.Popen[bytes]", voortgang: Voortgang | None) -> None:
        self._kind, self.voortgang = kind, voortgang
        self._over = bytearray()

    def volgende(self) -> dict[str, object]:
        """The next line as an object; `BestandOnleesbaar` when it is no such thing."""
        gezocht = 0
        while (einde := self._over.find(b"\n", gezocht)) < 0:
            gezocht = len(self._over)
            if gezocht > MAX_BERICHT:
                raise BestandOnleesbaar(GESTOPT)
            self._over += self._lees()
        regel = bytes(self._over[:einde])
        del self._over[: einde + 1]
        try:
            bericht = json.loads(regel)
        except (ValueError, RecursionError) as fout:
            raise BestandOnleesbaar(GESTOPT) from fout
        if not isinstance(bericht, dict):
            raise BestandOnleesbaar(GESTOPT)
        zin = bericht.get("fout")
        if zin is not None:
            raise BestandOnleesbaar(str(zin)[:_MAX_ZIN])
        return bericht

    def _lees(self) -> bytes:
        assert self._kind.stdout is not None
        plek = self._kind.stdout.fileno()
        self._wacht(plek)
        blok = os.read(plek, _BLOK)
        if not blok:  # it ended without a last word: killed, or out of its limits
            raise BestandOnleesbaar(GESTOPT)
        return blok

    def _wacht(self, plek: int) -> None:
        """Until there is something to read. Windows cannot: there the child stops itself."""
        if sys.platform == "win32":
            return
        uiterlijk = time.monotonic() + MAX_WACHTTIJD
        while not select.select([plek], [], [], _TIK)[0]:
            if time.monotonic() > uiterlijk:
                raise BestandOnleesbaar(GESTOPT)
            if self.voortgang is not None:
                self.voortgang(0, 0, "Bestand lezen")


def _bronbestand(berichten: _Berichten) -> Bronbestand:
    bericht = berichten.volgende()
    while "voortgang" in bericht:
        _meld(berichten, bericht)
        bericht = berichten.volgende()
    onbekend = bericht.get("onbekend")
    if not isinstance(onbekend, list) or len(onbekend) > MAX_KOLOMMEN:
        raise BestandOnleesbaar(GESTOPT)
    kolommen = tuple(str(naam) for naam in onbekend)
    return Bronbestand(str(bericht.get("bron")), _rijen(berichten), kolommen)


def _rijen(berichten: _Berichten) -> Iterator[Rij]:
    velden: list[str] = []
    aantal = 0
    while not (bericht := berichten.volgende()).get("klaar"):
        if "voortgang" in bericht:
            _meld(berichten, bericht)
        elif "velden" in bericht:
            velden = _teksten(bericht["velden"])
        else:
            rijen = bericht.get("rijen")
            if not isinstance(rijen, list) or (aantal := aantal + len(rijen)) > MAX_REGELS + 1:
                raise BestandOnleesbaar(GESTOPT)
            for rij in rijen:
                yield _rij(rij, velden)


def _rij(rij: object, velden: list[str]) -> Rij:
    if not isinstance(rij, list) or len(rij) < 2 or type(rij[0]) is not int:
        raise BestandOnleesbaar(GESTOPT)
    regel, fout, *cellen = rij
    if fout:
        return Rij(regel, {}, str(fout)[:_MAX_ZIN])
    if len(cellen) != len(velden):
        raise BestandOnleesbaar(GESTOPT)
    return Rij(regel, dict(zip(velden, _teksten(cellen), strict=True)))


def _teksten(waarden: object) -> list[str]:
    if not isinstance(waarden, list) or not _TEKST.issuperset(map(type, waarden)):
        raise BestandOnleesbaar(GESTOPT)
    return waarden


def _meld(berichten: _Berichten, bericht: dict[str, object]) -> None:
    stap = bericht["voortgang"]
    if not isinstance(stap, list) or len(stap) != 3:
        raise BestandOnleesbaar(GESTOPT)
    if berichten.voortgang is not None:
        berichten.voortgang(int(stap[0]), int(stap[1]), str(stap[2])[:100])
