# SPDX-License-Identifier: EUPL-1.2
"""A backup of a store of 2 GB: made, tried and put back, beside copying and hashing the same bytes.

Documents fill it, as scans do in years of work. Needs room for five times that: without it this
part is left out, with a sentence.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from sqlmodel import select

from benchmarks.maat import Meting, klok
from benchmarks.werkplek import Werkplek
from leerplicht_desktop.models import Leerling
from leerplicht_desktop.services import reservekopie
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import documenten, sloten

GROOTTE = 2_000_000_000
_STUK = 25_000_000
_RUIMTE = 12_000_000_000
_ONDERDEEL = "reservekopie"
_NAAST = "cp en sha256sum"


def meet(plek: Werkplek) -> list[Meting]:
    vrij = shutil.disk_usage(plek.map).free
    if vrij < _RUIMTE:
        sys.stderr.write(f"reservekopie: overgeslagen, {vrij / 1e9:.0f} GB vrij is te weinig\n")
        return []
    map_ = plek.kopie(plek.kleine_map, "groot")
    doel, terug = plek.map / "groot.lpbak", plek.map / "terug"
    with plek.open(map_) as kluis:
        _vul(kluis)
        kopie_ms = _kale_kopie(kluis.pad, plek.map / "kaal.db")
        # By the code on paper: the memory of the passphrase's own derivation is not ours to count.
        code = sloten.vervang_herstelcode(kluis)
        maken, maken_mb = _gemeten(lambda: reservekopie.maak(kluis, doel))
        proef, proef_mb = _gemeten(lambda: reservekopie.proef(kluis))
        gigabyte = kluis.pad.stat().st_size / 1e9
    herstel, herstel_mb = _gemeten(lambda: reservekopie.herstel(doel, terug, herstelcode=code))
    for map_weg in (map_, terug):
        shutil.rmtree(map_weg)
    doel.unlink()
    wat = f"van een kluis van {gigabyte:.1f} GB"
    return [
        Meting(_ONDERDEEL, f"{_NAAST} {wat}", kopie_ms / 1000, "s"),
        _rij(f"maken en controleren {wat}", maken, kopie_ms, 6),
        _rij("op proef terugzetten en nakijken", proef, kopie_ms, 4),
        _rij("terugzetten op een andere computer", herstel, kopie_ms, 8),
        Meting(
            _ONDERDEEL,
            "geheugen erbij, hoogste van de drie",
            max(maken_mb, proef_mb, herstel_mb),
            "MB",
            100,
        ),
    ]


def _rij(wat: str, ms: float, naast_ms: float, hoogstens: float) -> Meting:
    return Meting(_ONDERDEEL, wat, ms / 1000, "s", None, _NAAST, ms / naast_ms, hoogstens)


def _vul(kluis: OpenKluis) -> None:
    """Scans that do not compress, one transaction each, until there is enough."""
    toeval = Random(2026)
    with kluis.lezen() as sessie:
        leerling_ids = sessie.exec(select(Leerling.id).limit(50)).all()
    for nummer in range(GROOTTE // _STUK):
        inhoud = toeval.randbytes(_STUK)
        with kluis.bijhouden() as actie:
            leerling_id = leerling_ids[nummer % len(leerling_ids)]
            assert leerling_id is not None
            titel = f"Scan {nummer}"
            documenten.bewaar(actie.sessie, leerling_id, titel, "application/pdf", inhoud, actie.nu)


def _kale_kopie(bron: Path, doel: Path) -> float:
    """What an administrator would do by hand, with the tools of the system."""

    def doe() -> None:
        subprocess.run(["cp", str(bron), str(doel)], check=True)
        subprocess.run(["sha256sum", str(bron), str(doel)], check=True, capture_output=True)

    try:
        return klok(doe)[0]
    finally:
        doel.unlink(missing_ok=True)


def _gemeten(doe: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds, and megabytes of memory above what was in use before."""
    voor = _geheugen("VmRSS")
    wijzer = Path("/proc/self/clear_refs")
    if wijzer.exists():
        wijzer.write_text("5")
    ms = klok(doe)[0]
    return ms, max(0.0, _geheugen("VmHWM") - voor)


def _geheugen(veld: str) -> float:
    stand = Path(f"/proc/{os.getpid()}/status")
    if not stand.exists():
        return 0.0
    regel = next(r for r in stand.read_text().splitlines() if r.startswith(veld))
    return int(regel.split()[1]) / 1000
