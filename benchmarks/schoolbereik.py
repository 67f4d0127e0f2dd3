# SPDX-License-Identifier: EUPL-1.2
"""Schools within reach over as many schools as the country has, beside a plain loop over a list."""

import math
import time
from collections.abc import Callable
from random import Random
from statistics import median

from benchmarks.maat import Meting
from benchmarks.werkplek import Werkplek
from leerplicht_desktop import bronnen
from leerplicht_desktop.models import School
from leerplicht_desktop.services import kluis, leerling, schoolbereik

AANTAL = 8_700
_RONDES = 15
_HOOGSTENS = 200.0
_ONDERDEEL = "scholen binnen bereik"
_KIND = {
    "voornamen": "Bo",
    "achternaam": "Proef",
    "geboortedatum": "2-9-2016",
    "straat": "Pad",
    "huisnummer": "1",
    "postcode": "3511 AB",
    "woonplaats": "Utrecht",
}


def meet(plek: Werkplek) -> list[Meting]:
    rijen = _scholen()
    open_kluis = plek.leeg("schoolbereik")
    with open_kluis.bijhouden() as actie:
        for nr, (postcode, lat, lon) in enumerate(rijen):
            code = f"B{nr:05d}"
            actie.sessie.add(
                School(
                    geregistreerd_op=actie.nu,
                    vestigingscode=code,
                    brin=code[:4],
                    naam=f"School {nr}",
                    onderwijssoort="BO",
                    postcode=postcode,
                    lat=lat,
                    lon=lon,
                )
            )
    kind = leerling.bewaar(open_kluis, _KIND).waarde
    dienst = _tijd(lambda: schoolbereik.in_de_buurt(open_kluis, kind))
    kluis.sluit(open_kluis)
    thuis = schoolbereik.plek("3511 AB")
    assert thuis is not None
    lus = _tijd(lambda: [r for r in rijen if _kaal(thuis.lat, thuis.lon, r[1], r[2]) <= 6000])
    return [
        Meting(
            _ONDERDEEL, f"{AANTAL} scholen, lijst binnen 6 km", dienst,
            hoogstens=_HOOGSTENS, naast="lus over een lijst in het geheugen",
            verhouding=dienst / lus,
        )
    ]  # fmt: skip


def _scholen() -> list[tuple[str, float, float]]:
    """Fictitious schools, spread over the postcode areas."""
    toeval = Random(11)
    regels = bronnen.lees("postcodegebieden.csv").decode().splitlines()[1:]
    uit = []
    for _ in range(AANTAL):
        postcode, lat, lon, _marge = toeval.choice(regels).split(";")
        uit.append((f"{postcode} AB", float(lat) + 0.001, float(lon) + 0.001))
    return uit


def _kaal(lat: float, lon: float, lat2: float, lon2: float) -> float:
    a = math.sin(math.radians(lat2 - lat) / 2) ** 2
    b = math.cos(math.radians(lat)) * math.cos(math.radians(lat2))
    a += b * math.sin(math.radians(lon2 - lon) / 2) ** 2
    return 12_742_017.6 * math.asin(math.sqrt(a))


def _tijd(doe: Callable[[], object]) -> float:
    doe()
    tijden = []
    for _ in range(_RONDES):
        begin = time.perf_counter()
        doe()
        tijden.append((time.perf_counter() - begin) * 1000)
    return median(tijden)
