# SPDX-License-Identifier: EUPL-1.2
"""What unlocking costs beside the passphrase itself, and what the encryption costs at opening.

The weight of the passphrase (KDF) is meant to be felt; all the rest together may not be.
"""

import contextlib
from functools import partial
from pathlib import Path

from benchmarks.maat import Meting, klok, percentiel
from benchmarks.werkplek import WACHTZIN, Werkplek
from leerplicht_desktop.services import kluis, toegang
from leerplicht_desktop.services.klok import DagKlok
from leerplicht_desktop.services.kluis import DEMODAG
from leerplicht_desktop.store import kdf, sloten
from leerplicht_desktop.store.verbinding import verbind

_ONDERDEEL = "ontgrendelen"
_KEREN = 7
_RUW = 50
_ERBIJ_MS, _RUW_MS = 500, 5


def meet(plek: Werkplek) -> list[Meting]:
    map_ = plek.kopie(plek.kleine_map, "ontgrendelen")
    with plek.open(map_) as open_kluis:
        toegang.wijzig_wachtzin(open_kluis, WACHTZIN, WACHTZIN, kdf=kdf.BEGIN)
        sleutel = open_kluis.sleutel("avg")
        mb = open_kluis.pad.stat().st_size / 2**20
    slot = sloten.lees(map_).slot("wachtzin")
    if slot is None or slot.kdf is None:
        raise RuntimeError("a store without a passphrase slot")
    afleiden, erbij, sluiten = [], [], []
    zwaarte = slot.kdf
    for _ in range(_KEREN):
        kdf_ms, _sleutel = klok(lambda: zwaarte.leid_af(WACHTZIN, bytes(16)))
        heel_ms, open_kluis = klok(
            lambda: kluis.open_(map_, wachtzin=WACHTZIN, klok=DagKlok(DEMODAG))
        )
        dicht_ms, _niets = klok(open_kluis.sluit)
        afleiden.append(kdf_ms)
        erbij.append(heel_ms - kdf_ms)
        sluiten.append(dicht_ms)
    ruw = [klok(partial(_open_en_lees, map_, sleutel))[0] for _ in range(_RUW)]
    ijk_ms, gekozen = klok(kdf.ijk)
    wat = f"{gekozen.geheugen_kib // 1024} MiB, {gekozen.rondes} rondes"
    return [
        Meting(_ONDERDEEL, "wachtzin alleen (KDF) p50", percentiel(afleiden, 50)),
        Meting(
            _ONDERDEEL,
            f"al het andere, kluis van {mb:.0f} MB p50",
            percentiel(erbij, 50),
            hoogstens=_ERBIJ_MS,
        ),
        Meting(_ONDERDEEL, "vergrendelen p50", percentiel(sluiten, 50)),
        Meting(
            _ONDERDEEL,
            "openen met de sleutel, eerste rij p50",
            percentiel(ruw, 50),
            hoogstens=_RUW_MS,
        ),
        Meting(_ONDERDEEL, f"ijken: {wat}", ijk_ms),
    ]


def _open_en_lees(map_: Path, sleutel: bytes) -> None:
    with contextlib.closing(verbind(map_ / "kluis.db", sleutel)) as verbinding:
        verbinding.execute("SELECT waarde FROM kluisinfo LIMIT 1").fetchone()
