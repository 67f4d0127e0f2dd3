# SPDX-License-Identifier: EUPL-1.2
"""Until when is this child leerplichtig? (Lpw art. 3, 4a and 4b)"""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum, plichten
from leerplicht_desktop.domain import leerplicht as regels
from leerplicht_desktop.services import kalenders
from leerplicht_desktop.services.rekenhulp.invoer import Invoer
from leerplicht_desktop.services.rekenhulp.uitkomst import Rekenuitkomst, maak

_MEESTE_SCHOOLJAREN = 20


def bereken(
    ruw: Mapping[str, str], vandaag: date, *, labels: Mapping[str, str] | None = None
) -> Rekenuitkomst:
    """Fields: geboren op startkwalificatie uitzondering schooljaren regio uitgeschreven_brp."""
    invoer = Invoer(ruw, vandaag, labels)
    op = invoer.dag("op") if invoer.tekst("op") else vandaag
    geboren = invoer.geboren(op)
    startkwalificatie = _startkwalificatie(invoer, geboren)
    uitzondering = _uitzondering(invoer)
    jaren = _schooljaren(invoer, geboren, op)
    regio = invoer.regio()
    invoer.keur()
    kalender = kalenders.van_regio(regio) if regio else None
    plicht = regels.bepaal(
        geboren,
        op,
        startkwalificatie_op=startkwalificatie,
        uitzondering=uitzondering,
        schooljaren=jaren,
        kalender=kalender,
        uitgeschreven_brp=invoer.ja("uitgeschreven_brp"),
    )
    if kalender is not None and plicht.status is regels.Status.NIET_BEREIKT:
        # Here the first day is the answer; once the duty runs, `regels` says when it matters.
        eerste = regels.vanaf_maand(geboren)
        zin = kalender.waarschuwing(eerste, eerste)
        if zin and zin not in plicht.waarschuwingen:
            invoer.waarschuwingen.append(zin)
    gegevens = {
        "status": plicht.status.value,
        "leerplicht_vanaf": plicht.leerplicht_vanaf,
        "leerplicht_tot": plicht.leerplicht_tot,
        "kwalificatieplicht_tot": plicht.kwalificatieplicht_tot,
        "waarschuwingen": [*plicht.waarschuwingen, *invoer.waarschuwingen],
    }
    kop = f"Op {datum.dag(op)}: {regels.beeld(plicht, op).kop}."
    oordeel = plichten.oordeel(geboren, op, plicht)
    return maak(kop, oordeel, gegevens, tuple(invoer.waarschuwingen))


def _startkwalificatie(invoer: Invoer, geboren: date) -> date | None:
    dag = invoer.dag_of_leeg("startkwalificatie")
    if dag is not None and dag <= geboren:
        invoer.fouten["startkwalificatie"] = (
            f"De datum bij {invoer.naam('startkwalificatie')} ligt voor de geboorte. Kijk naar het "
            "jaar."
        )
    return dag


def _uitzondering(invoer: Invoer) -> str:
    tekst = invoer.tekst("uitzondering")
    gevonden = codes.UITZONDERINGEN.herken(tekst)
    if tekst and gevonden is None:
        namen = ", ".join(c.code.lower().replace("_", "-") for c in codes.UITZONDERINGEN)
        invoer.fouten["uitzondering"] = f"Kies bij {invoer.naam('uitzondering')}: {namen}."
    return gevonden.code if gevonden else ""


def _schooljaren(invoer: Invoer, geboren: date, op: date) -> int | None:
    if not invoer.tekst("schooljaren"):
        return None
    jaren = invoer.geheel("schooljaren", _MEESTE_SCHOOLJAREN)
    leeftijd = datum.leeftijd(geboren, op)
    # A child is at school from 4 on; nobody has more full years behind him than that.
    if "schooljaren" not in invoer.fouten and jaren > max(0, leeftijd - 3):
        invoer.fouten["schooljaren"] = (
            f"{jaren} volledige schooljaren kan niet bij {leeftijd} jaar. Kijk naar dit getal."
        )
    return jaren
