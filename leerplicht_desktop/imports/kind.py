# SPDX-License-Identifier: EUPL-1.2
"""The child process: reads one file of somebody else from its input and writes rows, no more.

In comes a line of JSON (kind, name, length) and the bytes. Out go lines of JSON: the source, the
fields, rows, progress, and at the end "klaar" or a sentence. It imports nothing of the store.
"""

import json
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.imports.grenzen import MAX_REGELTEKENS, sluit_op
from leerplicht_desktop.imports.lezer import TE_GROOT
from leerplicht_desktop.imports.soorten import LEZERS
from leerplicht_desktop.imports.tabel import Bronbestand, Rij

_PARTIJ = 500
_TE_LANG = "Deze regel is veel te lang. Haal de lange tekst eruit en probeer het opnieuw."


class _Schrijver:
    """Rows in batches, with the fields only when they change."""

    def __init__(self, uit: BinaryIO) -> None:
        self._uit = uit
        self._velden: tuple[str, ...] | None = None
        self._rijen: list[list[object]] = []
        self._tekens = 0

    def zeg(self, **bericht: object) -> None:
        tekst = json.dumps(bericht, ensure_ascii=False, separators=(",", ":"))
        self._uit.write(tekst.encode("utf-8", "replace") + b"\n")
        self._uit.flush()

    def rij(self, rij: Rij) -> None:
        tekens = sum(map(len, rij.ruw.values()))
        if tekens > MAX_REGELTEKENS:
            rij, tekens = Rij(rij.regel, {}, _TE_LANG), 0
        velden = tuple(rij.ruw)
        if not rij.fout and velden != self._velden:
            self.leeg()
            self._velden = velden
            self.zeg(velden=velden)
        self._rijen.append([rij.regel, rij.fout, *rij.ruw.values()])
        self._tekens += tekens
        if len(self._rijen) >= _PARTIJ or self._tekens > MAX_REGELTEKENS:
            self.leeg()

    def leeg(self) -> None:
        if self._rijen:
            self.zeg(rijen=self._rijen)
            self._rijen, self._tekens = [], 0


def hoofd() -> int:
    """Read one file; every end that can be foreseen is said in words."""
    schrijver = _Schrijver(sys.stdout.buffer)
    try:
        opdracht = json.loads(sys.stdin.buffer.readline(10_000))
        naam = str(opdracht["naam"])
        sluit_op(rekenblad=not naam.casefold().endswith((".csv", ".txt", ".tsv")))
        inhoud = sys.stdin.buffer.read(int(opdracht["lengte"]))

        def voortgang(gedaan: int, totaal: int, woord: str) -> None:
            schrijver.zeg(voortgang=[gedaan, totaal, woord])

        _lees(LEZERS[opdracht["soort"]], naam, inhoud, voortgang, schrijver)
    except VerwachteFout as fout:
        schrijver.zeg(fout=fout.zin)
    except MemoryError:
        schrijver.zeg(fout=TE_GROOT)
    return 0


def _lees(
    lezer: Callable[..., Bronbestand],
    naam: str,
    inhoud: bytes,
    voortgang: Callable[[int, int, str], Any],
    schrijver: _Schrijver,
) -> None:
    bron = lezer(naam, inhoud, voortgang=voortgang)
    schrijver.zeg(bron=bron.soort_bron, onbekend=bron.onbekende_kolommen)
    for rij in bron.rijen:
        schrijver.rij(rij)
    schrijver.leeg()
    schrijver.zeg(klaar=True)


if __name__ == "__main__":
    sys.exit(hoofd())
