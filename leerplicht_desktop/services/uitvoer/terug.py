# SPDX-License-Identifier: EUPL-1.2
"""An export becomes a new store: another key, the same content, and it can be searched."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.uitvoer import FORMAAT
from leerplicht_desktop.models import Tabel
from leerplicht_desktop.services import klok as klokken
from leerplicht_desktop.services.kluis import Kdf, Klok, OpenKluis
from leerplicht_desktop.services.uitvoer import SCHEMA, genormaliseerd
from leerplicht_desktop.services.wachtzin import sterkte
from leerplicht_desktop.store import invoer, kluisinfo, massa, openen, uitvoer, zoekindex
from leerplicht_desktop.store.kluis import Schrijfactie

Voortgang = Callable[[int, int, str], None]

_GROOTSTE_SCHEMA = 5_000_000
_WOORD = "Gegevens inlezen"


@dataclass(frozen=True, slots=True)
class Teruggezet:
    """The new store, open, with the recovery code that is shown once."""

    kluis: OpenKluis
    herstelcode: str = field(repr=False)
    rijen: int


def voer_in(
    bestand: Path,
    exportwachtzin: str,
    map_: Path,
    wachtzin: str,
    *,
    sleutelbos: bool,
    kdf: Kdf | None = None,
    klok: Klok | None = None,
    voortgang: Voortgang | None = None,
) -> Teruggezet:
    """Make a store in an empty folder from an export; whatever fails, no half store is left."""
    klok = klok or klokken.SysteemKlok()
    if not sterkte(wachtzin, zonder_sleutelbos=not sleutelbos).genoeg:
        raise fouten.WachtzinTeZwak
    with uitvoer.open_archief(bestand, genormaliseerd(exportwachtzin)) as archief:
        kop = _lees_schema(archief)
        vulling = _Vulling(archief, voortgang)
        kluis, code = openen.maak(
            map_,
            wachtzin,
            klok,
            naam=str(kop.get("kluis") or "Kluis uit een export"),
            met_sleutelbos=sleutelbos,
            # Invented people stay marked as such.
            demo=bool(invoer.feiten(archief).get("demo")),
            kdf=kdf,
            begin=vulling,
        )
    return Teruggezet(kluis, code, vulling.rijen)


def _lees_schema(archief: uitvoer.Archief) -> dict[str, Any]:
    if archief.getinfo(SCHEMA).file_size > _GROOTSTE_SCHEMA:
        raise fouten.BestandOnleesbaar(invoer.ONBEKEND.format(SCHEMA))
    try:
        kop = json.loads(archief.read(SCHEMA))
        formaat = int(kop["formaat"])
    except (ValueError, KeyError, TypeError, RecursionError) as fout:
        raise fouten.BestandOnleesbaar(invoer.ONBEKEND.format(SCHEMA)) from fout
    if formaat != FORMAAT:
        raise fouten.BestandOnleesbaar(invoer.ONBEKEND.format(f"formaat {formaat}"))
    return dict(kop)


class _Vulling:
    """Writes everything in the transaction that makes the store."""

    def __init__(self, archief: uitvoer.Archief, voortgang: Voortgang | None) -> None:
        self._archief, self._voortgang = archief, voortgang
        self._gedaan = 0
        self.rijen = 0

    def __call__(self, actie: Schrijfactie) -> None:
        sessie = actie.sessie
        self.rijen = sum(
            invoer.lees(self._archief, sessie, Tabel.metadata, meld=self._stap).values()
        )
        # A number that the old store still gives out after this may never be given out here too.
        uitgave = _uitgave(self._archief)
        kluisinfo.zet(sessie, "uitgave", str(uitgave + 1))
        leerlingen = actie.verbinding.exec_driver_sql("SELECT id FROM leerling").scalars().all()
        massa.zet_in_zoekwachtrij(actie.verbinding, leerlingen)
        zoekindex.werk_wachtrij_af(actie.verbinding, actie.vandaag)
        actie.noteer("kluis_ingevoerd", "kluis", [], aantal=self.rijen)

    def _stap(self) -> None:
        self._gedaan += 1
        if self._voortgang is not None and self._gedaan % 200 == 0:
            self._voortgang(self._gedaan, 0, _WOORD)


def _uitgave(archief: uitvoer.Archief) -> int:
    feiten = invoer.feiten(archief)
    tekst = feiten.get("uitgave", "1")
    return int(tekst) if tekst.isdecimal() else 1
