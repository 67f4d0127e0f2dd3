# SPDX-License-Identifier: EUPL-1.2
"""The schools within reach of twenty addresses, reckoned again without a line of the program.

`scholen_bo_deel.csv` is a part of DUO's open list "Alle schoolvestigingen basisonderwijs" of August
2026: the primary schools of seventeen places around Zwolle, with the columns that matter here. The
expectation is reckoned from that file and from the shipped postcode areas, by vectors on a sphere
instead of the haversine.
"""

import csv
import math
from pathlib import Path

import pytest

from leerplicht_desktop.services import importeren, leerling, school, schoolbereik
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.sjabloonkluis import leerling_ruw

_HIER = Path(__file__).parent
_BESTAND = _HIER / "scholen_bo_deel.csv"
_GEBIEDEN = _HIER.parents[1] / "resources" / "postcodegebieden.csv"
_STRAAL = 6_371_008.8
ADRESSEN = (
    "8011 AB", "8012 CD", "8014 EF", "8016 GH", "8017 JK", "8019 LM", "8021 NP", "8022 RS",
    "8024 TV", "8025 WX", "8031 ZA", "8042 BC", "8051 DE", "8061 FG", "8081 HJ", "8091 KL",
    "8181 MN", "8261 PR", "7711 ST", "7951 VW",
)  # fmt: skip


def _gebieden() -> dict[str, tuple[float, float, int]]:
    with _GEBIEDEN.open(encoding="utf-8") as bron:
        return {
            rij["postcode4"]: (float(rij["lat"]), float(rij["lon"]), int(rij["marge"]))
            for rij in csv.DictReader(bron, delimiter=";")
        }


def _vector(lat: float, lon: float) -> tuple[float, float, float]:
    b, lengte = math.radians(lat), math.radians(lon)
    return (math.cos(b) * math.cos(lengte), math.cos(b) * math.sin(lengte), math.sin(b))


def _meter(a: tuple[float, float, int], b: tuple[float, float, int]) -> float:
    koorde = math.dist(_vector(a[0], a[1]), _vector(b[0], b[1]))
    return 2 * _STRAAL * math.asin(koorde / 2)


def _verwacht(postcode: str, grens: int) -> dict[str, tuple[int, str]]:
    gebieden = _gebieden()
    thuis, uit = gebieden[postcode[:4]], {}
    with _BESTAND.open(encoding="utf-8") as bron:
        for rij in csv.DictReader(bron, delimiter=";"):
            plek = gebieden[rij["POSTCODE"][:4]]
            meter, marge = _meter(thuis, plek), thuis[2] + plek[2]
            if meter - marge > grens:
                continue
            stand = "ja" if meter + marge <= grens else "grensgeval"
            uit[rij["VESTIGINGSCODE"]] = (round(meter), stand)
    return uit


@pytest.fixture
def kluis(lege_kluis: OpenKluis) -> OpenKluis:
    proef = importeren.proef(lege_kluis, "scholen", _BESTAND.name, _BESTAND.read_bytes())
    importeren.voer_uit(lege_kluis, proef.proef_id)
    return lege_kluis


@pytest.mark.parametrize("grens", [6000, 15_000])
def test_the_list_is_right_for_twenty_addresses(kluis: OpenKluis, grens: int) -> None:
    gezien = 0
    for postcode in ADRESSEN:
        ruw = leerling_ruw(bsn="", geboortedatum="2-9-2016", postcode=postcode)
        kind = leerling.bewaar(kluis, ruw).waarde
        thuis, gevonden = schoolbereik.in_de_buurt(kluis, kind, grens)
        assert thuis is not None
        codes = {s.school_uid: school.toon(kluis, s.school_uid).vestigingscode for s in gevonden}
        assert {codes[s.school_uid]: (s.meter, s.in_bereik) for s in gevonden} == _verwacht(
            postcode, grens
        ), postcode
        assert [s.meter for s in gevonden] == sorted(s.meter for s in gevonden)
        for s in gevonden:
            assert math.hypot(s.oost, s.noord) * 1000 == pytest.approx(s.meter, abs=60)
        gezien += len(gevonden)
    assert gezien > 200


def test_a_place_of_its_own_goes_before_the_postcode_area(lege_kluis: OpenKluis) -> None:
    """A fictitious school with coordinates: no margin of its own."""
    lat, lon, marge = _gebieden()["8011"]
    kop = "vestigingscode;brin_nummer;naam;type;denominatie;straat;huisnummer;huisletter;"
    kop += "huisnummertoevoeging;postcode;plaats;gemeente;provincie;lat;lon"
    rij = f"99ZZ00;99ZZ;De Proef;basisschool;Openbaar;Pad;1;;;7951 AA;Zwolle;ZWOLLE;;{lat};{lon}"
    proef = importeren.proef(lege_kluis, "scholen", "geo.csv", f"{kop}\n{rij}\n".encode())
    importeren.voer_uit(lege_kluis, proef.proef_id)
    ruw = leerling_ruw(geboortedatum="2-9-2016", postcode="8011 AB")
    kind = leerling.bewaar(lege_kluis, ruw).waarde
    _thuis, (school_,) = schoolbereik.in_de_buurt(lege_kluis, kind, marge)
    assert (school_.meter, school_.marge, school_.in_bereik) == (0, marge, "ja")
    _thuis, (krap,) = schoolbereik.in_de_buurt(lege_kluis, kind, marge - 1)
    assert krap.in_bereik == "grensgeval"


def test_the_kind_of_education_fits_the_age(kluis: OpenKluis) -> None:
    oud = leerling.bewaar(
        kluis, leerling_ruw(bsn="", geboortedatum="2-9-2011", postcode="8011 AB")
    ).waarde
    assert schoolbereik.in_de_buurt(kluis, oud)[1] == ()
    assert schoolbereik.in_de_buurt(kluis, oud, onderwijssoorten=("BO",))[1]
    assert schoolbereik.in_de_buurt(kluis, oud, onderwijssoorten=())[1]


def test_an_unknown_place_gives_no_list(kluis: OpenKluis) -> None:
    ruw = leerling_ruw(bsn="", geboortedatum="2-9-2016", postcode="", straat="", woonplaats="")
    assert schoolbereik.in_de_buurt(kluis, leerling.bewaar(kluis, ruw).waarde) == (None, ())
