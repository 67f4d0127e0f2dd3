# SPDX-License-Identifier: EUPL-1.2
"""Until when are data of this class kept?"""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import bewaren as regels
from leerplicht_desktop.domain import datum
from leerplicht_desktop.services.rekenhulp.invoer import Invoer
from leerplicht_desktop.services.rekenhulp.uitkomst import Rekenuitkomst, maak

SOORTEN = tuple(soort.value for soort in regels.Gegevenssoort)


def bereken(
    ruw: Mapping[str, str], vandaag: date, *, labels: Mapping[str, str] | None = None
) -> Rekenuitkomst:
    """Fields: soort and vanaf (birth date, end of the duty, or first processing)."""
    invoer = Invoer(ruw, vandaag, labels)
    soort = invoer.tekst("soort").casefold()
    if soort not in SOORTEN:
        invoer.fouten["soort"] = f"Kies bij {invoer.naam('soort')}: {', '.join(SOORTEN)}."
    vanaf = invoer.dag_tot_vandaag("vanaf")
    invoer.keur()
    bewaring = regels.termijn(regels.Gegevenssoort(soort), vanaf)
    kop = f"Vernietigen op {datum.dag(bewaring.vernietigen)}."
    gegevens = {"verwijderen_na": bewaring.verwijderen, "vernietigen_na": bewaring.vernietigen}
    return maak(kop, bewaring.oordeel, gegevens, tuple(invoer.waarschuwingen))
