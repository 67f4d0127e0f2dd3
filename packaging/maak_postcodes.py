# SPDX-License-Identifier: EUPL-1.2
"""Makes resources/postcodegebieden.csv: where each area of four digits lies, and how wide it is.

    python packaging/maak_postcodes.py POSTCODES.csv [SCHOOLS.csv]

The list holds middle points only. The margin is the mean distance to the three nearest other
areas: with the schools beside it (an independent list with coordinates of their own) the script
prints which part of them lies within that margin of the middle of their own area.
"""

import csv
import statistics
import sys
from pathlib import Path

from leerplicht_desktop.domain.afstand import Punt, meter

DOEL = Path(__file__).resolve().parents[1] / "resources" / "postcodegebieden.csv"
_BUREN = 3
_RUIM = 0.3  # degrees: nobody's neighbour is farther


def _lees(pad: Path) -> list[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as stroom:
        return list(csv.DictReader(stroom, delimiter=";"))


def _gebieden(pad: Path) -> dict[str, Punt]:
    """Areas with addresses; the point of a post-box area means nothing."""
    return {
        rij["postcode4"]: Punt(float(rij["lat"]), float(rij["lon"]))
        for rij in _lees(pad)
        if "Adres" in rij["soort"]
    }


def _marge(code: str, gebieden: dict[str, Punt]) -> int:
    hier = gebieden[code]
    buren = sorted(
        meter(hier, punt)
        for ander, punt in gebieden.items()
        if ander != code and abs(punt.lat - hier.lat) < _RUIM and abs(punt.lon - hier.lon) < _RUIM
    )[:_BUREN]
    return round(statistics.mean(buren))


def main() -> int:
    gebieden = _gebieden(Path(sys.argv[1]))
    marges = {code: _marge(code, gebieden) for code in gebieden}
    with DOEL.open("w", encoding="utf-8", newline="\n") as stroom:
        stroom.write("postcode4;lat;lon;marge\n")
        for code, punt in sorted(gebieden.items()):
            stroom.write(f"{code};{punt.lat:.5f};{punt.lon:.5f};{marges[code]}\n")
    sys.stdout.write(f"{len(gebieden)} areas, margin {statistics.median(marges.values())} m\n")
    if len(sys.argv) > 2:
        scholen = [r for r in _lees(Path(sys.argv[2])) if r["lat"] and r["postcode"][:4] in marges]
        binnen = sum(
            meter(gebieden[r["postcode"][:4]], Punt(float(r["lat"]), float(r["lon"])))
            <= marges[r["postcode"][:4]]
            for r in scholen
        )
        sys.stdout.write(f"{binnen / len(scholen):.1%} of {len(scholen)} schools within it\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
