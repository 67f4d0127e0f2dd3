# SPDX-License-Identifier: EUPL-1.2
"""Taking everything along: the whole store as an encrypted zip that any program can read.

The police part (Wpg) is not in it: that leaves only by an act of its own, from that part. Its
service may write its tables with `store.uitvoer.schrijf` and its own metadata under a map `wpg/`.
"""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.uitvoer import Uitgevoerd
from leerplicht_desktop.models import Tabel
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.uitvoer import schema
from leerplicht_desktop.services.wachtzin import sterkte
from leerplicht_desktop.store import uitvoer

Voortgang = Callable[[int, int, str], None]

SCHEMA = "schema.json"
LEESMIJ = "LEESMIJ.txt"
_KORTSTE_REDEN = 5


def controleer(wachtzin: str, nogmaals: str, reden: str) -> dict[str, str]:
    """What is wrong with what was typed for an export, field to sentence."""
    fout: dict[str, str] = {}
    gemeten = sterkte(wachtzin, zonder_sleutelbos=True)
    if not gemeten.genoeg:
        fout["wachtzin"] = gemeten.zin
    elif wachtzin != nogmaals:
        fout["nogmaals"] = "De twee wachtzinnen zijn niet gelijk. Typ hem nog een keer."
    if len(reden.strip()) < _KORTSTE_REDEN:
        fout["reden"] = "Schrijf kort waarom u alles meeneemt. De reden komt in het logboek."
    return fout


def maak(
    kluis: OpenKluis,
    pad: Path,
    wachtzin: str,
    *,
    reden: str,
    beschermd: bool = False,
    overschrijf: bool = False,
    voortgang: Voortgang | None = None,
) -> Uitgevoerd:
    """Write the export; `beschermd` takes the protected texts and documents along too.

    A file that is there already stays, unless `overschrijf`.

    The file gets its name only when all of it was read back and the log has its line.
    """
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    fout = controleer(wachtzin, wachtzin, reden)
    if fout:
        raise fouten.OnjuisteInvoer(fout)
    zin = genormaliseerd(wachtzin)
    with uitvoer.nieuw_archief(pad, zin, overschrijf=overschrijf) as archief:
        with kluis.lezen() as sessie:
            teller = _Teller(uitvoer.tel(sessie, Tabel.metadata), voortgang)
            rijen = uitvoer.schrijf(
                archief, sessie, Tabel.metadata, beschermd=beschermd, meld=teller.stap
            )
            documenten = uitvoer.schrijf_documenten(
                archief, sessie, beschermd=beschermd, meld=teller.stap
            )
        archief.writestr(SCHEMA, json.dumps(schema.schema(), ensure_ascii=False, indent=1))
        archief.writestr(LEESMIJ, schema.leesmij(rijen, documenten, beschermd=beschermd))
        aantal = sum(rijen.values())
        with kluis.schrijven() as actie:
            wat = " Met beschermde gegevens." if beschermd else ""
            actie.noteer(
                "kluis_uitgevoerd", "kluis", [kluis.uid], aantal=aantal, reden=reden.strip() + wat
            )
    return Uitgevoerd(str(pad), pad.stat().st_size, aantal, documenten, beschermd)


def genormaliseerd(wachtzin: str) -> str:
    """The same letter with its accent apart or not, by another keyboard or system."""
    return unicodedata.normalize("NFC", wachtzin)


class _Teller:
    """Tells now and then how far it is; a listener may stop it."""

    def __init__(self, totaal: int, voortgang: Voortgang | None) -> None:
        self._totaal, self._voortgang = totaal, voortgang
        self._gedaan = 0

    def stap(self) -> None:
        self._gedaan += 1
        if self._voortgang is not None and (self._gedaan % 200 == 0 or self._gedaan == 1):
            self._voortgang(min(self._gedaan, self._totaal), self._totaal, uitvoer.WOORD)
