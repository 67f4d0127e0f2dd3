# SPDX-License-Identifier: EUPL-1.2
"""The shipped calendars, read once for the tests of the rules."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop import bronnen
from leerplicht_desktop.domain.gegevens.melding import Verzuimdag
from leerplicht_desktop.domain.kalender import lees_feestdagen, lees_kalenders

FEESTDAGEN = lees_feestdagen(bronnen.lees("kalender/feestdagen.csv"))
KALENDERS = lees_kalenders(
    bronnen.lees("kalender/schoolvakanties.csv"), bronnen.lees("kalender/feestdagen.csv")
)
MIDDEN = KALENDERS["MIDDEN"]


def d(tekst: str) -> date:
    """`31-12-2025` as a date."""
    dag, maand, jaar = (int(deel) for deel in tekst.split("-"))
    return date(jaar, maand, dag)


def dagen(uren: Mapping[str, float]) -> tuple[Verzuimdag, ...]:
    """Hours per day as the rules take them."""
    return tuple(Verzuimdag(d(dag), round(u * 60)) for dag, u in uren.items())
