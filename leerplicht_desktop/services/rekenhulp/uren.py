# SPDX-License-Identifier: EUPL-1.2
"""Were sixteen hours missed in four lesweken? (Lpw art. 21a)"""

import csv
import io
from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import datum, fouten, schooljaar
from leerplicht_desktop.domain.gegevens.melding import Verzuimdag
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.lesweekvenster import Venster, bereikt_op, hoogste_venster, tellende
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.services import kalenders
from leerplicht_desktop.services.rekenhulp.invoer import Invoer
from leerplicht_desktop.services.rekenhulp.uitkomst import Rekenuitkomst, maak

_DAG_MINUTEN = 24 * 60
_MEESTE_REGELS = 5000

R_WEL = Regel(
    "R-V3-21a",
    "Lpw art. 21 en 21a lid 1",
    "In vier lesweken, van {van} t/m {tot}, is {uren} uur gemist. Dat is 16 uur of meer, dus "
    "wettelijk verzuim.",
)
R_NIET = Regel(
    "R-OVERIG-21a",
    "Lpw art. 21a lid 1",
    "Het hoogste aantal in vier lesweken is {uren} uur. Dat is minder dan 16 uur.",
)


def bereken(
    ruw: Mapping[str, str],
    vandaag: date,
    *,
    labels: Mapping[str, str] | None = None,
    kalender: Kalender | None = None,
) -> Rekenuitkomst:
    """Fields: regels (text with `datum;uren` per line) and regio.

    `kalender` is that of one school: it counts as long as its own region is asked for.
    """
    invoer = Invoer(ruw, vandaag, labels)
    regio = invoer.regio(verplicht=True)
    dagen = _dagen(invoer)
    invoer.keur()
    if kalender is None or kalender.regio != regio:
        kalender = kalenders.van_regio(regio)
    per_dag = tellende(dagen, kalender)
    venster = hoogste_venster(dagen, kalender)
    bereikt = bereikt_op(per_dag, kalender)
    for dag in dagen:
        if dag.minuten > 0 and not kalender.is_schooldag(dag.datum):
            invoer.waarschuwingen.append(
                f"Op {datum.dag(dag.datum)} is er geen les ({kalender.vrij_reden(dag.datum)}). "
                "Deze uren tellen niet mee."
            )
    if dagen and (zin := kalender.waarschuwing(dagen[0].datum, dagen[-1].datum)):
        invoer.waarschuwingen.append(zin)
    gegevens = {
        "wettelijk": venster.wettelijk,
        "hoogste_uren": _uren(venster.minuten),
        "venster_van": venster.van,
        "venster_tot": venster.tot,
        "grens_bereikt_op": list(bereikt),
    }
    return maak(_kop(venster, bereikt), _oordeel(venster), gegevens, tuple(invoer.waarschuwingen))


def _oordeel(venster: Venster) -> Oordeel:
    feiten = {"uren": datum.uren(venster.minuten), "van": venster.van, "tot": venster.tot}
    return vel(
        "WETTELIJK" if venster.wettelijk else "OVERIG",
        (R_WEL if venster.wettelijk else R_NIET,),
        feiten,
    )


def _kop(venster: Venster, bereikt: tuple[date, ...]) -> str:
    if not venster.wettelijk:
        return f"Geen wettelijk verzuim: hoogstens {datum.uren(venster.minuten)} uur."
    keren = ", ".join(datum.dag(d) for d in bereikt)
    return f"Wettelijk verzuim. De 16 uur zijn bereikt op {keren}."


def _uren(minuten: int) -> float:
    return minuten // 60 if minuten % 60 == 0 else round(minuten / 60, 2)


def _dagen(invoer: Invoer) -> tuple[Verzuimdag, ...]:
    """Every line, or one sentence per wrong line; a header and empty lines are skipped."""
    per_dag: dict[date, int] = {}
    rijen = list(csv.reader(io.StringIO(invoer.tekst("regels").lstrip("\ufeff")), delimiter=";"))
    if len(rijen) > _MEESTE_REGELS:
        raise fouten.OnjuisteInvoer({"regels": f"Dit zijn meer dan {_MEESTE_REGELS} regels."})
    for nummer, rij in enumerate(rijen, 1):
        cellen = [cel.strip() for cel in rij]
        kop = nummer == 1 and [c.casefold() for c in cellen[:2]] == ["datum", "uren"]
        if not any(cellen) or kop:
            continue
        if zin := _lees_regel(cellen, invoer.vandaag, per_dag):
            invoer.fouten[f"regel {nummer}"] = zin
    if not rijen and not invoer.fouten:
        invoer.fouten["regels"] = "Er staan geen regels in. Schrijf per regel datum;uren."
    if per_dag:
        invoer.let_op_toekomst("datum", max(per_dag))
    return tuple(Verzuimdag(d, minuten) for d, minuten in sorted(per_dag.items()))


def _lees_regel(cellen: list[str], vandaag: date, per_dag: dict[date, int]) -> str:
    """Add one line, or say in a sentence why not; a day without a year is of this school year."""
    if len(cellen) < 2:
        return "Schrijf op elke regel een datum en uren, met een puntkomma ertussen."
    dag = schooljaar.lees_dag(cellen[0], vandaag)
    if dag is None:
        return f"'{cellen[0]}' bij datum is geen bestaande datum. Schrijf hem als 31-12-2025."
    if cellen[1].startswith("-"):
        return f"Bij uren staat {cellen[1]}. Uren kunnen niet minder dan 0 zijn."
    minuten = datum.lees_uren(cellen[1])
    if minuten is None:
        return f"'{cellen[1]}' bij uren is geen aantal uren. Schrijf het als 3,5."
    per_dag[dag] = per_dag.get(dag, 0) + minuten
    if per_dag[dag] > _DAG_MINUTEN:
        return f"Op {datum.dag(dag)} staan {datum.uren(per_dag[dag])} uren. Een dag heeft er 24."
    return ""
