# SPDX-License-Identifier: EUPL-1.2
"""Make `resources/kalender/feestdagen.csv`: the days on which terms do not end and schools close.

Run from the root of the checkout: `.venv/bin/python packaging/maak_feestdagen.py`. The list
follows article 3 of the Algemene termijnenwet: 5 May counts every year, Goede Vrijdag is
equated. Both are optional days in the `holidays` library, so they are asked for by category.
"""

import csv
from datetime import date
from pathlib import Path

import holidays

JAREN = range(2015, 2036)
DOEL = Path(__file__).resolve().parent.parent / "resources" / "kalender" / "feestdagen.csv"


def feestdagen() -> dict[date, str]:
    """Every recognised holiday of the years, with its Dutch name."""
    lijst = holidays.country_holidays(
        "NL", years=JAREN, language="nl", categories=("public", "optional")
    )
    # Two holidays on one day are joined with "; " by the library, our own separator.
    dagen = {dag: naam.replace("; ", " en ") for dag, naam in lijst.items()}
    for jaar in JAREN:
        dagen.setdefault(date(jaar, 5, 5), "Bevrijdingsdag")
    return dict(sorted(dagen.items()))


def main() -> None:
    with DOEL.open("w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.writer(bestand, delimiter=";", lineterminator="\n")
        schrijver.writerow(("datum", "naam"))
        schrijver.writerows((dag.isoformat(), naam) for dag, naam in feestdagen().items())


if __name__ == "__main__":
    main()
