# SPDX-License-Identifier: EUPL-1.2
"""May this pupil go to Halt?"""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain.handhaving import halt as regels
from leerplicht_desktop.services.rekenhulp.invoer import OUDSTE, Invoer
from leerplicht_desktop.services.rekenhulp.uitkomst import Rekenuitkomst, maak

_MEESTE = 2000  # more than a school year of lessons
_KOP = {
    regels.KAN: "Halt is mogelijk.",
    regels.KAN_NIET: "Halt is niet mogelijk.",
    regels.OVERLEG: "Halt is nu niet mogelijk: overleg met de officier van justitie.",
}


def bereken(
    ruw: Mapping[str, str], vandaag: date, *, labels: Mapping[str, str] | None = None
) -> Rekenuitkomst:
    """Fields: leeftijd uren telaat, and ja for eerder_halt instemming_jongere instemming_ouders
    eigen_initiatief ernstige_problemen hulp."""
    invoer = Invoer(ruw, vandaag, labels)
    leeftijd = invoer.geheel("leeftijd", OUDSTE)
    uren = invoer.getal("uren", _MEESTE)
    telaat = invoer.geheel("telaat", _MEESTE, standaard="0")
    invoer.keur()
    oordeel = regels.beoordeel(
        regels.Haltzaak(
            leeftijd,
            uren,
            telaat,
            eigen_initiatief=invoer.ja("eigen_initiatief"),
            ernstige_problemen=invoer.ja("ernstige_problemen"),
            hulp=invoer.ja("hulp"),
            eerder_halt=invoer.ja("eerder_halt"),
            instemming_jongere=invoer.ja("instemming_jongere"),
            instemming_ouders=invoer.ja("instemming_ouders"),
        ),
        vandaag,
    )
    mogelijk = oordeel.verdict == regels.KAN
    gegevens = {"mogelijk": mogelijk, "redenen": [] if mogelijk else list(oordeel.zinnen)}
    return maak(_KOP[oordeel.verdict], oordeel, gegevens)
