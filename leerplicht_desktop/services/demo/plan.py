# SPDX-License-Identifier: EUPL-1.2
"""What comes in during the school year, before it is in a store."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Kind, Plek
from leerplicht_desktop.services.demo.scholen import OP_BRIN
from leerplicht_desktop.services.demo.verzuimpatroon import als_json

BEGIN, LAATSTE, DEMODAG = date(2025, 9, 1), date(2026, 6, 12), date(2026, 6, 15)
_FUNCTIES = ("verzuimcoördinator", "teamleider", "intern begeleider", "directeur")


@dataclass(frozen=True, slots=True)
class Planmelding:
    """One melding: its raw fields, and what is done with it on which day."""

    kind: Kind
    melddatum: date
    velden: Mapping[str, str]
    brin: str = ""
    brief_op: date | None = None
    afgerond_op: date | None = None
    terug: Plek | None = None  # where the child went to school afterwards
    geval: int = 0  # number of the named case, 0 for all others


def velden(
    nummers: Nummers,
    soort: str,
    melddatum: date,
    *,
    begin: date,
    eind: date | None = None,
    dagen: Mapping[date, int] | None = None,
    totaal: int = 0,
    brin: str = "",
    **rest: str,
) -> dict[str, str]:
    """Raw fields as the form gives them; a school that reports has a number at DUO."""
    school = OP_BRIN.get(brin)
    melder = _melder(melddatum, brin) if school else {}
    return {
        "soort": soort,
        "melddatum": melddatum.isoformat(),
        "begindatum": begin.isoformat(),
        "einddatum": eind.isoformat() if eind else "",
        "dagen": als_json(dagen) if dagen else "",
        "alleen_totaal": "ja" if totaal else "",
        "totaal_uren": datum.uren(totaal) if totaal else "",
        "duo_meldingsnummer": nummers.duo_meldingsnummer() if school else "",
        "status_duo": "GEREGISTREERD" if school else "",
        **melder,
        **rest,
    }


def _melder(melddatum: date, brin: str) -> dict[str, str]:
    school = OP_BRIN[brin]
    nummer = sum(map(ord, brin))
    return {
        "melder_naam": f"{'BDFHKLMR'[nummer % 8]}. {('Meldsma', 'Proefmelder')[nummer % 2]}",
        "melder_functie": _FUNCTIES[(nummer + melddatum.month) % len(_FUNCTIES)],
        "melder_email": f"verzuim@{school.domein}.example",
        "melder_telefoon": f"06-0000{9100 + nummer % 100}",
    }
